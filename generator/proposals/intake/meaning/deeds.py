"""What a cell of a road map holds: one deed or a list of them, and the phase that it names."""

from __future__ import annotations

import re

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Line
from generator.proposals.intake.meaning.stages import bare
from generator.proposals.intake.meaning.vocabulary import PHASE, Vocabulary

LAST = re.compile(r"\s*\(([^()]{3,60})\)\s*\.?\s*$")
"""What stands in brackets at the end, perhaps a period."""

PARTS_OFF = re.compile(r"\s+[\u2013\u2014-]\s+|,\s+")
"""What may stand before a period at the end: «Составить задачи – ноябрь», «Семинар, март 2027»."""
LONGEST_PERIOD = 60
"""Signs of a period."""

PHASED = re.compile(
    r"^(?:[1-9]|[IVX]{1,3})(?:\s*-?\s*[йя])?\s+этап[.:\s–—-]*|^этап\s+(?:[1-9]|[IVX]{1,3})[.:\s–—-]*|\s+этап(?![а-яё])",
    re.IGNORECASE,
)
"""What a phase says besides its name: «I этап. Теоретический», «Практический этап»."""


def phase(text: str, known: Vocabulary) -> tuple[str, str] | None:
    """The phase that a cell names and the words of its period: «I этап. Практический (март – май)»."""
    said = PHASED.sub("", bare(text)).strip()
    found = LAST.search(said)
    name = known.exact(PHASE, said) or (known.exact(PHASE, said[: found.start()]) if found else "")
    if not name:
        return None
    return name, found[1] if found and not known.exact(PHASE, said) else ""


def items(cell: Cell) -> list[Cell]:
    """The items of a cell that is a list, each a cell; any other cell is one item."""
    lines = [line for line in cell.lines if line.text.strip()]
    begun = [at for at, line in enumerate(lines) if _begins(line)]
    if len(begun) < 2 or begun[0] != 0:
        return [cell]
    ends = [*begun[1:], len(lines)]
    return [Cell(tuple(lines[a:b])) for a, b in zip(begun, ends, strict=True)]


def for_each(cell: Cell, count: int) -> list[Cell]:
    """The parts of a cell where it has one for each of so many deeds: its items or its lines; else nothing."""
    parts = items(cell)
    if len(parts) != count:
        parts = [Cell((line,)) for line in cell.lines if line.text.strip()]
    return parts if len(parts) == count else []


def _begins(line: Line) -> bool:
    return line.item or bare(line.text) != line.text.strip() or parse_answers.is_bullet(line.text)
