"""Markdown of authors becomes safe HTML: as their forge reads it, links by name, nothing raw."""

from __future__ import annotations

import itertools
import re
from functools import cached_property, lru_cache
from html import escape
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.language.russian import typography
from generator.records.markup import tables
from generator.records.markup.safe_html import clean, typeset
from generator.records.wikilinks import BAR, ROOT, Resolve, nowhere, without_bars
from generator.system import cached_values, memo
from generator.system.cache import CacheTable
from generator.system.digests import digest

if TYPE_CHECKING:
    import markdown

_PLAIN = re.compile(r"[*_`\[\]<>&\\!~^|#]|://|[wW]{3}\.|\n")

_LEADS = re.compile(r"[\[\]<@]|://|www\.", re.I)
"""What a text has to have to lead anywhere; without it neither its page nor its portal changes its HTML."""

MOST_KNOWN = 256
"""Texts whose HTML is kept: those of a few records."""

_KNOWN: dict[str, str] = {}
"""The HTML of bodies that lead nowhere, for all renderers of the process."""

_Asked = tuple[str, str, tuple[str, str] | None]
"""The name of a record, a section of it, and where it led."""

_ELSEWHERE: memo.Memo[tuple[tuple[_Asked, ...], str]] = memo.Memo("bodies")
"""The HTML of bodies of several portals, each with where its links led."""


class SaidRow(Struct, frozen=True, array_like=True):
    """What the library made of a text, before anything of it is cleaned, and where its links led."""

    asked: tuple[_Asked, ...]
    html: str


SAID = CacheTable("markdown", SaidRow)


class MarkdownRenderer:
    """Turns the prose of one portal into HTML.

    ``root`` is the way from the page to the root of the site; it changes from page to page.
    """

    def __init__(self, resolve: Resolve = nowhere, *, cached: bool = False) -> None:
        """``cached``: what the library says lies in the cache of the portal, for it is slow to load."""
        self._cached = cached
        self._root = "./"
        self._notes = 0
        self._resolve = resolve
        self._asked: list[_Asked] = []
        self._quiet_line = lru_cache(maxsize=4096)(self._convert_line)

    def prepare(self) -> None:
        """Set the engines up now: processes that are forked afterwards need not."""
        _ = self._block, self._line

    @property
    def root(self) -> str:
        """The way from the page that is being written to the root of the site."""
        return self._root

    @root.setter
    def root(self, root: str) -> None:
        self._root, self._notes = root, 0

    @cached_property
    def _block(self) -> markdown.Markdown:
        """What reads bodies."""
        from generator.records.markup import python_markdown  # noqa: PLC0415 - slow to import

        return python_markdown.make(self._ask, whole=True)

    @cached_property
    def _line(self) -> markdown.Markdown:
        """What reads text fields: in most of them there is nothing to read."""
        from generator.records.markup import python_markdown  # noqa: PLC0415 - slow to import

        return python_markdown.make(self._ask, whole=False)

    def inline(self, text: str) -> str:
        """Turn a text field into HTML without blocks."""
        if not _PLAIN.search(text):
            return escape(typography(text), quote=False)
        # where a link leads is asked each time: whoever asks is noted
        convert = self._convert_line if _LEADS.search(text) else self._quiet_line
        return str(convert(text))

    def _convert_line(self, text: str) -> str:
        html = self._said(without_bars(" ".join(text.split())), whole=False).replace(BAR, "|")
        return typeset(clean(html.removeprefix("<p>").removesuffix("</p>")))

    def block(self, text: str) -> str:
        """Turn a body, or a field of several paragraphs, into HTML."""
        if _LEADS.search(text):
            return self._shared(text)
        html = _KNOWN.get(text)
        if html is None:  # the page, its sheet and its mark say the same
            if len(_KNOWN) >= MOST_KNOWN:
                _KNOWN.clear()
            html = _KNOWN[text] = self._shared(text)
        return html

    def _ask(self, target: str, section: str) -> tuple[str, str] | None:
        answer = self._resolve(target, section)
        self._asked.append((target, section, answer))
        return answer

    def _said(self, text: str, *, whole: bool) -> str:
        """What the library makes of a text, or made of it where its links led to the same, with the way to the root."""
        return self._rootless(text, whole=whole).replace(ROOT, self._root)

    def _rootless(self, text: str, *, whole: bool) -> str:
        self._asked.clear()
        if not self._cached or not cached_values.is_open():
            return self._ask_library(text, whole=whole)
        key = digest("body" if whole else "line", text)
        known = cached_values.known(SAID, key)
        if known and all(self._ask(t, section) == said for t, section, said in known.asked):
            return known.html
        self._asked.clear()
        html = self._ask_library(text, whole=whole)
        cached_values.keep(SAID, key, SaidRow(tuple(self._asked), html))
        return html

    def _ask_library(self, text: str, *, whole: bool) -> str:
        engine = self._block if whole else self._line
        return engine.reset().convert(_calm(text))

    def _shared(self, text: str) -> str:
        """Convert a text, or take the HTML of another portal where its links lead to the same."""
        if not memo.is_open():
            return self._convert_block(text)
        key = digest(text, self._root, str(self._notes))
        known = _ELSEWHERE.get(key)
        if known and all(self._resolve(t, section) == said for t, section, said in known[0]):
            self._notes += "[^" in text
            return known[1]
        html = self._convert_block(text)
        _ELSEWHERE.put(key, (tuple(self._asked), html))
        return html

    def _convert_block(self, text: str) -> str:
        kept = without_bars(text)
        html = self._said(kept, whole=True).replace(BAR, "|")
        if "[^" in text:
            html = self._noted(html)
        return typeset(clean(tables.dress(html)))

    def _noted(self, html: str) -> str:
        """Tell the footnotes of several texts of one page apart."""
        self._notes += 1
        mark = f"{self._notes}-" if self._notes > 1 else ""
        return _NOTE.sub(lambda m: f"{m[1]}{m[2]}-{mark}", html)


_NOTE = re.compile(r"""((?:id|href)="#?)(fn|fnref\d*):""")


DEEPEST_BRACKETS = 50
"""Brackets that are open at once; more of them are no links, and the engine would look long for their ends."""


def _calm(text: str) -> str:
    """Let brackets be text where too many of them are open at once, between two blank lines."""
    if text.count("[") <= DEEPEST_BRACKETS:
        return text
    return "\n\n".join(
        part.replace("[", "&#91;") if _depth(part) > DEEPEST_BRACKETS else part
        for part in text.split("\n\n")
    )


def _depth(text: str) -> int:
    signs = [_OPENS.get(sign, 0) for sign in _BRACKET.findall(text)]
    links = text.count("](") - text.count(")")
    return max(links, *itertools.accumulate(signs, initial=0))


_BRACKET = re.compile(r"[\[\]]")
_OPENS = {"[": 1, "]": -1}
