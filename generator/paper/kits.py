"""What is laid besides the sheets of records: the year, and the kit of a seminar (invitation, slides)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.catalogue import urls
from generator.paper.document import PaperDocument
from generator.paper.formats import PDF, SLIDES, WORD, PaperFormat
from generator.paper.prose import ProseConverter
from generator.records.summary import Name
from generator.system.late import Late

SHOWN = "slaydy"
INVITED = "priglashenie"

PLAN, POSTER = "plan", "poster"
"""The styles in which the year is set: a table on one A4 that lies, and the same on A3."""

_YEAR, _INVITATION, _SLIDES = (
    Late("generator.paper.layouts", f"{name}.make") for name in ("year", "invitation", "slides")
)

YEAR = (
    ("PDF, А4", urls.PLAN_PAPER, PDF, PLAN),
    ("PDF, А3", urls.PLAN_POSTER, PDF, POSTER),
    ("Word", urls.PLAN_WORD, WORD, PLAN),
)
"""The paper of the year: what its button says, where it lies, its format, in which style it is set."""

KIT = (
    ("Приглашение (Word)", WORD, INVITED),
    ("Слайды (PDF)", PDF, SHOWN),
    ("Слайды (PowerPoint)", SLIDES, SHOWN),
)
"""The kit of a seminar: what its button says, its format, the part of its address."""

Piece = tuple[str, frozenset[Name], PaperFormat, Callable[[], PaperDocument]]
"""Where it lies, of which records it is made, its format, and how.

Beside the records stands what is none, so that no piece is taken for the sheet of a record.
"""


def of_year(pen: ProseConverter) -> Iterator[Piece]:
    """The year, which counts what has to be read again: any record may change it."""
    everything = frozenset({*pen.catalogue.records, ("", "god")})
    for _, address, format, style in YEAR:
        yield address, everything, format, partial(_YEAR, pen, style)


def of_seminar(pen: ProseConverter, id: str) -> Iterator[Piece]:
    """The invitation, and the slides where the seminar has some: to be shown, and to be changed."""
    seminar = pen.catalogue.seminars[id]
    for _, format, part in KIT:
        if part == INVITED:
            make = partial(_INVITATION, pen, seminar)
        elif seminar.slides:
            make = partial(_SLIDES, pen, seminar, format is SLIDES)
        else:
            continue
        address = urls.beside("seminar", id, format.name, part)
        yield address, frozenset({("seminar", id), ("", part)}), format, make


def offers(id: str) -> Iterator[tuple[str, str]]:
    """Every button that a seminar could have, with its address."""
    for said, format, part in KIT:
        yield said, urls.beside("seminar", id, format.name, part)
