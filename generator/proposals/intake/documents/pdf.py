"""A PDF with text as blocks: pdfplumber finds the lines of its tables, and the words that lie in each cell."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from typing import Any

from generator.findings import UserError
from generator.proposals.intake.documents import pdf_beside, pdf_columns, pdf_hidden, pdf_text
from generator.proposals.intake.documents.blocks import Blocks, Budget, Cell, Line, Table
from generator.proposals.intake.documents.pdf_text import Box, Word

MOST_PAGES = 100
MOST_DRAWN = 20_000_000
"""Bytes that draw a page: a page of a document takes some ten thousand."""

DEEPEST = 3
"""Rows of a head that each page may repeat."""

WIDEST_CELL, MOST_PAIRS = 250.0, 4
"""Points of a cell, and cells of what stands in columns in it: with more it holds a table of its own."""

NEAR = 2.0
"""Points by which edges of one column differ from page to page."""


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read tables and lines of every page. Raises ``UserError`` where there is no text to be read."""
    budget = budget or Budget()
    aside: list[Line] = []
    try:
        pages = list(_pages(data, budget, aside))
    except UserError:
        raise
    except Exception as fault:  # whatever a stranger put into it
        raise UserError(
            "файл PDF не читается: пришлите документ Word, из которого он сделан"
        ) from fault
    edges = _without_edges(pages)
    return Blocks(tuple(_joined(pages)), (*aside, *edges))


def _without_edges(pages: list[list[Found]]) -> list[Line]:
    """Take off the lines that pages repeat at their tops and bottoms; gives each of them once."""
    taken: dict[str, Line] = {}
    for at in (0, -1):
        for _ in range(pdf_beside.DEEPEST):
            found = [one for page in pages if page and isinstance(one := page[at], Line)]
            known = pdf_beside.repeated([line.text for line in found], len(pages))
            if not known:
                break
            for page in pages:
                line = page[at] if page else None
                if isinstance(line, Line) and (key := pdf_beside.key(line.text)) in known:
                    taken.setdefault(key, line)
                    page.pop(at)
    return list(taken.values())


Grid = tuple[tuple[float, ...], Table]
"""A table with the edges of its columns."""

Found = Line | Grid


def _pages(data: bytes, budget: Budget, aside: list[Line]) -> Iterator[list[Found]]:
    import pdfplumber  # noqa: PLC0415 - slow to import, and few documents need it

    _bounded(data)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font
    with pdfplumber.open(io.BytesIO(data)) as document:
        for number, found in enumerate(document.pages, 1):
            page = pdf_beside.upright_page(document, found)
            shown = _shown(page, number, budget)
            words, notes = _words(shown)
            aside += [Line(budget.line(note)) for note in notes]
            for what in pdf_beside.unread(page, words):
                budget.miss(what, f"страница {number}")
            for said, address in pdf_beside.links(page, words):
                budget.link(said, address, f"страница {number}")
            yield list(_page(shown, words, budget))
            page.close()


def _shown(page: Any, number: int, budget: Budget) -> Any:
    """A page without what nobody sees on it."""
    is_hidden = pdf_hidden.reader(page)
    if not any(map(is_hidden, page.chars)):
        return page
    left = page.filter(lambda thing: thing["object_type"] == "char" and is_hidden(thing))
    budget.hide(left.extract_text(), f"страница {number}")
    return page.filter(lambda thing: not is_hidden(thing))


def _bounded(data: bytes) -> None:
    """Refuse what is locked or unpacks to more than a document: pypdf counts, pdfplumber does not."""
    import pypdf  # noqa: PLC0415 - slow to import, and few documents need it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of faults in English
    document = pypdf.PdfReader(io.BytesIO(data))
    if document.is_encrypted and not document.decrypt(""):
        raise UserError("файл PDF закрыт паролем: пришлите документ Word, из которого он сделан")
    if len(document.pages) > MOST_PAGES:
        raise UserError(f"в файле больше {MOST_PAGES} страниц: это не маршрут")
    drawn = (page.get_contents() for page in document.pages)
    if sum(len(part.get_data()) for part in drawn if part is not None) > MOST_DRAWN:
        raise UserError("внутри файла слишком много данных: это не маршрут")


def _words(page: Any) -> tuple[list[Word], list[str]]:
    """The words of a page with those of its fields, and what is noted on it."""
    turned = {"char_dir_rotated": pdf_beside.upright(page)}
    said = [_word(one) for one in page.extract_words(extra_attrs=["fontname"], **turned)]
    values, notes = pdf_beside.values(page)
    return [*said, *values], notes


