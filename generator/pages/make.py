"""Every page of the portal, in the order of the site."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Catalogue
from generator.checks.rules import RULES
from generator.pages import (
    act,
    check,
    deficit,
    form,
    handout,
    home,
    index,
    method,
    prose,
    route,
    routes,
    seminar,
    submit,
    term,
)
from generator.pages.page import Page


def make(catalogue: Catalogue) -> Iterator[Page]:
    """Yield every page; the order is fixed and never depends on the order of files."""
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
