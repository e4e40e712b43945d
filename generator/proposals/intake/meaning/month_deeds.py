"""What is told below the heading of a month becomes its deeds, each with what is told beside it."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from generator.proposals.intake import parse_answers
from generator.proposals.intake.meaning import cards, stages
from generator.proposals.intake.meaning.cards import Card
from generator.proposals.intake.meaning.heads import CONTENT

DEEDS = (cards.DEED, "дело", CONTENT)
WITH, SIGN = "с кем", "признак"
LAST = (cards.RESULT, SIGN)
"""What closes several deeds."""
BESIDE = (*cards.KEYS, SIGN, cards.TASK)
_ENDS = " .;"


class Told(Struct):
    """A label, empty above deeds that have none, and the lines that belong to it."""

    key: str
    label: str
    lines: list[str] = field(default_factory=list)
    valued: bool = False
    """Whether a value stands on the line of the label."""


class Month(Struct):
    """One heading, what is told below it, and where that ends."""

    heading: str
    told: list[Told]
    end: int

    @property
    def listed(self) -> bool:
        """Whether a label heads lines, or several deeds stand above one: cards tell no such thing."""
        return any(
            one.key in DEEDS
            and (not one.valued or len(one.lines) > 1)
            and (one.label or one.lines[1:])
            for one in self.told
        )


class _Group(Struct):
    """Deeds, the task that they are of, and what is told beside them."""

    tasks: list[Told] = field(default_factory=list)
    deeds: list[Told] = field(default_factory=list)
    beside: list[Told] = field(default_factory=list)


def cards_of(month: Month) -> list[Card]:
    """The deeds of a month, each in its place."""
    groups: list[_Group] = [_Group()]
    for one in month.told:
        last, task = groups[-1], one.key == cards.TASK
        if (task or one.key in DEEDS) and last.deeds and (task or last.beside):
            groups.append(_Group())
        last = groups[-1]
        kept = last.tasks if task else last.deeds if one.key in DEEDS else last.beside
        kept.append(one)
    made = [card for group in groups for card in _made(group, cards.plain(month.heading))]
    return [replace(made[0], above=month.heading), *made[1:]]


def _made(group: _Group, under: str) -> list[Card]:
    """A card for each deed; what is told beside them once is told once."""
    said = [
        (one.label if not n else "", line)
        for one in group.deeds
        for n, line in enumerate(one.lines)
    ]
    said = said or [("", "")]
    made: list[Card] = []
    for at, (label, line) in enumerate(said):
        shares = [(one, _share(one, at, len(said), group)) for one in group.beside]
        told = tuple((one.key, name, value) for one, (name, value) in shares if value)
        made.append(Card(f"{label}\n{line}", _clean(line), told, under))
    beside = (line for one in (*group.tasks, *group.beside) for line in one.lines)
    marks = (line.partition(_clean(line))[0] if _clean(line) else line for line in beside)
    head = "\n".join([made[0].head, *(one.label for one in group.tasks), *marks])
    task = "\n".join(_clean(line) for one in group.tasks for line in one.lines)
    return [replace(made[0], head=head, task=task), *made[1:]]


def _share(one: Told, at: int, count: int, group: _Group) -> tuple[str, str]:
    """What a label tells of one of several deeds, and its name where it tells it first.

    A result is that of the last one, or each has its own; when and with whom hold for each.
    """
    lines = [_clean(line) for line in one.lines]
    if one.key == cards.RESULT and len(lines) == count and not group.tasks:
        return "" if at else one.label, lines[at]
    first = count - 1 if one.key in LAST else 0
    mine = at == first or one.key in (cards.WHEN, WITH)
    return "" if at != first else one.label, "\n".join(lines) if mine else ""


def _clean(line: str) -> str:
    return stages.bare(parse_answers.unbulleted(line)).strip(_ENDS)
