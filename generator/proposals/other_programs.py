"""Documents that are no Word files: papers of ours that another program saved, and what was never ours."""

from __future__ import annotations

from pathlib import PurePath

from msgspec.structs import replace

from generator.checks import check
from generator.checks.check import Checked
from generator.proposals import edit
from generator.proposals.intake import as_word, docx_reader, foreign, intake, word_form_tables
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Blocks
from generator.proposals.intake.intake import Submission, Taken
from generator.proposals.printout import iom_form_read, printout
from generator.records.models.kinds import Kind
from generator.settings import Settings

OF_PDF = (
    "это бумага портала, сохранённая как PDF: где кончаются клетки её таблиц, он не помнит, и ответы "
    "разложены на глаз; попросите сам файл (.docx или .odt) и примите его"
)
TODAY = "прежнего текста в файле не осталось: лист сравнён с тем, что в портале сейчас"


def take(settings: Settings, checked: Checked, sent: Submission, kind: Kind) -> Taken:
    """Read a document: a paper of ours corrects or makes what its Word file does, any other becomes a draft.

    A PDF has lost where the cells of a table end: it is read as any other, and the answer says so.
    """
    records = checked.records
    read = documents.read(sent.name, sent.data)
    made = None
    if PurePath(sent.name).suffix.lower() != ".pdf":
        made = _form(sent, read, kind, checked) or _sheet(settings, sent, read, checked)
    if made:
        return replace(made, hidden=read.hidden)
    taken = foreign.take(sent, records, read)
    return replace(taken, unread=(*taken.unread, OF_PDF)) if _is_form(read) else taken


def _is_form(read: Blocks) -> bool:
    blocks = as_word.came(read).blocks
    return iom_form_read.is_ours(blocks) or word_form_tables.is_form(docx_reader.parted(blocks)[0])


def _form(sent: Submission, read: Blocks, kind: Kind, checked: Checked) -> Taken | None:
    """Our Word form, or the blank form of an ИОМ."""
    came = as_word.came(read)
    if word_form_tables.is_form(docx_reader.parted(came.blocks)[0]):
        id = sent.id or edit.named(sent.name, kind, checked.records)
        state = edit.state(id, kind, checked.records)
        return intake.form(replace(sent, id=id), came, checked.records, state)
    if iom_form_read.is_ours(came.blocks):
        return printout.blank(sent, as_word.came(read, margins=False), checked.records)
    return None


def _sheet(settings: Settings, sent: Submission, read: Blocks, checked: Checked) -> Taken | None:
    """The paper of a route; the record that its Word file carries is in no other."""
    came = as_word.came(read, margins=False)
    id = printout.addressed(came.blocks, checked.records)
    known = printout.nameless(came.blocks, checked.records, id) if id else None
    if known is None:
        return None
    came.beside.append(TODAY)
    settled = check.settled(settings, checked)
    return printout.take(sent, known, settled, checked.records, came)
