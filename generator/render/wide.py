"""Tables too wide for a sheet that stands lie on one of their own; long words may be broken."""

from __future__ import annotations

import re

COLUMNS = 6
"""From so many columns on a table is printed on a sheet that lies."""

STANDING = 180
"""Millimetres between the margins of a sheet that stands."""

LETTER, CELL = 1.9, 4.5
"""Millimetres of a letter at 9.5 points, and of the borders and padding of a cell."""

LONGEST = 25
"""Letters of a word that is never broken."""

_TABLE = re.compile(
    r'<section class="worksheet".*?</section>|<details\b.*?</details>'
    r'|(?:<div class="table[^"]*">)?<table\b.*?</table>(?:</div>)?',
    re.S,
)
_ABOVE = re.compile(
    r"<h([234])\b[^>]*>(?:(?!<h\d).)*?</h\1>\s*(?:<p\b[^>]*>(?:(?!</p>).)*</p>\s*)?$", re.S
)
_ROW = re.compile(r"<tr\b.*?</tr>", re.S)
_CELL = re.compile(r"<t[hd]\b([^>]*)>(.*?)</t[hd]>", re.S)
_SPAN = re.compile(r'colspan="(\d+)"')
_TAGS = re.compile(r"<[^>]+>")
_ENTITY = re.compile(r"&[#\w]+;")
_BLANKS = re.compile(r"[ \n\t]+")

_TAG = r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>'
_LONG = re.compile(rf"(<svg\b.*?</svg>|{_TAG}|&[#\w]+;)|([^\s<>&]{{{LONGEST + 1},}})", re.S)
_MAYBE_LONG = re.compile(rf"[^\s<>&\"=]{{{LONGEST + 1},}}")
_PIECE = re.compile(rf"[^/.,:;?&=_@-]{{1,{LONGEST}}}[/.,:;?&=_@-]*|[/.,:;?&=_@-]+")


def turn(html: str) -> str:
    """Wrap every wide table, with the heading that belongs to it, for the sheet that lies.

    A change of sheet breaks the page, so a heading left behind would stand alone at its foot.
    """
    made, end = [], 0
    for match in _TABLE.finditer(html):
        if not is_wide(match[0]):
            continue
        start = match.start()
        above = _ABOVE.search(html, end, start)
        start = above.start() if above else start
        made += [html[end:start], '<div class="wide">', html[start : match.end()], "</div>"]
        end = match.end()
    return "".join([*made, html[end:]]) if made else html


def is_wide(block: str) -> bool:
    """Whether a table in a block has six columns, or words that do not fit a sheet that stands."""
    tables = block.split("<table")[1:]
    return any(_too_wide(t) for t in tables if not t.startswith(' class="sheet__'))


def _too_wide(table: str) -> bool:
    widths: list[float] = []
    for row in _ROW.findall(table):
        place = 0
        for attributes, content in _CELL.findall(row):
            span = _SPAN.search(attributes)
            width = _narrowest(content) + CELL
            for _ in range(min(int(span[1]), 100) if span else 1):
                if place == len(widths):
                    widths.append(0)
                widths[place] = max(widths[place], 0 if span else width)
                place += 1
    return len(widths) >= COLUMNS or sum(widths) > STANDING


def _narrowest(content: str) -> float:
    """The width in millimetres of the longest word of a cell."""
    words = _BLANKS.split(_ENTITY.sub("·", _TAGS.sub(" ", content)))
    return min(max(map(len, words)), LONGEST) * LETTER


def breakable(html: str) -> str:
    """Let words of more than 25 letters and long addresses break where a reader expects it."""
    if not _MAYBE_LONG.search(html):
        return html
    return _LONG.sub(lambda m: m[1] or "<wbr>".join(_PIECE.findall(m[2])), html)
