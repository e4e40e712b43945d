"""A document becomes a Word file: a template that a district restyles, filled by its fields."""

from __future__ import annotations

import copy
import datetime
import io
import zipfile
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.findings import UserError
from generator.language.russian import listed
from generator.paper.document import DENSE, Carried, Original, PaperDocument, PaperSection, joined
from generator.paper.writers import word_blocks, word_packs, word_styles, word_xml
from generator.paper.writers import word_embedded as carried
from generator.records.models.kinds import KINDS
from generator.records.yaml_text import writer as yaml_text_writer

TEMPLATE = "portal.docx"
FIELDS = ("содержание", "подвал")
"""What a template has to have."""

MORE_FIELDS = ("название", "учреждение", "день")
"""What a template may have beside them."""

BODY = "portal-body-goes-here"
NO_DAY = datetime.datetime(2000, 1, 1)
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date of every file inside: a Word file is a zip, and a zip wants one."""

MM = 56.6929
"""Twentieths of a point in a millimetre."""

GUTTER = 284
"""Twentieths of a point: half of what lies between two columns."""

LARGE = 36
"""Half-points: 18 points, the least of large print."""


class WordTemplateBroken(UserError):
    """The Word template cannot be used; the message says what it has lost, in Russian."""


@dataclass(frozen=True, slots=True)
class WordSheet:
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
    path = folder / TEMPLATE
    look(path)
    template = _rendered(path, document)
    target = template.docx
    styles = _styles(target, path)
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
    if len(document.parts) == 1 and document.parts[0].record:
        carried.put(target, _file(document.parts[0].record))
    out = io.BytesIO()
    save(target, out, document.day, title=document.title, author=document.author)
    return out.getvalue()


def _file(record: Original) -> Carried:
    """Write the file of a record: only here, for it costs as much as all the rest of a sheet."""
    return Carried(record.id, yaml_text_writer.write(KINDS[record.kind], record.values))


@lru_cache(maxsize=4)
def look(path: Path) -> None:
    """Say what a template has lost or misspelt; each file is looked at once."""
    import docxtpl  # noqa: PLC0415 - slow to import, and most commands make no paper

    if not path.is_file():
        raise WordTemplateBroken(f"нет шаблона {path.name}: верните theme/paper/{path.name}")
    try:
        template = docxtpl.DocxTemplate(str(path))
        found = template.get_undeclared_template_variables()
    except Exception as fault:
        raise WordTemplateBroken(f"шаблон {path.name} не читается: {fault}") from fault
    lost = [name for name in FIELDS if name not in found]
    if lost:
        named = listed([f"{{{{ {name} }}}}" for name in lost])
        raise WordTemplateBroken(
            f"в шаблоне {path.name} нет поля {named}: впишите его на прежнее место"
        )
    strange = sorted(found - {*FIELDS, *MORE_FIELDS})
    if strange:
        known = ", ".join((*FIELDS, *MORE_FIELDS))
        raise WordTemplateBroken(
            f"в шаблоне {path.name} есть неизвестное поле «{strange[0]}»; известны: {known}"
        )
    _styles(template.get_docx(), path)


def _styles(target: Any, path: Path) -> dict[str, str]:
    """Give the ids of the styles by their names; a lost one is an error that names it."""
    known = {style.name: style.style_id for style in target.styles}
    lost = [name for name in word_styles.STYLES if name not in known]
    if lost:
        named = listed([f"«{name}»" for name in lost])
        raise WordTemplateBroken(
            f"в шаблоне {path.name} нет стиля {named}: верните его или соберите шаблон заново"
        )
    return {name: known[name] for name in word_styles.STYLES}


def _rendered(path: Path, document: PaperDocument) -> Any:
    """Put the values of the fields in; texts of authors come later and are never read as fields."""
    import docxtpl  # noqa: PLC0415
    from jinja2 import StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    template = docxtpl.DocxTemplate(str(path))
    first = document.parts[0].imprint if len(document.parts) == 1 else document.imprint
    edition = document.parts[0].edition if len(document.parts) == 1 else document.imprint
    values = {
        "содержание": BODY,
        "подвал": _literal(edition if document.large else first),
        "название": _literal(document.title),
        "учреждение": _literal(document.author),
        "день": document.day,
    }
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    template.render(values, environment, autoescape=True)
    return template


def _literal(text: str) -> str:
    """Keep docxtpl from reading «{_{» in a text as a bracket of its own."""
    clean = word_xml.clean(text)
    for mark in ("{_", "_}", "%_"):
        clean = clean.replace(mark, f"{mark[0]}\u200b{mark[1]}")
    return clean


def _setup(target: Any) -> Any:
    return target.element.body.sectPr


def _fill(target: Any, base: Any, writer: word_blocks.WordBlocks, document: PaperDocument) -> None:
    """Put the sheets in the place of the field, a section of Word for each."""
    body = target.element.body
    place = next(p for p in body.iter(word_xml.W + "p") if BODY in "".join(p.itertext()))
    fresh = copy.deepcopy(base)
    packs = word_packs.WordPacks(target, document.duplex)
    parts = [replace(part, sections=joined(part.sections)) for part in document.parts]
    sections = [(s, part) for part in parts for s in part.sections]
    made = [writer.contents(document)] if document.contents else []
    if made:
        made.append(_break(_setup_of(base, _sheet(base, PaperSection(()), document), first=True)))
    for index, (section, part) in enumerate(sections):
        sheet = _sheet(base, section, document)
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


def _sheet(base: Any, section: PaperSection, document: PaperDocument) -> WordSheet:
    size, margins = base.find(word_xml.W + "pgSz"), base.find(word_xml.W + "pgMar")
    short, long = sorted((int(size.get(word_xml.W + "w")), int(size.get(word_xml.W + "h"))))
    upright = document.large and section.style == "map"
    lies = section.landscape and not upright
    left = round(30 * MM) if document.archive else int(margins.get(word_xml.W + "left"))
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
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            entry.create_system = 0
            made.writestr(entry, given.read(name))
