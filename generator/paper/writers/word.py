"""A document becomes a Word file: a template that a district restyles, filled by its fields."""

from __future__ import annotations

import copy
import datetime
import io
import zipfile
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from generator.paper.document import DENSE, Carried, Original, PaperDocument, PaperSection, joined
from generator.paper.writers import word_blocks, word_packs, word_template, word_xml
from generator.paper.writers import word_embedded as carried
from generator.paper.writers.word_template import BODY, TEMPLATE, WordTemplateBroken, look
from generator.records.models.kinds import KINDS
from generator.records.yaml_text import writer as yaml_text_writer

NO_DAY = datetime.datetime(2000, 1, 1)
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date of every file inside: a Word file is a zip, and a zip wants one."""

MM = 56.6929
"""Twentieths of a point in a millimetre."""

GUTTER = 284
"""Twentieths of a point: half of what lies between two columns."""

LARGE = 36
"""Half-points: 18 points, the least of large print."""


class WordSheet(Struct, frozen=True):
    """A sheet in twentieths of a point: its sides and margins, and how it lies."""

    width: int
    height: int
    left: int
    right: int
    landscape: bool

    @property
    def text(self) -> int:
        """The width that text may take."""
        return self.width - self.left - self.right


def write(document: PaperDocument, folder: Path) -> bytes:
    """Fill the Word template of ``folder`` with a document."""
    target = filled(document, folder)
    if len(document.parts) == 1 and document.parts[0].record:
        carried.put(target, _file(document.parts[0].record))
    out = io.BytesIO()
    save(target, out, document.day, title=document.title, author=document.author)
    return out.getvalue()


def filled(document: PaperDocument, folder: Path) -> Any:
    """Give the filled template itself, which another format may be made of."""
    path = folder / TEMPLATE
    look(path)
    target = word_template.rendered(path, document).docx
    styles = word_template.styles(target, path)
    if document.large:
        _enlarge(target)
    writer = word_blocks.WordBlocks(target, styles, document.large)
    base = _setup(target)
    if base is None:
        raise WordTemplateBroken(
            f"в шаблоне {path.name} нет параметров страницы: сохраните его в Word"
        )
    _fill(target, base, writer, document)
    if any(part.proof for part in document.parts):
        word_packs.stamp(target)
    return target


def _file(record: Original) -> Carried:
    """Write the file of a record: only here, for it costs as much as all the rest of a sheet."""
    return Carried(record.id, yaml_text_writer.write(KINDS[record.kind], record.values))


def _setup(target: Any) -> Any:
    return target.element.body.sectPr


def _fill(target: Any, base: Any, writer: word_blocks.WordBlocks, document: PaperDocument) -> None:
    """Put the sheets in the place of the field, a section of Word for each."""
    body = target.element.body
    place = next(p for p in body.iter(word_xml.W + "p") if BODY in "".join(p.itertext()))
    fresh = copy.deepcopy(base)
    packs = word_packs.WordPacks(target, document.duplex, document.large)
    parts = [replace(part, sections=joined(part.sections)) for part in document.parts]
    sections = [(s, part) for part in parts for s in part.sections]
    made = [writer.contents(document)] if document.contents else []
    if made:
        made.append(
            _break(
                _setup_of(
                    base, _sheet(base, PaperSection(()), document, document.archive), first=True
                )
            )
        )
    for index, (section, part) in enumerate(sections):
        sheet = _sheet(base, section, document, document.archive or part.bound)
        single = len(document.parts) == 1
        width = sheet.text // 2 - GUTTER if section.style == DENSE else sheet.text
        made.append(writer.section(section, part, width, single))
        last = index == len(sections) - 1
        setup = base if last else copy.deepcopy(fresh)
        _turn(setup, sheet, first=index == 0 and not document.contents)
        if part.pack:
            packs.mark(setup, part, section)
            if not document.large:
                made[-1] = word_packs.sized(made[-1], section.style, writer.styles)
        if not last:
            ends = section is part.sections[-1]
            made.append(_break(setup, turned=document.duplex and ends and part.pages % 2 == 1))
    for element in word_xml.parse("".join(made)):
        place.addprevious(element)
    body.remove(place)


def _sheet(base: Any, section: PaperSection, document: PaperDocument, bound: bool) -> WordSheet:
    size, margins = base.find(word_xml.W + "pgSz"), base.find(word_xml.W + "pgMar")
    short, long = sorted((int(size.get(word_xml.W + "w")), int(size.get(word_xml.W + "h"))))
    upright = document.large and section.style == "map"
    lies = section.landscape and not upright
    left = round(30 * MM) if bound else int(margins.get(word_xml.W + "left"))
    right = int(margins.get(word_xml.W + "right"))
    return WordSheet(long if lies else short, short if lies else long, left, right, lies)


def _turn(setup: Any, sheet: WordSheet, first: bool) -> None:
    """Set the sheet of a section; only the first one may lack its number."""
    size, margins = setup.find(word_xml.W + "pgSz"), setup.find(word_xml.W + "pgMar")
    size.set(word_xml.W + "w", str(sheet.width))
    size.set(word_xml.W + "h", str(sheet.height))
    size.attrib.pop(word_xml.W + "orient", None)
    if sheet.landscape:
        size.set(word_xml.W + "orient", "landscape")
    margins.set(word_xml.W + "left", str(sheet.left))
    alone = setup.find(word_xml.W + "titlePg")
    if alone is not None and not first:
        setup.remove(alone)


def _setup_of(base: Any, sheet: WordSheet, first: bool) -> Any:
    setup = copy.deepcopy(base)
    _turn(setup, sheet, first)
    return setup


_BACK = (
    '<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0"/></w:pPr>'
    '<w:r><w:t xml:space="preserve">\u00a0</w:t></w:r></w:p>'
)
"""The empty back of a leaf."""


def _break(setup: Any, turned: bool = False) -> str:
    """End a section: the paragraph that carries its sheet takes no room.

    ``turned``: an empty page comes first, the back of the leaf; LibreOffice leaves out of a PDF the
    pages that it puts in by itself.
    """
    from lxml import etree  # noqa: PLC0415

    carried = etree.tostring(setup, encoding="unicode")
    return (
        f"{_BACK if turned else ''}"
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        f"{carried}</w:pPr></w:p>"
    )


def _enlarge(target: Any) -> None:
    """Set every style half as large again, and nothing below 18 points."""
    for size in target.styles.element.iter(word_xml.W + "sz", word_xml.W + "szCs"):
        value = max(LARGE, round(int(size.get(word_xml.W + "val")) * 1.5))
        size.set(word_xml.W + "val", str(value))


def save(target: Any, out: Any, day: str, title: str = "", author: str = "") -> None:
    """Write a Word file whose bytes depend on its content only; ``day`` is «ГГГГ-ММ-ДД»."""
    moment = datetime.datetime.fromisoformat(day) if day else NO_DAY
    core = target.core_properties
    core.title, core.author, core.last_modified_by = title[:250], author[:250], author[:250]
    core.created = core.modified = moment
    core.language, core.comments, core.revision = "ru-RU", "", 1
    loose = io.BytesIO()
    target.save(loose)
    with zipfile.ZipFile(loose) as given, zipfile.ZipFile(out, "w") as made:
        for name in sorted(given.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            put(made, name, given.read(name))


def put(made: zipfile.ZipFile, name: str, data: bytes, packed: bool = True) -> None:
    """Add a file to a zip; it tells no clock and no machine."""
    entry = zipfile.ZipInfo(name, OLDEST)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.external_attr, entry.create_system = 0o600 << 16, 0
    made.writestr(entry, data)
