"""Under a record: the edition that is shown, the way to its past, and how to cite it."""

from __future__ import annotations

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition, Past
from generator.pages import formatting
from generator.pages.page import Link, address_url
from generator.records.models.kinds import KINDS
from generator.records.summary import Name


class Colophon(Struct, frozen=True):
    """What stands under a record: in which edition it is shown, where its past is, how to cite it.

    ``fingerprint`` is that of the edition shown, ``source`` the script with its editions.
    """

    edition: str
    past: Link
    fingerprint: str
    source: str
    cite: str


def make(catalogue: Catalogue, name: Name) -> Colophon:
    """Make the colophon of a record; in a snapshot nothing is followed, so it names no past."""
    fingerprint = catalogue.fingerprint(*name)
    if frozen := catalogue.frozen:
        words = f"редакция портала «{frozen.name}»"
        return Colophon(words, Link(""), fingerprint, "", cite(catalogue, name, words, frozen.day))
    past = catalogue.history.of(*name)
    words = said(past, past.newest) if past else ""
    return Colophon(
        edition=words,
        past=Link("История", urls.history(*name)),
        fingerprint=fingerprint,
        source=urls.editions(*name),
        cite=cite(catalogue, name, words, past.newest.day if past else ""),
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
