"""What a line of Markdown begins: the signs of blocks, as CommonMark and GitHub read them."""

from __future__ import annotations

import re

from msgspec import Struct

CODE = 4
"""Spaces of indentation from which a line is code, unless it goes on a paragraph."""

WIDEST = 4
"""Spaces behind a mark of a list that still belong to it; more of them begin code inside the item."""

HEADING = re.compile(r"^ {0,3}(#{1,6})(?=[ \t]|$)")
UNDERLINE = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`]*$)|~{3,})")
QUOTE = re.compile(r"^ {0,3}> ?")
COMMENT = re.compile(r"^ {0,3}<!--")
FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:")
CALLOUT = re.compile(r'^ {0,3}!!! ?([a-z]+)(?: +"([^"]*)")? *$')
REFERENCE = re.compile(
    r"^ {0,3}\[(?!\^)([^\[\]]*[^\[\]\s][^\[\]]*)\]:[ \t]*"
    r"(?:<([^<>]*)>|([^<\s]\S*))(?:[ \t]+(\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
ALERT = re.compile(r"^\[!(note|tip|important|warning|caution)\][ \t]*(.*)$", re.IGNORECASE)
_ITEM = re.compile(r"^( {0,3})([-+*]|([0-9]{1,9})[.)])(?:( +)(.*)|$)")
_DELIMITERS = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = re.compile(r"(?<!\\)\|")
_INSIDE = re.compile(r"^(?:[ \t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$))[ \t]*){0,20}")


LAZY = "\ue001"
"""Before a line that only goes on the paragraph above it: whatever it looks like, it begins nothing."""


class Item(Struct, frozen=True):
    """The mark of a list item: its sort (``-``, ``*``, ``+``, ``.``, ``)``), where its text begins, the text."""

    sort: str
    number: int
    """-1 of a bullet."""
    offset: int
    rest: str


def item(line: str) -> Item | None:
    """Read the mark of a list item, or ``None``."""
    found = _ITEM.match(line)
    if not found or RULE.match(line):
        return None
    width = len(found[1]) + len(found[2])
    spaces, rest = len(found[4] or " "), found[5] or ""
    if not rest.strip():
        spaces, rest = 1, ""
    elif spaces > WIDEST:
        spaces, rest = 1, " " * (spaces - 1) + rest
    number = int(found[3]) if found[3] else -1
    return Item(found[2][-1], number, width + spaces, rest)


def heading(line: str) -> tuple[int, str] | None:
    """Read «## Words ##»: its level and its words."""
    found = HEADING.match(line)
    if not found:
        return None
    said = line[found.end() :].strip()
    words = said.rstrip("#")
    return len(found[1]), words.rstrip() if not words or words[-1] in " \t" else said


def indent(line: str) -> int:
    """Count the spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def begins(line: str) -> bool:
    """Whether a line begins a block of its own and goes on no paragraph."""
    signs = (HEADING, RULE, FENCE, QUOTE, COMMENT, CALLOUT, FOOTNOTE)
    return bool(item(line)) or any(sign.match(line) for sign in signs)


def inside(line: str) -> str:
    """A line without the marks of quotes and items before its text."""
    found = _INSIDE.match(line)
    return line[found.end() :] if found else line


def is_text(line: str) -> bool:
    """Whether what a line ends with is a paragraph, which the next line may go on."""
    said = inside(line)
    return bool(said.strip()) and not any(
        sign.match(said) for sign in (HEADING, RULE, FENCE, REFERENCE)
    )


def is_table(head: str, under: str) -> bool:
    """Whether two lines are the head of a table and its row of dashes, with as many cells."""
    if not _DELIMITERS.match(under) or "|" not in head + under:
        return False
    return len(cells(head)) == len(cells(under))


def cells(row: str) -> list[str]:
    """Cut a row of a table at its bars."""
    row = row.strip().removeprefix("|")
    return _BAR.split(row[:-1] if row.endswith("|") and not row.endswith("\\|") else row)


class Fence:
    """Follows lines to tell whether they lie in a fenced block."""

    def __init__(self) -> None:
        self.mark = ""

    def follow(self, line: str) -> None:
        """Look at one more line, without the indentation of what holds it."""
        said = inside(line) if not self.mark else line.strip().lstrip("> ")
        if not self.mark:
            found = FENCE.match(said)
            self.mark = found[1] if found else ""
        elif closes(said, self.mark):
            self.mark = ""


def closes(line: str, mark: str) -> bool:
    """Whether a line closes a fenced block that ``mark`` has opened."""
    said = line.strip()
    return len(said) >= len(mark) and not said.strip(mark[0]) and indent(line) < CODE
