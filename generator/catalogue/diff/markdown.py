"""What differs between two bodies of Markdown: by section, then by paragraph."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from generator.language import excerpts, matching
from generator.language.russian import counted

_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.M)
_GAP = re.compile(r"\n[ \t]*\n+")

MOST_PARAGRAPHS = 400
"""Paragraphs of one section that are laid side by side; of a longer one only that it changed."""


class SectionDifference(Struct, frozen=True):
    """One difference of two bodies; ``kind`` is a word of ``change.What``."""

    path: tuple[str, ...]
    kind: str
    words: str


class MarkdownSection(Struct, frozen=True):
    """A heading and the text under it, without the sections below; the beginning has no heading."""

    title: str
    text: str


def compare(old: str, new: str, shown: Callable[[str], str] = str) -> list[SectionDifference]:
    """Say what differs, in the order of the new body, removals last; ``shown`` makes a paragraph fit to be quoted."""
    if old.strip() == new.strip():
        return []
    before, after = sections(old), sections(new)
    pairs = matching.match(before, after, lambda s: s.title, lambda s: f"{s.title}\n{s.text}")
    found: list[SectionDifference] = []
    for index, section in enumerate(after):
        if index not in pairs:
            if section.title or section.text:
                found.append(SectionDifference((), "added", f"добавлен {_name(section)}"))
        else:
            found.extend(_section(before[pairs[index]], section, shown))
    for index, section in enumerate(before):
        if index not in pairs.values() and (section.title or section.text):
            found.append(SectionDifference((), "removed", f"убран {_name(section)}"))
    for index in matching.moved(pairs):
        found.append(SectionDifference((), "moved", f"переставлен {_name(after[index])}"))
    return found


def sections(body: str) -> list[MarkdownSection]:
    """Cut a body at its headings; the text before the first one is a section without a title."""
    parts = _HEADING.split(body.replace("\r\n", "\n"))
    found = [MarkdownSection("", parts[0].strip())]
    found += [
        MarkdownSection(excerpts.plain(title), text.strip())
        for title, text in zip(parts[1::2], parts[2::2], strict=True)
    ]
    return found


def _name(section: MarkdownSection) -> str:
    return f"раздел {excerpts.quote(section.title)}" if section.title else "текст до разделов"


def _section(
    old: MarkdownSection, new: MarkdownSection, shown: Callable[[str], str]
) -> Iterator[SectionDifference]:
    if old.title != new.title:
        words = f"{_name(old)} теперь называется {excerpts.quote(new.title)}"
        yield SectionDifference((), "changed", words)
    if old.text == new.text:
        return
    path = (_name(new),)
    before, after = _GAP.split(old.text), _GAP.split(new.text)
    if max(len(before), len(after)) > MOST_PARAGRAPHS:
        yield SectionDifference((), "changed", f"изменён {_name(new)}")
        return
    lines = [part for part in _paragraphs(before, after) if part[0] or part[1]]
    if len(lines) > 3:
        many = counted(len(lines), "абзац", "абзаца", "абзацев")
        yield SectionDifference((), "changed", f"изменён {_name(new)}: {many}")
        return
    for one, other in lines:
        yield _paragraph(path, shown(one), shown(other))


def _paragraphs(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs that differ, side by side; one of a pair may be empty."""
    weighed = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in weighed.get_opcodes():
        if tag == "equal":
            continue
        pairs = matching.match(before[a:b], after[c:d], str, str)
        for index in range(d - c):
            yield (before[a + pairs[index]] if index in pairs else ""), after[c + index]
        for index in range(b - a):
            if index not in pairs.values():
                yield before[a + index], ""


def _paragraph(path: tuple[str, ...], old: str, new: str) -> SectionDifference:
    if not old:
        return SectionDifference(path, "added", f"добавлен абзац {excerpts.quote(new)}")
    if not new:
        return SectionDifference(path, "removed", f"убран абзац {excerpts.quote(old)}")
    if slip := excerpts.slip(old, new):
        return SectionDifference(path, "typo", slip)
    return SectionDifference(path, "changed", " → ".join(excerpts.sides(old, new)))
