"""A formula of Word in one line: a/b, x_1^2, √(x), |x|, {x + y = 1; x − y = 3.

Office Math is ECMA-376 part 1, section 22.1: what a sign is where nothing is said of it stands there, too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_GONE = frozenset((_W + "del", _W + "moveFrom"))


def formula(element: Any) -> str:
    """Write a formula, or a part of one, in one line."""
    name = str(element.tag).removeprefix(_M)
    if name == "t":
        return str(element.text or "")
    if element.tag in _GONE:
        return ""
    made = _MADE.get(name)
    if made:
        return made(element)
    return "".join(formula(e) for e in element.iterchildren() if isinstance(e.tag, str))


def _part(element: Any, name: str) -> str:
    found = element.find(_M + name)
    return "" if found is None else formula(found)


def _held(said: str) -> str:
    return said if len(said) < 2 or said.isalnum() else f"({said})"


def _given(element: Any, name: str, usual: str) -> str:
    """What the properties of an element say of a sign, or the usual one."""
    look = element.find(f"{element.tag}Pr/{_M}{name}")
    return usual if look is None else str(look.get(_M + "val", ""))


def _all(element: Any, name: str, between: str) -> str:
    return between.join(formula(e) for e in element.iterchildren(_M + name))


def _fraction(element: Any) -> str:
    """A fraction without its line is two lines one over the other: «n; k» between brackets."""
    over, under = _part(element, "num"), _part(element, "den")
    if _given(element, "type", "") == "noBar":
        return f"{over}; {under}"
    return f"{_held(over)}/{_held(under)}"


def _placed(element: Any) -> str:
    """What stands below and above the line; nothing of what is empty."""
    both = ((sign, _part(element, name)) for sign, name in (("_", "sub"), ("^", "sup")))
    return "".join(f"{sign}{_held(said)}" for sign, said in both if said)


def _raised(element: Any) -> str:
    return _held(_part(element, "e")) + _placed(element)


def _limited(element: Any) -> str:
    sign = "_" if element.tag == _M + "limLow" else "^"
    return f"{_part(element, 'e')}{sign}{_held(_part(element, 'lim'))}"


def _before(element: Any) -> str:
    return _placed(element) + _held(_part(element, "e"))


def _bracketed(element: Any) -> str:
    begin, end = _given(element, "begChr", "("), _given(element, "endChr", ")")
    return begin + _all(element, "e", _given(element, "sepChr", "|")) + end


def _summed(element: Any) -> str:
    return f"{_given(element, 'chr', '∫')}{_placed(element)} {_part(element, 'e')}"


def _marked(element: Any) -> str:
    """A mark over what is marked: «x̄»; a line under it is a look alone."""
    if element.tag == _M + "bar":
        mark = "\u0304" if _given(element, "pos", "bot") == "top" else ""
    else:
        mark = _given(element, "chr", "\u0302")
    return (_held(_part(element, "e")) if mark else _part(element, "e")) + mark


def _function(element: Any) -> str:
    name, of = _part(element, "fName"), _part(element, "e")
    return f"{name}{of}" if of.startswith("(") else f"{name} {of}"


_MADE: dict[str, Callable[[Any], str]] = {
    "f": _fraction,
    "sSup": _raised,
    "sSub": _raised,
    "sSubSup": _raised,
    "sPre": _before,
    "limLow": _limited,
    "limUpp": _limited,
    "rad": lambda e: f"{_part(e, 'deg')}√{_held(_part(e, 'e'))}",
    "d": _bracketed,
    "nary": _summed,
    "acc": _marked,
    "bar": _marked,
    "func": _function,
    "m": lambda e: _all(e, "mr", "; "),
    "mr": lambda e: _all(e, "e", ", "),
    "eqArr": lambda e: _all(e, "e", "; "),
}
