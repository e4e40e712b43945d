"""A plan told as a numbered list of two or three levels: «1. Предметное», «1.1. Задачи ОГЭ», «1.1.1. Прорешать (октябрь)».

The number alone does not tell it: sections of any document are numbered. So only a list whose deepest items are dated is one.
Word numbers lists itself, or marks them: then their levels tell the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Line, Table
from generator.proposals.intake.meaning import deadlines, deeds, labels, periods
from generator.proposals.intake.meaning.chains import Chain
from generator.proposals.intake.meaning.draft import words
from generator.proposals.intake.meaning.roadmap import MapReader
from generator.proposals.intake.meaning.stages import bare, depth, named
from generator.proposals.intake.meaning.vocabulary import Vocabulary

DEEPEST = 3
"""Levels: a direction, a task, a deed; of two the first is a direction."""
FEWEST = 2
"""Deeds that have to be dated, and half of them at least."""

Block = Line | Table | Chain


class Outline(Struct, frozen=True):
    """The items of such a list without what stands between them; the deepest ones are deeds."""

    items: tuple[tuple[int, str], ...]
    """How deep each is, and what it says."""


def parts(blocks: Iterable[Block], known: Vocabulary) -> Iterator[Block | Outline]:
    """The blocks of a document, the items of a numbered plan together."""
    run: list[Line] = []
    for block in blocks:
        if isinstance(block, Line) and _belongs(block, known, run):
            run.append(block)
            continue
        yield from _told(run)
        run = []
        if isinstance(block, Line) and _belongs(block, known, run):
            run.append(block)
        else:
            yield block
    yield from _told(run)


def _belongs(line: Line, known: Vocabulary, run: Sequence[Line]) -> bool:
    text = _clean(line)
    if not text:
        return bool(run)
    heads = known.heading(bare(text).rstrip(" :."))
    alike = not run or bool(depth(text)) == bool(depth(_clean(run[0])))
    return alike and _depth(line) > 0 and not heads and labels.split(text, known) is None


def _depth(line: Line) -> int:
    """How deep an item is by its own number, else by that of its program."""
    return depth(_clean(line)) or (line.deep + 1 if line.item else 0)


def _clean(line: Line) -> str:
    return parse_answers.clean(line.text).strip()


def _told(run: Sequence[Line]) -> Iterator[Line | Outline]:
    """The lines as a plan, as far as they are one."""
    told = [(at, _depth(line), _clean(line)) for at, line in enumerate(run) if _clean(line)]
    size = _length([own for _, own, _ in told])
    items = tuple((own, text) for _, own, text in told[:size])
    deep = max((own for own, _ in items), default=0)
    dated = [_dated(text) for own, text in items if own == deep]
    if sum(dated) < max(FEWEST, len(dated) / 2):
        yield from run
        return
    yield Outline(items)
    yield from run[told[size - 1][0] + 1 :]


def _length(depths: Sequence[int]) -> int:
    """How many items from the first on are a list in which each that is not of the deepest has deeper ones below it."""
    deep = max(depths, default=0)
    if not 1 < deep <= DEEPEST or depths[0] != 1:
        return 0
    size = 1
    for above, below in pairwise(depths):
        if below > above + 1 or (above < deep and below != above + 1):
            break
        size += 1
    while depths[size - 1] < deep:
        size -= 1
        if not size:
            return 0
    return size


def _dated(text: str) -> bool:
    """Whether an item tells when: in brackets at its end, or at its beginning."""
    said = bare(text)
    found = deeds.LAST.search(said)
    told = found[1] if found else ""
    ends = periods.read(told, deeds.ANY_YEARS) or deadlines.read(told, deeds.ANY_YEARS)
    return ends is not None or deeds.begun(said, deeds.ANY_YEARS) is not None


def read(outline: Outline, road: MapReader, place: str) -> None:
    """Make parts of the road map of a numbered plan."""
    deep = max(own for own, _ in outline.items)
    road.seen, road.when = {}, ""
    for own, text in outline.items:
        if own == deep:
            road.item(text, place, first=False)
            continue
        name = named(text)
        road.draft.known += words(text) - words(name)
        if own > 1:
            road.task(name, place)
            continue
        said, when = deeds.timed(name, road.years)
        road.stage({"направление": said}, place)
        road.lasting = when
        road.draft.known += words(when)
        if deep == 2:
            road.task("", place)
