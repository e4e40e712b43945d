"""A Word file as tables of text: bounded, without formatting, and with what no table could hold."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.findings import UserError
from generator.proposals.intake import docx_text
from generator.proposals.intake.docx_hidden import Hiding

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
    hides = _hides(document)
    found: list[WordTable | WordLine] = []
    tables = cells = 0
    for element in _blocks(document.element.body):
        if element.tag == _W + "tbl":
            rows = tuple(tuple(_cell(c, hides) for c in _cells(r)) for r in _rows(element))
            cells += sum(map(len, rows))
            if cells > MOST_CELLS:
                raise UserError(f"в файле больше {MOST_CELLS} клеток: это не форма маршрута")
            tables += 1
            found.append(WordTable(tables, rows))
        else:
            found.append(
                WordLine(
                    docx_text.read(element, hides).said,
                    styles.get(_style(element), ""),
                    _drawn(element),
                )
            )
    return found


def words(data: bytes) -> list[str]:
    """Every line that the document shows, tables too: what an intake must place, keep or name."""
    document = _open(data)
    hides = _hides(document)
    paragraphs = (p for p in document.element.body.iter(_W + "p") if not _copied(p))
    return [said for p in paragraphs if (said := docx_text.read(p, hides).said).strip()]


def aside(data: bytes, margins: bool = True) -> list[str]:
    """Name what people write beside a text, and what of the text could be taken for something else.

    ``margins``: also what stands above and below every sheet; a sheet of ours has words there itself.
    """
    document = _open(data)
    found = []
    for part in sorted(document.part.package.iter_parts(), key=lambda p: str(p.partname)):
        name = str(part.partname)
        for begin, tag, said in _ASIDE:
            if name.startswith(begin) and name.endswith(".xml") and (margins or tag):
                found += _counted(part.blob, tag, said)
    return [*found, *_otherwise(document)]


_ASIDE = (
    ("/word/comments", "<w:comment ", "примечания на полях"),
    ("/word/footnotes", "<w:footnoteRef/>", "сноски"),
    ("/word/endnotes", "<w:endnoteRef/>", "концевые сноски"),
    ("/word/header", "", "верхний колонтитул"),
    ("/word/footer", "", "нижний колонтитул"),
)
"""Where each lies, what each one begins with (all its words, where nothing is said), how it is called."""

_TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def _counted(blob: bytes, tag: str, said: str) -> list[str]:
    if tag:
        count = blob.count(tag.encode())
        return [f"{said} ({count}): перенесите в текст"] if count else []
    count = len(b" ".join(_TEXT.findall(blob)).split())
    return [f"{said} (слов: {count}): перенесите в текст, если это нужно"] if count else []


def _otherwise(document: Any) -> list[str]:
    """Say where hidden text was left out, a sign could not be named, a formula became a line."""
    hides = _hides(document)
    found = []
    table = 0
    for element in _blocks(document.element.body):
        inside = element.tag == _W + "tbl"
        table += inside
        for number, row in enumerate(_rows(element) if inside else [element], 1):
            where = f"таблица {table}, строка {number}" if inside else f"после таблицы {table}"
            where = where if table else "до первой таблицы"
            texts = [docx_text.read(p, hides) for p in row.iter(_W + "p") if not _copied(p)]
            if hidden := sum(t.hidden for t in texts):
                found.append(
                    f"{where}: скрытый текст (слов: {hidden}) не взят; нужен — покажите его"
                )
            if signs := sum(t.symbols for t in texts):
                found.append(f"{where}: символы без названия ({signs}): замените словом или знаком")
            if formulas := sum(t.formulas for t in texts):
                found.append(f"{where}: формулы ({formulas}) записаны строкой: сверьте")
            if boxes := sum(not _second(e) for e in row.iter(_W + "txbxContent")):
                found.append(f"{where}: надписи ({boxes}) взяты в текст: сверьте порядок")
    inserted = sum(1 for _ in document.element.body.iter(_W + "altChunk"))
    return [*found, *([f"вставленные документы ({inserted}): перенесите в текст"] * bool(inserted))]


def _copied(element: Any) -> bool:
    """Whether an element lies in the second way to say something, in a text box, or in a row that was deleted."""
    return any(
        e.tag in (_FALLBACK, _W + "p")
        or (e.tag == _W + "tr" and e.find(f"{_W}trPr/{_W}del") is not None)
        for e in element.iterancestors()
    )


def _second(element: Any) -> bool:
    return any(e.tag == _FALLBACK for e in element.iterancestors())


_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def _hides(document: Any) -> Callable[[Any], bool]:
    """Tell the runs that nobody can see."""
    return Hiding(document.styles.element).run


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


def _cell(cell: Any, hides: Callable[[Any], bool]) -> WordCell:
    lines = tuple(docx_text.read(p, hides).said for p in _blocks(cell) if p.tag == _W + "p")
    odd = ""
    if _drawn(cell):
        odd = "рисунок"
    elif next(cell.iter(_W + "tbl"), None) is not None:
        odd = "таблица внутри клетки"
    return WordCell(lines, odd)


def _drawn(element: Any) -> bool:
    return next(element.iter(_W + "drawing", _W + "pict", _W + "object"), None) is not None


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if found is None else str(found.get(_W + "val"))
