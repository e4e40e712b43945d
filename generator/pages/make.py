"""Every page of the portal, in the order of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from generator import urls
from generator.catalogue import Catalogue, Name
from generator.checks.rules import RULES
from generator.history import Edition
from generator.pages import (
    act,
    check,
    colophon,
    deficit,
    form,
    handout,
    home,
    index,
    method,
    news,
    past,
    prose,
    route,
    routes,
    seminar,
    submit,
    term,
)
from generator.pages.page import Page
from generator.records.field import Record


def make(catalogue: Catalogue) -> Iterator[Page]:
    """Yield every page; the order is fixed and never depends on the order of files."""
    names = {catalogue.address(name): name for name in catalogue.records}
    for page in _bare(catalogue):
        name = names.get(page.address)
        if page.address not in (urls.NOT_FOUND, urls.SUBMIT) or not catalogue.frozen:
            yield colophon.dress(catalogue, page, name) if name else page
    if catalogue.frozen:
        return
    yield news.make(catalogue)
    yield from (past.make(catalogue, name) for name in names.values())


def older(catalogue: Catalogue, editions: Iterable[tuple[Name, Edition, Record]]) -> Iterator[Page]:
    """Yield the page of each older edition: as it was, made by the module of its kind."""
    for name, one, record in editions:
        record = past.without_names(record, catalogue.records[name], catalogue.today)
        yield past.old(catalogue, _ONE[name[0]](catalogue, record), name, one)


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


def _bare(catalogue: Catalogue) -> Iterator[Page]:
    """Yield every page but those of the past."""
    yield home.make(catalogue)
    yield routes.listing(catalogue)
    yield from (route.make(catalogue, r) for r in catalogue.routes.values())
    yield deficit.listing(catalogue)
    yield from (deficit.make(catalogue, d) for d in catalogue.deficits.values())
    yield method.listing(catalogue)
    yield from (method.make(catalogue, m) for m in catalogue.methods.values())
    yield seminar.listing(catalogue)
    yield from (seminar.make(catalogue, s) for s in catalogue.seminars.values())
    yield form.listing(catalogue)
    yield from (form.make(catalogue, f) for f in catalogue.forms.values())
    yield act.listing(catalogue)
    yield from (act.make(catalogue, a) for a in catalogue.acts.values())
    yield term.listing(catalogue)
    yield from (term.make(catalogue, t) for t in catalogue.terms.values())
    yield from (prose.make(catalogue, p) for p in catalogue.pages.values())
    yield handout.make(catalogue)
    yield index.make(catalogue)
    yield submit.make(catalogue)
    yield check.listing(catalogue)
    yield check.quarantine(catalogue)
    yield from (check.make(rule) for rule in RULES.values())
    yield index.not_found()
