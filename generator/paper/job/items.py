"""What a job prints: each record once, with whose it is; the key of a form goes to the leader alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from generator.catalogue.catalogue import Catalogue
from generator.paper import packet
from generator.paper.document import PaperPart
from generator.paper.document_blocks import Blank, PaperSignature, PaperTitlePage
from generator.paper.job.meeting import Meeting, copies
from generator.paper.layouts import form
from generator.paper.prose import ProseConverter
from generator.records.models.enums import Reader, Recipient
from generator.records.models.form import Form
from generator.records.summary import Name

KEY = "#klyuch"
"""What follows the id of a form where only its key is meant."""

LED = ("method", "seminar")
"""Kinds that a leader reads; what else is asked for is handed out."""


class JobItem(Struct, frozen=True):
    """One thing to print: ``number`` copies for each of ``whom``."""

    form: str
    title: str
    whom: Recipient
    number: int
    part: PaperPart
    pages: int = 0
    """Pages of one copy; 0 while nobody has measured them."""
    instead: str = ""
    """The form that it replaces for people of another role."""
    enough: int = 0
    """How many participants a sheet of the leader has rows for; 0: for all."""
    given: tuple[int, int] | None = None
    """The participants that get it, from and up to, where not all do."""

    def copies(self, meeting: Meeting) -> int:
        """How many copies the meeting needs."""
        if self.given:
            return self.number * (self.given[1] - self.given[0])
        return copies(self.whom, self.number, meeting)

    def for_leader(self, people: int) -> JobItem:
        """The same in the leader's pack: as many sheets as have rows for all participants."""
        times = -(-people // self.enough) if self.enough else 1
        return replace(self, number=self.number * times)

    def for_participant(self, number: int) -> bool:
        """Whether a participant gets it; ``number`` counts from 0."""
        return self.given is None or self.given[0] <= number < self.given[1]

    def leaves(self, meeting: Meeting, duplex: bool) -> int:
        """How many leaves they take: every copy begins on a leaf of its own."""
        return self.copies(meeting) * (-(-self.pages // 2) if duplex else self.pages)


def is_named(part: PaperPart) -> bool:
    """Whether a sheet asks for the name or the hand of a person: the code beside it would tell whose answers are whose."""
    return any(
        _asks_a_name(block) or isinstance(block, PaperSignature | PaperTitlePage)
        for section in part.sections
        for block in section.blocks
    )


def _asks_a_name(block: object) -> bool:
    return isinstance(block, Blank) and bool(_NAME.search("".join(r.text for r in block.label)))


_NAME = re.compile(r"\bфамили[яию]\b|\bф\.?\s?и\.?\s?о\b", re.IGNORECASE)
"""How a line for the name of a person is labelled."""


def names(catalogue: Catalogue, asked: Iterable[Name]) -> tuple[Name, ...]:
    """What was asked for, each method and seminar followed by its forms; nothing twice."""
    found: list[Name] = []
    for name in asked:
        found += [name, *_with(catalogue, name)]
    return tuple(dict.fromkeys(found))


def make(pen: ProseConverter, found: Iterable[Name]) -> tuple[JobItem, ...]:
    """Make the items of a job: the leader's first, then in the order of the records."""
    items = [item for name in found for item in _items(pen, name)]
    return tuple(sorted(items, key=lambda item: ORDER.index(item.whom)))


ORDER = (
    Recipient.LEADER,
    Recipient.PARTICIPANT,
    Recipient.GROUP,
    Recipient.EXPERT,
    Recipient.OBSERVER,
)
"""In this order the packs come out of the printer."""


def _with(catalogue: Catalogue, name: Name) -> Iterator[Name]:
    kind, id = name
    if kind == "method":
        yield from (("form", f) for f in catalogue.methods[id].forms if f in catalogue.forms)
    if kind == "seminar":
        yield from packet.handouts(catalogue, catalogue.seminars[id])


def _items(pen: ProseConverter, name: Name) -> Iterator[JobItem]:
    kind, id = name
    catalogue = pen.catalogue
    if kind == "form":
        yield from _form(pen, catalogue.forms[id])
        return
    whom = Recipient.LEADER if kind in LED else Recipient.PARTICIPANT
    part = replace(packet.PAPER[kind].make(pen, catalogue.records[name]), record=None)
    yield JobItem(id, part.title, whom, 1, part)


def _form(pen: ProseConverter, found: Form) -> Iterator[JobItem]:
    whom, number, enough = found.copies.whom, found.copies.number, found.copies.enough or 0
    closed = form.has_key(found)
    reader = Reader.PARTICIPANT if closed else Reader.ALL
    part = form.make(pen, found, reader)
    yield JobItem(found.id, part.title, whom, number, part, instead=found.instead, enough=enough)
    if closed:
        key = form.make(pen, found, Reader.FACILITATOR)
        yield JobItem(found.id + KEY, f"{found.code}. Ключ", Recipient.LEADER, 1, key)
