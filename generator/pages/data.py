"""Files for programs: ``/api/<kind>.json``, the site map, and what tells robots about it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from generator import urls
from generator.catalogue import Catalogue
from generator.pages.page import Page, Plain, address_url
from generator.records.field import Record
from generator.records.kinds import KINDS
from generator.records.plain import plain
from generator.records.route import Author, Route


def make(catalogue: Catalogue, pages: Iterable[Page]) -> list[Plain]:
    """Make every file for programs."""
    kinds = [kind for kind in KINDS if KINDS[kind].has_pages]
    lists = [Plain(urls.api(kind), _list(catalogue, kind)) for kind in kinds]
    return [*lists, _sitemap(catalogue, pages), Plain("robots.txt", _robots(catalogue))]


def _list(catalogue: Catalogue, kind: str) -> bytes:
    records = [r for (k, _), r in catalogue.records.items() if k == kind]
    data = {"kind": kind, "records": [_record(catalogue, kind, r) for r in records]}
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _record(catalogue: Catalogue, kind: str, record: Record) -> dict[str, Any]:
    """A record with its keys as in the file; a name goes out only while its consent is in force."""
    if isinstance(record, Route):
        record = public(record, catalogue.today)
    return {"id": record.id, "address": f"/{urls.of(kind, record.id)}", **plain(record)}


def public(route: Route, today: str) -> Route:
    """Leave out the names whose consent is not in force."""
    authors = tuple(_named(author, today) for author in route.authors)
    return dataclasses.replace(route, authors=authors)


def _named(author: Author, today: str) -> Author:
    in_force = author.consent and author.consent.in_force(today)
    return author if in_force else dataclasses.replace(author, name="")


def _sitemap(catalogue: Catalogue, pages: Iterable[Page]) -> Plain:
    places = [address_url(catalogue, p.address) for p in pages if p.in_sitemap]
    rows = "".join(f"<url><loc>{escape(place)}</loc></url>\n" for place in places)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</urlset>\n"
    )
    return Plain("sitemap.xml", text.encode())


def _robots(catalogue: Catalogue) -> bytes:
    where = address_url(catalogue, "sitemap.xml")
    return f"User-agent: *\nAllow: /\nSitemap: {where}\n".encode()
