"""The shell around a body: rendered once by Material, cut at its slots, joined for each page."""

from __future__ import annotations

import re
from html import escape

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.chrome import Chrome
from generator.pages.page import Page, PageContext, address_url
from generator.render import assets, csp, report, sheet
from generator.render.renderer import Body

_SLOT = re.compile(r"%%([a-z-]+)%%")
_BLANK_LINES = re.compile(r"\n\s*\n+")

LEAP = '<a class="skip on-screen" href="#na-stranitse">К списку «На этой странице»</a>'
"""The contents come after the text, where a phone holds them: who has no mouse goes there at once."""


class Shell(Struct, frozen=True):
    """A shell cut into literal text (even places) and names of slots (odd places)."""

    parts: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Shell:
        """Cut the rendered shell at its slots."""
        return cls(tuple(_SLOT.split(_BLANK_LINES.sub("\n", html).strip() + "\n")))

    def fill(
        self, page: Page[PageContext], chrome: Chrome, body: Body, catalogue: Catalogue
    ) -> str:
        """Put a page into the shell."""
        slots = _slots(page, chrome, body, catalogue)
        html = "".join(
            slots.get(part, "") if index % 2 else part for index, part in enumerate(self.parts)
        )
        return html.replace(csp.PAGE, csp.KEEPER, 1) if page.address == urls.OFFLINE else html


def _slots(
    page: Page[PageContext], chrome: Chrome, body: Body, catalogue: Catalogue
) -> dict[str, str]:
    title = page.title if page.address == urls.HOME else f"{page.title} — {catalogue.portal.title}"
    listing = page.address == f"{page.section}/"
    return {
        "root": root(page, catalogue),
        "title": escape(title),
        "description": escape(_description(catalogue.words(page.description))),
        "canonical": _canonical(page, catalogue),
        "card": _card(page, catalogue),
        "linked": body.linked,
        "feed": _feed(page, catalogue),
        "banner": body.banner,
        "orientation": assets.landscape(root(page, catalogue)) if page.landscape else "",
        "scripts": assets.scripts(body.html, root(page, catalogue)),
        "edition": sheet.attributes(chrome, catalogue),
        "code": sheet.code(page, chrome, catalogue),
        "imprint": sheet.imprint(page, chrome, catalogue),
        "report": report.item(page, chrome, catalogue),
        "layout": _layout(page, body),
        "body": body.html,
        "contents": body.contents,
        "leap": LEAP if body.contents else "",
        f"current-{page.section}": f' aria-current="{"page" if listing else "true"}"',
    }


def _canonical(page: Page[PageContext], catalogue: Catalogue) -> str:
    """Name the address that search engines are to show; an older edition gives way to the newest."""
    frozen = catalogue.frozen
    quiet = '<meta name="robots" content="noindex">' if page.canonical or frozen else ""
    shown = page.canonical or (page.address if page.in_sitemap else None)
    if frozen and frozen.base and page.address in frozen.addresses:
        where = f"{frozen.base.rstrip('/')}/{page.address}"
        return f'<link rel="canonical" href="{escape(where)}">{quiet}'
    if shown is None or not catalogue.portal.address:
        return quiet
    return f'<link rel="canonical" href="{escape(address_url(catalogue, shown))}">{quiet}'


def _card(page: Page[PageContext], catalogue: Catalogue) -> str:
    """Say what a messenger shows of a link (Open Graph, ogp.me); a page asks no other host for it."""
    address = page.canonical or page.address
    said = {
        "title": page.title,
        "description": " ".join(catalogue.words(page.description).split()),
        "type": "website" if page.address == urls.HOME else "article",
        "url": address_url(catalogue, address) if catalogue.portal.address else "",
        "site_name": catalogue.portal.title,
        "locale": "ru_RU",
    }
    return "".join(
        f'<meta property="og:{name}" content="{escape(words)}">'
        for name, words in said.items()
        if words
    )


def _feed(page: Page[PageContext], catalogue: Catalogue) -> str:
    """Name the feed, where the portal is followed: an edition that is kept has none."""
    if catalogue.frozen:
        return ""
    address = f"{root(page, catalogue)}{urls.FEED}"
    words = f'type="application/atom+xml" title="{urls.LISTINGS["history"]}"'
    return f'<link rel="alternate" {words} href="{escape(address)}">'


def root(page: Page[PageContext], catalogue: Catalogue) -> str:
    """The way to the root of the site; the page «not found» answers at any depth, so from the host."""
    if page.address != urls.NOT_FOUND:
        return urls.up(page.address)
    path = re.sub(r"^https?://[^/]+", "", catalogue.portal.address).rstrip("/")
    return f"{path}/"


def _layout(page: Page[PageContext], body: Body) -> str:
    """Where the contents of a page stand."""
    if not body.contents:
        return ""
    return "page--contents" if page.beside else "page--foot"


def _description(text: str) -> str:
    plain = " ".join(re.sub("[*`]", "", text).split())
    return plain if len(plain) <= 200 else plain[:199].rsplit(" ", 1)[0] + "…"
