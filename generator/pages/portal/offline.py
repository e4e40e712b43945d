"""«Портал без сети»: the site as one file for a stick, and a copy that this browser keeps."""

from __future__ import annotations

import json

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Head, Page, PageContext, Plain

MOST_RECORDS = 2000
"""Records of a portal, beyond which nobody takes it away as one file, and an edit should not copy it."""


class OfflineContext(PageContext, frozen=True):
    """What ``pages/offline.html`` prints."""

    zip: str
    """The address of the file; empty: the portal is too large for one."""


def make(catalogue: Catalogue) -> Page[OfflineContext]:
    """Make the page."""
    return Page(
        address=urls.OFFLINE,
        template="pages/offline.html",
        context=OfflineContext(
            head=Head(
                title="Портал без сети",
                lead="Заберите портал с собой: одним файлом на флешку или копией в этом браузере.",
            ),
            zip=address(catalogue),
        ),
        description="Скачать портал одним файлом, открыть с флешки или сохранить в браузере.",
        section="offline",
        printable=False,
        glossary=False,
    )


def fits(catalogue: Catalogue) -> bool:
    """Whether the portal is given as one file."""
    return not catalogue.frozen and len(catalogue.summaries) <= MOST_RECORDS


def address(catalogue: Catalogue) -> str:
    """The address of the portal as one file, or empty."""
    return urls.ZIP if fits(catalogue) else ""


def manifest(catalogue: Catalogue) -> Plain:
    """Write by what a browser puts the portal among its programs."""
    portal = catalogue.portal
    said = {
        "name": portal.title,
        "description": portal.summary,
        "lang": "ru",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#fbf9f5",
        "theme_color": "#0f4c66",
        "icons": [{"src": "assets/portal/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return Plain(urls.MANIFEST, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode())
