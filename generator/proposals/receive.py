"""The door for files that were sent: what a file is decides how it becomes a record."""

from __future__ import annotations

from msgspec.structs import replace

from generator.checks import check
from generator.checks.check import Checked
from generator.proposals import edit, other_programs
from generator.proposals.intake import foreign, intake
from generator.proposals.intake.intake import Submission, Taken
from generator.proposals.printout import printout
from generator.records.models.kinds import Kind
from generator.settings import Settings


def read(
    settings: Settings,
    checked: Checked,
    name: str,
    data: bytes,
    kind: Kind,
    id: str = "",
    vouched: tuple[str, ...] = (),
) -> Taken:
    """Make a record of a file; ``name`` is what it was called, ``id`` what the record is to be called,
    ``vouched`` whom it may name: an author of a book who was taken for a teacher.

    A printed route that came back corrects its route; the blank ИОМ that was filled in makes a new
    one; our Word form and the text of a record of ``kind`` correct the record that they are called
    after, or make a new one; any other document becomes a draft. What is corrected keeps its state.
    Raises ``UserError`` where it cannot be read.
    """
    sent = Submission(name, data, id, checked.today, vouched)
    return edit.told(checked, _read(settings, checked, sent, kind), kind)


def _read(settings: Settings, checked: Checked, sent: Submission, kind: Kind) -> Taken:
    records, data = checked.records, sent.data
    if kind.name == "route" and foreign.is_named(sent.name):
        return other_programs.take(settings, checked, sent, kind)
    if sheet := printout.sheet(data, records, sent.id):
        came = printout.word(data)
        return printout.take(sent, sheet, check.settled(settings, checked), records, came)
    if taken := printout.filled_blank(sent, records):
        return taken
    is_ours = data[:2] == b"PK" and printout.is_printed(data)
    if not is_ours and foreign.is_foreign(sent.name, data, kind):
        return foreign.take(sent, records)
    id = sent.id or edit.named(sent.name, kind, records)
    return intake.take(replace(sent, id=id), kind, records, edit.state(id, kind, records))
