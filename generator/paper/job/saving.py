"""Sparing paper: what leads elsewhere is left out, and on demand what is only read is set small, in two columns."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from generator.paper.document import DENSE, PaperPart, PaperSection
from generator.paper.document_blocks import (
    List,
    Masthead,
    PaperBlock,
    PaperFacts,
    PaperHeading,
    PaperTable,
    Paragraph,
    Quote,
)

ELSEWHERE = ("Связано", "Маршруты, которые опираются на метод", "Раздатка", "Бланки")
"""Headings of what is of use on the screen, where a link can be followed; their sheets lie in the pack."""

_READ = (PaperHeading, Paragraph, List, PaperFacts, PaperTable, Masthead, Quote)


def shorten(part: PaperPart) -> PaperPart:
    """Leave out of a part what leads elsewhere: in a pack there is nothing to follow."""
    return _each(part, lambda section: replace(section, blocks=_kept(section.blocks), steady=True))


def spare(part: PaperPart) -> PaperPart:
    """Set a part for as little paper as it can be read on; what is written on stays as it is."""
    return replace(_each(part, _dense), address="", shown="")


def _each(part: PaperPart, change: Callable[[PaperSection], PaperSection]) -> PaperPart:
    return replace(part, sections=tuple(change(section) for section in part.sections))


def _dense(section: PaperSection) -> PaperSection:
    if section.landscape or not all(_is_read(block) for block in section.blocks):
        return section
    return replace(section, landscape=True, style=DENSE)


def _is_read(block: PaperBlock) -> bool:
    """Whether nobody writes on a block."""
    if isinstance(block, PaperTable):
        return not any(row.height for row in block.rows)
    return isinstance(block, _READ)


def _kept(blocks: tuple[PaperBlock, ...]) -> tuple[PaperBlock, ...]:
    """Drop the sections that lead elsewhere."""
    kept: list[PaperBlock] = []
    dropped = False
    for block in blocks:
        if isinstance(block, PaperHeading) and block.level <= 2:
            dropped = "".join(run.text for run in block.runs) in ELSEWHERE
        if not dropped:
            kept.append(block)
    return tuple(kept)
