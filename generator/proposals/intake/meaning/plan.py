"""A plan told in lines, without a table: its heading, its phase, the school year it names, its items."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.meaning import columns, period_days, periods
from generator.proposals.intake.meaning.vocabulary import SIGNING, Vocabulary

NOTHING = ("", "на", "в")
"""What a line says beside its school year where it names the year alone."""
MOST_BESIDE_YEARS = 3
"""Words beside a school year in a heading of a plan: «1 год обучения (2026–2027)»."""


class Item(Struct, frozen=True):
    """An item, its place in the document, and whether a part of the road map begins with it."""

    text: str
    place: str
    first: bool
    phase: str
    heading: tuple[str, str] | None
    """A heading above it that means nothing else, with its place."""
    years: periods.Years | None


class Plan(Struct):
    """The plan at hand."""

    action: Callable[[Item], None] = lambda _item: None
    """Takes an item."""
    listed: bool = False
    """Whether it has an item already."""
    phase: str = ""
    """The heading of the phase at hand: «Этап 1. Теоретический (сентябрь – ноябрь 2026)»."""
    heading: tuple[str, str] | None = None
    """A heading that means nothing here, and its place: what is below it may be its section."""
    years: periods.Years | None = None
    """The school year that the heading at hand names."""
    parted: bool = False
    """Whether what is done is told in parts, each below a heading of its own."""
    timed: bool = False
    """Whether the heading at hand is a month or a part of a year: each line below it is done then, marked or not."""
    named: list[periods.Years] = field(default_factory=list)
    """The school years of all headings: where nothing else tells the term, they do."""

    def begin(self) -> None:
        """Begin anew: nothing of the one before holds any more."""
        self.listed, self.phase, self.years, self.parted = False, "", None, False
        self.timed = False

    def head(self, text: str, place: str) -> None:
        """Begin with a heading that means nothing here but its school year."""
        parted = self.parted
        self.begin()
        self.parted = parted
        self.heading, self.years = (text, place), periods.years(text)
        self.timed = names_part(text)
        self.named += [self.years] if self.years else []

    def span(self) -> periods.Years | None:
        """The school years from the first that a heading names to the last."""
        if not self.named:
            return None
        return periods.Years(min(y.first for y in self.named), max(y.last for y in self.named))

    def takes_part(self) -> bool:
        """Whether a heading below «План работы» begins a part of it: no item stands between, or it has parts."""
        self.parted = self.parted or not self.listed
        return self.parted

    def holds(self, line: Line, text: str, words: Vocabulary) -> bool:
        """Whether a line, marked or not, is done in the month that the heading at hand names; a signature is not."""
        ends = line.head or names_part(text) or words.begins(SIGNING, text)
        return self.timed and not ends

    def section(self) -> tuple[str, str] | None:
        """Give the heading to what stands below it."""
        found, self.heading = self.heading, None
        return found

    def put(self, text: str, place: str, years: periods.Years | None) -> None:
        """Hand an item over; ``years`` are those of the document."""
        heading = self.section()
        first = not self.listed or heading is not None
        self.action(Item(text, place, first, self.phase, heading, self.years or years))
        self.listed = True


def names_year(text: str) -> bool:
    """Whether a line is the heading of one school year and says hardly more."""
    return periods.years(text) is not None and len(beside(text).split()) <= MOST_BESIDE_YEARS


def names_period(text: str, years: periods.Years | None) -> bool:
    """Whether a heading names a period and nothing else: «Сентябрь», «I четверть»."""
    said = text.rstrip(" .:")
    period = periods.read(said, years)
    return columns.column(said) is not None or (period is not None and not period.rest)


def names_part(text: str) -> bool:
    """Whether a line is the name of a month or of a part of a year and nothing else."""
    found = columns.column(text.rstrip(" .:"))
    return found is not None and found.kind not in (columns.DAY, "год")


def beside(text: str) -> str:
    """What a line says beside its school year."""
    said = periods.SCHOOL.sub("", periods.plain(text))
    return period_days.CALENDAR.sub("", said).strip(" .,;:()-")


def without_years(text: str) -> str:
    """A heading without the school year that it is for: «План работы на 2026–2027 учебный год»."""
    said = beside(text)
    return said[: -len(said.rsplit(" ", 1)[-1])].rstrip() if said.endswith((" на", " в")) else said
