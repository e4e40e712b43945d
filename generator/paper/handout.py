"""One record or a packet for a person at a terminal: what was asked becomes one file."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.catalogue.catalogue import Catalogue
from generator.findings import UserError
from generator.language.russian import listed
from generator.paper import formats, offers, packet
from generator.paper.document import PaperDocument
from generator.paper.job import job as jobs
from generator.paper.job import meeting as meetings
from generator.paper.job.job import JobLook, PrintJob
from generator.paper.job.meeting import Meeting
from generator.paper.layouts import poster
from generator.paper.prose import ProseConverter
from generator.paper.writers import imposed
from generator.records.models.kinds import KINDS
from generator.records.summary import Name

JOB = "na-vstrechu"
"""What the file of a job is called."""

NEAR = 3
SIMILAR = 0.5
"""How alike an id has to be to be offered, from 0 to 1."""


class Handout(Struct, frozen=True):
    """A file and the name it would have."""

    name: str
    data: bytes


def write(
    catalogue: Catalogue,
    asked: Sequence[str],
    format: str,
    theme: Path,
    large: bool = False,
    archive: bool = False,
    laid: str = "",
) -> Handout:
    """Make one file of the records asked for by ``id``, ``kind/id`` or ``section/id``.

    ``laid``: how its sheets are put together, ``POSTER``, ``GLUED``, ``BOOKLET`` or empty.

    Raises ``UserError`` for an unknown record or format, and for a template that cannot be used.
    """
    chosen = formats.named(format)
    names = _found(catalogue, asked)
    document, name = _document(offers.pen_of(catalogue, theme), names)
    document = replace(document, large=large, archive=archive)
    if laid in (POSTER, GLUED):
        document = poster.of(document)
    data = chosen.prepare(document, offers.templates(theme))()
    if laid in _PUT:
        data = _PUT[laid](data)
    return Handout(f"{name}{f'-{laid}' if laid else ''}.{chosen.name}", data)


POSTER, GLUED, BOOKLET = "poster", "glued", "booklet"
"""Ways to put the sheets of a PDF together."""

_PUT = {GLUED: imposed.glued, BOOKLET: imposed.booklet}


def job(
    catalogue: Catalogue, asked: Sequence[str], meeting: Meeting, look: JobLook, theme: Path
) -> PrintJob:
    """Count a printing job for a meeting; groups are as large as the first record says, if nobody else.

    Raises ``UserError`` for an unknown record, and for a sheet of another role that replaces none here.
    """
    from generator.paper.writers import pdf  # noqa: PLC0415 - fonts are slow to load

    names = _found(catalogue, asked)
    size = meeting.size or next((s for s in (meetings.size(catalogue, n) for n in names) if s), 0)
    meeting = replace(meeting, size=size)
    pen = offers.pen_of(catalogue, theme)
    made = jobs.make(pen, names, meeting, look, pdf.pages, offers.templates(theme))
    idle = {form for form, _ in meeting.instead} - {item.form for item in made.items if item.given}
    if idle:
        codes = listed(sorted(f"«{catalogue.forms[id].code}»" for id in idle), "и")
        raise UserError(f"в этом пакете нет листа, вместо которого дают {codes}")
    return made


def of_job(catalogue: Catalogue, job: PrintJob, format: str, theme: Path) -> Handout:
    """Make the one file of a job, its packs in the order of the printer."""
    chosen = formats.named(format)
    document = jobs.document(offers.pen_of(catalogue, theme), job)
    data = chosen.prepare(document, offers.templates(theme))()
    return Handout(f"{JOB}.{chosen.name}", data)


def _document(pen: ProseConverter, names: list[Name]) -> tuple[PaperDocument, str]:
    """A record alone is itself; a seminar is its packet; several are a packet."""
    catalogue = pen.catalogue
    if len(names) == 1:
        kind, id = names[0]
        if kind == "seminar":
            return packet.of_seminar(pen, catalogue.seminars[id]), f"{id}-{offers.PACKET}"
        return packet.one(pen, names[0]), id
    spread: list[Name] = []
    for name in names:
        spread.append(name)
        if name[0] == "seminar":
            spread += packet.handouts(catalogue, catalogue.seminars[name[1]])
    return packet.many(pen, spread), "razdatka"


def _found(catalogue: Catalogue, asked: Sequence[str]) -> list[Name]:
    """Find all of them, or say of each that is not there why."""
    names: list[Name] = []
    faults: list[str] = []
    for text in asked:
        try:
            names.append(_find(catalogue, text))
        except UserError as fault:
            faults.append(str(fault))
    if faults:
        raise UserError("; ".join(faults))
    return names


def _other_name(catalogue: Catalogue, text: str) -> Name | None:
    """A record by the code printed on its form, or by a name that it had once."""
    coded = {form.code.casefold(): ("form", id) for id, form in catalogue.forms.items()}
    former = {id: name for name, facts in catalogue.summaries.items() for id in facts.former}
    return coded.get(text.casefold()) or former.get(text)


def _find(catalogue: Catalogue, text: str) -> Name:
    name = catalogue.resolve(text) or _other_name(catalogue, text)
    fault = catalogue.faults.get(text.rpartition("/")[2])
    if name is None and fault:
        raise UserError(f"«{text[:60]}» не напечатать: {fault}")
    if name is None:
        near = difflib.get_close_matches(
            text.rpartition("/")[2], sorted({id for _, id in catalogue.records}), NEAR, SIMILAR
        )
        hint = f": возможно, это {listed([f'«{n}»' for n in near], 'или')}" if near else ""
        raise UserError(f"нет записи «{text[:60]}»{hint}")
    if name[0] not in packet.PAPER:
        can = ", ".join(KINDS[kind].many for kind in packet.PAPER)
        raise UserError(f"«{text}» — {KINDS[name[0]].one}, а на бумаге бывают: {can}")
    return name
