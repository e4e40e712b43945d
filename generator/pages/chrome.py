"""What stands around the content of a page: made once, in one place, before the page is rendered."""

from __future__ import annotations

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition
from generator.pages import formatting, letters
from generator.pages.files import source_js
from generator.pages.page import Link, Page, PageContext, notice, unpublished
from generator.pages.records import colophon, history
from generator.pages.records.colophon import Colophon
from generator.records.fields import Record
from generator.records.models.enums import State
from generator.records.models.route import Route
from generator.records.summary import Name


class RouteProgress(Struct, frozen=True):
    """What marks of progress need to know: which route it is, and in which edition."""

    address: str
    fingerprint: str


class SnapshotBanner(Struct, frozen=True):
    """Which snapshot of the portal a page is of, and the way to today's page, relative to this one."""

    name: str
    day: str
    today: Link


class Chrome(Struct, frozen=True):
    """Everything on a page that is not its content; what is empty is not shown."""

    crumbs: tuple[Link, ...] = ()
    banners: tuple[str, ...] = ()
    """Visible notes: an older version is shown, the record has aged."""
    since: tuple[str, ...] = ()
    """On a page of an older edition: what has changed since."""
    printable: bool = False
    """Whether there is a button that prints the page."""
    collect: str = ""
    """The address under which the page is put in a packet."""
    former: tuple[str, ...] = ()
    """The addresses it had before: what a browser keeps under them is still of this page."""
    actions: tuple[Link, ...] = ()
    """Its paper first, then what the page itself offers, then a correction in the builder."""
    edit: str = ""
    """Where a correction is proposed that the builder cannot write: the forge, or a letter; empty while there is neither."""
    mark: str = ""
    """What its printed sheet carries; such a page may be put in a packet."""
    unpublished: str = ""
    """Said on the sheet of what is not in git yet."""
    archived: bool = False
    """Whether the record is kept as history, so that no sheet of it is in force."""
    progress: RouteProgress | None = None
    colophon: Colophon | None = None
    snapshot: SnapshotBanner | None = None

    @property
    def files(self) -> tuple[Link, ...]:
        """Those of the actions that bring a file: they stand together, below what is done on the page."""
        return tuple(one for one in self.actions if _brings_file(one))

    @property
    def steps(self) -> tuple[Link, ...]:
        """Those of the actions that lead to a page."""
        return tuple(one for one in self.actions if not _brings_file(one))


def _brings_file(link: Link) -> bool:
    return "." in link.address.rsplit("/", 1)[-1]


def make(
    catalogue: Catalogue,
    page: Page[PageContext],
    downloads: tuple[Link, ...] = (),
    mark: str = "",
) -> Chrome:
    """Make the chrome of a page; ``downloads`` are the sheets of paper that lie beside it.

    ``mark`` is that of its printed document; without it that of the record alone.

    A page of an older edition is only read: there is nothing to act on, to mark or to collect.
    In a snapshot nothing is marked or followed.
    """
    if page.record is None:
        actions = (*downloads, *page.actions)
        return Chrome(
            crumbs=page.crumbs,
            printable=page.printable,
            actions=actions,
            snapshot=_snapshot(catalogue, page.address),
        )
    if page.older:
        return _older(catalogue, page.record, page.older)
    kind, id = page.record
    record = catalogue.records[page.record]
    fingerprint = catalogue.fingerprint(kind, id)
    edit, corrections = source_js.correction_links(catalogue, kind, record)
    followed = kind == "route" and not catalogue.frozen
    return Chrome(
        crumbs=page.crumbs,
        banners=(*notice(catalogue, record.source.path), *_aged(catalogue, page.record)),
        printable=page.printable,
        collect=page.address,
        former=tuple(urls.of(kind, old) for old in record.former),
        actions=(*downloads, *page.actions, *corrections),
        edit=edit or ("" if corrections else _letter(catalogue, page, mark or fingerprint)),
        mark=mark or fingerprint,
        unpublished=unpublished(catalogue, page.record),
        archived=_archived(record),
        progress=RouteProgress(page.address, fingerprint) if followed else None,
        colophon=colophon.make(catalogue, page.record),
        snapshot=_snapshot(catalogue, page.address),
    )


def _letter(catalogue: Catalogue, page: Page[PageContext], edition: str) -> str:
    if catalogue.frozen:
        return ""
    asked = ("Как написано сейчас", "Как лучше")
    text = letters.about(catalogue, page.address, edition, asked)
    return letters.letter(catalogue.portal.mail, f"Правка: «{page.title}»", text)


def _archived(record: Record) -> bool:
    return isinstance(record, Route) and record.state is State.ARCHIVED


def preview(catalogue: Catalogue, page: Page[PageContext]) -> Chrome:
    """Make what stands around a page in the preview of a proposal: it is read, and nothing else."""
    return Chrome(colophon=colophon.make(catalogue, page.record) if page.record else None)


def _older(catalogue: Catalogue, name: Name, one: Edition) -> Chrome:
    return Chrome(
        crumbs=history.crumbs(catalogue, name, f"редакция {one.number}"),
        banners=(history.replaced_by(catalogue, name, one),),
        since=tuple(c.words for c in one.since) or ("ничего: эта редакция возвращена",),
        printable=True,
    )


def _snapshot(catalogue: Catalogue, address: str) -> SnapshotBanner | None:
    frozen = catalogue.frozen
    if frozen is None:
        return None
    same = address in frozen.addresses
    up = urls.up(address).removeprefix("./") + urls.up(urls.frozen(frozen.name))
    today = Link(
        "Нынешняя страница" if same or address == urls.HOME else "Нынешний портал",
        up + (address if same else urls.HOME),
    )
    return SnapshotBanner(frozen.name, formatting.day(frozen.day), today)


def _aged(catalogue: Catalogue, name: Name) -> tuple[str, ...]:
    """Why the record has aged, a banner each; a snapshot says its age by itself."""
    if catalogue.frozen:
        return ()
    return tuple(s.words for s in catalogue.aged(name) if s.words)
