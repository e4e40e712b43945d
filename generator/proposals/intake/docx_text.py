"""The text of a paragraph of Word as its sender sees it: symbols and formulas in, hidden text and second copies out.

WordprocessingML is ECMA-376 part 1; ``mc:AlternateContent`` is part 3, formulas are section 22.1 of part 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

UNKNOWN = "\ufffd"
"""Stands for a sign of a font that has pictures in the place of letters."""

_GREEK = (
    ("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", 0x41),
    ("αβχδεφγηιϕκλμνοπθρστυϖωξψζ", 0x61),
)
_SYMBOL = {first + n: sign for signs, first in _GREEK for n, sign in enumerate(signs)}
_SYMBOL |= dict(
    zip(
        (0x22, 0x24, 0x27, 0x2A, 0x2D, 0x40, 0x5C, 0x5E, 0x7E, *range(0xA1, 0xB0)),
        "∀∃∋∗−≅∴⊥∼ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓",
        strict=True,
    )
)
_SYMBOL |= dict(
    zip(
        range(0xB0, 0xF0),
        "°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
        strict=True,
    )
)
_SYMBOL |= {0xF1: "〉", 0xF2: "∫"}
"""The font Symbol, as Adobe wrote it down for Unicode (symbol.txt of the Unicode Consortium)."""

_DINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
"""The signs of Wingdings that stand in papers of schools: bullets, arrows, ticks, boxes."""

SYMBOLS = {"symbol": _SYMBOL, "wingdings": _DINGS}
"""By font, for the page of the builder too."""

_MOVED = {
    "superscript": str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"),
    "subscript": str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}
_FIGURES = re.compile(r"[0-9+−=()-]*[0-9][0-9+−=()-]*")

_PRIVATE = re.compile("[\uf020-\uf0ff]")
_FALSE = frozenset(("0", "false", "off"))


def symbol(font: str, code: int) -> str:
    """The sign of a font at a place of it; ``UNKNOWN`` where it is a picture nobody can name."""
    place = code - 0xF000 if code >= 0xF000 else code
    if font.lower().startswith("wingdings"):
        return _DINGS.get(place, UNKNOWN)
    if font.lower() in ("symbol", ""):
        return _SYMBOL.get(place) or (chr(place) if 0x20 <= place < 0x7F else UNKNOWN)
    return chr(code) if 0x20 <= code < 0xE000 else UNKNOWN


class ReadText(Struct, frozen=True):
    """A text, and what of it its sender and its reader could see otherwise."""

    said: str
    hidden: int = 0
    """Words that Word does not show."""
    symbols: int = 0
    """Signs that could not be named."""
    formulas: int = 0


def read(paragraph: Any, hides: Callable[[Any], bool]) -> ReadText:
    """Read a paragraph as it would be printed; ``hides`` tells the runs that nobody can see."""
    said: list[str] = []
    hidden: list[str] = []
    formulas = 0
    for node in _seen(paragraph):
        if node is None:
            said.append("\n")
            continue
        if node.tag in (_M + "oMath", _M + "oMathPara"):
            shown = not hides_formula(node, hides)
            (said if shown else hidden).append(f" {formula(node)} ")
            formulas += shown
            continue
        run = node.getparent()
        text = _of(node, run)
        (hidden if hides(run) else said).append(text)
    whole = re.sub(r"(?<=\S) {2}(?=\S)", " ", "".join(said)) if formulas else "".join(said)
    return ReadText(whole, len("".join(hidden).split()), whole.count(UNKNOWN), formulas)


def _seen(element: Any) -> Iterator[Any]:
    """Yield what says something, in its order; of two ways to say the same only the first."""
    for inner in element.iterchildren():
        tag = inner.tag
        if tag in _SAYS or tag in (_M + "oMath", _M + "oMathPara"):
            yield inner
        elif tag not in _UNSAID and not asks(inner):
            yield from _seen(inner)
            if tag == _W + "p":  # of a text box: its end is the end of a line
                yield None


_UNSAID = frozenset((_MC + "Fallback", *(_W + name for name in ("rPr", "pPr", "del", "moveFrom"))))
"""The second way to say a box, what things look like, what was deleted or moved away."""

_SAYS = frozenset(_W + name for name in ("t", "tab", "br", "cr", "noBreakHyphen", "sym", "ptab"))


def asks(element: Any) -> bool:
    """Whether this is a field that nobody has filled: it shows what it asks for."""
    mark = element.find(f"{_W}sdtPr/{_W}showingPlcHdr") if element.tag == _W + "sdt" else None
    return mark is not None and mark.get(_W + "val", "1") not in _FALSE


def _of(node: Any, run: Any) -> str:
    if node.tag == _W + "t":
        return named(moved(node.text or "", run), run)
    if node.tag == _W + "sym":
        return of_sym(node)
    if node.tag in (_W + "tab", _W + "ptab"):
        return "\t"
    return "-" if node.tag == _W + "noBreakHyphen" else "\n"


def moved(text: str, run: Any) -> str:
    """Write figures above or below the line as such: «10» with a raised «2» is not a hundred and two."""
    place = _look(run, "vertAlign")
    table = None if place is None else _MOVED.get(str(place.get(_W + "val")))
    return text.translate(table) if table and _FIGURES.fullmatch(text) else text


def _look(run: Any, name: str) -> Any:
    """What is said of how a run looks: it stands before all its texts, of which there may be thousands."""
    first = next(run.iterchildren("*"), None)
    return first.find(_W + name) if first is not None and first.tag == _W + "rPr" else None


def named(text: str, run: Any) -> str:
    """Name the signs of a font of pictures in a text."""
    if not _PRIVATE.search(text):
        return text
    fonts = _look(run, "rFonts")
    font = str(fonts.get(_W + "ascii") or "") if fonts is not None else ""
    return _PRIVATE.sub(lambda sign: symbol(font, ord(sign[0])), text)


def of_sym(node: Any) -> str:
    """The sign of ``w:sym``."""
    code = str(node.get(_W + "char") or "")
    return symbol(str(node.get(_W + "font") or ""), int(code, 16) if _HEX.fullmatch(code) else 0)


_HEX = re.compile("[0-9a-fA-F]{1,4}")


def hides_formula(element: Any, hides: Callable[[Any], bool]) -> bool:
    """Whether nobody can see a formula: all its runs are hidden."""
    runs = list(element.iter(_M + "r"))
    return bool(runs) and all(map(hides, runs))


def formula(element: Any) -> str:
    """Write a formula in one line: a / b, x^2, x_1, √(x)."""
    name = str(element.tag).removeprefix(_M)
    if name == "t":
        return str(element.text or "")
    if name in _PAIRS:
        first, second, sign = _PAIRS[name]
        return f"{_held(_part(element, first))}{sign}{_held(_part(element, second))}"
    if name == "rad":
        degree = _part(element, "deg")
        return f"{degree}√{_held(_part(element, 'e'))}"
    if name == "d":
        return f"({', '.join(formula(e) for e in element.iterchildren(_M + 'e'))})"
    if name == "nary":
        sign = element.find(f"{_M}naryPr/{_M}chr")
        bounds = f"_{_held(_part(element, 'sub'))}^{_held(_part(element, 'sup'))} "
        return f"{'∫' if sign is None else sign.get(_M + 'val')}{bounds}{_part(element, 'e')}"
    return "".join(formula(e) for e in element.iterchildren() if isinstance(e.tag, str))


_PAIRS = {"f": ("num", "den", "/"), "sSup": ("e", "sup", "^"), "sSub": ("e", "sub", "_")}


def _part(element: Any, name: str) -> str:
    found = element.find(_M + name)
    return "" if found is None else formula(found)


def _held(said: str) -> str:
    return said if len(said) < 2 or said.isalnum() else f"({said})"
