"""All paper of a portal: what is set, what lies beside which page, and what does not fit."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import urls
from generator.catalogue import Catalogue
from generator.findings import Finding
from generator.pages.page import Link, Page
from generator.paper import cards, form, packet, store, word
from generator.paper.prose import Pen
from generator.paper.store import Job
from generator.settings import PACKAGE_ROOT

KINDS = ("method", "form", "route", "seminar")
"""What has its paper beside its page."""

PARTICIPANT = "uchastniku"
PACKET = "paket"


@dataclass(frozen=True, slots=True)
class Sheets:
    """The paper of a site: which addresses there are, and what could not be made."""

    addresses: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
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
    return cards.findings(catalogue, cards.make(Pen(catalogue)), templates(theme))


def publish(catalogue: Catalogue, root: Path, theme: Path, site: Path) -> Sheets:
    """Lay all paper on the site; what has not changed since the last build is copied."""
    found, lost = templates(theme), ""
    try:
        word.look(found / word.TEMPLATE)
    except word.TemplateBroken as fault:
        lost = str(fault)
    pen = Pen(catalogue)
    overflow = check(catalogue, theme)
    jobs = (job for job in _jobs(pen, not overflow) if not (lost and job.format == "docx"))
    addresses: set[str] = set()
    failed: list[str] = []
    with store.folder(root) as kept:
        for address, path, why in store.fill(jobs, kept, found):
            if why:
                failed.append(f"{address}: {why}")
                continue
            store.lay(path, site / address)
            addresses.add(address)
    return Sheets(frozenset(addresses), overflow, lost, tuple(failed))


def _jobs(pen: Pen, with_cards: bool) -> Iterator[Job]:
    """Every sheet of the site, in the order of the records."""
    catalogue = pen.catalogue
    if catalogue.methods and with_cards:
        yield Job(urls.CARDS, cards.make(pen), "pdf")
    for kind, id in catalogue.records:
        if kind in KINDS:
            whole = packet.one(pen, (kind, id))
            for suffix in ("pdf", "docx"):
                yield Job(urls.beside(kind, id, suffix), whole, suffix)
    for id, found in catalogue.forms.items():
        if form.has_key(found):
            open_part = packet.for_participants(pen, id)
            for suffix in ("pdf", "docx"):
                yield Job(urls.beside("form", id, suffix, PARTICIPANT), open_part, suffix)
    for id, seminar in catalogue.seminars.items():
        yield Job(urls.beside("seminar", id, "pdf", PACKET), packet.of_seminar(pen, seminar), "pdf")


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


def offer(page: Page, sheets: Sheets) -> Page:
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
    kind = {f"{kind}s": kind for kind in KINDS}.get(section, "")
    if not kind:
        return
    closed = urls.beside(kind, id, "pdf", PARTICIPANT) in addresses
    offers = _OFFERS["" if kind == "form" and not closed else kind if kind in _OFFERS else ""]
    for text, suffix, part in offers:
        address = urls.beside(kind, id, suffix, part)
        if address in addresses:
            yield Link(text, address)
