"""The blocks of Markdown that hold others, as people know them from their forge, inside the engine of ``markdown``.

Python-Markdown cuts a text at its blank lines, wants four spaces under an item and a blank line above
a list. Here lines are read one after another, as CommonMark does: a list right under a paragraph, items
with two or three spaces, ``1)``, fenced blocks inside them, comments, alerts. What holds no other block
(paragraphs, tables, code, footnotes) goes on to the engine's own processors.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from generator.records.markup import items, leaf_blocks
from generator.records.markup import lines as signs
from generator.records.markup.leaf_blocks import Leaves, Level

DEEPEST = 20
"""Blocks inside each other; beyond that their marks are text."""

REPLACED = ("indent", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")
"""The engine's own processors that are not needed any more."""

ALERTS = {
    "note": ("note", "Примечание"),
    "tip": ("note", "Совет"),
    "important": ("warning", "Важно"),
    "warning": ("warning", "Внимание"),
    "caution": ("warning", "Осторожно"),
}
"""The looks and the titles of ``> [!NOTE]`` and ``!!! note``."""


class Blocks(BlockProcessor):
    """Reads the blocks that hold other blocks; it comes before all others."""

    depth = 0

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Every text is read here first."""
        return True

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Read all blocks at once; a block without others inside is left to who comes next."""
        if isinstance(blocks, Leaves):
            return False
        lines = "\n\n".join(blocks).split("\n")
        blocks.clear()
        self._lay(parent, lines)
        return None

    def _lay(self, parent: Element, lines: Sequence[str]) -> bool:
        """Read lines into an element; tells whether blank lines stand between its blocks."""
        level, at = Level(parent, self.parser), 0
        self.depth += 1
        while at < len(lines):
            line = lines[at]
            if not line.strip():
                level.plain.append("")
                level.gap, level.open, level.table = True, False, False
                at += 1
                continue
            level.loose |= level.gap and (len(parent) > 0 or any(level.plain))
            level.gap = False
            end = self._block(level, lines, at) if self.depth <= DEEPEST else at
            if end == at:
                self._line(level, lines, at)
                end += 1
            at = end
        level.flush()
        self.depth -= 1
        return level.loose

    def _block(self, level: Level, lines: Sequence[str], at: int) -> int:
        """Read the block that begins in a line, if one does; gives the line after it."""
        line = lines[at]
        if signs.indent(line) >= signs.CODE:
            return at
        for read in (*leaf_blocks.READERS, self._quote):
            end = read(level, lines, at)
            if end != at:
                level.open = level.table = False
                return end
        if signs.CALLOUT.match(line):
            return self._callout(level, lines, at)
        found = signs.item(line)
        if found and not (level.open and (found.number not in (-1, 1) or not found.rest)):
            level.flush()
            level.open = level.table = False
            return self._list(level.parent, lines, at)
        return at

    def _line(self, level: Level, lines: Sequence[str], at: int) -> None:
        """Keep one line for the engine; blank lines part what it would take for one block."""
        line = lines[at]
        heads = at + 1 < len(lines) and signs.is_table(line, lines[at + 1])
        if (heads and not level.table) or signs.FOOTNOTE.match(line):
            level.plain.append("")
            level.table = heads
        level.plain.append(line)
        code = signs.indent(line) >= signs.CODE and not level.open
        level.open = not (code or level.table)

    def _quote(self, level: Level, lines: Sequence[str], at: int) -> int:
        inner: list[str] = []
        fence, is_open, end = signs.Fence(), False, at
        while end < len(lines):
            line = lines[end]
            if found := signs.QUOTE.match(line):
                said = line[found.end() :]
                fence.follow(said)
                is_open = not fence.mark and signs.is_text(said)
            elif is_open and line.strip() and not signs.begins(line):
                said = signs.LAZY + line.strip()
            else:
                break
            inner.append(said)
            end += 1
        if not inner:
            return at
        level.flush()
        while len(inner) > 1 and not inner[0].strip():
            inner.pop(0)
        alert = signs.ALERT.match(inner[0].strip())
        if alert:
            self._titled(level.parent, alert[1].lower(), alert[2].strip(), inner[1:])
        else:
            self._lay(SubElement(level.parent, "blockquote"), inner)
        return end

    def _callout(self, level: Level, lines: Sequence[str], at: int) -> int:
        found = signs.CALLOUT.match(lines[at])
        assert found
        level.flush()
        end = at + 1
        while end < len(lines):
            if lines[end].strip() and signs.indent(lines[end]) < signs.CODE:
                break
            end += 1
        self._titled(
            level.parent, found[1], found[2] or "", [x[signs.CODE :] for x in lines[at + 1 : end]]
        )
        level.open = False
        return end

    def _titled(self, parent: Element, sort: str, title: str, inner: Sequence[str]) -> None:
        look, usual = ALERTS.get(sort, (sort, sort.capitalize()))
        box = SubElement(parent, "div", {"class": f"admonition {look}"})
        SubElement(box, "p", {"class": "admonition-title"}).text = title or usual
        self._lay(box, inner)

    def _list(self, parent: Element, lines: Sequence[str], at: int) -> int:
        first = signs.item(lines[at])
        assert first
        made = SubElement(parent, "ul" if first.number < 0 else "ol")
        if first.number not in (-1, 1):
            made.set("start", str(first.number))
        mark: signs.Item | None = first
        end, loose = at, False
        while mark:
            inner, end = items.gather(lines, at, mark)
            loose |= self._lay(SubElement(made, "li"), inner)
            at = next((n for n in range(end, len(lines)) if lines[n].strip()), len(lines))
            mark = signs.item(lines[at]) if at < len(lines) else None
            mark = mark if mark and mark.sort == first.sort else None
            loose |= bool(mark) and at > end
        for one in made:
            if not loose:
                items.tighten(one)
            items.tick(one)
        return end


class ForgeBlocks(Extension):
    """Puts ``Blocks`` into an engine."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register it before all others, and take those away that it replaces."""
        for name in REPLACED:
            md.parser.blockprocessors.deregister(name, strict=False)
        md.parser.blockprocessors.register(Blocks(md.parser), "blocks", 200)
