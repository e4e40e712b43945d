"""Paper read back: the text, the structure and the geometry of what was set."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import docx
import pypdfium2
import pypdfium2.raw as raw
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from msgspec import structs

from generator.build import prepare
from generator.catalogue.catalogue import Catalogue
from generator.paper import offers, packet
from generator.paper.document import PaperDocument
from generator.paper.prose import ProseConverter
from generator.paper.writers import pdf
from generator.records.fields import walk
from generator.records.summary import Name
from generator.settings import Settings
from tests.conftest import ROOT, TINY
from tests.support import here

THEME = ROOT / "theme" / "paper"
TODAY = "2026-11-24"
MM = 72 / 25.4


@cache
def portal(root: Path = ROOT) -> Catalogue:
    """A portal as it is published."""
    return here.catalogue() if root == ROOT else prepare.prepare(Settings(root, TODAY))


@cache
def pen(root: Path = ROOT) -> ProseConverter:
    """The pen of a portal."""
    return offers.pen_of(portal(root), ROOT / "theme")


@cache
def printed(name: Name) -> bytes:
    """A record of this portal as PDF; it is set once, whatever is asked of it."""
    return pdf.write(packet.one(pen(), name), THEME)


def on_paper(root: Path = ROOT) -> list[Name]:
    """Every record that can lie on paper."""
    return [name for name in portal(root).records if name[0] in packet.PAPER]


def tiny(kind: str, id: str, /, **changes: Any) -> PaperDocument:
    """A record of the smallest portal, changed, on paper."""
    found = portal(TINY)
    record = structs.replace(found.records[(kind, id)], **changes)
    changed = found.with_records(kind, {**found.by_kind[kind], id: record})
    return packet.one(ProseConverter(changed), (kind, id))


_COUNTED: dict[tuple[str, Path], int] = {}


def counted(document: PaperDocument, folder: Path) -> tuple[int, ...]:
    """Count the pages of each part; what is printed alike is set once, whoever asks.

    A part begins a sheet, so how many it takes is its own affair: ``test_job.py`` holds it.
    """
    alone = [structs.replace(document, title="", parts=(part,)) for part in document.parts]
    keys = [(pdf.copy(one, folder).values, folder) for one in alone]
    new = {key: part for key, part in zip(keys, document.parts, strict=True) if key not in _COUNTED}
    if new:
        with mock.patch.object(pdf, "FORGOTTEN_AFTER", 2):  # sooner by a seventh, for 95 MB
            pages = pdf.pages(structs.replace(document, parts=tuple(new.values())), folder)
        _COUNTED.update(zip(new, pages, strict=True))
    return tuple(_COUNTED[key] for key in keys)


def pages(data: bytes) -> list[str]:
    """The text of every page of a PDF."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def of_pdf(data: bytes) -> str:
    """The text of a PDF with words broken at the end of a line put together."""
    return re.sub("(?:[\ufffe\u00ad\u2010]|(?<=\\w)-)\r?\n", "", "\n".join(pages(data)))


def word(data: bytes) -> WordFile:
    """A Word file, read."""
    return docx.Document(io.BytesIO(data))


def of_word(data: bytes) -> str:
    """The text of a Word file: its body and its first footer."""
    found = word(data)
    body = "\n".join(
        "".join(t.text or "" for t in p.iter(qn("w:t"))) for p in found.element.body.iter(qn("w:p"))
    )
    return f"{body}\n{found.sections[0].first_page_footer.paragraphs[0].text}"


def bare(text: str) -> str:
    """A text without what only sets lines: spaces, soft hyphens, joiners."""
    return re.sub("[\\s\u00a0\u00ad\u200b\u2060\ufffe]", "", text)


def words(text: str) -> set[str]:
    """The words of a text, numbers too."""
    return set(re.findall(r"\w+", re.sub("[\u00ad\u200b\u2060]", "", text).lower()))


def said(catalogue: Catalogue, name: Name) -> str:
    """What the public fields of a record say, references by the titles they lead to."""
    record = catalogue.records[name]
    found = [
        _field(catalogue, key, text)
        for path, key, text in walk(record)
        if _printed(key) and path[0] != "слайды"  # they are sheets of their own
    ]
    return "\n".join([*found, _unmarked(catalogue, record.body)])


