"""A record with its imprint and its way back to the page: one part of a file."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.findings import Finding
from generator.language import excerpts
from generator.language.russian import capital
from generator.pages import formatting, page
from generator.paper.document import PaperPart, PaperSection
from generator.paper.document_blocks import (
    List,
    PaperBlock,
    PaperFact,
    PaperFacts,
    PaperHeading,
    Paragraph,
    Quote,
    Run,
    Runs,
    words,
)
from generator.paper.prose import ProseConverter
from generator.records.fields import Record
from generator.records.fingerprint import MORE_SIGNS
from generator.records.summary import Name
from generator.system.digests import digest

QR = "QR-код: проверить лист"
"""What the code says to who cannot see it."""

QR_SIZE = 25
"""Millimetres of a code on paper, the quiet zone included."""


SHORT = 40
"""Signs of a title that one line at the foot of large print holds."""


def make(
    pen: ProseConverter,
    name: Name,
    title: str,
    *sections: PaperSection,
    whole: tuple[PaperSection, ...] = (),
    mark: str = "",
) -> PaperPart:
    """Make the part of a record; empty sections are left out.

    ``whole``: the sections of the record's full document, where this part has only some of them;
    ``mark``: that of the document, where it is known without them.
    """
    catalogue = pen.catalogue
    shown = page.address_url(catalogue, urls.of(*name)) if catalogue.portal.address else ""
    mark = mark or marked(pen, name, whole or sections)
    known = page.unpublished(catalogue, name)
    proof = catalogue.proofs.get(name)
    if proof:
        sections = (*sections, _findings(proof))
    return PaperPart(
        title=title,
        imprint=imprint(catalogue, title, shown, mark, known),
        edition=imprint(catalogue, "", "", mark, known),
        short=excerpts.cut(title, SHORT),
        sections=tuple(s for s in sections if s.blocks),
        address=urls.marked(shown, mark) if shown else "",
        shown=shown,
        proof=proof is not None,
        mark=mark,
    )


def _findings(found: Iterable[Finding]) -> PaperSection:
    """What is to be mended before a draft is published, in the order of its file."""
    told = tuple(
        (Paragraph(words(f"{capital(f.message)}: {f.fix}. Строка {f.place.line}.")),) for f in found
    )
    return PaperSection((PaperHeading(2, words("Что просит исправить проверка")), List(told)))


def marked(pen: ProseConverter, name: Name, printed: object) -> str:
    """Give the mark of a printed document: that of the record, then of all that its sheets print.

    A deficit, an act, a list or a template that changed changes the end of it. ``printed`` are the sections,
    whose blocks are told apart by the names of their fields, or all that they are made of.
    """
    said = msgspec.json.encode(printed, order="deterministic")
    return f"{pen.catalogue.fingerprint(*name)}{digest(pen.look, said)[:MORE_SIGNS]}"


def imprint(
    catalogue: Catalogue, title: str, shown: str = "", mark: str = "", unpublished: str = ""
) -> str:
    """Say at the foot of every sheet what it is, where it came from and of what edition."""
    day = formatting.day(catalogue.today) if catalogue.today else ""
    parts = [title, shown, f"редакция {mark}" if mark else "", unpublished, day]
    return " · ".join(part for part in parts if part)


def under(title: str, *blocks: PaperBlock | None, level: int = 2) -> tuple[PaperBlock, ...]:
    """Put blocks under a heading; no blocks, no heading."""
    found = some(*blocks)
    return (PaperHeading(level, words(title)), *found) if found else ()


def some(*blocks: PaperBlock | None) -> tuple[PaperBlock, ...]:
    """Keep the blocks that are there."""
    return tuple(b for b in blocks if b)


def notices(pen: ProseConverter, record: Record) -> tuple[str, ...]:
    """What is said at the beginning of a sheet of which version it is."""
    return page.notice(pen.catalogue, record.source.path)


def state(pen: ProseConverter, head: page.Head, record: Record) -> tuple[PaperBlock, ...]:
    """Say on paper too that a record is kept as history or is shown in an older edition."""
    status = head.status
    archived = capital(status.word) if status and status.look == "lost" else ""
    return (
        *((Paragraph(words(archived), "label"),) if archived else ()),
        *(Quote((Paragraph(pen.runs(said)),)) for said in notices(pen, record)),
    )


def items(pen: ProseConverter, texts: Iterable[str], ordered: bool = False) -> List | None:
    """Make a list of text fields."""
    found = tuple((Paragraph(pen.runs(text)),) for text in texts)
    return List(found, ordered) if found else None


def joined(pen: ProseConverter, texts: Iterable[str], between: str = "; ", end: str = "") -> Runs:
    """Set texts in a row; each is read by itself, so that marks of one never pair with the next."""
    runs: list[Run] = []
    for text in texts:
        runs += [*words(between if runs else ""), *pen.runs(text), *words(_ending(text, end))]
    return tuple(runs)


def _ending(text: str, end: str) -> str:
    return "" if text.endswith((".", "!", "?", "…")) else end


def facts(pen: ProseConverter, found: Iterable[page.Fact]) -> PaperFacts | None:
    """Take over the facts of a page."""
    rows = tuple(PaperFact(f.label, _joined(pen, f.items)) for f in found)
    return PaperFacts(rows) if rows else None


def _joined(pen: ProseConverter, found: Iterable[page.Link]) -> Runs:
    """Say links and prose of one fact in a row."""
    runs: list[Run] = []
    for link in found:
        runs += [Run(", ")] if runs else []
        runs += pen.line(link.text) if link.address else pen.runs(link.text)
    return tuple(runs)


def links(pen: ProseConverter, found: Iterable[page.Link]) -> List | None:
    """Name other records with their notes."""
    made = tuple(
        (Paragraph((*pen.line(link.text), *pen.line(f" — {link.note}" if link.note else "", "s"))),)
        for link in found
    )
    return List(made) if made else None


def related(pen: ProseConverter, groups: Iterable[page.Group]) -> PaperFacts | None:
    """Name what is connected, a line a kind."""
    rows = tuple(
        PaperFact(group.title, pen.line("; ".join(item.text for item in group.items)))
        for group in groups
    )
    return PaperFacts(rows) if rows else None
