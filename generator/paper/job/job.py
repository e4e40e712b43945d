"""A printing job: packs in the order in which they come out of the printer, counted in leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.paper import layout
from generator.paper.document import PaperDocument, PaperPart
from generator.paper.document_blocks import Blank, Run
from generator.paper.job import items, roles, saving, service
from generator.paper.job.items import JobItem
from generator.paper.job.meeting import Meeting
from generator.paper.prose import ProseConverter
from generator.records.models.enums import Recipient
from generator.records.summary import Name

CODED = ("код участника", "код эксперта", "мой код", "код")
"""Labels of lines into which the code of a participant is printed."""

NAMELESS = "Участнику"
"""Whose a sheet is that asks for a name: it is filed apart from the codes."""

Measure = Callable[[PaperDocument, Path], tuple[int, ...]]
"""Counts the pages of each part of a document."""


class JobLook(Struct, frozen=True):
    """How a job is printed."""

    duplex: bool = False
    large: bool = False
    save: bool = False
    """Whether paper and ink are spared: what is only read is set small, in two columns."""


class Pack(Struct, frozen=True):
    """What one person, or one group, gets: its parts in order."""

    title: str
    parts: tuple[tuple[PaperPart, int], ...]
    """Each with its pages."""


class PrintJob(Struct, frozen=True):
    """A job that is counted and may be set."""

    title: str
    meeting: Meeting
    look: JobLook
    items: tuple[JobItem, ...]

    @property
    def leaves(self) -> int:
        """Leaves in all."""
        return sum(item.leaves(self.meeting, self.look.duplex) for item in self.items)


def make(
    pen: ProseConverter,
    asked: Sequence[Name],
    meeting: Meeting,
    look: JobLook,
    measure: Measure,
    theme: Path,
) -> PrintJob:
    """Count a job: every item is laid out once, as it will be printed."""
    title = pen.catalogue.title(asked[0])
    found = _all(pen, asked, title, meeting, look)
    document = as_document(pen, title, [i.part for i in found], replace(look, duplex=False))
    pages = measure(document, theme)
    found = [replace(item, pages=n) for item, n in zip(found, pages, strict=True)]
    found[0] = _planned(pen, asked, title, meeting, look, found)
    return PrintJob(title, meeting, look, tuple(found))


def _all(
    pen: ProseConverter, asked: Sequence[Name], title: str, meeting: Meeting, look: JobLook
) -> list[JobItem]:
    """Everything that is printed, the plan first; its numbers are zeros yet and take the same room."""
    made = roles.share(content(pen, asked, look), meeting)
    led = [item.for_leader(meeting.people) for item in made if item.whom is LEADER]
    service_ = [
        JobItem(
            service.PRESENT,
            "Лист регистрации",
            LEADER,
            1,
            service.present(pen, title, meeting, look.large),
        ),
        JobItem(
            service.STICKERS,
            "Наклейки с кодами",
            LEADER,
            1,
            service.stickers(pen, meeting, look.large),
        ),
    ]
    first = JobItem(service.PLAN, "План печати и что взять", LEADER, 1, made[0].part)
    found = [first, *led, *service_, *(i for i in made if i.whom is not LEADER)]
    found[0] = _planned(pen, asked, title, meeting, look, found)
    return found


def plan(
    pen: ProseConverter, asked: Sequence[Name], title: str, meeting: Meeting, look: JobLook
) -> PaperPart:
    """The sheet of the plan alone, to be measured."""
    return _all(pen, asked, title, meeting, look)[0].part


def content(pen: ProseConverter, asked: Sequence[Name], look: JobLook) -> tuple[JobItem, ...]:
    """What the records themselves give to a job, not measured yet."""
    short = saving.spare if look.save and not look.large else _as_it_is
    made = items.make(pen, items.names(pen.catalogue, asked))
    return tuple(replace(item, part=short(saving.shorten(item.part))) for item in made)


def _planned(
    pen: ProseConverter,
    asked: Sequence[Name],
    title: str,
    meeting: Meeting,
    look: JobLook,
    found: Sequence[JobItem],
) -> JobItem:
    """The sheet of the plan, which names itself too."""
    return replace(found[0], part=service.plan(pen, title, asked, meeting, found, look.duplex))


LEADER = Recipient.LEADER


def _as_it_is(part: PaperPart) -> PaperPart:
    return part


def document(pen: ProseConverter, job: PrintJob) -> PaperDocument:
    """Lay the packs out one after another, as one file."""
    parts: list[PaperPart] = []
    at = 1
    for pack in packs(job):
        first = 1
        for part, pages in pack.parts:
            whose = part.pack or pack.title
            parts.append(replace(part, pack=whose, first=first, begins=at, pages=pages))
            sides = pages + pages % 2 if job.look.duplex else pages
            first += sides
            at += sides
    return as_document(pen, job.title, parts, job.look)


def packs(job: PrintJob) -> Iterator[Pack]:
    """The packs in the order of the printer; nobody's is empty."""
    for whom in items.ORDER:
        mine = [item for item in job.items if item.whom is whom]
        for title, parts in _TITLED[whom](mine, job.meeting) if mine else ():
            yield Pack(title, tuple(parts))


