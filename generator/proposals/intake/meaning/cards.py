"""Deeds told in lines with labels of their own: «1. Прочитать книгу», below it «Срок: октябрь», «Результат: конспект».

Such labels are those of the deed. One deed so told may be a title page, so only several in a row are a plan.
A label that no list has («Место») is one of theirs where it comes again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import deeds, labels, plan
from generator.proposals.intake.meaning.chains import Chain
from generator.proposals.intake.meaning.draft import words
from generator.proposals.intake.meaning.heads import FORM
from generator.proposals.intake.meaning.outlines import Outline
from generator.proposals.intake.meaning.roadmap import MapReader
from generator.proposals.intake.meaning.stages import DEFICIT, GOAL, bare
from generator.proposals.intake.meaning.vocabulary import COLUMN, Vocabulary

WHEN, DEED, TASK, RESULT = "когда", "что", "задача", "результат"
KEYS = (WHEN, RESULT, "с кем", "ресурсы", "часов")
"""What labels tell of a deed, as the heads of columns do."""
OTHERS = (FORM, "")
"""What else labels may tell where they come again: how it is done, or what only a person knows."""
LONGEST = 30
"""Signs of such a label."""
FEWEST = 2
"""Deeds in a row, and those of them that are dated; half of them at least."""
STEP = re.compile(
    r"^(?:шаг|мероприятие|дело)\s*№?\s*[0-9]{1,2}\s*[.:)\u2013\u2014-]\s*(?=\S)", re.I
)
"""What numbers a deed that is a heading: «Шаг 1. Прочитать»."""
OF_STAGE = re.compile(r"^(?:\S+\s+){0,2}этап", re.I)
"""A stage has a period, too, and is nothing that is done."""
_ENDS = " .;"

Block = Line | Table | Chain | Outline


class Card(Struct, frozen=True):
    """A deed and its labels: what each means, the label, the value; ``head`` is the line of the deed."""

    head: str
    text: str
    beside: tuple[tuple[str, str, str], ...]
    under: str = ""
    """The month or the part of a year that a line above it names, and ``above`` that line, for the first below it."""
    above: str = ""
    task: str | None = None
    """The task that begins with it, perhaps without words; ``None`` where it goes on with the one before."""

    @property
    def dated(self) -> bool:
        """Whether it tells when, or the line above it does."""
        return bool(self.under) or any(map(_is_when, self.beside))

    def given(self) -> dict[str, list[tuple[str, Cell]]]:
        """The cells of the row that the card would be, by what they mean."""
        found: dict[str, list[tuple[str, Cell]]] = {}
        for key, label, value in self.beside:
            found.setdefault(key, []).append((label, Cell((Line(value),))))
        if self.under:
            found.setdefault(WHEN, [("", Cell((Line(self.under),)))])
        return found


class Cards(Struct, frozen=True):
    """Deeds that stand one after another."""

    items: tuple[Card, ...]


def parts(blocks: Iterable[Block | Cards], known: Vocabulary) -> Iterator[Block | Cards]:
    """The blocks of a document, deeds with labels together."""
    body = list(blocks)
    found = labels_again(body)
    at = 0
    while at < len(body):
        starts, cards, end = _run(body, at, known, found)
        first = _first_told(cards)
        yield from body[at : starts[first] if first < len(cards) else max(end, at + 1)]
        if first < len(cards):
            yield Cards(tuple(cards[first:]))
        at = max(end, at + 1)


def _first_told(cards: Sequence[Card]) -> int:
    """The first deed from which on enough are dated; the number of deeds where there is none."""
    first, dated = len(cards), 0
    for at in range(len(cards) - 1, -1, -1):
        dated += cards[at].dated
        if dated >= max(FEWEST, (len(cards) - at) / 2):
            first = at
    return first


def read(
    told: Cards,
    road: MapReader,
    place: str,
    phase: str,
    title: tuple[str, str] | None,
    more: bool = False,
) -> None:
    """Make deeds of them, in the phase and in the part that a heading above them names.

    ``more``: they are of another phase of the stage at hand.
    """
    of_task = False
    for card in told.items:
        road.draft.known += words(card.head) - words(card.text)
        road.draft.known += words(card.above)
        road.draft.known += words(
            "\n".join(label for key, label, _ in card.beside if key not in OTHERS)
        )
        first, given = card is told.items[0] and not more, card.given()
        if card.task is not None:
            of_task = True
            if not first:
                road.task("", place)
        closing = given.pop(RESULT, []) if of_task else []
        road.item(card.text, place, first, phase, title if first else None, given)
        road.of_task(card.task or "", "\n".join(cell.text for _, cell in closing), place)
        if not any(key == WHEN for key, _, _ in card.beside):
            road.draft.known -= words(card.under)  # its words are told by the line above, once


def labels_again(body: Sequence[Block | Cards]) -> frozenset[str]:
    """The short labels that come again, in small letters."""
    lines = (line_at(body, at) or "" for at in range(len(body)))
    pieces = (piece for line in lines for piece in labels.SENTENCE.split(line))
    counts = Counter(label for piece in pieces if (label := _called(piece)))
    return frozenset(label for label, times in counts.items() if times > 1)


def _called(text: str) -> str:
    """The short label before the colon of a line, in small letters, or empty."""
    found = labels.LABEL.match(parse_answers.unbulleted(text))
    return found[1].lower() if found and len(found[1]) <= LONGEST else ""


def _run(
    body: Sequence[Block | Cards], at: int, known: Vocabulary, again: frozenset[str]
) -> tuple[list[int], list[Card], int]:
    """The deeds from a place on: where each begins, each, and where they end."""
    starts: list[int] = []
    cards: list[Card] = []
    heads: set[str] = set()
    end = at
    under = ""
    while True:
        start, (above, at) = at, _above(body, at)
        line = line_at(body, at)
        card = _begun(line, known, again) if line else None
        if not line or not card:
            break
        under, at = plain(above) or under, at + 1
        heads.add(_called(line))  # «Чтение: …» twice are two deeds
        beside = list(card.beside)
        while (below := line_at(body, at)) is not None:
            label = _label(below, known, again)
            if below and (not label or _called(below) in heads):
                break
            beside += [label] if label else []
            at += 1
        if not beside:
            break
        starts.append(start)
        cards.append(Card(card.head, card.text, tuple(beside), under, above))
        end = at
    return starts, cards, end


def _above(body: Sequence[Block | Cards], at: int) -> tuple[str, int]:
    """The line that names a month or a part of a year and nothing else, and where what stands below it begins."""
    line = line_at(body, at) or ""
    if not plan.names_part(plain(line)):
        return "", at
    at += 1
    while line_at(body, at) == "":
        at += 1
    return line, at


def plain(line: str) -> str:
    """A line without its mark, its number and the colon or full stop behind it."""
    return bare(parse_answers.unbulleted(line)).rstrip(" .:")


def line_at(body: Sequence[Block | Cards], at: int) -> str | None:
    """The text of a line, empty where it is; ``None`` of anything else."""
    one = body[at] if at < len(body) else None
    return parse_answers.clean(one.text).strip() if isinstance(one, Line) else None


def _begun(text: str, known: Vocabulary, again: frozenset[str]) -> Card | None:
    """A deed with the labels that its own line has: «Прочитать. Срок: октябрь»."""
    first, *more = labels.SENTENCE.split(text)
    beside: list[tuple[str, str, str]] = []
    for piece in more:
        label = _label(piece, known, again)
        if label is None:
            return None if beside else _named(text, (), known)
        beside.append(label)
    return _named(first, tuple(beside), known)


def _named(text: str, beside: tuple[tuple[str, str, str], ...], known: Vocabulary) -> Card | None:
    said = bare(parse_answers.unbulleted(STEP.sub("", text)))
    called = labels.LABEL.match(said)
    if called and called[2].strip(_ENDS) and known.exact(COLUMN, called[1]) == DEED:
        return Card(text, called[2].strip(_ENDS) if beside else called[2], beside)
    other = DEFICIT.match(text) or GOAL.match(text) or OF_STAGE.match(said)
    headed = known.heading(said.rstrip(" :.")) or deeds.is_phase(said, known)
    if (
        not said
        or other
        or headed
        or text.endswith(":")
        or labels.split(text, known)
        or _label(text, known)
    ):
        return None
    return Card(text, said.rstrip(_ENDS) if beside else said, beside)


def _label(
    text: str, known: Vocabulary, again: frozenset[str] = frozenset()
) -> tuple[str, str, str] | None:
    found = labels.LABEL.match(parse_answers.unbulleted(text))
    if not found or not found[2].strip(_ENDS):
        return None
    key = known.exact(COLUMN, found[1])
    other = found[1].lower() in again and key in OTHERS and not labels.split(text, known)
    return (key, found[1], found[2].strip(_ENDS)) if key in KEYS or other else None


def _is_when(beside: tuple[str, str, str]) -> bool:
    key, _, value = beside
    return key == WHEN and deeds.is_when(value)
