"""A document that is no form of ours becomes the draft of a route: every word of it is accounted for."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from msgspec.structs import replace

from generator.findings import UserError
from generator.language.personal import mask
from generator.proposals.intake import docx_reader, intake, links, word_form_read, word_form_tables
from generator.proposals.intake.documents import blocks, documents
from generator.proposals.intake.documents.blocks import Blocks
from generator.proposals.intake.intake import Submission, Taken
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.understand import understand
from generator.proposals.intake.tally import count
from generator.records.models.enums import State
from generator.records.models.kinds import KINDS, Kind
from generator.records.models.registry import Registry
from generator.records.records import Records
from generator.system import endings

LISTS = ("document-words", "roles", "subjects", "diagnostics")


def is_named(name: str) -> bool:
    """Whether its name alone tells that a file is no form of ours: those are Word or YAML."""
    suffix = PurePath(name).suffix.lower()
    return suffix in documents.READERS and suffix != ".docx"


def is_foreign(name: str, data: bytes, kind: Kind) -> bool:
    """Whether a file is a document that was not made here: no text of a record and no form of ours."""
    suffix = PurePath(name).suffix.lower()
    if kind.name != "route" or suffix in endings.RECORDS:
        return False
    if suffix != ".docx" and data[:2] != b"PK":
        return True
    return not word_form_tables.is_form(docx_reader.read(data)[0])


def take(sent: Submission, records: Records, read: Blocks | None = None) -> Taken:
    """Make a draft of a document, which may have been ``read`` already.

    Raises ``UserError`` where it cannot be read or says nothing.
    """
    read = read or documents.read(sent.name, sent.data)
    draft = understand(read, lists(records))
    if not draft.values:
        raise UserError("в документе ничего не написано")
    values: dict[str, Any] = {**draft.values, intake.STATE: State.DRAFT.value}
    taken = links.settle(values, read.links)
    told = (one for one in read.unread if one not in taken)
    unread = [f"{place}: {mask.hide(what)}" for place, what in told]
    filled = word_form_read.Filled(values, dict(draft.places), unread)
    made = intake.made(sent, KINDS["route"], records, filled, state="")
    tally = count(blocks.lines((*read.body, *read.aside)), draft, made.values)
    return replace(made, tally=tally, questions=_questions(draft), hidden=read.hidden)


def _questions(draft: Draft) -> tuple[tuple[str, str], ...]:
    return tuple((question.place, question.message) for question in draft.questions)


def lists(records: Records) -> dict[str, Registry | None]:
    """The closed lists by which a document is understood."""
    found = {}
    for name in LISTS:
        document = records.documents.get(KINDS["registry"].path(name))
        record = document.record if document else None
        found[name] = record if isinstance(record, Registry) else None
    return found
