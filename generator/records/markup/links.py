"""Links of authors: to records by name and by file, to sections of this page and of others."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element, tostring

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from generator.records.markup import anchors
from generator.records.wikilinks import BAR, HELD_LINK, INSERTIONS, ROOT, Resolve, file, section

_TAG = re.compile(r"<[^>]+>")
_APART = re.compile(r"(?![a-z][a-z0-9+.-]*:|//)[^#]*%c[cd]%", re.IGNORECASE)
"""The name of a file as macOS encodes it, a letter and its mark apart: on the site the two are one sign."""


class _RecordLink(InlineProcessor):
    """``[[id]]`` and ``[[id|text]]``; a name that leads nowhere becomes its text."""

    def __init__(self, resolve: Resolve) -> None:
        super().__init__(HELD_LINK.pattern)
        self.resolve = resolve

    def handleMatch(  # type: ignore[override]
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | str | None, int, int]:
        target, said = m[1].strip(), (m[2] or "").strip()
        if target.partition(":")[0] in INSERTIONS:
            holder = Element("span")
            holder.text = f"[[{target}]]"
            return holder, m.start(0), m.end(0)
        found = self.resolve(target, section(m[0].replace(BAR, "|")))
        if found is None:
            return said or target, m.start(0), m.end(0)
        link = Element("a")
        link.set("href", ROOT + found[0])
        link.text = said or found[1]
        return link, m.start(0), m.end(0)


class _Led(Treeprocessor):
    """Leads links to files of records and to sections where the page has them; lowers the headings.

    The page has a title of its own: where a text begins with «# …», its headings go one level down.
    """

    def __init__(self, md: Markdown, resolve: Resolve) -> None:
        super().__init__(md)
        self.resolve = resolve

    def run(self, root: Element) -> None:
        headings = [e for e in root.iter() if re.fullmatch("h[1-6]", e.tag)]
        if any(e.tag == "h1" for e in headings):
            for e in headings:
                e.tag = f"h{min(6, int(e.tag[1]) + 1)}"
        known = None
        for link in root.iter("a"):
            href = link.get("href", "")
            if href.startswith("#") and not (link.get("class") or "").startswith("footnote"):
                if known is None:
                    known = anchors.known((e.get("id", ""), _words(e)) for e in headings)
                name = anchors.said(href[1:])
                link.set(
                    "href", f"#{known.get(name) or known.get(name.lower()) or anchors.ours(name)}"
                )
            elif names := file(href.partition("#")[0]):
                self._lead(link, names, anchors.said(href.partition("#")[2]))
            elif _APART.match(href):
                path, mark, part = href.partition("#")
                link.set("href", quote(unicodedata.normalize("NFC", unquote(path))) + mark + part)

    def _lead(self, link: Element, names: tuple[str, ...], section: str) -> None:
        found = next((f for name in names if (f := self.resolve(name, section))), None)
        if found:
            link.set("href", ROOT + found[0])
        else:  # the record is not shown: its words stay
            link.tag = "span"
            link.attrib.clear()


def _words(e: Element) -> str:
    return unescape(_TAG.sub("", tostring(e, "unicode", method="html")))


class Links(Extension):
    """Puts these links into an engine; ``whole``: of texts that have sections."""

    def __init__(self, resolve: Resolve, whole: bool) -> None:
        super().__init__()
        self._resolve = resolve
        self._whole = whole

    def extendMarkdown(self, md: Markdown) -> None:
        """Register them; sections are led to when the headings have their anchors."""
        md.inlinePatterns.register(_RecordLink(self._resolve), "record", 176)
        md.treeprocessors.register(_Led(md, self._resolve), "led", 4)
