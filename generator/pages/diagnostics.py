"""Means of diagnosis besides the methods of the portal: the closed list ``diagnostics`` as links and rows."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital
from generator.pages.page import Link, refer
from generator.records.models.note import Diagnosis

REGISTRY = "diagnostics"


class MeansRow(Struct, frozen=True):
    """One means: what it gives, and what it takes."""

    name: str
    anchor: str
    meaning: str


def rows(catalogue: Catalogue) -> tuple[MeansRow, ...]:
    """The means of the list in its order; none where the district has no list."""
    return tuple(
        MeansRow(capital(entry.value), _anchor(entry.value), entry.meaning)
        for entry in catalogue.listed(REGISTRY)
    )


def listed(catalogue: Catalogue, words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that stand in the list: what one can filter by."""
    known = {entry.value for entry in catalogue.listed(REGISTRY)}
    return tuple(word for word in dict.fromkeys(words) if word in known)


def link(catalogue: Catalogue, means: str) -> Link:
    """Link a means to what is said of it; a text of one's own stays a text."""
    if not listed(catalogue, (means,)):
        return Link(means)
    return Link(means, f"{urls.listing('methods')}#{_anchor(means)}")


def sources(catalogue: Catalogue, diagnosis: Diagnosis) -> tuple[Link, ...]:
    """By what a deficit was found: a method of the portal or another means; a check says that it is one."""
    return (
        *((refer(catalogue, "method", diagnosis.method),) if diagnosis.method else ()),
        *((link(catalogue, diagnosis.means),) if diagnosis.means else ()),
    )


def _anchor(means: str) -> str:
    return f"sposob-{urls.anchor(means)}"
