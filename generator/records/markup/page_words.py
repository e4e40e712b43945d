"""The visible words of our page, each with the blocks it stands in."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

from generator.records.markup.engine import MarkdownRenderer
from generator.records.markup.words import MarkupWord, split


def of_page(text: str, whole: bool = True) -> list[MarkupWord]:
    """The words of a text as our page shows it; ``whole``: a body, not a field of one line."""
    prose = _prose()
    return of_html(prose.block(text) if whole else prose.inline(text))


def of_html(html: str) -> list[MarkupWord]:
    """The words of a piece of a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return reader.words


@cache
def _prose() -> MarkdownRenderer:
    return MarkdownRenderer()


_NAMED = {"ul", "ol", "blockquote", "table", "pre"}
_INLINE = frozenset("a b i em strong code del sup sub span wbr abbr img".split())  # noqa: SIM905
_EMPTY = frozenset(("br", "hr", "img", "wbr"))


class _Reader(HTMLParser):
    """Reads the words of HTML; the numbers of footnotes and the titles of callouts are ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[MarkupWord] = []
        self._said: list[str] = []
        self._open: list[tuple[str, str]] = []
        self._quiet = 0

    def flush(self) -> None:
        """End a block: what follows is another word."""
        path = tuple(name for _, name in self._open if name and name != "quiet")
        if "note" in path:
            path = path[path.index("note") :]
            path = (path[0], *path[2:])  # the list that holds the notes
        self.words += (MarkupWord(word, path) for word in split("".join(self._said)))
        self._said.clear()

    def handle_data(self, data: str) -> None:
        if not self._quiet:
            self._said.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self.flush()
        if tag in _EMPTY:
            return
        looks = dict(attrs).get("class") or ""
        quiet = "footnote-" in looks or looks == "admonition-title"
        name = "quiet" if quiet else _name(tag, looks)
        self._quiet += quiet
        self._open.append((tag, name))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.flush()
        while self._open:
            closed, name = self._open.pop()
            self._quiet -= name == "quiet"
            if closed == tag:
                break


def _name(tag: str, looks: str) -> str:
    if tag == "div":
        return "box" if "admonition" in looks else "note" if looks == "footnote" else ""
    return "h" if re.fullmatch("h[1-6]", tag) else tag if tag in _NAMED else ""
