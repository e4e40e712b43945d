"""Feeds (Atom, RFC 4287): one of the whole portal, one a subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree as Xml

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition, Past
from generator.language.russian import alphabet, capital
from generator.pages.page import Plain, address_url, realm
from generator.records.models.kinds import KINDS
from generator.records.summary import Name

MOST = 50
"""Entries of one feed."""

_ATOM = "http://www.w3.org/2005/Atom"
FeedEntry = tuple[Name, Past, Edition]


def make(catalogue: Catalogue) -> Iterator[Plain]:
    """Make every feed."""
    entries = _entries(catalogue)
    yield _feed(catalogue, urls.FEED, catalogue.portal.title, entries)
    for subject in subjects(catalogue):
        mine = [e for e in entries if subject in _subjects(catalogue, e[0])]
        title = f"{catalogue.portal.title}: {subject}"
        yield _feed(catalogue, urls.feed(subject), title, mine)


def subjects(catalogue: Catalogue) -> list[str]:
    """The subjects that something on the portal is about, as a dictionary orders them."""
    return sorted({s for n in catalogue.records for s in _subjects(catalogue, n)}, key=alphabet)


def _subjects(catalogue: Catalogue, name: Name) -> tuple[str, ...]:
    kind, id = name
    if kind == "deficit":
        return catalogue.deficits[id].audience.subjects
    summary = catalogue.summaries.get(name)
    return summary.brief.audience.subjects if summary and summary.brief else ()


def _entries(catalogue: Catalogue) -> list[FeedEntry]:
    """Every edition that is in git and on the portal, newest first."""
    found = [
        (name, past, one)
        for name, past in catalogue.history.past.items()
        if name in catalogue.records
        for one in past.editions
        if one.day and (one.number > 1 or not past.partial)
    ]
    order = list(KINDS)
    found.sort(key=lambda e: (order.index(e[0][0]), e[0][1], -e[2].number))
    return sorted(found, key=lambda e: e[2].day, reverse=True)


def _feed(catalogue: Catalogue, address: str, title: str, entries: Iterable[FeedEntry]) -> Plain:
    entries = list(entries)[:MOST]
    opened = str(catalogue.portal.opened or "")
    day = entries[0][2].day if entries else opened if len(opened) == 10 else "2026-01-01"
    feed = Xml.Element("feed", {"xmlns": _ATOM, "xml:lang": "ru"})
    _text(feed, "title", title)
    _text(feed, "id", _tag(catalogue, address))
    _text(feed, "updated", _moment(day))
    _link(feed, address_url(catalogue, address), "self")
    _link(feed, address_url(catalogue, urls.HISTORY), "alternate")
    _text(Xml.SubElement(feed, "author"), "name", catalogue.portal.institution)
    for name, past, one in entries:
        _entry(catalogue, Xml.SubElement(feed, "entry"), name, past, one)
    Xml.indent(feed, space=" ")
    said = Xml.tostring(feed, encoding="unicode")
    return Plain(address, f'<?xml version="1.0" encoding="utf-8"?>\n{said}\n'.encode())


def _entry(catalogue: Catalogue, entry: Xml.Element, name: Name, past: Past, one: Edition) -> None:
    kind = capital(KINDS[name[0]].one)
    what = "новая запись" if one.number == 1 else f"редакция {one.number}"
    what = what if not past.partial else "новая редакция"
    _text(entry, "title", f"{kind} «{catalogue.title(name)}»: {what}")
    _text(entry, "id", _tag(catalogue, f"{urls.of(*name)}{one.fingerprint}-{one.number}"))
    _text(entry, "updated", _moment(one.day))
    _link(entry, address_url(catalogue, catalogue.address(name)), "alternate")
    words = "\n".join(c.words for c in one.changes)
    summary = catalogue.words(str(getattr(catalogue.records[name], "summary", "")))
    _text(entry, "summary", words or summary or what)


def _tag(catalogue: Catalogue, address: str) -> str:
    """An id that outlives a change of the site's address no better than the address itself (RFC 4151).

    Two districts of one host are told apart by the folder of each, those without an address by name.
    """
    place = urlsplit(catalogue.portal.address)
    opened = catalogue.portal.opened
    host, district = place.hostname or "portal.invalid", place.path.strip("/")
    if not place.hostname:
        district = realm(catalogue)
    inside = f"/{district}/{address}" if district else f"/{address}"
    return f"tag:{host},{opened.year if opened else 2026}:{inside}"


def _moment(day: str) -> str:
    """Git is asked for days only, so an edition is of noon."""
    return f"{day}T12:00:00Z"


def _text(parent: Xml.Element, name: str, said: str) -> None:
    Xml.SubElement(parent, name).text = "".join(
        c if c.isprintable() or c == "\n" else " " if c.isspace() else "" for c in said
    )


def _link(parent: Xml.Element, address: str, rel: str) -> None:
    Xml.SubElement(parent, "link", {"rel": rel, "href": address})
