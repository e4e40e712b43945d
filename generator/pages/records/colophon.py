"""Under a record: the edition that is shown, the way to its past, and how to cite it."""

from __future__ import annotations

import dataclasses

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition, Past
from generator.catalogue.snapshots import Snapshot
from generator.pages import formatting
from generator.pages.page import Colophon, Link, Page, address_url
from generator.records.models.kinds import KINDS
from generator.records.summary import Name


def with_colophon(catalogue: Catalogue, page: Page, name: Name) -> Page:
    """Add to the page of a record what time has done to it: banners above, the edition below."""
    past = catalogue.history.of(*name)
    words = said(past, past.newest) if past else ""
    if catalogue.frozen:
        return _frozen(catalogue, catalogue.frozen, page, name)
    colophon = Colophon(
        edition=words,
        past=Link("Что менялось", urls.history(*name)),
        fingerprint=catalogue.fingerprint(*name),
        source=urls.editions(*name),
        cite=cite(catalogue, name, words, past.newest.day if past else ""),
    )
    banners = tuple(s.words for s in catalogue.stale if (s.kind, s.id) == name and s.words)
    head = dataclasses.replace(page.context.head, stale=banners)
    context = dataclasses.replace(page.context, head=head)
    return dataclasses.replace(page, context=context, colophon=colophon)


def _frozen(catalogue: Catalogue, frozen: Snapshot, page: Page, name: Name) -> Page:
    """The page of a record in an edition of the whole portal: nothing on it is marked or followed."""
    words = f"редакция портала «{frozen.name}»"
    cited = cite(catalogue, name, words, frozen.day)
    marks = {"progress": None} if name[0] == "route" else {}
    return dataclasses.replace(
        page,
        context=dataclasses.replace(page.context, **marks),
        colophon=Colophon(words, Link(""), catalogue.fingerprint(*name), "", cited),
    )


def said(past: Past, one: Edition) -> str:
    """Name an edition: «редакция 3 от 5 мая 2027»; without a number where the past is not whole."""
    if not one.day:
        return f"редакция {one.number}, ещё не сохранённая в git"
    if past.partial:
        when = "не позже" if one.number == 1 else "от"
        return f"редакция {when} {formatting.day(one.day)}"
    return f"редакция {one.number} от {formatting.day(one.day)}"


def cite(catalogue: Catalogue, name: Name, words: str, day: str) -> str:
    """Give the reference to a record as ГОСТ Р 7.0.5–2008 orders it, for an electronic resource."""
    portal = catalogue.portal
    year = (day or catalogue.today)[:4]
    where = ", ".join(part for part in (portal.town, year) if part)
    return (
        f"{catalogue.title(name)} [Электронный ресурс] : {KINDS[name[0]].one}"
        f"{f', {words}' if words else ''} // {portal.title} / {portal.institution}."
        f"{f' — {where}.' if where else ''}"
        f" — URL: {address_url(catalogue, urls.of(*name))} (дата обращения: ДД.ММ.ГГГГ)."
    )
