"""Every page of the portal, in the order of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition
from generator.checks.registry import RULES
from generator.pages.page import Page
from generator.pages.portal import checks, handout, home, news, routes, search_and_404, submit
from generator.pages.records import (
    act,
    colophon,
    deficit,
    form,
    history,
    method,
    prose,
    route,
    seminar,
    term,
)
from generator.records.fields import Record
from generator.records.summary import Name

Make = Callable[[], Page]


def make(catalogue: Catalogue) -> Iterator[Page]:
    """Yield every page; the order is fixed and never depends on the order of files."""
    yield from (one() for one in listings(catalogue))
    for name in catalogue.records:
        yield from of(catalogue, name)


def of(catalogue: Catalogue, name: Name) -> Iterator[Page]:
    """Yield the page of one record, and that of its past."""
    page = _ONE[name[0]](catalogue, catalogue.records[name])
    yield colophon.with_colophon(catalogue, page, name)
    if not catalogue.frozen:
        yield history.make(catalogue, name)


def older(catalogue: Catalogue, editions: Iterable[tuple[Name, Edition, Record]]) -> Iterator[Page]:
    """Yield the page of each older edition: as it was, made by the module of its kind."""
    for name, one, record in editions:
        record = history.without_names(record, catalogue.records[name], catalogue.today)
        yield history.old(catalogue, _ONE[name[0]](catalogue, record), name, one)


_ONE: dict[str, Callable[[Catalogue, Any], Page]] = {
    "route": route.make,
    "deficit": deficit.make,
    "method": method.make,
    "seminar": seminar.make,
    "form": form.make,
    "act": act.make,
    "term": term.make,
    "page": prose.make,
}


def listings(catalogue: Catalogue) -> list[Make]:
    """Every page that is not that of one record, each made when it is called."""
    made: list[Callable[[Catalogue], Page]] = [
        home.make,
        routes.listing,
        deficit.listing,
        method.listing,
        seminar.listing,
        form.listing,
        act.listing,
        term.listing,
        handout.make,
        search_and_404.make,
        checks.listing,
        checks.quarantine,
    ]
    if not catalogue.frozen:
        made += [submit.make, news.make]
    found: list[Make] = [partial(one, catalogue) for one in made]
    found += [partial(checks.make, rule) for rule in RULES.values()]
    return found if catalogue.frozen else [*found, search_and_404.not_found]
