"""A page becomes the HTML of its body, with its headings and its links made relative."""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup
from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.chrome import Chrome
from generator.pages.page import Page, PageContext
from generator.records.markup import anchors
from generator.records.markup.engine import MarkdownRenderer
from generator.records.summary import Name
from generator.render import environment, glossary, wide_tables
from generator.render.glossary import Glossary, GlossaryEntry

_HEADING = re.compile(r'<h(?:2[^>]*\bid="|3 id="(?=raschyot-))([^"]+)"[^>]*>(.*?)</h[23]>', re.S)
"""A section, or a worksheet inside of one: who comes to count looks for it by its name."""
_INSERT = re.compile(r"(?:<p>)?<span>\[\[(схема|расчёт):([a-z0-9-]{1,40})\]\]</span>(?:</p>)?")
_FOLDERS = {"схема": "figures", "расчёт": "worksheets"}
_TAGS = re.compile(r"<[^>]+>")


MOST_WITHOUT = 2
"""Headings of a page that is found through without a table of contents."""


class Heading(Struct, frozen=True):
    """A heading of the second level."""

    anchor: Markup
    text: Markup


class Body(Struct, frozen=True):
    """What goes into the shell: the body, what stands above and beside it, the data for machines."""

    html: str
    banner: str = ""
    contents: str = ""
    """Its table of contents, where it has enough headings to need one."""
    linked: str = ""


class TemplateBroken(Exception):
    """A template does not fit its page; the message names the page, the line and what is wrong."""


class Renderer:
    """Renders the pages of one catalogue; templates are compiled once."""

    def __init__(
        self,
        catalogue: Catalogue,
        theme: Path,
        entries: Mapping[str, GlossaryEntry] | None = None,
    ) -> None:
        """``entries``: the glossary, where it is known; else its terms are read."""
        self.prose = MarkdownRenderer(Resolver(catalogue), cached=True)
        self.environment = environment.make(theme, self.prose)
        self.glossary = Glossary(glossary.entries(catalogue) if entries is None else entries)
        self._inserts: dict[tuple[str, str], str] = {}

    def compile(self) -> None:
        """Compile every template now: processes that are forked afterwards need not."""
        for name in self.environment.list_templates(("html",)):
            self.environment.get_template(name)

    def render(self, page: Page[PageContext], chrome: Chrome, root: str) -> Body:
        """Render one page whose way to the root of the site is ``root``; a fault names the page and the field."""
        self.prose.root = root
        fields: dict[str, object] = {
            name: getattr(page.context, name) for name in page.context.__struct_fields__
        }
        try:
            html = self.environment.get_template(page.template).render(fields, chrome=chrome)
        except Exception as fault:
            raise TemplateBroken(
                f"страница «/{page.address}», шаблон {_place(fault, page.template)}: "
                f"{getattr(fault, 'message', None) or fault}"
            ) from fault
        html += self._part("colophon", chrome=chrome) if chrome.colophon else ""
        if "[[" in html:
            html = _INSERT.sub(lambda m: self._insert(m[1], m[2]), html)
        if page.glossary:
            html = self.glossary.explain(html, root, skip=page.address)
        html = wide_tables.breakable(html if page.landscape else wide_tables.turn(html))
        return Body(
            html,
            banner=self._part("snapshot", chrome=chrome) if chrome.snapshot else "",
            contents=self._contents(html) if page.contents else "",
            linked=linked(page.linked),
        )

    def _part(self, name: str, **values: object) -> str:
        return self.environment.get_template(f"parts/{name}.html").render(values)

    def _contents(self, html: str) -> str:
        """The table of contents of a page; its headings are markup that was made safe before."""
        headings = [
            Heading(Markup(m[1]), Markup(_TAGS.sub("", m[2]).strip()))
            for m in _HEADING.finditer(html)
        ]
        return self._part("contents", headings=headings) if len(headings) > MOST_WITHOUT else ""

    def _insert(self, word: str, name: str) -> str:
        key = (word, name)
        if key not in self._inserts:
            path = f"{_FOLDERS[word]}/{name}.html"
            try:
                template = self.environment.get_template(path)
            except jinja2.TemplateNotFound:  # a name nobody drew: its place stays empty
                self._inserts[key] = ""
            else:
                self._inserts[key] = template.render()
        return self._inserts[key]


def _place(fault: Exception, template: str) -> str:
    """Name the line of the template where a fault happened: a part that is included names itself."""
    said = f"«{template}»"
    for frame in traceback.extract_tb(fault.__traceback__):
        _, portal, name = Path(frame.filename).as_posix().rpartition("/portal/")
        if portal and name.endswith(".html"):
            said = f"«{name}», строка {frame.lineno}"
    if isinstance(fault, jinja2.TemplateSyntaxError):
        said = f"«{fault.name}», строка {fault.lineno}"
    return said


def linked(objects: Iterable[Any]) -> str:
    """Write JSON-LD so that no text can end the script element."""
    return "".join(
        '<script type="application/ld+json">'
        + json.dumps(o, ensure_ascii=False, sort_keys=True)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        + "</script>"
        for o in objects
    )


class Resolver:
    """Gives the address and the title that a name in a text leads to, or ``None``."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._sections: dict[Name, dict[str, str]] = {}

    def __call__(self, target: str, section: str) -> tuple[str, str] | None:
        """Lead to a record or a listing, and to a section of it where one is named."""
        if target in urls.LISTINGS:
            return urls.listing(target), urls.LISTINGS[target]
        name = self._catalogue.resolve(target)
        if name is None:
            return None
        address = self._catalogue.address(name)
        where = f"#{self._anchor(name, section)}" if section else ""
        return address + where, self._catalogue.called(name)

    def _anchor(self, name: Name, section: str) -> str:
        """The anchor of a section of another record; its headings have to be read for it."""
        body = self._catalogue.records[name].body  # read each time: whoever asks is noted
        if name not in self._sections:
            self._sections[name] = anchors.of(MarkdownRenderer().block(body)) if body else {}
        known = self._sections[name]
        return known.get(section) or known.get(section.lower()) or anchors.ours(section)
