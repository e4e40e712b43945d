"""Files for programs: pieces of ``/api``, the site map, and what tells robots about it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Plain, address_url
from generator.records.fields import Record
from generator.records.models.route import Route, named_on
from generator.records.summary import Name
from generator.records.to_plain import plain


def make(catalogue: Catalogue, addresses: Iterable[str]) -> Iterator[Plain]:
    """Make every file for programs but the lists of records; ``addresses`` are those of the site map."""
    yield _sitemap(catalogue, addresses)
    yield Plain("robots.txt", _robots(catalogue))


def opening(kind: str) -> str:
    """How the list of a kind begins; its records follow, with commas between, and ``CLOSING``."""
    return f'{{"kind": {json.dumps(kind)}, "records": [\n'


CLOSING = "\n]}\n"
BETWEEN = ",\n"


def piece(catalogue: Catalogue, name: Name) -> str:
    """One record in the list of its kind, on a line of its own."""
    data = _record(catalogue, name[0], catalogue.records[name])
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _record(catalogue: Catalogue, kind: str, record: Record) -> dict[str, Any]:
    """A record with its keys as in the file; a name goes out only while its consent is in force."""
    if isinstance(record, Route):
        record = named_on(record, catalogue.today)
    return {"id": record.id, "address": f"/{urls.of(kind, record.id)}", **plain(record)}


def _sitemap(catalogue: Catalogue, addresses: Iterable[str]) -> Plain:
    places = [address_url(catalogue, address) for address in addresses]
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
