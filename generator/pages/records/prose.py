"""A page of prose: its text, what it rests on, and when it was checked."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import formatting
from generator.pages.page import Group, Head, Page, edit_address, fact, facts, notice, related
from generator.records.models.page import ProsePage


@dataclass(frozen=True, slots=True)
class ProseContext:
    """What ``pages/prose.html`` prints."""

    head: Head
    body: str
    sources: tuple[str, ...]
    related: tuple[Group, ...]


def make(catalogue: Catalogue, page: ProsePage) -> Page:
    """Make one page of prose."""
    context = ProseContext(
        head=Head(
            title=page.title,
            lead=page.summary,
            notice=notice(catalogue, page.source.path),
            edit=edit_address(catalogue, page.source.path),
            collect=urls.of("page", page.id),
            facts=facts(fact("Проверено", formatting.date(page.checked) if page.checked else "")),
        ),
        body=page.body,
        sources=page.sources,
        related=related(catalogue, "page", page.id, skip=("term",)),
    )
    return Page(
        address=urls.of("page", page.id),
        template="pages/prose.html",
        context=context,
        title=page.title,
        description=page.summary,
        contents=True,
        edition=catalogue.fingerprint("page", page.id),
    )
