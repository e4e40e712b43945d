"""All paper of a portal: what is set, what lies beside which page, and what does not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from generator.catalogue import reads, urls
from generator.catalogue.catalogue import Catalogue
from generator.findings import Finding, UserError
from generator.paper import cache, formats, kits, packet
from generator.paper.cache import Sheet
from generator.paper.document import PaperDocument
from generator.paper.formats import PDF, SLIDES, PaperFormat
from generator.paper.job import data as job_data
from generator.paper.layouts import cards, form
from generator.paper.offers import (
    BESIDE,
    CARDED,
    DATED,
    PACKET,
    PARTICIPANT,
    counted_pages,
    pen_of,
    templates,
)
from generator.paper.prose import ProseConverter
from generator.paper.sheets import Sheets
from generator.records.summary import Name


def check(catalogue: Catalogue, theme: Path) -> tuple[Finding, ...]:
    """Find the cards that do not fit their paper."""
    return cards.findings(catalogue, cards.make(pen_of(catalogue, theme)), templates(theme))


def publish(
    catalogue: Catalogue,
    root: Path,
    theme: Path,
    site: Path,
    units: Collection[str] | None = None,
) -> Sheets:
    """Lay all paper on the site, or that of some units of it; what was set before is copied."""
    found = templates(theme)
    usable, lost = _usable(found)
    pen = pen_of(catalogue, theme)
    carded = units is None or CARDED in units
    overflow = check(catalogue, theme) if carded or not (site / urls.CARDS).is_file() else ()
    orders = list(_orders(pen, usable, {f.place.path for f in overflow}, units))
    wanted = (o for o in orders if units is None or o.unit in units)
    failed: list[str] = []
    laid: list[str] = []
    made = _Made({}, defaultdict(set))
    pages: dict[str, int] = {}
    with cache.folder(root) as kept:
        jobs = (Sheet(o.address, made.take(o), o.format) for o in wanted)
        for address, path, why in cache.fill(jobs, kept, found, tidy=units is None):
            laid.append(address)
            if why:
                failed.append(f"{address}: {why}")
                (site / address).unlink(missing_ok=True)  # what lay there is of an older edition
            else:
                cache.lay(path, site / address)
                pages |= {address: counted_pages(path)} if path.suffix == ".pdf" else {}
        for address, why in _jobs(pen, kept, found, site, units, made):
            laid.append(address)
            failed += [f"{address}: {why}"] if why else []
    if (site / urls.CARDS).is_file():  # their page may be made anew though they are not
        pages[urls.CARDS] = counted_pages(site / urls.CARDS)
    there = frozenset(o.address for o in orders if (site / o.address).is_file())
    scripts = {urls.job(*n): job_data.people(pen, n) for n in job_data.names(pen)}
    meetings = {
        address: people for address, people in scripts.items() if (site / address).is_file()
    }
    read = {unit: frozenset(found) for unit, found in made.reads.items()}
    return Sheets(
        there, overflow, tuple(laid), lost, tuple(failed), made.marks, meetings, pages, read
    )


class _Made(Struct, frozen=True):
    """The marks of the documents that were made, and what was read for them, by unit."""

    marks: dict[Name, str]
    reads: defaultdict[str, set[str]]

    def take(self, order: Order) -> PaperDocument | cards.Cards:
        """Make a document."""
        with reads.noted() as found:
            made = order.make()
        self.reads[order.unit] |= found
        if isinstance(made, PaperDocument) and len(order.names) == 1:
            self.marks.update(dict.fromkeys(order.names, made.parts[0].mark))
        return made


def _jobs(
    pen: ProseConverter,
    kept: Path,
    theme: Path,
    site: Path,
    units: Collection[str] | None,
    made_now: _Made,
) -> Iterator[tuple[str, str]]:
    """Lay what the browser makes jobs for meetings of, beside the page of each method and seminar."""
    from generator.paper.writers import pdf  # noqa: PLC0415 - fonts are slow to load

    for name in job_data.names(pen):
        if units is not None and reads.record(name) not in units:
            continue
        with reads.noted() as found:
            job = job_data.make(pen, name)
        made_now.reads[reads.record(name)] |= found
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


class Order(Struct, frozen=True):
    """A sheet that is not written yet: with which unit of the site, of which records, and how it is made."""

    unit: str
    address: str
    names: frozenset[Name]
    format: PaperFormat
    make: Callable[[], PaperDocument | cards.Cards]


def _orders(
    pen: ProseConverter,
    usable: tuple[PaperFormat, ...],
    overfull: Collection[str],
    units: Collection[str] | None,
) -> Iterator[Order]:
    """Every sheet of the site, in the order of the records, or the cards and those of ``units``.

    A method whose card is ``overfull`` (the path of its file) has none; the others keep theirs.
    """
    catalogue = pen.catalogue
    without = {id for id, m in catalogue.methods.items() if m.source.path in overfull}
    if catalogue.methods.keys() - without:
        methods = frozenset(("method", id) for id in catalogue.methods)
        yield Order(CARDED, urls.CARDS, methods, PDF, partial(cards.make, pen, without))
    made = (*usable, SLIDES)
    yield from (Order(DATED, *one) for one in kits.of_year(pen) if one[2] in made)
    for name in catalogue.records:
        unit = reads.record(name)
        if units is None or unit in units:
            yield from (Order(unit, *one) for one in _of_record(pen, usable, name))


def _of_record(
    pen: ProseConverter, usable: tuple[PaperFormat, ...], name: Name
) -> Iterator[kits.Piece]:
    """Every sheet beside the page of a record."""
    (kind, id), catalogue, alone = name, pen.catalogue, frozenset({name})
    if kind in BESIDE:
        own = [format for format in usable if format.lies(kind)]
        for format, whole in _each(own, partial(packet.one, pen, name)):
            yield urls.beside(kind, id, format.name), alone, format, whole
    if kind == "form" and form.has_key(catalogue.forms[id]):
        for format, part in _each(usable, partial(packet.for_participants, pen, id)):
            yield urls.beside("form", id, format.name, PARTICIPANT), alone, format, part
    if kind == "seminar":
        seminar = catalogue.seminars[id]
        parts = frozenset({name, *packet.handouts(catalogue, seminar)})
        address = urls.beside("seminar", id, PDF.name, PACKET)
        yield address, parts, PDF, partial(packet.of_seminar, pen, seminar)
        yield from (one for one in kits.of_seminar(pen, id) if one[2] in (*usable, SLIDES))


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
