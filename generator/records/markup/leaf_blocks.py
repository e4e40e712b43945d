"""Blocks of Markdown that hold no other block: each reader gives the line after its block, or the same line.

What has a reader neither here nor in ``blocks.py`` is kept for the engine's own processors.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.util import AtomicString, code_escape
from msgspec import Struct, field

from generator.records.markup import lines as signs


class Leaves(list[str]):
    """Pieces of text in which no block lies inside another: the engine's own processors read them."""


class Level(Struct):
    """Lines that are being read into one element."""

    parent: Element
    parser: BlockParser
    plain: list[str] = field(default_factory=list)
    """Lines for the engine, blank ones between its blocks."""
    open: bool = False
    """Whether the last line is one of a paragraph."""
    table: bool = False
    gap: bool = False
    """Whether blank lines stand between what was read and what comes."""
    loose: bool = False
    """Whether blank lines stood between two blocks."""
    endless: bool = False
    """Whether no comment has an end any more."""

    def flush(self) -> None:
        """Hand the kept lines to the engine."""
        if any(self.plain):
            text = "\n".join(self.plain).strip("\n").replace(signs.LAZY, "")
            self.parser.parseBlocks(self.parent, Leaves(text.split("\n\n")))
        self.plain.clear()


def fence(level: Level, lines: Sequence[str], at: int) -> int:
    """Code between two fences; one without an end goes to the end of what holds it."""
    found = signs.FENCE.match(lines[at])
    if not found:
        return at
    level.flush()
    first, end = signs.indent(lines[at]), at + 1
    while end < len(lines) and not signs.closes(lines[end], found[1]):
        end += 1
    inner = (line[min(first, signs.indent(line)) :] for line in lines[at + 1 : end])
    code = SubElement(SubElement(level.parent, "pre"), "code")
    code.text = AtomicString(code_escape("\n".join(inner)) + "\n")
    return end + 1


def comment(level: Level, lines: Sequence[str], at: int) -> int:
    """Pass over a comment, as every forge does; one without an end is text, and a finding."""
    if not signs.COMMENT.match(lines[at]):
        return at
    if level.endless:
        return at
    end = next((n for n in range(at, len(lines)) if "-->" in lines[n]), None)
    if end is None:
        level.endless = True
        return at
    level.flush()
    rest = lines[end].partition("-->")[2].strip()
    if rest:
        level.plain += [rest, ""]
    return end + 1


def heading(level: Level, lines: Sequence[str], at: int) -> int:
    """A heading by its number of signs, or by the line under it."""
    line = lines[at]
    if found := signs.heading(line):
        level.flush()
        SubElement(level.parent, f"h{found[0]}").text = found[1]
        return at + 1
    under = signs.UNDERLINE.match(line) if level.open else None
    if not under:
        return at
    said: list[str] = []
    while level.plain and level.plain[-1].strip():
        said.insert(0, level.plain.pop().strip().removeprefix(signs.LAZY))
    level.flush()
    SubElement(level.parent, "h1" if under[1][0] == "=" else "h2").text = "\n".join(said)
    return at + 1


def rule(level: Level, lines: Sequence[str], at: int) -> int:
    """A line across."""
    if not signs.RULE.match(lines[at]):
        return at
    level.flush()
    SubElement(level.parent, "hr")
    return at + 1


def reference(level: Level, lines: Sequence[str], at: int) -> int:
    """Keep an address that links of this text name."""
    found = None if level.open or level.table else signs.REFERENCE.match(lines[at])
    if not found:
        return at
    name = " ".join(found[1].lower().split())
    title = found[4][1:-1] if found[4] else ""
    level.parser.md.references.setdefault(name, (found[2] or found[3] or "", title))
    return at + 1


READERS = (fence, comment, heading, rule, reference)
