"""At each former address a page that leads to the new one, with and without a script."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Plain
from generator.render import csp

SCRIPT = "assets/portal/js/moved.js"


def make(catalogue: Catalogue) -> Iterator[Plain]:
    """Yield the pages of every former address."""
    for (kind, id), summary in catalogue.summaries.items():
        for former in summary.former:
            yield redirect_page(urls.of(kind, former), urls.of(kind, id))
            if not catalogue.frozen:
                yield redirect_page(urls.history(kind, former), urls.history(kind, id))


def redirect_page(old: str, new: str) -> Plain:
    """Make a page at an old address that leads to a new one; both are from the root of the site."""
    up = urls.up(old)
    return Plain(urls.file(old), _page(up + new, up + SCRIPT).encode())


def _page(target: str, script: str) -> str:
    return (
        '<!doctype html><html lang="ru"><head><meta charset="utf-8">'
        f"{csp.meta()}"
        f'<title>Страница переехала</title><meta http-equiv="refresh" content="0; url={target}">'
        f'<link rel="canonical" href="{target}"><meta name="robots" content="noindex">'
        f'<script src="{script}"></script></head>'
        f'<body><main><h1>Страница переехала</h1><p><a href="{target}">Новый адрес страницы</a></p>'
        "</main></body></html>\n"
    )
