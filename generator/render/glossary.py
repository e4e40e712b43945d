"""Terms explained in place: the first mention on a page leads to the glossary."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from html import escape

from msgspec import Struct

from generator.catalogue import reads, urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital, typography

_QUIET = frozenset(
    {"a", "h1", "h2", "h3", "h4", "svg", "script", "style", "button", "label", "summary", "option"}
    | {"code", "textarea", "title", "nav", "abbr", "dt", "legend", "caption", "thead"}
)
_TAG = re.compile(rf"<(/?)(?:{'|'.join(sorted(_QUIET))})\b(?:[^>\"]++|\"[^\"]*+\")*+>")
_MARKUP = re.compile(r"<[^>]+>")
_LONGEST_HINT = 200


class GlossaryEntry(Struct, frozen=True):
    """What a mention leads to."""

    address: str
    meaning: str


class Glossary:
    """Finds abbreviations of the glossary in the text of a page."""

    def __init__(self, entries: Mapping[str, GlossaryEntry]) -> None:
        self.entries = entries
        words = sorted(entries, key=lambda w: (-len(w), w))
        whole = (f"{re.escape(w[0])}(?<![\\w-].){re.escape(w[1:])}" for w in words)
        # begins with letters and not with a lookbehind: the engine finds such an expression several times faster
        self.pattern = re.compile(rf"(?:{'|'.join(whole)})(?![\w-])") if words else None

    def explain(self, html: str, root: str, skip: str = "") -> str:
        """Link the first mention of each term; ``skip`` is the address of the page itself."""
        if not self.pattern:
            return html
        seen, made, end = {skip}, [], 0
        quiet = _quiet(html)
        starts = [first for first, _ in quiet]
        for match in self.pattern.finditer(html):
            entry, at = self.entries[match[0]], match.start()
            reads.note(reads.abbreviation(match[0]))
            if entry.address in seen:
                continue
            before = bisect_right(starts, at) - 1
            if (before >= 0 and at < quiet[before][1]) or _in_tag(html, at):
                continue
            seen.add(entry.address)
            made += [html[end:at], _link(match[0], entry, root)]
            end = match.end()
        return "".join([*made, html[end:]]) if made else html


def entries(catalogue: Catalogue) -> dict[str, GlossaryEntry]:
    """Abbreviations that mean one thing only lead to their term."""
    found: dict[str, list[GlossaryEntry]] = {}
    for term in catalogue.terms.values():
        said = _MARKUP.sub("", catalogue.words(term.meaning))
        entry = GlossaryEntry(
            urls.of("term", term.id), typography(f"{capital(term.title)}: {said}")
        )
        for word in term.abbreviations:
            found.setdefault(word, []).append(entry)
    return {word: held[0] for word, held in found.items() if len(held) == 1}


def _link(word: str, entry: GlossaryEntry, root: str) -> str:
    hint = entry.meaning
    if len(hint) > _LONGEST_HINT:
        hint = hint[: _LONGEST_HINT - 1].rsplit(" ", 1)[0].rstrip(".,;:—") + "…"
    href = escape(root + entry.address)
    return f'<a class="term" href="{href}" title="{escape(hint)}">{word}</a>'


def _quiet(html: str) -> list[tuple[int, int]]:
    """Where nothing is explained: links, headings, drawings, whatever is nested in them too."""
    found: list[tuple[int, int]] = []
    depth = first = 0
    for tag in _TAG.finditer(html):
        if tag[0].endswith("/>"):
            continue
        if not tag[1]:
            depth, first = depth + 1, first if depth else tag.start()
        elif depth:
            depth -= 1
            if not depth:
                found.append((first, tag.end()))
    return [*found, (first, len(html))] if depth else found


def _in_tag(html: str, at: int) -> bool:
    return html.rfind("<", 0, at) > html.rfind(">", 0, at)
