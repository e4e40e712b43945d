"""A printed page read back: its words, its sheets, its codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pypdfium2
import zxingcpp
from playwright.sync_api import Page

_JOINERS = dict.fromkeys((0x2060, 0x200B, 0xAD, 0xFEFF))
LONGEST = 25
"""Letters from which on a word may be broken without a hyphen."""

ARTICLE = """() => {
    const whole = document.getElementById('soderzhanie').cloneNode(true);
    const quiet = '.actions, .crumbs, .contents, .find, .views, .search, .letters, .on-screen, .code, '
        + '[hidden], .visually-hidden, svg text[transform], [role=status], script, noscript, svg title, select';
    whole.querySelectorAll(quiet).forEach(one => one.remove());
    whole.querySelectorAll('*').forEach(one => {
        if (!'A B CODE EM I SMALL STRONG SUB SUP ABBR DEL WBR'.split(' ').includes(one.tagName)) {
            one.before(' ');
            one.after(' ');
        }
    });
    return whole.textContent;
}"""
"""The text of the article as it was sent, without what serves only the screen.

Words that stand upright beside an arrow are left out: pdfium reads them letter by letter.
"""


@dataclass(frozen=True)
class Sheet:
    """One sheet of paper, in points."""

    width: float
    height: float
    text: str
    boxes: tuple[tuple[float, float, float, float], ...]
    """Left, bottom, right and top of every run of text."""

    @property
    def lies(self) -> bool:
        return self.width > self.height


def printed(shown: Page) -> bytes:
    """Print what is shown, on the sheets that our styles ask for."""
    return shown.pdf(prefer_css_page_size=True)


def sheets(pdf: bytes) -> list[Sheet]:
    """Read the sheets of a printed page."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        text = page.get_textpage()
        boxes = tuple(text.get_rect(i) for i in range(text.count_rects()))
        found.append(Sheet(*page.get_size(), plain(_read(text)), boxes))
    return found


def _read(text: Any) -> str:
    """Join letters into words by where they stand: pdfium's own guesses tear words on some sheets."""
    said, last, raw = [], None, pypdfium2.raw
    box = raw.FS_RECTF()
    for index in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        letter = chr(raw.FPDFText_GetUnicode(text, index))
        raw.FPDFText_GetLooseCharBox(text, index, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if last and last != (right, bottom):  # letters of one ligature share their box
            gap, drop = left - last[0], abs(bottom - last[1])
            if gap > 0.15 * (top - bottom) or gap < -2 or drop > 0.5 * (top - bottom):
                said.append(" ")
        said.append(letter)
        last = right, bottom
    return "".join(said)


def picture(pdf: bytes, number: int = 0, scale: float = 1) -> Any:
    """Draw one sheet as it leaves the printer."""
    return pypdfium2.PdfDocument(pdf)[number].render(scale=scale).to_pil()


def codes(pdf: bytes) -> list[str]:
    """Read the QR codes of every sheet."""
    kind = zxingcpp.BarcodeFormat.QRCode
    grey = (page.render(scale=2, grayscale=True) for page in pypdfium2.PdfDocument(pdf))
    return [
        code.text
        for drawn in grey
        for code in zxingcpp.read_barcodes(drawn.to_pil(), kind, try_rotate=False)
    ]


def plain(text: str) -> str:
    """Put text on one footing: no joiners, one kind of space, hyphens of pdfium as hyphens."""
    return re.sub(r"\s+", " ", re.sub("[\ufffe\x02]", "-", text.translate(_JOINERS)))


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", plain(text).lower()))


def lost(text: str, paper: list[Sheet]) -> set[str]:
    """The words that paper does not hold whole; only words over 25 letters may be in pieces."""
    there = words(" ".join(sheet.text for sheet in paper))
    run = re.sub(r"\s", "", "".join(sheet.text for sheet in paper)).lower()
    return {w for w in words(text) - there if len(w) <= LONGEST or w not in run}
