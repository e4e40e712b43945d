"""The page where a reader puts a packet together; the packet itself is made in the browser."""

from __future__ import annotations

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Head, Link, Page, PageContext


class HandoutContext(PageContext, frozen=True):
    """What ``pages/handout.html`` prints."""

    root: str
    """The address of the root: from there the script asks for the sheets."""
    ready: tuple[Link, ...]
    """The packets that are put together already: one a seminar."""


def make(catalogue: Catalogue) -> Page[HandoutContext]:
    """Make the page of the packet."""
    return Page(
        address=urls.HANDOUT,
        template="pages/handout.html",
        context=HandoutContext(
            head=Head(
                title="Раздатка",
                lead="Страницы портала одной печатью: с оглавлением, в вашем порядке, обычным или крупным шрифтом.",
            ),
            root=urls.HOME,
            ready=tuple(
                Link(s.title, urls.packet(of_seminar(catalogue, s.id)), s.month.value)
                for s in catalogue.seminars.values()
                if s.packet
            ),
        ),
        printable=False,
        description="Соберите страницы портала в одну печать: бланки, методы, маршруты, семинары.",
        section="handout",
        in_sitemap=False,  # its address says nothing until a reader has filled it
        glossary=False,
    )


def of_seminar(catalogue: Catalogue, id: str) -> tuple[str, ...]:
    """The addresses of the ready packet of a seminar: its page, then what is handed out."""
    found = (catalogue.resolve(item) for item in catalogue.seminars[id].packet)
    own = urls.of("seminar", id)
    return tuple(dict.fromkeys([own, *(catalogue.address(name) for name in found if name)]))
