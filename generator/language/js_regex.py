"""A regular expression of the checks said in JavaScript, so that the builder's page holds no copy of it.

What differs: in Python ``\\w``, ``\\d``, ``\\s`` and ``\\b`` know every alphabet, ``.`` stops only at a line
feed (or nowhere), and ``(?i:…)`` may begin anywhere; browsers of our floor have neither.
"""

from __future__ import annotations

import re
from functools import cache

_SETS = {
    "w": r"\p{L}\p{N}_",
    "d": r"\p{Nd}",
    "s": r"\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000",
}
_NEEDLESS = (r"\"", r"\'", r"\@", r"\#", r"\&", r"\ ")
"""Signs that only Python lets one escape."""
_EDGE = r"(?:(?<=[{0}])(?![{0}])|(?<![{0}])(?=[{0}]))".format(_SETS["w"])
_TOKEN = re.compile(r"\(\?P<\w+>|\\u[0-9a-f]{4}|\\.|\(\?i\)|\(\?i:|\(\?[:=!]|\(\?<[=!]|.", re.S)


@cache
def javascript(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Give the source and the flags of the same expression for ``RegExp``; the flag ``u`` is always set."""
    found: list[str] = []
    groups: list[bool] = [bool(pattern.flags & re.IGNORECASE)]
    inside = False
    whole = groups[0]
    for token in _TOKEN.findall(pattern.pattern):
        if token == "(?i)":
            continue
        any_case = groups[-1] and not whole
        if not inside and token.startswith("("):
            groups.append(groups[-1] or token == "(?i:")
            found.append("(?:" if token == "(?i:" else token.replace("(?P<", "(?<"))
            continue
        if not inside and token == ")":
            groups.pop()
        elif token == "[" and not inside:
            inside = True
        elif token == "]":
            inside = False
        every = token == "." and not inside and pattern.flags & re.DOTALL
        found.append(r"[\s\S]" if every else _sign(token, inside, any_case))
    return "".join(found), "iu" if whole else "u"


def _sign(token: str, inside: bool, any_case: bool) -> str:
    """Say one sign; inside a class a set is spelled out, outside it is a class of its own."""
    if token[0] == "\\" and token[1:].lower() in _SETS:
        name = token[1:]
        if name.isupper():
            assert not inside, f"{token} inside a class has no twin"
            return f"[^{_SETS[name.lower()]}]"
        return _SETS[name] if inside else f"[{_SETS[name]}]"
    if token in _NEEDLESS:
        return token[1]
    if token == r"\b":
        return _EDGE
    if token == "." and not inside:
        return r"[^\n]"
    if any_case and token[0] != "\\" and token.lower() != token.upper():
        both = token.lower() + token.upper()
        return both if inside else f"[{both}]"
    return token
