"""The items of a list: which lines belong to one, whether it is tight, whether it is a task."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from generator.records.markup import lines as signs

BOXES = {"[ ]": "☐", "[x]": "☑", "[X]": "☑"}
"""Boxes of a list of tasks: nothing on a page of a record can be ticked."""


def gather(lines: Sequence[str], at: int, mark: signs.Item) -> tuple[list[str], int]:
    """Take the lines of one item, without its indentation; gives the line after the last of them too."""
    inner, end = [mark.rest], at + 1
    fence, is_open = signs.Fence(), signs.is_text(mark.rest)
    fence.follow(mark.rest)
    while end < len(lines):
        line = lines[end]
        if not line.strip():
            if not any(inner):
                break
            said, is_open = "", False
        elif signs.indent(line) >= mark.offset:
            said = line[mark.offset :]
            fence.follow(said)
            is_open = not fence.mark and signs.is_text(said)
        elif is_open and not signs.begins(line):
            said = signs.LAZY + line.strip()
        else:
            break
        inner.append(said)
        end += 1
    while len(inner) > 1 and not inner[-1]:
        inner.pop()
        end -= 1
    return inner, end


def tighten(one: Element) -> None:
    """Take the paragraphs out of an item of a tight list."""
    before: Element | None = None
    for inner in list(one):
        if inner.tag == "p" and not inner.attrib:
            if before is None:
                one.text = "\n".join(filter(None, (one.text, inner.text)))
            else:
                before.tail = "\n".join((before.tail or "", inner.text or ""))
            one.remove(inner)
        else:
            before = inner


def tick(one: Element) -> None:
    """Turn «[ ]» and «[x]» at the beginning of an item into boxes."""
    holder = one if one.text else next((p for p in one[:1] if p.tag == "p"), one)
    said = (holder.text or "").lstrip()
    box = BOXES.get(said[:3])
    if box and said[3:4] == " " and said[4:].strip():
        holder.text = f"{box}{said[3:]}"
        one.set("class", "task")
