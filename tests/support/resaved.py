"""A Word file as another program saves it: its lines and tables stay, names of styles and what it carries do not."""

from __future__ import annotations

import io
import zipfile
from itertools import groupby, takewhile
from xml.sax.saxutils import escape

from generator.proposals.intake.documents import word
from generator.proposals.intake.documents.blocks import Cell, Line, Table

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_HEAD = (
    f'<office:document-content xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" '
    f'xmlns:table="{_OASIS}:table:1.0"><office:body><office:text>'
)
_COVERED = "<table:covered-table-cell/>"
Row = tuple[Cell, ...]
_END = "</office:text></office:body></office:document-content>"


def odt(data: bytes) -> bytes:
    """Write the body of a Word file as a document of LibreOffice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("content.xml", _HEAD + "".join(map(_block, word.read(data).body)) + _END)
    return out.getvalue()


def _block(block: Line | Table) -> str:
    if isinstance(block, Line):
        return f"<text:p>{escape(block.text).replace(chr(9), '<text:tab/>')}</text:p>"
    rows = block.rows
    made = (_row(row, rows[n - 1] if n else (), rows[n + 1 :]) for n, row in enumerate(rows))
    return f"<table:table>{''.join(made)}</table:table>"


def _row(row: Row, above: Row, below: tuple[Row, ...]) -> str:
    made, at = "", 0
    for _, same in groupby(row, key=id):
        cell, *more = same
        if cell in above[at : at + 1]:
            made += _COVERED * (len(more) + 1)
        else:
            tall = 1 + len(list(takewhile(lambda one: cell in one[at : at + 1], below)))  # noqa: B023
            made += _cell(cell, len(more), tall)
        at += len(more) + 1
    return f"<table:table-row>{made}</table:table-row>"


def _cell(cell: Cell, more: int, tall: int) -> str:
    inside = "".join(map(_block, (*cell.lines, *cell.tables)))
    spans = f'table:number-columns-spanned="{more + 1}" table:number-rows-spanned="{tall}"'
    return f"<table:table-cell {spans}>{inside}</table:table-cell>{_COVERED * more}"
