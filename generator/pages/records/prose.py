"""A page of prose: its text, what it rests on, and when it was checked."""

from __future__ import annotations

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import finder_lists, formatting
from generator.pages.finder import Finder
from generator.pages.page import (
    Group,
    Head,
    Link,
    Page,
    PageContext,
    Section,
    crumbs,
    fact,
    facts,
    related,
)
from generator.pages.portal import guide
from generator.records.models.page import ProsePage


class ProseContext(PageContext, frozen=True):
    """What ``pages/prose.html`` prints."""

    finder: Finder | None
    sections: tuple[Section, ...]
    """The rows under the finder, where the page has one."""
    body: str
    questions: str
    """By what readers find the page: folded at its end, they are many and the search knows them."""
    before: Link
    after: Link
    """The pages of the guide before and after this one; empty at either end."""
    files: tuple[Link, ...]
    """What lies beside the page and no picture in its text shows."""
    sources: tuple[str, ...]
    related: tuple[Group, ...]


def make(catalogue: Catalogue, page: ProsePage) -> Page[ProseContext]:
    """Make one page of prose."""
    before, after = guide.beside(catalogue, page.id)
    address = urls.of("page", page.id)
    asked, sections = (
        finder_lists.make(catalogue, page.asked, address) if page.asked else (None, ())
    )
    context = ProseContext(
        head=Head(
            title=page.title,
            lead=page.summary,
            facts=facts(fact("Перечитано", formatting.checked(page.checked, page.review))),
        ),
        finder=asked,
        sections=sections,
        body=page.body,
        questions=", ".join(f"«{q}»" for q in page.questions),
        before=before,
        after=after,
        files=tuple(Link(n, f"{address}{n}") for n in page.files if n not in page.body),
        sources=page.sources,
        related=related(catalogue, "page", page.id, skip=("term",)),
    )
    return Page(
        address=address,
        template="pages/prose.html",
        context=context,
        crumbs=crumbs("guide"),
        description=page.summary,
        section="guide",
        contents=True,
        record=("page", page.id),
    )
