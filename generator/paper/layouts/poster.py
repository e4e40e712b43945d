"""A poster to hang on a wall: the road map of a route, the course of a method, as large as A3 holds."""

from __future__ import annotations

from msgspec.structs import replace

from generator.findings import UserError
from generator.paper.document import PaperDocument, PaperPart, PaperSection
from generator.paper.document_blocks import Masthead, PaperBlock, PaperHeading, PaperTable, words

WALL = "wall"
"""The style of a section on one A3 that lies, its letters as large as there is room."""


def of(document: PaperDocument) -> PaperDocument:
    """Keep of a record what a wall needs; ``UserError`` where it has no road map and no course."""
    part = document.parts[0]
    blocks = _map(part) or _course(part)
    if len(document.parts) > 1 or not blocks:
        raise UserError(
            "плакат печатают из одной записи: из маршрута — дорожную карту, из метода — ход по минутам"
        )
    section = PaperSection(blocks, landscape=True, style=WALL)
    return replace(document, parts=(replace(part, sections=(section,), bound=False),))


def _map(part: PaperPart) -> tuple[PaperBlock, ...]:
    found = next((s.blocks for s in part.sections if s.style == "map"), ())
    return (
        (Masthead(words(part.title), "Индивидуальный образовательный маршрут"), *found)
        if found
        else ()
    )


def _course(part: PaperPart) -> tuple[PaperBlock, ...]:
    """The head of the sheet, then the first table of steps under its heading."""
    blocks = [block for section in part.sections for block in section.blocks]
    head = tuple(block for block in blocks[:1] if isinstance(block, Masthead))
    for at, block in enumerate(blocks):
        timed = isinstance(block, PaperTable) and any(
            r.text.startswith("Всего") for r in block.caption
        )
        if head and timed and isinstance(blocks[at - 1], PaperHeading):
            return (*head, blocks[at - 1], block)
    return ()
