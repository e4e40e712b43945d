"""What a page is, and the small parts that many pages share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

from msgspec import Struct, field, structs

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.forges import registry as forges
from generator.catalogue.history.model import Edition
from generator.language.russian import capital
from generator.pages import formatting
from generator.records.models.kinds import KINDS
from generator.records.summary import Name, RecordSummary


class Link(Struct, frozen=True):
    """A link, or a plain text where ``address`` is empty; ``note`` is said beside it."""

    text: str
    address: str = ""
    note: str = ""


class Fact(Struct, frozen=True):
    """One line of the facts under a heading: a label and what stands beside it."""

    label: str
    items: tuple[Link, ...]


class Group(Struct, frozen=True):
    """Links under a heading."""

    title: str
    items: tuple[Link, ...]


class Status(Struct, frozen=True):
    """A state told by a word, a shape and only then a colour."""

    word: str
    look: str
    """``valid``, ``lost`` or ``draft``."""


class Row(Struct, frozen=True):
    """One row of a listing; ``facets`` are the values a reader filters by."""

    link: Link
    summary: str = ""
    label: str = ""
    status: Status | None = None
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    act: Link = Link("")
    """What may be done at once, without opening it."""


class Section(Struct, frozen=True):
    """Rows under a heading with an anchor."""

    title: str
    anchor: str
    rows: tuple[Row, ...]
    note: str = ""


class Head(Struct, frozen=True):
    """What the content of every page begins with."""

    title: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    status: Status | None = None


class PageContext(Struct, frozen=True):
    """What a template prints: every kind of page adds its own fields."""

    head: Head


C_co = TypeVar("C_co", bound=PageContext, covariant=True)


class Page(Struct, Generic[C_co], frozen=True):
    """One page of the site: its content, and what it alone knows of its surroundings.

    ``section`` is the item of the menu it belongs to; ``linked`` are JSON-LD objects. What stands
    around the content is a value of its own: ``pages/chrome.py``.
    """

    address: str
    template: str
    context: C_co
    description: str
    title: str = ""
    """What its window is called; where nothing is said, as its content is."""
    section: str = ""
    linked: Sequence[Mapping[str, Any]] = ()
    in_sitemap: bool = True
    contents: bool = False
    """Whether it has a table of contents."""
    beside: bool = True
    """Whether the contents stand beside the text where there is room; a page of wide rows has none."""
    glossary: bool = True
    canonical: str = ""
    """The address that search engines are to show instead of this one."""
    landscape: bool = False
    """Whether the page is printed on a sheet that lies."""
    crumbs: tuple[Link, ...] = ()
    actions: tuple[Link, ...] = ()
    """What is offered on this page and on no other: a packet, a calendar."""
    printable: bool = True
    record: Name | None = None
    """The record whose page it is."""
    older: Edition | None = None
    """Which older edition of ``record`` it shows."""

    def __post_init__(self) -> None:
        if not self.title:
            structs.force_setattr(self, "title", self.context.head.title)


class Plain(Struct, frozen=True):
    """A file of the site that is no page: JSON, a calendar, the site map."""

    address: str
    data: bytes


def link(catalogue: Catalogue, name: Name) -> Link:
    """Link to a record by its title; to an act by its number, its long title beside it."""
    called, title = capital(catalogue.called(name)), catalogue.title(name)
    if name[0] == "act":
        return Link(called, catalogue.address(name), title)
    return Link(title, catalogue.address(name))


def refer(catalogue: Catalogue, kind: str, id: str) -> Link:
    """Link to a record, or say its id where the record was set aside."""
    name = (kind, id)
    return link(catalogue, name) if name in catalogue.records else Link(id)


def fact(label: str, *items: Link | str | None) -> Fact | None:
    """Make a fact of what is there; nothing there makes no fact."""
    made = tuple(Link(i) if isinstance(i, str) else i for i in items if i)
    return Fact(label, made) if made else None


def facts(*found: Fact | None) -> tuple[Fact, ...]:
    """Keep the facts that are there."""
    return tuple(f for f in found if f)


def related(
    catalogue: Catalogue, kind: str, id: str, skip: Sequence[str] = ()
) -> tuple[Group, ...]:
    """Group everything that a record points at or that points at it."""
    found: dict[str, list[Link]] = {}
    for name in catalogue.neighbours(kind, id, skip):
        found.setdefault(name[0], []).append(link(catalogue, name))
    return tuple(
        Group(KINDS[k].heading, tuple(sorted(links, key=lambda item: item.text)))
        for k, links in found.items()
    )


def to_route(route: RecordSummary) -> Link:
    """Link to a route; who it is for is said beside it."""
    assert route.brief, "only routes have it"
    return Link(route.title, urls.of("route", route.id), formatting.audience(route.brief.audience))


MOST_LINKS = 40
"""Links of one list; a region has hundreds of routes on one deficit, and search finds the rest."""


def some(
    routes: Sequence[RecordSummary], to_link: Callable[[RecordSummary], Link], query: str
) -> tuple[Link, ...]:
    """Link to the first of some routes; where there are more, the last link leads to all of them in search."""
    found = tuple(map(to_link, routes[:MOST_LINKS]))
    if len(routes) <= MOST_LINKS:
        return found
    asked = urlencode({"q": query, "kind": "route"})
    return (*found, Link(f"Все {len(routes)} — в поиске", f"{urls.SEARCH}?{asked}"))


def crumbs(section: str, *more: str) -> tuple[Link, ...]:
    """The way from the section to a page."""
    return (Link(urls.LISTINGS[section], urls.listing(section)), *(Link(m) for m in more if m))


def edit_address(catalogue: Catalogue, path: str) -> str:
    """Where the forge edits a file, or empty."""
    return forges.of(catalogue.portal).edit(path)


NOTICE = (
    "Показана последняя верная редакция: в новой нашлись ошибки. "
    "Список — на странице [[checks|«Проверки»]]."
)


def notice(catalogue: Catalogue, path: str) -> tuple[str, ...]:
    """Say that an older version is shown, where it is."""
    return (NOTICE,) if catalogue.is_replaced(path) else ()


UNPUBLISHED = "не опубликовано"


def unpublished(catalogue: Catalogue, name: Name) -> str:
    """Say of a sheet that it, or a record that it tells of, is not in git yet; else nothing."""
    if name in catalogue.proofs:
        return UNPUBLISHED
    told = (name, *catalogue.links.get(name, ()))
    pasts = (catalogue.history.of(*one) for one in told)
    return UNPUBLISHED if any(past and not past.newest.day for past in pasts) else ""


def address_url(catalogue: Catalogue, address: str) -> str:
    """The public address of a page, or its path where the portal has none yet."""
    base = catalogue.portal.address.rstrip("/")
    return f"{base}/{address}" if base else f"/{address}"


def realm(catalogue: Catalogue) -> str:
    """What tells the events of this portal from those of any other, in Latin letters.

    The address of the site, or the names of the district where it has none yet.
    """
    portal = catalogue.portal
    said = portal.address.partition("//")[2] or f"{portal.district} {portal.institution}"
    return urls.latin(said) or "portal"
