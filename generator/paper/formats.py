"""Formats of paper: the one list of them. Buttons, files beside pages, ``iom handout`` follow it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct

from generator.findings import UserError
from generator.paper.document import PaperDocument

Prepared = Callable[[], bytes]
"""Gives the bytes of a file; made of functions of modules, so that it may go to another process."""


class PaperFormat(Struct, frozen=True):
    """A format of paper: data, nothing about it is decided anywhere else."""

    name: str
    """The ending of its files, and the word after ``--format``."""
    title: str
    """What it is called on a button, in Russian."""
    prepare: Callable[[PaperDocument, Path], Prepared]
    """Takes a document and the folder of templates; gives a function that does the slow work, which may run in another process."""
    beside: bool = False
    """Whether a file of it lies beside every page that has paper."""
    look: Callable[[Path], None] = lambda _: None
    """Raises ``UserError`` where the templates of a folder cannot be used."""
    kinds: tuple[str, ...] = ()
    """Kinds beside whose pages it lies, where that is not beside all."""

    def lies(self, kind: str) -> bool:
        """Whether it lies beside the pages of a kind."""
        return self.beside and (not self.kinds or kind in self.kinds)


def named(name: str) -> PaperFormat:
    """Find a format by its name; an unknown one is a ``UserError`` that names those there are."""
    if name not in FORMATS:
        raise UserError(f"вида «{name[:20]}» нет, а бывает: {', '.join(FORMATS)}")
    return FORMATS[name]


def beside() -> tuple[PaperFormat, ...]:
    """The formats that lie beside pages, in the order of their buttons."""
    return tuple(format for format in FORMATS.values() if format.beside)


# Writers are read when the first sheet is set: fonts and Word are slow to load, and most commands
# make no paper.


def _pdf(document: PaperDocument, theme: Path) -> Prepared:
    from generator.paper.writers import pdf  # noqa: PLC0415

    # the JSON of Typst is half as dear to send as the document
    return partial(pdf.compile, pdf.copy(document, theme), theme)


def _word(document: PaperDocument, theme: Path) -> Prepared:
    from generator.paper.writers import word  # noqa: PLC0415

    return partial(word.write, document, theme)


def _open_document(document: PaperDocument, theme: Path) -> Prepared:
    from generator.paper.writers import odt  # noqa: PLC0415

    return partial(odt.write, document, theme)


def _word_template(theme: Path) -> None:
    from generator.paper.writers import word_template  # noqa: PLC0415

    word_template.look(theme / word_template.TEMPLATE)


def _html(document: PaperDocument, theme: Path) -> Prepared:
    from generator.paper.writers import html  # noqa: PLC0415

    return partial(html.write, document, theme)


def _slides(document: PaperDocument, _: Path) -> Prepared:
    from generator.paper.writers import slides  # noqa: PLC0415

    return partial(slides.write, document)


PDF = PaperFormat("pdf", "PDF", _pdf, beside=True)
WORD = PaperFormat("docx", "Word", _word, beside=True, look=_word_template)
OPEN = PaperFormat(
    "odt", "LibreOffice", _open_document, beside=True, look=_word_template, kinds=("form",)
)
"""Beside forms, which are filled in a program; of any other record ``iom handout`` makes it."""

HTML = PaperFormat("html", "HTML", _html)

SLIDES = PaperFormat("pptx", "PowerPoint", _slides)
"""Of the slides of a seminar alone: no other document becomes slides."""

FORMATS = {format.name: format for format in (PDF, WORD, OPEN, HTML)}