def _page(page: Any, words: list[Word], budget: Budget) -> Iterator[Found]:
    """Lines and tables from the top of a page to its end."""
    drawn = [list(one.cells) for one in page.find_tables() if len(one.cells) > 1]
    tables = [*drawn, *pdf_columns.find(_beside(words, drawn))]
    boxes = [_around(cells) for cells in tables]
    beside = _beside(words, tables)
    found: list[tuple[float, Found]] = [
        (line.top, Line(budget.line(line.text), line.item, line.head))
        for line in pdf_text.lines(beside, page.bbox, [box[1] for box in boxes])
    ]
    for cells, box in zip(tables, boxes, strict=True):
        budget.cell(len(cells))
        found.append((box[1], _table(cells, words, budget)))
    yield from (one for _, one in sorted(found, key=lambda pair: pair[0]))


def _around(cells: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _beside(words: list[Word], tables: Sequence[Sequence[Box]]) -> list[Word]:
    boxes = [_around(cells) for cells in tables]
    return [word for word in words if not any(word.inside(box) for box in boxes)]


def _word(given: dict[str, Any]) -> Word:
    box = (given["x0"], given["top"], given["x1"], given["bottom"])
    return Word(given["text"], box, "bold" in given["fontname"].lower())


def _table(cells: Sequence[Box], words: list[Word], budget: Budget) -> Grid:
    """The grid of a table: a cell stands at every place that it covers."""
    columns = _edges(box[0] for box in cells)
    rows = _edges(box[1] for box in cells)
    grid = [[Cell() for _ in columns] for _ in rows]
    budget.cell(len(columns) * len(rows))
    for box in cells:
        cell = _cell(box, [word for word in words if word.inside(box)], budget)
        for n, row in enumerate(rows):
            if box[1] - NEAR < row < box[3] - NEAR:
                for m, column in enumerate(columns):
                    if box[0] - NEAR < column < box[2] - NEAR:
                        grid[n][m] = cell
    return columns, Table(tuple(map(tuple, grid)))


def _cell(box: Box, words: list[Word], budget: Budget) -> Cell:
    """A cell; a wide one may hold a table whose lines are not drawn."""
    wide = box[2] - box[0] > WIDEST_CELL
    inner = [cells for cells in pdf_columns.find(words) if len(cells) > MOST_PAIRS] if wide else []
    said = pdf_text.lines(_beside(words, inner), box)
    return Cell(
        tuple(Line(budget.line(one.text), one.item, one.head) for one in said),
        tuple(_table(cells, words, budget)[1] for cells in inner),
    )


def _edges(given: Iterator[float]) -> tuple[float, ...]:
    """The edges of columns or rows; those that nearly meet are one."""
    found: list[float] = []
    for edge in sorted(given):
        if not found or edge - found[-1] > NEAR:
            found.append(edge)
    return tuple(found)


def _joined(pages: list[list[Found]]) -> Iterator[Line | Table]:
    """The blocks of all pages; a table that ends a page and begins the next with the same columns is one."""
    last: tuple[tuple[float, ...], Table] | None = None
    for page in pages:
        for at, block in enumerate(page):
            if last is not None:
                if at == 0 and not isinstance(block, Line) and _same(last[0], block[0]):
                    last = last[0], _continued(last[1], block[1])
                    continue
                yield last[1]
                last = None
            if isinstance(block, Line):
                yield block
            else:
                last = block
    if last is not None:
        yield last[1]


def _same(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return len(one) == len(other) and all(
        abs(a - b) <= NEAR for a, b in zip(one, other, strict=True)
    )


def _continued(table: Table, more: Table) -> Table:
    """Rows of two pages: a repeated head is left out, and a row that a page has torn is one again."""
    rows, added = list(table.rows), list(more.rows)
    for row in table.rows[:DEEPEST]:
        if not added or [cell.text for cell in added[0]] != [cell.text for cell in row]:
            break
        added.pop(0)
    if added and _is_torn(rows[-1], added[0]):
        rows[-1] = tuple(
            Cell(pdf_text.mended(a.lines, b.lines)) if b.text else a
            for a, b in zip(rows[-1], added.pop(0), strict=True)
        )
    return Table((*rows, *added))


def _is_torn(row: tuple[Cell, ...], below: tuple[Cell, ...]) -> bool:
    """Whether a row goes on with the one above: it has no beginning, and each text goes on with one above."""
    full = [(a.text, b.text) for a, b in zip(row, below, strict=True) if b.text]
    goes_on = all(a and b[:1].islower() for a, b in full)
    return bool(full) and goes_on and not below[0].text and bool(row[0].text)
