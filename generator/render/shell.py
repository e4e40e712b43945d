"""The shell around a body: rendered once by Material, cut at its slots, joined for each page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from generator import assets, urls
from generator.catalogue import Catalogue
from generator.pages.page import Page, address_url
from generator.render import sheet
from generator.render.body import Body

_SLOT = re.compile(r"%%([a-z-]+)%%")
_BLANK_LINES = re.compile(r"\n\s*\n+")


@dataclass(frozen=True, slots=True)
class Shell:
    """A shell cut into literal text (even places) and names of slots (odd places)."""

    parts: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Shell:
        """Cut the rendered shell at its slots."""
        return cls(tuple(_SLOT.split(_BLANK_LINES.sub("\n", html).strip() + "\n")))

    def fill(self, page: Page, body: Body, catalogue: Catalogue) -> str:
        """Put a page into the shell."""
        slots = _slots(page, body, catalogue)
        return "".join(
            slots.get(part, "") if index % 2 else part for index, part in enumerate(self.parts)
        )


def _slots(page: Page, body: Body, catalogue: Catalogue) -> dict[str, str]:
    title = page.title if page.address == urls.HOME else f"{page.title} — {catalogue.portal.title}"
    listing = page.address == f"{page.section}/"
    public = catalogue.portal.address and page.in_sitemap
    return {
        "root": root(page, catalogue),
        "title": escape(title),
        "description": escape(_description(page.description)),
        "canonical": f'<link rel="canonical" href="{escape(address_url(catalogue, page.address))}">'
        if public
        else "",
        "linked": body.linked,
        "orientation": assets.landscape(root(page, catalogue)) if page.landscape else "",
        "scripts": assets.scripts(body.html, root(page, catalogue)),
        "edition": sheet.attributes(page, catalogue),
        "code": sheet.code(page, catalogue),
        "imprint": sheet.imprint(page, catalogue),
        "layout": "page--contents" if page.contents and len(body.headings) > 2 else "",
        "body": body.html,
        "contents": _contents(body) if page.contents else "",
        f"current-{page.section}": f' aria-current="{"page" if listing else "true"}"',
    }


def root(page: Page, catalogue: Catalogue) -> str:
    """The way to the root of the site; the page «not found» answers at any depth, so from the host."""
    if page.address != urls.NOT_FOUND:
        return urls.up(page.address)
    path = re.sub(r"^https?://[^/]+", "", catalogue.portal.address).rstrip("/")
    return f"{path}/"


def _description(text: str) -> str:
    plain = re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]|[*`]", lambda m: m[1] or "", text)
    plain = " ".join(plain.split())
    return plain if len(plain) <= 200 else plain[:199].rsplit(" ", 1)[0] + "…"


def _contents(body: Body) -> str:
    if len(body.headings) <= 2:
        return ""
    rows = "".join(f'<li><a href="#{h.anchor}">{h.text}</a></li>' for h in body.headings)
    return (
        '<nav class="contents" aria-labelledby="na-stranitse"><p class="label" id="na-stranitse">'
        f"На этой странице</p><ol>{rows}</ol></nav>"
    )
