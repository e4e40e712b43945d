"""Tables too wide for a sheet that stands lie on one of their own; long words may be broken."""

from __future__ import annotations

import re
from collections.abc import Iterator

COLUMNS = 6
"""From so many columns on a table is printed on a sheet that lies."""

STANDING = 180
"""Millimetres between the margins of a sheet that stands."""

LETTER, CELL = 1.9, 4.5
"""Millimetres of a letter at 9.5 points, and of the borders and padding of a cell."""

LONGEST = 25
"""Letters of a word that is never broken."""

LINE, STANDING_LINES = 90, 40
"""Letters of a line, and lines of a sheet that stands."""

_BLOCK = re.compile(
    r'<(?:(section) class="worksheet"|(details)\b|div class="table[^"]*"><(table)\b|(table)\b)'
)
_ABOVE = re.compile(
    r"<h([234])\b[^>]*>(?:(?!<h\d).)*?</h\1>\s*(?:<p\b[^>]*>(?:(?!</p>).)*</p>\s*)?", re.S
)
_CELL = re.compile(r"<t[hd]\b")
_SPAN = re.compile(r'colspan="(\d+)"')
_TAGS = re.compile(r"<[^>]+>")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^>]*?(/?)>")
_VOID = frozenset(("br", "hr", "img", "input", "col", "wbr"))
_LINES = frozenset(("p", "li", "dt", "tr", "h2", "h3", "h4", "pre", "figure"))
_ENTITY = re.compile(r"&[#\w]+;")

_TEXT = re.compile(rf">[^<]{{{LONGEST + 1},}}")
_LONG = re.compile(rf"(&[#\w]+;)|([^\s<>&]{{{LONGEST + 1},}})")
_PIECE = re.compile(rf"[^/.,:;?&=_@-]{{1,{LONGEST}}}[/.,:;?&=_@-]*|[/.,:;?&=_@-]+")


def turn(html: str) -> str:
    """Wrap every wide table, with the heading that belongs to it, for the sheet that lies.

    A change of sheet breaks the page, so a heading left behind would stand alone at its foot, and a
    few lines between two such tables would have a sheet to themselves: they lie with the tables.
    """
    parts: list[tuple[int, int]] = []
    end = 0
    for first, last in _blocks(html):
        if is_wide(html[first:last]):
            start = _with_heading(html, end, first)
            if parts and _is_short(html[end:start]):
                start = parts.pop()[0]
            parts.append((start, last))
            end = last
    made, end = [], 0
    for start, last in parts:
        made += [html[end:start], '<div class="wide">', html[start:last], "</div>"]
        end = last
    return "".join([*made, html[end:]]) if made else html


def _is_short(between: str) -> bool:
    """Whether what stands between two wide tables is whole elements, and no more than one sheet."""
    depth = lines = 0
    for match in _TAG.finditer(between):
        depth += -1 if match[1] else 0 if match[2].lower() in _VOID or match[3] else 1
        lines += not match[1] and match[2].lower() in _LINES
        if depth < 0:
            return False
    return not depth and lines + len(_TAGS.sub("", between)) / LINE <= STANDING_LINES


def _blocks(html: str) -> Iterator[tuple[int, int]]:
    """Yield where a table, or what is printed with its table, begins and ends."""
    last = 0
    while match := _BLOCK.search(html, last):
        close = f"</{match[match.lastindex or 0]}>"
        last = html.find(close, match.end()) + len(close)
        if last < match.end():  # it has no end
            return
        if match[3]:
            last += len("</div>") * html.startswith("</div>", last)
        yield match.start(), last


def _with_heading(html: str, end: int, start: int) -> int:
    """Where the heading begins that stands right above a table, with a paragraph at most between."""
    heading = html.rfind("<h", end, start)
    above = _ABOVE.fullmatch(html, heading, start) if heading >= 0 else None
    return heading if above else start


def is_wide(block: str) -> bool:
    """Whether a table in a block has six columns, or words that do not fit a sheet that stands."""
    tables = block.split("<table")[1:]
    return any(_too_wide(t) for t in tables if not t.startswith(' class="sheet__'))


def _too_wide(table: str) -> bool:
    widths: list[float] = []
    for row in table.split("<tr")[1:]:
        place = 0
        for cell in _CELL.split(row)[1:]:
            attributes, _, content = cell.partition(">")
            span = _SPAN.search(attributes)
            width = _narrowest(content[: content.rfind("</t")]) + CELL
            for _ in range(min(int(span[1]), 100) if span else 1):
                if place == len(widths):
                    widths.append(0)
                widths[place] = max(widths[place], 0 if span else width)
                place += 1
        if len(widths) >= COLUMNS or sum(widths) > STANDING:
            return True
    return False


def _narrowest(content: str) -> float:
    """The width in millimetres of the longest word of a cell."""
    if "<" in content:
        content = _TAGS.sub(" ", content)
    if "&" in content:
        content = _ENTITY.sub("·", content)
    words = content.replace("\n", " ").replace("\t", " ").split(" ")
    return min(max(map(len, words)), LONGEST) * LETTER


def breakable(html: str) -> str:
    """Let words of more than 25 letters and long addresses break where a reader expects it."""
    made, end = [], 0
    for match in _TEXT.finditer(html):
        text = match[0]
        if max(map(len, text.split()), default=0) <= LONGEST or _drawn(html, match.start()):
            continue
        made += [html[end : match.start()], _LONG.sub(_broken, text)]
        end = match.end()
    return "".join([*made, html[end:]]) if made else html


def _broken(match: re.Match[str]) -> str:
    return match[1] or "<wbr>".join(_PIECE.findall(match[2]))


def _drawn(html: str, at: int) -> bool:
    """Whether a place lies in a drawing, where a text has no breaks."""
    return html.rfind("<svg", 0, at) > html.rfind("</svg>", 0, at)
