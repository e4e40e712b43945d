"""Documents: one record, a packet of chosen records, and the packet of a seminar."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.catalogue.catalogue import Catalogue
from generator.paper import layout
from generator.paper.document import PaperDocument, PaperPart
from generator.paper.prose import ProseConverter
from generator.records.models.enums import Reader
from generator.records.models.seminar import Seminar
from generator.records.summary import Name
from generator.system.late import Late


class PaperKind(Struct, frozen=True):
    """How a record of a kind is laid out, and whether its sheets lie beside its page."""

    make: Late
    beside: bool = False
    mark: Late | None = None
    """How the mark of its document is told from its page, where nothing need be laid out for it."""


def _late(path: str) -> Late:
    return Late("generator.paper.layouts", path)


PAPER = {
    "route": PaperKind(_late("route.make"), beside=True, mark=_late("route.mark")),
    "method": PaperKind(_late("method.make"), beside=True),
    "seminar": PaperKind(_late("seminar.make"), beside=True),
    "form": PaperKind(_late("form.make"), beside=True),
    "deficit": PaperKind(_late("deficit.make")),
    "page": PaperKind(_late("page.make")),
    "dossier": PaperKind(_late("dossier.make"), beside=True),
}
"""What can lie on paper, by kind."""


def one(pen: ProseConverter, name: Name) -> PaperDocument:
    """Make the document of a record, whole."""
    return _document(pen, (PAPER[name[0]].make(pen, pen.catalogue.records[name]),))


def for_participants(pen: ProseConverter, id: str) -> PaperDocument:
    """Make the document of a form without what only the facilitator may see."""
    return _document(pen, (PAPER["form"].make(pen, pen.catalogue.forms[id], Reader.PARTICIPANT),))


def many(pen: ProseConverter, names: Iterable[Name], title: str = "Раздатка") -> PaperDocument:
    """Make a packet with its contents; a form stands in it without its key."""
    parts = tuple(_in_packet(pen, name) for name in dict.fromkeys(names))
    return _document(pen, parts, title)


def of_seminar(pen: ProseConverter, found: Seminar) -> PaperDocument:
    """Make the ready packet of a seminar: itself, then its handouts."""
    names = handouts(pen.catalogue, found)
    return many(pen, (("seminar", found.id), *names), f"Раздатка семинара «{found.title}»")


def handouts(catalogue: Catalogue, found: Seminar) -> tuple[Name, ...]:
    """The records of a seminar's packet that are published and lie on paper."""
    named = (catalogue.resolve(id) for id in found.packet)
    return tuple(name for name in named if name and name[0] in PAPER)


def _in_packet(pen: ProseConverter, name: Name) -> PaperPart:
    kind, id = name
    more = (Reader.PARTICIPANT,) if kind == "form" else ()
    made: PaperPart = PAPER[kind].make(pen, pen.catalogue.by_kind[kind][id], *more)
    return made


def _document(pen: ProseConverter, parts: tuple[PaperPart, ...], title: str = "") -> PaperDocument:
    catalogue = pen.catalogue
    return PaperDocument(
        title=title or parts[0].title,
        parts=parts,
        contents=bool(title),
        imprint=layout.imprint(catalogue, title),
        author=catalogue.portal.institution,
        day=catalogue.today,
    )
