"""A Word file as tables of text: bounded, without formatting, and with what no table could hold."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.findings import UserError

LARGEST = 10 * 1024 * 1024
"""Bytes of a file: a filled form has 50 kB, with photographs a few megabytes."""

LARGEST_INSIDE = 60 * 1024 * 1024
"""Bytes of everything inside once unpacked: a zip may pretend."""

MOST_INSIDE = 2000
MOST_CELLS = 20_000

_UNREADABLE = "файл не читается как документ Word: откройте его и сохраните ещё раз"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class WordCell:
    """One cell: its paragraphs, and whether it holds a picture or a table that cannot be read."""

    lines: tuple[str, ...]
    odd: str = ""

    @property
    def label(self) -> str:
        """The first line that says something."""
        return next((line.strip() for line in self.lines if line.strip()), "")


@dataclass(frozen=True, slots=True)
class WordTable:
    """One table, row by row; its number counts from 1."""

    number: int
    rows: tuple[tuple[WordCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Loose:
    """A paragraph outside of the tables; ``after`` is the number of the table before it."""

    after: int
    style: str
    words: int


@dataclass(frozen=True, slots=True)
class WordLine:
    """A paragraph outside of the tables, with the name of its style."""

    text: str
    style: str
    odd: bool = False
    """Whether it holds a picture."""


def read(data: bytes) -> tuple[list[WordTable], list[Loose]]:
    """Read the tables of a Word file, and what stands between them."""
    tables: list[WordTable] = []
    loose: list[Loose] = []
    for block in blocks(data):
        if isinstance(block, WordTable):
            tables.append(block)
        elif said := block.text.split():
            loose.append(Loose(len(tables), block.style, len(said)))
    return tables, loose


def blocks(data: bytes) -> list[WordTable | WordLine]:
    """Read everything a Word file says, in its order."""
    document = _open(data)
    styles = {style.style_id: style.name for style in document.styles}
    found: list[WordTable | WordLine] = []
    tables = cells = 0
    for element in _blocks(document.element.body):
        if element.tag == _W + "tbl":
            rows = tuple(tuple(_cell(c) for c in _cells(r)) for r in _rows(element))
            cells += sum(map(len, rows))
            if cells > MOST_CELLS:
                raise UserError(f"в файле больше {MOST_CELLS} клеток: это не форма маршрута")
            tables += 1
            found.append(WordTable(tables, rows))
        else:
            found.append(WordLine(_text(element), styles.get(_style(element), ""), _drawn(element)))
    return found


def aside(data: bytes) -> list[str]:
    """Name what people write beside a text and no reader of tables sees: notes and footnotes."""
    found = []
    for part in _open(data).part.package.iter_parts():
        for name, tag, said in _ASIDE:
            if str(part.partname) == name:
                count = part.blob.count(tag)
                found += [f"{said} ({count}): перенесите в текст"] if count else []
    return found


_ASIDE = (
    ("/word/comments.xml", b"<w:comment ", "примечания на полях"),
    ("/word/footnotes.xml", b"<w:footnoteRef/>", "сноски"),
)
"""Where each lies, what each one begins with, and how it is called."""


def _open(data: bytes) -> Any:
    import docx  # noqa: PLC0415 - slow to import

    if len(data) > LARGEST:
        raise UserError(f"файл больше {LARGEST // 1024 // 1024} МБ: уберите из него снимки")
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UserError(
            "это старый формат Word или файл с паролем: сохраните его как .docx без пароля"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as inside:
            entries = inside.infolist()
            if len(entries) > MOST_INSIDE or sum(e.file_size for e in entries) > LARGEST_INSIDE:
                raise UserError("внутри файла слишком много данных: это не форма маршрута")
        found = docx.Document(io.BytesIO(data))
        if found.element.body is None:
            raise UserError(_UNREADABLE)
        return found
    except UserError:
        raise
    except Exception as fault:
        # whatever a stranger put into the zip: python-docx and lxml raise a dozen kinds of errors
        raise UserError(_UNREADABLE) from fault


def _blocks(body: Any) -> Iterator[Any]:
    """Paragraphs and tables in their order, those in content controls too."""
    for element in body.iterchildren():
        if element.tag in (_W + "tbl", _W + "p"):
            yield element
        elif element.tag in (_W + "sdt", _W + "sdtContent", _W + "ins"):
            yield from _blocks(element)


def _rows(table: Any) -> Iterator[Any]:
    for element in table.iterchildren():
        if element.tag == _W + "tr" and element.find(f"{_W}trPr/{_W}del") is None:
            yield element
        elif element.tag in (_W + "sdt", _W + "sdtContent"):
            yield from _rows(element)


def _cells(row: Any) -> Iterator[Any]:
    for element in row.iterchildren():
        if element.tag == _W + "tc":
            yield element
        elif element.tag in (_W + "sdt", _W + "sdtContent"):
            yield from _cells(element)


def _cell(cell: Any) -> WordCell:
    lines = tuple(_text(p) for p in _blocks(cell) if p.tag == _W + "p")
    odd = ""
    if _drawn(cell):
        odd = "рисунок"
    elif next(cell.iter(_W + "tbl"), None) is not None:
        odd = "таблица внутри клетки"
    return WordCell(lines, odd)


def _drawn(element: Any) -> bool:
    return next(element.iter(_W + "drawing", _W + "pict", _W + "object"), None) is not None


def _text(paragraph: Any) -> str:
    """The text of a paragraph as it would be printed: insertions count, deletions do not."""
    said = []
    for node in paragraph.iter(_W + "t", _W + "tab", _W + "br", _W + "cr", _W + "noBreakHyphen"):
        if node.getparent().getparent().tag == _W + "moveFrom":
            continue
        if node.tag == _W + "t":
            said.append(node.text or "")
        elif node.tag == _W + "tab":
            said.append("\t" if node.getparent().tag == _W + "r" else "")
        else:
            said.append("-" if node.tag == _W + "noBreakHyphen" else "\n")
    return "".join(said)


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if found is None else str(found.get(_W + "val"))
