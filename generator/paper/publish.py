"""All paper of a portal: what is set, what lies beside which page, and what does not fit."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.findings import Finding
from generator.pages.page import Link, Page
from generator.paper import cache, packet
from generator.paper.cache import Sheet
from generator.paper.document import PaperDocument
from generator.paper.layouts import cards, form
from generator.paper.prose import ProseConverter
from generator.paper.writers import word
from generator.records.models.kinds import KINDS
from generator.records.summary import Name
from generator.settings import PACKAGE_ROOT

BESIDE = ("method", "form", "route", "seminar")
"""What has its paper beside its page."""

PARTICIPANT = "uchastniku"
PACKET = "paket"


@dataclass(frozen=True, slots=True)
class Sheets:
    """The paper of a site: which addresses there are, and what could not be made."""

    addresses: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
    laid: tuple[str, ...] = ()
    """Those that were laid now."""
    lost: str = ""
    """Why there are no Word files, in Russian; empty where there are."""
    failed: tuple[str, ...] = ()
    """Addresses of sheets that could not be set, with the reason."""


def templates(theme: Path) -> Path:
    """The templates of the portal's theme, or ours where it has none."""
    own = theme / "paper"
    return own if own.is_dir() else PACKAGE_ROOT / "theme" / "paper"


def check(catalogue: Catalogue, theme: Path) -> tuple[Finding, ...]:
    """Find the cards that do not fit their paper."""
    return cards.findings(catalogue, cards.make(ProseConverter(catalogue)), templates(theme))


def publish(
    catalogue: Catalogue,
    root: Path,
    theme: Path,
    site: Path,
    names: Collection[Name] | None = None,
) -> Sheets:
    """Lay all paper on the site, or that of some records; what was set before is copied."""
    found, lost = templates(theme), ""
    try:
        word.look(found / word.TEMPLATE)
    except word.WordTemplateBroken as fault:
        lost = str(fault)
    pen = ProseConverter(catalogue)
    carded = names is None or any(kind == "method" for kind, _ in names)
    overflow = check(catalogue, theme) if carded or not (site / urls.CARDS).is_file() else ()
    made = _orders(pen, not overflow, names)
    orders = [o for o in made if not (lost and o.format == "docx")]
    wanted = (o for o in orders if names is None or not o.names.isdisjoint(names))
    failed: list[str] = []
    laid: list[str] = []
    with cache.folder(root) as kept:
        jobs = (Sheet(o.address, o.make(), o.format) for o in wanted)
        for address, path, why in cache.fill(jobs, kept, found, tidy=names is None):
            laid.append(address)
            if why:
                failed.append(f"{address}: {why}")
                (site / address).unlink(missing_ok=True)  # what lay there is of an older edition
            else:
                cache.lay(path, site / address)
    there = frozenset(o.address for o in orders if (site / o.address).is_file())
    return Sheets(there, overflow, tuple(laid), lost, tuple(failed))


@dataclass(frozen=True, slots=True)
class Order:
    """A sheet that is not written yet: of which records, and how it is made."""

    address: str
    names: frozenset[Name]
    format: str
    make: Callable[[], PaperDocument | cards.Cards]


def _orders(
    pen: ProseConverter, with_cards: bool, names: Collection[Name] | None
) -> Iterator[Order]:
    """Every sheet of the site, in the order of the records, or the cards and those of ``names``."""
    catalogue = pen.catalogue
    if catalogue.methods and with_cards:
        methods = frozenset(("method", id) for id in catalogue.methods)
        yield Order(urls.CARDS, methods, "pdf", partial(cards.make, pen))
    for kind, id in catalogue.records:
        if kind in BESIDE and (names is None or (kind, id) in names):
            whole = _once(partial(packet.one, pen, (kind, id)))
            alone = frozenset({(kind, id)})
            for suffix in ("pdf", "docx"):
                yield Order(urls.beside(kind, id, suffix), alone, suffix, whole)
    for id in catalogue.forms:
        asked = names is None or ("form", id) in names  # the others need not be read
        if asked and form.has_key(catalogue.forms[id]):
            part = _once(partial(packet.for_participants, pen, id))
            for suffix in ("pdf", "docx"):
                address = urls.beside("form", id, suffix, PARTICIPANT)
                yield Order(address, frozenset({("form", id)}), suffix, part)
    for id in catalogue.seminars:
        linked = {("seminar", id), *catalogue.links[("seminar", id)]}
        if names is None or not linked.isdisjoint(names):
            seminar = catalogue.seminars[id]
            parts = frozenset({("seminar", id), *packet.handouts(catalogue, seminar)})
            address = urls.beside("seminar", id, "pdf", PACKET)
            yield Order(address, parts, "pdf", partial(packet.of_seminar, pen, seminar))


def _once(make: Callable[[], PaperDocument]) -> Callable[[], PaperDocument]:
    """Make a document once for all its formats; it is freed after the last of them."""
    kept: list[PaperDocument] = []

    def made() -> PaperDocument:
        if kept:
            return kept.pop()
        kept.append(make())
        return kept[0]

    return made


_OFFERS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "form": (
        ("PDF участнику", "pdf", PARTICIPANT),
        ("Word участнику", "docx", PARTICIPANT),
        ("PDF с ключом", "pdf", ""),
        ("Word с ключом", "docx", ""),
    ),
    "seminar": (("PDF", "pdf", ""), ("Word", "docx", ""), ("Пакет семинара (PDF)", "pdf", PACKET)),
    "": (("PDF", "pdf", ""), ("Word", "docx", "")),
}


def with_downloads(page: Page, sheets: Sheets) -> Page:
    """Name the paper of a page among its actions; only what lies on the site is named."""
    found = tuple(_links(page, sheets.addresses))
    if not found:
        return page
    head = dataclasses.replace(page.context.head, actions=(*found, *page.context.head.actions))
    return dataclasses.replace(page, context=dataclasses.replace(page.context, head=head))


def _links(page: Page, addresses: frozenset[str]) -> Iterator[Link]:
    if page.address == urls.listing("methods") and urls.CARDS in addresses:
        yield Link("Карточки методов (PDF)", urls.CARDS)
    if page.address == urls.SUBMIT and urls.WORD_FORM in addresses:
        yield Link("Форма Word", urls.WORD_FORM)
    section, _, id = page.address.strip("/").rpartition("/")
    kind = next((kind for kind in BESIDE if KINDS[kind].section == section), "")
    if not kind:
        return
    closed = urls.beside(kind, id, "pdf", PARTICIPANT) in addresses
    offers = _OFFERS["" if kind == "form" and not closed else kind if kind in _OFFERS else ""]
    for text, suffix, part in offers:
        address = urls.beside(kind, id, suffix, part)
        if address in addresses:
            yield Link(text, address)
