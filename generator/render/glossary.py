"""Terms explained in place: the first mention on a page leads to the glossary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

_TAG = re.compile(r"(<[^>]+>)")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_QUIET = frozenset(
    {"a", "h1", "h2", "h3", "h4", "svg", "script", "style", "button", "label", "summary", "option"}
    | {"code", "textarea", "title", "nav", "abbr", "dt", "legend", "caption", "thead"}
)
_LONGEST_HINT = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """What a mention leads to."""

    address: str
    meaning: str


class Glossary:
    """Finds abbreviations of the glossary in the text of a page."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = entries
        words = sorted(entries, key=lambda w: (-len(w), w))
        self.pattern = (
            re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")
            if words
            else None
        )

    def explain(self, html: str, root: str, skip: str = "") -> str:
        """Link the first mention of each term; ``skip`` is the address of the page itself."""
        if not self.pattern:
            return html
        seen = {skip}
        quiet = 0
        parts = _TAG.split(html)
        for index, part in enumerate(parts):
            if index % 2:
                quiet = self._depth(part, quiet)
            elif not quiet and part and self.pattern.search(part):
                parts[index] = self.pattern.sub(lambda m: self._link(m[0], root, seen), part)
        return "".join(parts)

    @staticmethod
    def _depth(tag: str, quiet: int) -> int:
        name = _NAME.match(tag)
        if not name or name[1].lower() not in _QUIET or tag.endswith("/>"):
            return quiet
        return max(0, quiet - 1) if tag.startswith("</") else quiet + 1

    def _link(self, word: str, root: str, seen: set[str]) -> str:
        entry = self.entries[word]
        if entry.address in seen:
            return word
        seen.add(entry.address)
        hint = entry.meaning
        if len(hint) > _LONGEST_HINT:
            hint = hint[: _LONGEST_HINT - 1].rsplit(" ", 1)[0] + "…"
        href = escape(root + entry.address)
        return f'<a class="term" href="{href}" title="{escape(hint)}">{word}</a>'