def _printed(key: Any) -> bool:
    return key.public and key.edition and key.label not in ("прежние адреса", "файлы", "вместо")


def _field(catalogue: Catalogue, key: Any, text: str) -> str:
    for kind in key.refers:
        if (kind, text) in catalogue.records:
            return catalogue.called((kind, text))
    return text if key.line and not key.refers else _unmarked(catalogue, text)


def _unmarked(catalogue: Catalogue, text: str) -> str:
    text = re.sub(r"^!!! \w+", "", text, flags=re.M)
    text = re.sub(r"\[\[(?:расчёт|схема):[^\]]*\]\]", "", text)
    text = re.sub(r"\[\[[^\]|]*\|([^\]]*)\]\]", r"\1", text)

    def title(match: re.Match[str]) -> str:
        found = catalogue.resolve(match[1])
        return catalogue.called(found) if found else ""

    text = re.sub(r"\[\[([^\]]*)\]\]", title, text)
    text = re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"\1", text)  # a picture is its words on paper
    return re.sub(r"[*_`#|>]|^\s*\d+\. ", " ", text, flags=re.M)


def missing(text: str, paper: str) -> set[str]:
    """The words of a text that its paper has lost."""
    lost = words(text) - words(paper)
    squeezed = bare(re.sub("[-\u2011]", "", paper)).lower()  # «И-\nОМ» is no loss
    return {w for w in lost if w not in squeezed}


def sizes(data: bytes) -> set[float]:
    """The sizes of all letters of a PDF, in points."""
    return {round(size, 1) for _, size, *_ in letters(data)}


def letters(data: bytes) -> Iterator[tuple[Any, float, float, float]]:
    """Yield every letter with its page, its size and its left and right edge."""
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            raw.FPDFText_GetCharBox(text, index, left, right, low, high)
            if right.value > left.value:
                yield page, raw.FPDFText_GetFontSize(text, index), left.value, right.value


EDGE = 20 * MM
"""Points above and below what a sheet holds: there stand its number and its imprint."""


def filled(page: Any) -> float:
    """How far down a sheet something stands, as a share of what it can hold."""
    text, height = page.get_textpage(), page.get_height()
    boxes = [text.get_rect(index) for index in range(text.count_rects())]
    boxes += [found.get_bounds() for found in page.get_objects(max_depth=6)]
    inside = [low for _, low, _, top in boxes if low > EDGE - 2 and top < height - EDGE + 4]
    return float((height - EDGE - min(inside, default=height - EDGE)) / (height - 2 * EDGE))


def crossed(page: Any) -> str:
    """The letters of a sheet that stand on a rule between columns."""
    found = [o for o in page.get_objects(max_depth=6) if o.type == raw.FPDF_PAGEOBJ_PATH]
    bounds = [one.get_bounds() for one in found]
    rules = [((a + b) / 2, low, top) for a, low, b, top in bounds if b - a < 2 and top - low > 6]
    text, said = page.get_textpage(), ""
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        middle = (bottom + top) / 2
        if any(left + 0.3 < x < right - 0.3 and low < middle < high for x, low, high in rules):
            said += text.get_text_range(index, 1)
    return said


def struck(page: Any) -> str:
    """The letters of a sheet that a rule goes through from side to side; what is underlined is not struck."""
    found = [o for o in page.get_objects(max_depth=6) if o.type == raw.FPDF_PAGEOBJ_PATH]
    bounds = [one.get_bounds() for one in found]
    rules = [((a + b) / 2, left, right) for left, a, right, b in bounds if b - a < 2 < right - left]
    text, said = page.get_textpage(), ""
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        middle, high = (left + right) / 2, top - bottom
        low, up = bottom + high / 4, top - high / 5
        if high > 3 and any(low < y < up and a < middle < b for y, a, b in rules):
            said += text.get_text_range(index, 1)
    return said.translate(dict.fromkeys(map(ord, "_—–-")))


def outside(data: bytes) -> int:
    """How many letters lie outside their page."""
    widths: dict[Any, float] = {}
    return sum(
        not (left >= 0 and right <= (widths.get(page) or widths.setdefault(page, page.get_width())))
        for page, _, left, right in letters(data)
    )