_Parts = list[tuple[PaperPart, int]]


def _leader(mine: Sequence[JobItem], _: Meeting) -> Iterator[tuple[str, _Parts]]:
    yield "Ведущему", _copies(mine)


def _participants(mine: Sequence[JobItem], meeting: Meeting) -> Iterator[tuple[str, _Parts]]:
    for number, code in enumerate(meeting.codes):
        own = [item for item in mine if item.for_participant(number)]
        if own:
            yield f"Участнику {code}", [(_own(part, code), n) for part, n in _copies(own)]


def _groups(mine: Sequence[JobItem], meeting: Meeting) -> Iterator[tuple[str, _Parts]]:
    codes = list(meeting.codes)
    for number, size in enumerate(meeting.sizes, 1):
        own, codes = codes[:size], codes[size:]
        who = own[0] if size == 1 else f"{own[0]}–{own[-1]}"
        named = f"Группе {number}, {who}" if meeting.groups > 1 else f"Группе, {who}"
        yield named, _copies(mine)


def _about(word: str) -> Callable[[Sequence[JobItem], Meeting], Iterator[tuple[str, _Parts]]]:
    """A pack for each who writes about participants: a sheet about each, in the order of their codes."""

    def made(mine: Sequence[JobItem], meeting: Meeting) -> Iterator[tuple[str, _Parts]]:
        many = max(item.number for item in mine)
        for number in range(1, many + 1):
            own = [item for item in mine if item.number >= number]
            for code in meeting.codes:
                said = f"{word} {number}" if many > 1 else word
                yield f"{said}: о {code}", [(_coded(i.part, code), i.pages) for i in own]

    return made


_TITLED: dict[Recipient, Callable[[Sequence[JobItem], Meeting], Iterator[tuple[str, _Parts]]]] = {
    Recipient.LEADER: _leader,
    Recipient.PARTICIPANT: _participants,
    Recipient.GROUP: _groups,
    Recipient.EXPERT: _about("Эксперту"),
    Recipient.OBSERVER: _about("Наблюдателю"),
}


def _copies(mine: Sequence[JobItem]) -> _Parts:
    return [(item.part, item.pages) for item in mine for _ in range(item.number)]


def _own(part: PaperPart, code: str) -> PaperPart:
    """A sheet of a participant: with the code, or with a name, and never with both."""
    return replace(part, pack=NAMELESS) if items.is_named(part) else _coded(part, code)


def _coded(part: PaperPart, code: str) -> PaperPart:
    """Print a code where the sheet asks for it, so that nobody has to write it."""
    sections = tuple(
        replace(
            section,
            blocks=tuple(_filled(b, code) if isinstance(b, Blank) else b for b in section.blocks),
        )
        for section in part.sections
    )
    return replace(part, sections=sections)


def _filled(blank: Blank, code: str) -> Blank:
    said = "".join(run.text for run in blank.label).strip().casefold()
    return replace(blank, label=(*blank.label, Run(f": {code}", "b"))) if said in CODED else blank


def as_document(
    pen: ProseConverter, title: str, parts: Sequence[PaperPart], look: JobLook
) -> PaperDocument:
    """Make one document of parts as a job prints them."""
    catalogue = pen.catalogue
    return PaperDocument(
        title=f"Печать на встречу: {title}",
        parts=tuple(parts),
        large=look.large,
        duplex=look.duplex,
        imprint=layout.imprint(catalogue, title),
        author=catalogue.portal.institution,
        day=catalogue.today,
    )
