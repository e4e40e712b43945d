"""The Word form of a route, empty or filled: two columns, «ключ» and its value, and plain tables."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from generator.language.russian import capital
from generator.proposals.intake import word_form_layout
from generator.proposals.intake.word_form_layout import FormPart
from generator.records.dates import Date
from generator.records.decode_scalar import Registries
from generator.records.fields import Spec, is_closed
from generator.records.models.route import Route

HINT = "Подсказка формы"
EXPLAINED = "Пояснение формы"
HEADING = "Heading 1"
"""Styles of what the form itself says; reading passes over them."""

MOMENT = datetime.datetime(2000, 1, 1)
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date inside: the same form, the same bytes."""

MOST_LISTED = 30
"""Words of a list that still fit under a key."""

MOST_HELD = 9
"""Rows of a table that is kept on one sheet."""

WIDTH = 26.0
"""Centimetres of text on a sheet of A4 that lies, with margins of 18 mm."""

_ABOUT = (
    "Заполните правую колонку своими словами и пришлите файл методисту. Пустое останется пустым. "
    "Пункты списка пишите с новой строки. Имён, школ, баллов и телефонов в таблицах маршрута не "
    "пишите: для них первая таблица, она на портал не попадает. Нужен ещё один дефицит или задача — "
    "скопируйте таблицы и поправьте номер в заголовке («Дефицит 3. Задача 1»)."
)
_NAMED = "Маршрут: форма для заполнения"
SAID = (_NAMED, " ".join(_ABOUT.split()))
"""What the form says itself above its tables, beside the names of its parts."""


def write(
    values: Mapping[str, Any], titles: Mapping[tuple[str, str], str], registries: Registries
) -> bytes:
    """Write the form; ``values`` are those of a route, or empty.

    ``titles`` (by kind and id) name what it refers to; they and the closed lists stand in the hints.
    """
    import docx  # noqa: PLC0415 - slow to import, and most commands make no paper

    target = docx.Document()
    _dress(target)
    _styled(target.add_paragraph(_NAMED), "Title")
    _styled(target.add_paragraph(_ABOUT), EXPLAINED)
    _personal(target)
    writer = _FormWriter(target, titles, registries)
    above = ""
    for part in word_form_layout.parts(Route, dict(values)):
        if (heading := word_form_layout.heading(part.path)) != above:
            _styled(target.add_paragraph(heading), HEADING)
            above = heading
        writer.table(part)
    _styled(
        target.add_paragraph(), EXPLAINED
    )  # a last table dissolves where an old .doc is made of it
    return _bytes(target)


def _dress(target: Any) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415

    sheet = target.sections[0]
    sheet.orientation = WD_ORIENT.LANDSCAPE
    sheet.page_width, sheet.page_height = Mm(297), Mm(210)
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = Mm(18)
    styles = target.styles
    for name in ("Normal", "Title", HEADING):
        styles[name].font.name = "Arial"
        fonts = styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for side in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{side}"), None)
    styles["Normal"].font.size = Pt(10)
    styles["Normal"].paragraph_format.space_after = Pt(2)
    styles["Title"].font.size = Pt(18)
    styles[HEADING].font.size = Pt(14)
    for name in ("Title", HEADING):
        styles[name].font.color.rgb = RGBColor(0x1A, 0x2B, 0x33)
    for name in (HINT, EXPLAINED):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.font.size = Pt(8 if name == HINT else 10)
        style.font.color.rgb = RGBColor(0x46, 0x55, 0x5C)
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "ru-RU")
    core = target.core_properties
    core.title, core.author, core.comments, core.language = "Форма маршрута", "", "", "ru-RU"
    core.created = core.modified = MOMENT
    core.last_modified_by, core.revision = "", 1


def _personal(target: Any) -> None:
    table = _framed(
        target, word_form_layout.PERSONAL, len(word_form_layout.PERSONAL_LINES), (6.0, 20.0)
    )
    for row, line in zip(table.rows[1:], word_form_layout.PERSONAL_LINES, strict=True):
        _put(row.cells[0], line, bold=True)


