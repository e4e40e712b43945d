"""The paper of a site as its pages offer it: what lies beside which page, and the mark of its sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Link, Page, PageContext
from generator.paper import formats, kits, packet
from generator.paper.formats import PDF
from generator.paper.prose import ProseConverter
from generator.paper.sheets import Sheets
from generator.system.digests import folder_digest

BESIDE = tuple(kind for kind, paper in packet.PAPER.items() if paper.beside)
"""What has its paper beside its page."""

TURNED = "с двух сторон, переверните по длинному краю"
"""How cards are printed, said where they are offered."""

PARTICIPANT = "uchastniku"
PACKET = "paket"


def templates(theme: Path) -> Path:
    """The templates of sheets in a theme."""
    return theme / "paper"


CARDED, DATED = "records.method.listing", "portal.year.make"
"""The units of the site that name the cards and the paper of the year."""


def pen_of(catalogue: Catalogue, theme: Path) -> ProseConverter:
    """The pen of a portal that knows the look of its sheets, so that marks are those of the site."""
    return ProseConverter(catalogue, folder_digest(templates(theme)))


def mark(pen: ProseConverter, page: Page[PageContext], sheets: Sheets) -> str:
    """The mark of the document that the record of a page prints; empty where none is laid out."""
    name = page.record
    if name is None or name[0] not in packet.PAPER or page.older:
        return ""
    if known := sheets.marks.get(name):
        return known
    paper, record = packet.PAPER[name[0]], pen.catalogue.records[name]
    return str(
        paper.mark(pen, record, page.context) if paper.mark else paper.make(pen, record).mark
    )


def counted_pages(path: Path) -> int:
    """Count the pages of a PDF that we set ourselves: Typst writes each as an object of its own."""
    return len(_PAGE.findall(path.read_bytes()))


_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def downloads(page: Page[PageContext], sheets: Sheets) -> tuple[Link, ...]:
    """The paper of a page; only what lies on the site is named."""
    return (*_sized(_links(page, sheets.addresses), sheets.pages), *_job(page, sheets.meetings))


def _links(page: Page[PageContext], addresses: frozenset[str]) -> Iterator[Link]:
    if page.address == urls.listing("methods") and urls.CARDS in addresses:
        yield Link("Карточки методов (PDF)", urls.CARDS, note=TURNED)
    if page.address == urls.PLAN:
        yield from (Link(said, address) for said, address, *_ in kits.YEAR if address in addresses)
    if page.address == urls.SUBMIT and urls.WORD_FORM in addresses:
        yield Link("Форма Word", urls.WORD_FORM)
    if page.record is None or page.older or page.record[0] not in BESIDE:
        return
    kind, id = page.record
    for text, address in _offers(kind, id, addresses):
        if address in addresses:
            yield Link(text, address)


def _sized(links: Iterable[Link], pages: Mapping[str, int]) -> Iterator[Link]:
    """Say beside a PDF how much paper it takes."""
    for link in links:
        many = pages.get(link.address, 0)
        said = ", ".join(part for part in (f"{many}\u00a0с." if many else "", link.note) if part)
        yield replace(link, note=said)


def _job(page: Page[PageContext], meetings: Mapping[str, int]) -> Iterator[Link]:
    if page.record and not page.older and (people := meetings.get(urls.job(*page.record))):
        yield Link("Распечатать на встречу", urls.meeting(*page.record, people))


def _offers(kind: str, id: str, addresses: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Every button that a page could have, with its address; a form with a key has two sheets."""
    beside = [format for format in formats.beside() if format.lies(kind)]
    closed = [urls.beside(kind, id, format.name, PARTICIPANT) for format in beside]
    parts = {"": ""}
    if kind == "form" and not addresses.isdisjoint(closed):
        parts = {PARTICIPANT: " участнику", "": " с ключом"}
    for part, words in parts.items():
        for format in beside:
            yield f"{format.title}{words}", urls.beside(kind, id, format.name, part)
    if kind == "form":
        yield "Excel", urls.beside(kind, id, "xlsx")
    if kind == "seminar":
        yield "Раздатка семинара (PDF)", urls.beside(kind, id, PDF.name, PACKET)
        yield from kits.offers(id)
