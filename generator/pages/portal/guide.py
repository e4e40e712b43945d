"""«Руководство»: the pages of prose in the order in which the district reads them."""

from __future__ import annotations

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import alphabet
from generator.pages.page import Head, Link, Page, PageContext, Row, Section
from generator.records.models.page import ProsePage


class GuideContext(PageContext, frozen=True):
    """What ``pages/guide.html`` prints."""

    sections: tuple[Section, ...]
    onward: bool = False
    """Whether its links take along what the address asks: the page stands between a link and what it leads to."""


def make(catalogue: Catalogue) -> Page[GuideContext]:
    """Make the list: what the portal names for reading first, in its order, then the rest."""
    named = [i for i in catalogue.portal.reading if i in catalogue.pages]
    rest = [i for i in order(catalogue) if i not in named]
    parts = (("По порядку", "po-poryadku", named), ("О портале и остальное", "ostalnoe", rest))
    return Page(
        address=urls.GUIDE,
        template="pages/guide.html",
        context=GuideContext(
            head=Head(
                title="Руководство",
                lead="Как устроен маршрут, кто и чем помогает, ответы на вопросы.",
            ),
            sections=tuple(
                Section(title, anchor, tuple(row(catalogue.pages[i]) for i in ids))
                for title, anchor, ids in parts
                if ids
            ),
        ),
        description="Об ИОМ и сопровождении: алгоритм, формы, вопросы учителя, методиста и завуча.",
        section="guide",
    )


def order(catalogue: Catalogue) -> list[str]:
    """The ids of all pages of prose as one reads them through."""
    named = [i for i in catalogue.portal.reading if i in catalogue.pages]
    rest = (p for p in catalogue.pages.values() if p.id not in named)
    return [*named, *(p.id for p in sorted(rest, key=lambda p: (alphabet(p.title), p.id)))]


def row(page: ProsePage) -> Row:
    """The row of one page."""
    return Row(Link(page.title, urls.of("page", page.id)), page.summary)


def beside(catalogue: Catalogue, id: str) -> tuple[Link, Link]:
    """The pages before and after one; an empty link at either end."""
    ids = order(catalogue)
    at = ids.index(id) if id in ids else -1

    def link(number: int) -> Link:
        page = catalogue.pages[ids[number]]
        return Link(page.title, urls.of("page", page.id))

    before = link(at - 1) if at > 0 else Link("")
    return before, link(at + 1) if 0 <= at < len(ids) - 1 else Link("")