class _FormWriter(Struct, frozen=True):
    target: Any
    titles: Mapping[tuple[str, str], str]
    registries: Registries

    def table(self, part: FormPart) -> None:
        if part.grid:
            self.grid(part)
            return
        table = _framed(self.target, part.title, len(part.fields), (8.0, 18.0))
        for row, spec in zip(table.rows[1:], part.fields, strict=True):
            self.label(row.cells[0], spec)
            _put(row.cells[1], _said(spec, part.values.get(spec.key.label), self.titles))
        _together(table)

    def grid(self, part: FormPart) -> None:
        shares = [_share(spec) for spec in part.fields]
        widths = tuple(WIDTH * share / sum(shares) for share in shares)
        table = _framed(self.target, part.title, 1 + len(part.values), widths)
        for cell, spec in zip(table.rows[1].cells, part.fields, strict=True):
            self.label(cell, spec)
        for row, values in zip(table.rows[2:], part.values, strict=True):
            for cell, spec in zip(row.cells, part.fields, strict=True):
                _put(cell, _said(spec, values.get(spec.key.label), self.titles))
        _together(table)

    def label(self, cell: Any, spec: Spec) -> None:
        _put(cell, capital(spec.key.label), bold=True)
        _styled(cell.add_paragraph(self.hint(spec)), HINT)

    def hint(self, spec: Spec) -> str:
        """What stands under a key: what to write, and from which list."""
        if is_closed(spec.type):
            words = [str(word) for word in spec.type]
        elif spec.key.registry:
            words = list(self.registries.get(spec.key.registry, ()))
        else:
            words = [self.titles[n] for n in self.titles if n[0] in spec.key.refers]
        said = (
            f"{spec.key.help} Месяц и год: сентябрь 2026." if spec.type is Date else spec.key.help
        )
        if len(words) > MOST_LISTED:
            return f"{said} Название — как на портале."
        if not words:
            return said
        listed = said.rstrip(".") if "из списка" in said else f"{said} Из списка"
        return f"{listed}: {', '.join(words)}."


def _together(table: Any) -> None:
    """Keep a table on one sheet where it fits: each row holds to the next one."""
    if len(table.rows) > MOST_HELD:
        return
    for row in list(table.rows)[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _framed(target: Any, title: str, rows: int, widths: tuple[float, ...]) -> Any:
    """Add a table whose first row is its title."""
    from docx.shared import Cm  # noqa: PLC0415

    _styled(target.add_paragraph(), EXPLAINED)
    table = target.add_table(rows + 1, len(widths))
    table._tbl.tblStyle_val = _known("Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    head = table.rows[0].cells[0].merge(table.rows[0].cells[-1])
    _put(head, title, bold=True)
    _shade(head)
    return table


def _styled(paragraph: Any, style: str) -> None:
    """Style a paragraph; by its name python-docx looks through all styles of the document each time."""
    paragraph._p.style = _known(style)


def _known(style: str) -> str:
    """The id of a style, which python-docx makes of its name."""
    return style.replace(" ", "")


def _shade(cell: Any) -> None:
    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.oxml.ns import nsdecls  # noqa: PLC0415

    mark = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E6F0F3"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(mark))


def _put(cell: Any, text: str, bold: bool = False) -> None:
    """Put lines into a cell, a paragraph each; a break inside an item stays a break of its line."""
    for index, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.add_run(line.replace("\v", "\n")).bold = bold or None


def _said(spec: Spec, value: Any, titles: Mapping[tuple[str, str], str]) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "\n".join(_one(spec, item, titles).replace("\n", "\v") for item in value)
    return _one(spec, value, titles)


def _one(spec: Spec, value: Any, titles: Mapping[tuple[str, str], str]) -> str:
    if isinstance(value, (int, float)):
        return f"{value:g}".replace(".", ",")
    for kind in spec.key.refers:
        if (kind, value) in titles:
            return titles[(kind, value)]
    return str(value)


def _share(spec: Spec) -> float:
    if spec.type in (int, float, Date):
        return 1.3
    return 2.2 if is_closed(spec.type) or spec.key.line else 4


def _bytes(target: Any) -> bytes:
    """Save so that the bytes depend on the content only."""
    loose, out = io.BytesIO(), io.BytesIO()
    target.save(loose)
    with zipfile.ZipFile(loose) as given, zipfile.ZipFile(out, "w") as made:
        for name in sorted(given.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            entry.create_system = 0
            made.writestr(entry, given.read(name))
    return out.getvalue()
