"""Files for programs: pieces of ``/api``, the site map, and what tells robots about it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Plain, address_url
from generator.records.fields import Record
from generator.records.models.route import Route, named_on
from generator.records.summary import Name
from generator.records.to_plain import plain


def make(
    catalogue: Catalogue, addresses: Iterable[str], districts: Iterable[str] = ()
) -> Iterator[Plain]:
    """Make every file for programs but the lists of records; ``addresses`` are those of the site map.

    ``districts`` are the folders of a region: robots read one file of a host, so it names their maps, too.
    """
    yield _sitemap(catalogue, addresses)
    yield Plain("robots.txt", _robots(catalogue, districts))


def opening(kind: str) -> str:
    """How the list of a kind begins; its records follow, with commas between, and ``CLOSING``."""
    return f'{{"kind": {json.dumps(kind)}, "records": [\n'


SITEMAP = "sitemap.xml"

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


def renewed(catalogue: Catalogue, site: Path, was: int) -> Plain:
    """Make the site map where records came or went; ``was``: how many there were, at its end."""
    rows = (site / SITEMAP).read_text("utf-8").splitlines(keepends=True)[2:-1]
    return _written(
        (*rows[: len(rows) - was], *_rows(catalogue, map(catalogue.address, catalogue.records)))
    )


def _sitemap(catalogue: Catalogue, addresses: Iterable[str]) -> Plain:
    return _written(_rows(catalogue, addresses))


def _rows(catalogue: Catalogue, addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        yield f"<url><loc>{escape(address_url(catalogue, address), quote=False)}</loc></url>\n"


def _written(rows: Iterable[str]) -> Plain:
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(rows)}</urlset>\n"
    )
    return Plain(SITEMAP, text.encode())


def _robots(catalogue: Catalogue, districts: Iterable[str]) -> bytes:
    maps = (SITEMAP, *(f"{id}/{SITEMAP}" for id in districts))
    named = "".join(f"Sitemap: {address_url(catalogue, one)}\n" for one in maps)
    return f"User-agent: *\nAllow: /\n{named}".encode()
