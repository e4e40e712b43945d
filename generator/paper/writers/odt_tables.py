"""Tables of a Word file as OpenDocument: heads that repeat, rows that hold together, cells over several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from generator.paper.writers import odt_looks
from generator.paper.writers.odt_looks import points, val
from generator.paper.writers.word_xml import W

if TYPE_CHECKING:
    from generator.paper.writers.odt_body import OdtBody

Grid = list[dict[int, Any]]
"""Cells of each row by the column in which they begin."""


def table(body: OdtBody, element: Any) -> str:
    """Write a table; its look is that of its style, its first block may begin a sheet."""
    about = element.find(W + "tblPr")
    widths = [int(c.get(W + "w")) for c in element.find(W + "tblGrid")]
    made = _opening(body, element, widths)
    for width in widths:
        inside = f'<style:table-column-properties style:column-width="{points(width)}"/>'
        name = body.styles.automatic("table-column", "C", "", "", inside)
        made += f'<table:table-column table:style-name="{name}"/>'
    rows = element.findall(W + "tr")
    grid = [dict(_cells(row)) for row in rows]
    look = _look(body, about)
    said = [_row(body, rows[n], grid, n, look) for n in range(len(rows))]
    heads = sum(row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows)
    if heads:
        head = "".join(said[:heads])
        made += f"<table:table-header-rows>{head}</table:table-header-rows>"
    return f"{made}{''.join(said[heads:])}</table:table>"


def _opening(body: OdtBody, element: Any, widths: Sequence[int]) -> str:
    from generator.paper.writers.odt_body import sheet  # noqa: PLC0415 - a cell holds blocks

    begins, body.begins = body.begins, ""
    master, _, number = begins.partition("#")
    kept = next(element.iter(W + "pPr"), None)
    follows = kept is not None and kept.find(W + "keepNext") is not None
    kept_so = ' fo:keep-with-next="always"' if follows else ""
    numbered = f' style:page-number="{number}"' if number else ""
    place = val(element.find(W + "tblPr"), "tblInd", "w") or "0"
    moved = f' fo:margin-left="{points(place)}"' if place != "0" else ""
    inside = (
        f'<style:table-properties style:width="{points(sum(widths))}" table:align="left" '
        f'table:border-model="collapsing"{moved}{kept_so}{numbered}/>'
    )
    name = body.styles.automatic("table", "B", "", sheet(master), inside)
    return f'<table:table table:style-name="{name}">'


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    at = 0
    for cell in row.findall(W + "tc"):
        yield at, cell
        at += _span(cell)


def _span(cell: Any) -> int:
    return int(val(cell.find(W + "tcPr"), "gridSpan") or 1)


def _continues(cell: Any) -> bool:
    found = cell.find(f"{W}tcPr/{W}vMerge")
    return found is not None and found.get(W + "val") in (None, "continue")


def _row(body: OdtBody, row: Any, grid: Grid, number: int, look: str) -> str:
    about = row.find(W + "trPr")
    kept = about is not None and about.find(W + "cantSplit") is not None
    height = val(about, "trHeight")
    whole = 'fo:keep-together="always"' if kept else ""
    tall = f'style:min-row-height="{points(height)}"' if height else ""
    inside = f"<style:table-row-properties {whole} {tall}/>"
    name = body.styles.automatic("table-row", "R", "", "", inside)
    cells = "".join(_cell(body, cell, grid, number, at, look) for at, cell in grid[number].items())
    return f'<table:table-row table:style-name="{name}">{cells}</table:table-row>'


def _cell(body: OdtBody, cell: Any, grid: Grid, number: int, at: int, look: str) -> str:
    span = _span(cell)
    if _continues(cell):
        return "<table:covered-table-cell/>" * span
    down = 1
    for row in grid[number + 1 :]:
        if at not in row or not _continues(row[at]):
            break
        down += 1
    spans = (f' table:number-columns-spanned="{span}"' if span > 1 else "") + (
        f' table:number-rows-spanned="{down}"' if down > 1 else ""
    )
    about = cell.find(W + "tcPr")
    edge = about.find(f"{W}tcBorders/{W}bottom")
    lined = f' fo:border-bottom="{odt_looks.line(edge)}"' if edge is not None else ""
    low = ' style:vertical-align="bottom"' if val(about, "vAlign") == "bottom" else ""
    inside = f"<style:table-cell-properties {look}{lined}{low}/>"
    name = body.styles.automatic("table-cell", "D", "", "", inside)
    return (
        f'<table:table-cell table:style-name="{name}" office:value-type="string"{spans}>'
        f"{body.blocks(cell)}</table:table-cell>{'<table:covered-table-cell/>' * (span - 1)}"
    )


def _look(body: OdtBody, about: Any) -> str:
    """Edges and paddings of all cells: those of the table, or of its style, or of the one below that."""
    found: dict[str, str] = {}
    for said in _chain(body, about):
        for side in ("left", "right", "top", "bottom"):
            room = said.find(f"{W}tblCellMar/{W}{side}")
            if room is not None:
                found.setdefault(f"fo:padding-{side}", points(room.get(W + "w")))
        edge = said.find(f"{W}tblBorders/{W}top")
        if edge is not None:
            found.setdefault("fo:border", odt_looks.line(edge))
    found.setdefault("fo:border", "none")
    return " ".join(f'{name}="{value}"' for name, value in sorted(found.items()))


def _chain(body: OdtBody, about: Any) -> Iterator[Any]:
    yield about
    id = val(about, "tblStyle") or "TableNormal"
    while id:
        style = body.styles.root.find(f"{W}style[@{W}styleId='{id}']")
        if style is None:
            return
        said = style.find(W + "tblPr")
        if said is not None:
            yield said
        id = val(style, "basedOn") or ""
