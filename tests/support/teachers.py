"""Documents of teachers that were made up here, each written down beside the record that it has to become.

A file of ``tests/samples/documents`` holds ``файл`` (name of the document, its ending is the format),
``документ`` (its blocks) and ``запись`` (the right record). A block is a line; ``жирно:`` a bold line;
``пункт:`` an item of a list; ``таблица:`` rows of cells. A cell is a text, a list of blocks, ``←`` merged
with the cell before it, ``↑`` with that above, or nothing.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from typing import Any

import docx
import openpyxl
import yaml
from docx.document import Document
from docx.table import _Cell

from tests.conftest import ROOT
from tests.support import documents

FOLDER = ROOT / "tests/samples/documents"
BESIDE, ABOVE = "←", "↑"


@dataclass(frozen=True, slots=True)
class Sample:
    """A document: the name of its file, its bytes, the record that it has to become."""

    name: str
    data: bytes
    record: dict[str, Any]


NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
"""The short names of all documents: none is made before it is asked for."""


@cache
def named(name: str) -> Sample:
    """A document by its short name."""
    return sample((FOLDER / f"{name}.yaml").read_text("utf-8"))


def samples() -> dict[str, Sample]:
    """All documents by their short names."""
    return {name: named(name) for name in NAMES}


def sample(text: str) -> Sample:
    """Make the document that a text describes."""
    given = yaml.safe_load(text)
    name, blocks = given["файл"], given["документ"]
    return Sample(name, _MAKERS[name.rpartition(".")[2]](blocks), given["запись"])


def _word(blocks: list[Any]) -> bytes:
    made = docx.Document()
    _write(made, blocks)
    return documents.saved(made)


def _write(parent: Document | _Cell, blocks: list[Any]) -> None:
    for block in blocks:
        if isinstance(block, str):
            parent.add_paragraph(block)
        elif "жирно" in block:
            parent.add_paragraph().add_run(block["жирно"]).bold = True
        elif "пункт" in block:
            parent.add_paragraph(block["пункт"], style="List Bullet")
        else:
            rows = block["таблица"]
            table = parent.add_table(len(rows), len(rows[0]))
            _merged(rows, lambda at, to, table=table: table.cell(*at).merge(table.cell(*to)))
            for row, column, said in _cells(rows):
                cell = table.cell(row, column)
                _write(cell, said)
                cell._tc.remove(cell.paragraphs[0]._p)
                if not cell.paragraphs:
                    cell.add_paragraph()


def _book(blocks: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    at = 0
    for block in blocks:
        rows = [[block]] if isinstance(block, str) else block["таблица"]
        for row, column, said in _cells(rows):
            sheet.cell(at + row + 1, column + 1, "\n".join(said))
        _merged(
            rows,
            lambda a, b, at=at: sheet.merge_cells(
                start_row=at + a[0] + 1,
                start_column=a[1] + 1,
                end_row=at + b[0] + 1,
                end_column=b[1] + 1,
            ),
        )
        at += len(rows) + (not isinstance(block, str))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text(blocks: list[Any]) -> bytes:
    return "\r\n".join(blocks).encode("cp1251")


_MAKERS = {"docx": _word, "xlsx": _book, "txt": _text}


def _cells(rows: list[list[Any]]) -> list[tuple[int, int, list[Any]]]:
    """The cells that say something, with their row and column."""
    return [
        (at, column, said if isinstance(said, list) else str(said).split("\n"))
        for at, row in enumerate(rows)
        for column, said in enumerate(row)
        if said not in (None, "", BESIDE, ABOVE)
    ]


def _merged(rows: list[list[Any]], merge: Any) -> None:
    """Merge every cell with those that only go on with it."""
    for at, row in enumerate(rows):
        for column, said in enumerate(row):
            if said in (BESIDE, ABOVE):
                continue
            right, down = column, at
            while right + 1 < len(row) and row[right + 1] == BESIDE:
                right += 1
            while down + 1 < len(rows) and rows[down + 1][column] == ABOVE:
                down += 1
            if (right, down) != (column, at):
                merge((at, column), (down, right))
