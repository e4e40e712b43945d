"""What an editor most likely did where libyaml stumbles: it often names a later line, or no cause at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

ODD_SPACE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that come with a copy from Word or a messenger and that YAML takes for letters."""

_SPACED = re.compile(
    rf"[ \t]*(?:- +)*(?:[{ODD_SPACE}]|-[{ODD_SPACE}]|[^\s:'\"#][^:'\"#]{{0,60}}:[{ODD_SPACE}])"
)
_GLUED = re.compile(r"[ \t]*(?:- +)*[А-Яа-яЁё][А-Яа-яЁё ]{0,60}:(?=[^\s/:])")
_TAGGED = re.compile(r"(?:^|[:\-,\[{] )[ \t]*(!)")
_BLOCK = re.compile(r"(?:^|[:\-] )[ \t]*([|>])[^\n]*$")

_QUOTED = re.compile(
    r"""(?:^|[:\-,\[{] )[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?=[^\s:,\]}#])"""
)
"""A text between quotation marks, and more behind it."""

_OPEN = re.compile(r"""[ \t]*(?:- +)*(?:[^\s:'"#][^:'"#]{0,60}: +)?("(?:[^"\\]|\\.)*$)""")
"""A text that a quotation mark begins and none ends in its line."""

_KEY = re.compile(r"[ \t]*(?:- +)*[А-Яа-яЁё][А-Яа-яЁё ]{0,60}:(?: |$)")
"""A line that was meant to begin a key."""

_ODD_DASH = re.compile(r"[ \t]*([–—−‒•·▪◦‣*]|[0-9]{1,2}[.)])[ \t]+(?=\S)")
"""An item of a list that begins with a sign of Word or of a telephone, or with its number."""

_TEXT = re.compile(r"(?:^|[:\-] )[ \t]*[|>][+-]?[ \t]*$")
"""A line below which a block of text begins."""

_CONFLICT = re.compile(r"([<>|])\1{6}(?: |$)|={7}$")
"""What git writes above, between and below two readings of a place that it could not join."""

_AROUND = re.compile(r"([<>])\1{6}(?: |$)")
"""Those of them that nobody writes in a text: «=======» draws a line there, «|||||||» a table."""

_BRACKETED = re.compile(
    r"(?:^|[:\-] )[ \t]*(\[(?:[^\[\]]|\[[^\[\]]*\])*\]|\{[^{}]*\})[ \t]*(?=[^\s:,\]}#])"
)
"""A text that begins with a link, «[[keysy]] на уроке»: YAML takes it for a list with words behind it."""

_FENCE = re.compile(r"[ \t]*(```\w*)[ \t]*$")
"""What is no part of a record: the fence of a sample, copied with it."""

_BY_SIGN = {"!": "yaml-tag", "|": "yaml-block-sign", ">": "yaml-block-sign"}


def cause(rows: list[str], line: int, column: int, problem: str) -> tuple[str, int, int] | None:
    """Name the phrase and the place (both from 0) of what a fault of a line most likely comes from.

    ``None`` where libyaml has said it well enough.
    """
    if fence := _FENCE.match(rows[line]):
        return "yaml-fence", line, fence.start(1)
    for number in _near(rows, line):
        if spaced := _SPACED.match(rows[number]):
            return "yaml-odd-space", number, spaced.end() - 1
    if "mapping values" in problem or "expected ':'" in problem:
        for number in _near(rows, line):
            if (glued := _GLUED.match(rows[number])) and (number, glued.end()) <= (line, column):
                return "yaml-no-space", number, glued.end() - 1
    own = "mapping values" in problem and ": " in rows[line][:column]  # «цель: понять: как»
    if (dashed := _dashed(rows, line, own)) is not None:
        return "yaml-odd-dash", *dashed
    for sign in (_TAGGED, _BLOCK):
        if (found := sign.search(rows[line])) and found.start(1) <= column:
            return _BY_SIGN[found[1]], line, found.start(1)
    if moved := _moved(rows[line], column, problem):
        return moved[0], line, moved[1]
    if (opened := _opened(rows, line)) and "expected key" in problem:
        return "yaml-open-quote", *opened
    if any(found.end() == column for found in _QUOTED.finditer(rows[line])):
        return "yaml-behind-quote", line, column
    for found in _BRACKETED.finditer(rows[line]):
        if found.end() == column:
            return "yaml-behind-bracket", line, found.start(1)
    return None


def _moved(row: str, column: int, problem: str) -> tuple[str, int] | None:
    """A line that was meant to be a key and stands further right than its neighbours, or between two items."""
    before = row[:column]
    start = len(row) - len(row.lstrip())
    if not _KEY.match(row):
        return None
    if "expected '-'" in problem and row[start] != "-":
        return "yaml-key-in-list", start
    if "mapping values" in problem and ": " not in before:
        return ("yaml-moved" if row[column + 1 :].strip() else "yaml-out-of-row"), start
    return None


def _dashed(rows: list[str], line: int, own: bool) -> tuple[int, int] | None:
    """Where a list begins whose items have no hyphen: the line of a fault or the one above, and up from there.

    ``own``: the fault is of its line alone. What stands in a block of text, «ключ: |», is no list that is meant.
    """
    looked = (line,) if own else _near(rows, line)
    number = next((n for n in looked if _ODD_DASH.match(rows[n])), None)
    if number is None:
        return None
    while number and _ODD_DASH.match(rows[number - 1]):
        number -= 1
    found = _ODD_DASH.match(rows[number])
    above = rows[number - 1] if number else ""
    return (number, found.start(1)) if found and not _TEXT.search(above) else None


def conflict(rows: list[str], body: bool = False) -> tuple[str, int] | None:
    """The phrase and the first line, from 0, of what git left where two people had changed one place.

    Whoever joined them by hand often forgets one mark of three. ``body``: among the lines is free text.
    """
    sign = _AROUND if body else _CONFLICT
    found = [n for n, row in enumerate(rows) if row[:1] in _MARKS and sign.match(row)]
    if not found:
        return None
    opened = any(rows[n][0] == "<" for n in found) and any(rows[n][0] == ">" for n in found)
    return ("merge-conflict" if opened else "merge-mark"), found[0]


_MARKS = ("<", "=", ">", "|")


def _opened(rows: list[str], line: int) -> tuple[int, int] | None:
    """Where a quotation mark was forgotten: the text swallowed keys up to the next mark, in this line."""
    for number in range(line - 1, -1, -1):
        if found := _OPEN.match(rows[number]):
            return (number, found.start(1)) if _KEY.match(rows[number + 1]) else None
        if '"' in rows[number]:
            return None
    return None


def _near(rows: list[str], line: int) -> Iterator[int]:
    """The line of a fault and the one above it that says something."""
    yield line
    above = (n for n in range(line - 1, -1, -1) if rows[n].strip())
    yield from (n for n in [next(above, -1)] if n >= 0)
