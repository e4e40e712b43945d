"""Markdown of authors becomes safe HTML: links by name, Russian typography, nothing raw."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape, unescape
from xml.etree import ElementTree

import markdown
import nh3
from markdown.inlinepatterns import InlineProcessor

from generator.catalogue.urls import anchor
from generator.language.russian import typography
from generator.records.wikilinks import INSERTIONS, LINK

Resolve = Callable[[str], tuple[str, str] | None]
"""Takes ``id`` and gives (address from the root of the site, title), or ``None``."""

_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "sub", "sup", "del"),
    *("h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "a", "img", "abbr", "div", "span"),
    *("table", "thead", "tbody", "tr", "th", "td", "caption"),
}
_ATTRIBUTES = {
    "a": {"href", "title", "class"},
    "img": {"src", "alt", "title"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "th": {"scope"},
    "ol": {"start"},
    "td": {"data-label"},
    "table": {"aria-label"},
    "div": {"class"},
    "p": {"class"},
}
_CLASSES = {
    "div": {"admonition", "note", "warning", "insert", "table", "table--short"},
    "p": {"admonition-title"},
}
_PLAIN = re.compile(r"[*_`\[\]<>&\\!~^|#]|https?:|\n")
BAR = "\ue000"
"""Stands for the bar of ``[[id|text]]`` while a table is cut into cells at its bars."""

SHORT_CELL = 8
"""Characters: cells no longer than this stand beside their label on a phone, not under it."""

BLOCKS = (
    *("empty", "indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote"),
    "reference",
)
"""The blocks of Markdown that have no place in a text field."""


class _RecordLink(InlineProcessor):
    """``[[id]]`` and ``[[id|text]]``; a name that leads nowhere becomes its text."""

    def __init__(self, resolve: Resolve, root: Callable[[], str]) -> None:
        bars = LINK.pattern.replace(r"|\n]", rf"|{BAR}\n]").replace(r"\|", f"[|{BAR}]")
        super().__init__(bars)
        self.resolve = resolve
        self.root = root

    def handleMatch(  # type: ignore[override]
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ElementTree.Element | str | None, int, int]:
        target, said = m[1].strip(), (m[2] or "").strip()
        if target.partition(":")[0] in INSERTIONS:
            holder = ElementTree.Element("span")
            holder.text = f"[[{target}]]"
            return holder, m.start(0), m.end(0)
        found = self.resolve(target)
        if found is None:
            return said or target, m.start(0), m.end(0)
        link = ElementTree.Element("a")
        link.set("href", self.root() + found[0])
        link.text = said or found[1]
        return link, m.start(0), m.end(0)


class MarkdownRenderer:
    """Turns the prose of one portal into HTML.

    ``root`` is the way from the page to the root of the site; it changes from page to page.
    """

    def __init__(self, resolve: Resolve) -> None:
        self.root = "./"
        self._block = self._engine(resolve, ["tables", "sane_lists", "admonition", "def_list"])
        self._line = self._engine(resolve, [])
        for name in BLOCKS:
            self._line.parser.blockprocessors.deregister(name, strict=False)
        self.line = lru_cache(maxsize=4096)(self._convert_line)

    def _engine(self, resolve: Resolve, extensions: list[str]) -> markdown.Markdown:
        engine = markdown.Markdown(
            extensions=[*extensions, *(["toc"] if extensions else [])],
            extension_configs={"toc": {"slugify": anchor, "permalink": False}}
            if extensions
            else {},
            output_format="html",
        )
        for registry, name in (
            (engine.preprocessors, "html_block"),
            (engine.inlinePatterns, "html"),
            (engine.inlinePatterns, "entity"),
        ):
            registry.deregister(name, strict=False)
        engine.inlinePatterns.register(_RecordLink(resolve, lambda: self.root), "record", 175)
        return engine

    def inline(self, text: str) -> str:
        """Turn a text field into HTML without blocks."""
        if not _PLAIN.search(text):
            return escape(typography(text), quote=False)
        return str(self.line(text, self.root))

    def _convert_line(self, text: str, root: str) -> str:  # noqa: ARG002
        html = self._line.reset().convert(" ".join(text.split()))
        html = html.removeprefix("<p>").removesuffix("</p>")
        return _typeset(_clean(html))

    def block(self, text: str) -> str:
        """Turn a body, or a field of several paragraphs, into HTML."""
        kept = LINK.sub(lambda m: m[0].replace("|", BAR), text)
        html = self._block.reset().convert(kept).replace(BAR, "|")
        return _typeset(_clean(_tables(html)))


def _clean(html: str) -> str:
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        attributes={**_ATTRIBUTES, "div": set(), "p": set()},
        allowed_classes=_CLASSES,
        url_schemes={"http", "https"},
        link_rel="noopener",
        attribute_filter=_own_picture if "<img" in html else None,  # a call for each attribute
    )
    return _IMAGE.sub(_ours, cleaned) if "<img" in cleaned else cleaned


_IMAGE = re.compile(r"""<img\b(?:[^>"]|"[^"]*")*>""")
_SOURCE = re.compile(r'\ssrc="([^"/\\:?#]+)"')
_WORDS = re.compile(r'\salt="([^"]*)"')


def _ours(image: re.Match[str]) -> str:
    """Keep a picture that lies beside its page; any other is its words: nobody else is asked for it.

    The checks see ``![…](…)`` alone, Markdown knows more ways to name an address.
    """
    if _SOURCE.search(image[0]):
        return image[0]
    words = _WORDS.search(image[0])
    return escape(unescape(words[1]), quote=False) if words else ""


def _own_picture(tag: str, name: str, value: str) -> str | None:
    """Take a picture from another host away: a page asks nobody else for anything."""
    foreign = tag == "img" and name == "src" and re.search(r":|^\s*[/\\]{2}", value)
    return None if foreign else value


def _tables(html: str) -> str:
    """Name tables, give header cells their scope, and body cells the label of a narrow screen.

    Markdown has no captions: a table is named by the heading above it, or by its columns.
    """
    heading = ""

    def table(match: re.Match[str]) -> str:
        nonlocal heading
        if match[1] is not None:
            heading = _words(match[1])
            return match[0]
        labels = [_words(c) for c in re.findall(r"<th(?:\s[^>]*)?>(.*?)</th>", match[0], re.S)]
        name = heading or ", ".join(filter(None, labels)) or "Таблица"

        def row(found: re.Match[str]) -> str:
            count = iter(labels)
            return re.sub(
                r"<td(?:\s[^>]*)?>",
                lambda _: f'<td data-label="{next(count, "")}">',
                found[0],
            )

        empty = re.sub(r"<th(?:\s[^>]*)?>\s*</th>", "<td></td>", match[0])  # a corner heads nothing
        body = re.sub(r"<th(?:\s[^>]*)?>", '<th scope="col">', empty)
        body = body.replace("<table>", f'<table aria-label="{name}">', 1)
        short = " table--short" if _short(match[0]) else ""
        return (
            f'<div class="table{short}">'
            + re.sub(r"<tr>.*?</tr>", row, body, flags=re.S)
            + "</div>"
        )

    return re.sub(r"<h[234][^>]*>(.*?)</h[234]>|<table>.*?</table>", table, html, flags=re.S)


def _words(html: str) -> str:
    """The words of a piece of HTML, ready to stand in an attribute."""
    return re.sub(r"<[^>]+>", "", html).strip().replace('"', "&quot;")


def _short(table: str) -> bool:
    """Whether every cell after the first of its row is a number or a word of a few letters."""
    rows = [
        re.findall(r"<td[^>]*>(.*?)</td>", r, re.S)
        for r in re.findall(r"<tr>.*?</tr>", table, re.S)
    ]
    return all(len(cell) <= SHORT_CELL and "<" not in cell for row in rows for cell in row[1:])


_BETWEEN = re.compile(r">([^<]*[^<\s][^<]*)<")


def _typeset(html: str) -> str:
    """Set the spaces of Russian print in the text between tags, never inside them."""
    if "<" not in html:
        return typography(html)
    return _BETWEEN.sub(lambda m: ">" + typography(m[1]) + "<", f">{html}<")[1:-1]
