"""All paper of a portal: what is set, what lies beside which page, and what does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.findings import Finding, UserError
from generator.pages.page import Link, Page, PageContext
from generator.paper import cache, formats, kits, packet
from generator.paper.cache import Sheet
from generator.paper.document import PaperDocument
from generator.paper.formats import PDF, SLIDES, PaperFormat
from generator.paper.job import data as job_data
from generator.paper.layouts import cards, form
from generator.paper.prose import ProseConverter
from generator.paper.sheets import Sheets
from generator.records.summary import Name
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


def pen_of(catalogue: Catalogue, theme: Path) -> ProseConverter:
    """The pen of a portal that knows the look of its sheets, so that marks are those of the site."""
    return ProseConverter(catalogue, folder_digest(templates(theme)))


def check(catalogue: Catalogue, theme: Path) -> tuple[Finding, ...]:
    """Find the cards that do not fit their paper."""
    return cards.findings(catalogue, cards.make(pen_of(catalogue, theme)), templates(theme))


def publish(
    catalogue: Catalogue,
    root: Path,
    theme: Path,
    site: Path,
    names: Collection[Name] | None = None,
) -> Sheets:
    """Lay all paper on the site, or that of some records; what was set before is copied."""
    found = templates(theme)
    usable, lost = _usable(found)
    pen = pen_of(catalogue, theme)
    carded = names is None or any(kind == "method" for kind, _ in names)
    overflow = check(catalogue, theme) if carded or not (site / urls.CARDS).is_file() else ()
    orders = list(_orders(pen, usable, {f.place.path for f in overflow}, names))
    wanted = (o for o in orders if names is None or not o.names.isdisjoint(names))
    failed: list[str] = []
    laid: list[str] = []
    marks: dict[Name, str] = {}
    pages: dict[str, int] = {}
    with cache.folder(root) as kept:
        jobs = (Sheet(o.address, _marking(o, marks), o.format) for o in wanted)
        for address, path, why in cache.fill(jobs, kept, found, tidy=names is None):
            laid.append(address)
            if why:
                failed.append(f"{address}: {why}")
                (site / address).unlink(missing_ok=True)  # what lay there is of an older edition
            else:
                cache.lay(path, site / address)
                pages |= {address: counted_pages(path)} if path.suffix == ".pdf" else {}
        for address, why in _jobs(pen, kept, found, site, names):
            laid.append(address)
            failed += [f"{address}: {why}"] if why else []
    if (site / urls.CARDS).is_file():  # their page may be made anew though they are not
        pages[urls.CARDS] = counted_pages(site / urls.CARDS)
    there = frozenset(o.address for o in orders if (site / o.address).is_file())
    scripts = {urls.job(*n): job_data.people(pen, n) for n in job_data.names(pen)}
    meetings = {
        address: people for address, people in scripts.items() if (site / address).is_file()
    }
    return Sheets(there, overflow, tuple(laid), lost, tuple(failed), marks, meetings, pages)


def _marking(order: Order, marks: dict[Name, str]) -> PaperDocument | cards.Cards:
    """Make a document, and keep the mark of its record."""
    made = order.make()
    if isinstance(made, PaperDocument) and len(order.names) == 1:
        marks |= dict.fromkeys(order.names, made.parts[0].mark)
    return made


def mark(pen: ProseConverter, name: Name | None, sheets: Sheets) -> str:
    """The mark of the document that a record prints; empty where none is laid out."""
    if name is None or name[0] not in packet.PAPER:
        return ""
    known = sheets.marks.get(name)
    return known or packet.PAPER[name[0]].make(pen, pen.catalogue.records[name]).mark


def counted_pages(path: Path) -> int:
    """Count the pages of a PDF that we set ourselves: Typst writes each as an object of its own."""
    return len(_PAGE.findall(path.read_bytes()))


_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def _jobs(
    pen: ProseConverter, kept: Path, theme: Path, site: Path, names: Collection[Name] | None
) -> Iterator[tuple[str, str]]:
    """Lay what the browser makes jobs for meetings of, beside the page of each method and seminar."""
    from generator.paper.writers import pdf  # noqa: PLC0415 - fonts are slow to load

    for name in job_data.names(pen):
        if names is not None and job_data.depends(pen, name).isdisjoint(names):
            continue
        job = job_data.make(pen, name)
        try:
            made = cache.remembered(
                kept, theme, (*job.documents, job.said), partial(job.write, pdf.pages, theme)
            )
            cache.lay(made, site / job.address)
            yield job.address, ""
        except OSError as fault:
            (site / job.address).unlink(missing_ok=True)
            yield job.address, str(fault)


def _usable(theme: Path) -> tuple[tuple[PaperFormat, ...], dict[str, str]]:
    """The formats that lie beside pages, and of those whose template is broken the reason."""
    usable: list[PaperFormat] = []
    lost: dict[str, str] = {}
    for format in formats.beside():
        try:
            format.look(theme)
        except UserError as fault:
            lost[format.title] = str(fault)
        else:
            usable.append(format)
    return tuple(usable), lost


@dataclass(frozen=True, slots=True)
class Order:
    """A sheet that is not written yet: of which records, and how it is made."""

    address: str
    names: frozenset[Name]
    format: PaperFormat
    make: Callable[[], PaperDocument | cards.Cards]


def _orders(
    pen: ProseConverter,
    usable: tuple[PaperFormat, ...],
    overfull: Collection[str],
    names: Collection[Name] | None,
) -> Iterator[Order]:
    """Every sheet of the site, in the order of the records, or the cards and those of ``names``.

    A method whose card is ``overfull`` (the path of its file) has none; the others keep theirs.
    """
    catalogue = pen.catalogue
    without = {id for id, m in catalogue.methods.items() if m.source.path in overfull}
    if catalogue.methods.keys() - without:
        methods = frozenset(("method", id) for id in catalogue.methods)
        yield Order(urls.CARDS, methods, PDF, partial(cards.make, pen, without))
    made = (*usable, SLIDES)
    yield from (Order(*one) for one in kits.of_year(pen) if one[2] in made)
    for kind, id in catalogue.records:
        if kind in BESIDE and (names is None or (kind, id) in names):
            alone = frozenset({(kind, id)})
            own = [format for format in usable if format.lies(kind)]
            for format, whole in _each(own, partial(packet.one, pen, (kind, id))):
                yield Order(urls.beside(kind, id, format.name), alone, format, whole)
    for id in catalogue.forms:
        asked = names is None or ("form", id) in names  # the others need not be read
        if asked and form.has_key(catalogue.forms[id]):
            alone = frozenset({("form", id)})
            for format, part in _each(usable, partial(packet.for_participants, pen, id)):
                address = urls.beside("form", id, format.name, PARTICIPANT)
                yield Order(address, alone, format, part)
    for id in catalogue.seminars:
        linked = {("seminar", id), *catalogue.links[("seminar", id)]}
        if names is None or not linked.isdisjoint(names):
            seminar = catalogue.seminars[id]
            parts = frozenset({("seminar", id), *packet.handouts(catalogue, seminar)})
            address = urls.beside("seminar", id, PDF.name, PACKET)
            yield Order(address, parts, PDF, partial(packet.of_seminar, pen, seminar))
            yield from (Order(*one) for one in kits.of_seminar(pen, id) if one[2] in made)


def _each(
    usable: Sequence[PaperFormat], make: Callable[[], PaperDocument]
) -> Iterator[tuple[PaperFormat, Callable[[], PaperDocument]]]:
    """Give the formats of one document: it is made for the first and freed after the last."""
    kept: list[PaperDocument] = []

    def made(last: bool) -> PaperDocument:
        if not kept:
            kept.append(make())
        return kept.pop() if last else kept[0]

    for format in usable:
        yield format, partial(made, format is usable[-1])


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
        yield "Пакет семинара (PDF)", urls.beside(kind, id, PDF.name, PACKET)
        yield from kits.offers(id)
