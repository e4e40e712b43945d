"""The text of a paragraph of Word as its sender sees it: symbols and formulas in, hidden text and second copies out.

WordprocessingML is ECMA-376 part 1; ``mc:AlternateContent`` is part 3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from generator.proposals.intake import docx_signs
from generator.proposals.intake.docx_formula import formula
from generator.proposals.intake.docx_switches import is_on

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_MOVED = {
    "superscript": str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"),
    "subscript": str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}
_FIGURES = re.compile(r"[0-9+−=()-]*[0-9][0-9+−=()-]*")


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
    return ReadText(whole, len("".join(hidden).split()), whole.count(docx_signs.UNKNOWN), formulas)


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
    return is_on(mark)


def _of(node: Any, run: Any) -> str:
    if node.tag == _W + "t":
        return printed(node.text or "", run)
    if node.tag == _W + "sym":
        return of_sym(node)
    if node.tag in (_W + "tab", _W + "ptab"):
        return "\t"
    return "-" if node.tag == _W + "noBreakHyphen" else "\n"


def printed(text: str, run: Any) -> str:
    """The text of a run as paper shows it: signs of fonts of pictures, figures above or below the line.

    «10» with a raised «2» is not a hundred and two.
    """
    fonts = _look(run, "rFonts")
    given = () if fonts is None else (fonts.get(f"{_W}{name}") for name in ("ascii", "hAnsi"))
    shown = docx_signs.named(text, next(filter(None, given), ""))
    place = _look(run, "vertAlign")
    table = None if place is None else _MOVED.get(str(place.get(_W + "val")))
    return shown.translate(table) if table and _FIGURES.fullmatch(shown) else shown


def is_crossed_out(run: Any) -> bool:
    """Whether a run is crossed out by hand: its words may be meant or given up."""
    return any(is_on(_look(run, name)) for name in ("strike", "dstrike"))


def _look(run: Any, name: str) -> Any:
    """What is said of how a run looks: it stands before all its texts, of which there may be thousands."""
    first = next(run.iterchildren("*"), None)
    return first.find(_W + name) if first is not None and first.tag == _W + "rPr" else None


def of_sym(node: Any) -> str:
    """The sign of ``w:sym``."""
    code = str(node.get(_W + "char") or "")
    font = str(node.get(_W + "font") or "")
    return docx_signs.symbol(font, int(code, 16) if _HEX.fullmatch(code) else 0)


_HEX = re.compile("[0-9a-fA-F]{1,4}")


def hides_formula(element: Any, hides: Callable[[Any], bool]) -> bool:
    """Whether nobody can see a formula: all its runs are hidden."""
    runs = list(element.iter(_M + "r"))
    return bool(runs) and all(map(hides, runs))
