"""Where the links of a text lead: addresses beside the words of a link, and those that stand by name below.

A link is told by its target, whatever its words are: brackets, escapes, code, line ends. What is a link on
the page is found here; an example in code may be found, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from generator.records.wikilinks import LINK

SIGN = re.compile(
    r"(?P<passed>\\[\\!\[\]]|(?=\[\[[^\\`<\[\]]*\]\])" + LINK.pattern + r")"
    r"|(?P<open>!?\[)"
    r"|\](?:\(\s*<?(?P<address>[^)\s>]*))?"
)
"""A bracket of a link, with the address behind it; escaped ones and links by name are passed over."""

_MARK = r"(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$))"
_NOTE = r"\[\^[^\]\s]+\]:"
DEFINITION = re.compile(
    rf"^(?P<name>(?P<marks>(?:[ \t]*(?:{_MARK}|{_NOTE}))*)[ \t]*\[(?!\^|\s*\])[^\[\]]*\]:[ \t]*)"
    r"(?:<(?P<angle>[^<>]*)>|(?P<plain>[^<\s]\S*))(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
"""A line «[name]: address», in any list, quote or footnote."""

PARAGRAPH = re.compile(rf"^(?: {{0,3}}{_MARK})* {{0,3}}(?!{_MARK})[\w«(\"](?!.*-->)")
"""A line of words: a line under it goes on with it, whatever it looks like."""

_ENDS = (")", '"', "'")
"""What a link ends with: after a quotation mark the library may do without the bracket."""

_TO_FILE = re.compile(r"([^#]+\.(?:md|yaml))(?:#(.*))?")


class Target(Struct, frozen=True):
    """One link: ``text[start:end]`` is all of it, ``text[at:at + len(address)]`` its address."""

    start: int
    end: int
    at: int
    address: str
    words: str = ""
    """What stands in the brackets."""
    picture: bool = False
    named: bool = False
    """Whether it is a line «[name]: address»."""

    @property
    def to_file(self) -> tuple[str, str] | None:
        """The path of a record it leads to, and the section of it or an empty one."""
        found = None if self.picture else _TO_FILE.fullmatch(self.address)
        return (found[1], found[2] or "") if found else None


def of(text: str, *, whole: bool) -> Iterator[Target]:
    """Yield the targets of a text: those beside words first; ``whole``: it has blocks, as a body."""
    if "](" in text:
        yield from _beside(text)
    if whole and "]:" in text:
        yield from _below(text)


def _beside(text: str) -> Iterator[Target]:
    opened: list[re.Match[str]] = []
    last = max(text.rfind(sign) for sign in _ENDS)
    for sign in SIGN.finditer(text):
        if sign["open"]:
            opened.append(sign)
        elif sign["passed"] is None:
            first = opened.pop() if opened else None
            if sign["address"] is not None and sign.start() < last:
                start = first.start() if first else sign.start()
                yield Target(
                    start,
                    1 + text.find(")", sign.end()) or sign.end(),
                    sign.start("address"),
                    sign["address"],
                    text[first.end() : sign.start()] if first else "",
                    picture=bool(first and first[0] == "!["),
                )


def _below(text: str) -> Iterator[Target]:
    before, start = "", 0
    for line in text.split("\n"):
        found = DEFINITION.match(line) if "]:" in line else None
        if found and (found["marks"] or not PARAGRAPH.match(before)):
            sort = "angle" if found["plain"] is None else "plain"
            at = start + found.start(sort)
            yield Target(start, start + len(line), at, found[sort], named=True)
        before, start = line, start + len(line) + 1
