"""Make theme/paper/portal.docx, the Word template: a start that a district restyles in Word."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt, RGBColor

from generator.paper.writers import word

TARGET = Path(__file__).resolve().parents[2] / "theme" / "paper" / "portal.docx"
FONT = "Times New Roman"
SIZE = 11
"""Points, as on the forms in PDF; Word cannot measure a sheet and set it closer, so its own is closer."""
SOFT = RGBColor(0x46, 0x46, 0x46)
BUILT_IN = ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "List Bullet", "List Number")
HEADINGS = {"Heading 1": 17, "Heading 2": 13, "Heading 3": 11.5, "Heading 4": 11}
KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header", "Footer"}


def main(target: Path = TARGET) -> None:
    """Write the template; the same bytes every time."""
    document = docx.Document()
    _sheet(document)
    _prune(document)
    _styles(document)
    _frame(document)
    document.add_paragraph("{{ содержание }}")
    word.save(document, target, "")
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")


def _sheet(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.right_margin = Mm(20), Mm(10)
    section.bottom_margin, section.left_margin = Mm(20), Mm(20)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    settings: Any = document.settings.element
    for name in ("autoHyphenation", "doNotHyphenateCaps"):
        settings.append(parse_xml(f"<w:{name} {nsdecls('w')}/>"))


def _prune(document: Document) -> None:
    """Drop what nobody uses: the template of python-docx has 160 styles."""
    for style in list(document.styles):
        if style.name not in KEPT and style.name not in BUILT_IN:
            style.delete()
    for latent in list(document.styles.element.findall(qn("w:latentStyles"))):
        document.styles.element.remove(latent)


def _styles(document: Document) -> None:
    styles = document.styles
    normal = styles["Normal"]
    _family(normal)
    _look(normal, SIZE)
    normal.paragraph_format.space_after = Pt(4)
    normal.paragraph_format.line_spacing = 1.0
    _language(document)
    for name, size in HEADINGS.items():
        _inherit(styles[name])
        _look(styles[name], size, bold=True)
        form = styles[name].paragraph_format
        form.space_before, form.space_after = Pt(0 if name == "Heading 1" else 9), Pt(3)
        form.keep_with_next = True
    for name in ("List Bullet", "List Number"):
        _inherit(styles[name])
        styles[name].paragraph_format.space_after = Pt(2)
    for name, (size, italic, soft, before, after) in LOOKS.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        _look(style, size, italic=italic, soft=soft)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
        style.quick_style = True
    styles["Портал Титул"].paragraph_format.alignment = ALIGN.CENTER
    styles["Портал Легенда"].paragraph_format.alignment = ALIGN.CENTER
    styles["Портал Цитата"].paragraph_format.left_indent = Cm(0.8)
    styles["Портал Надпись"].paragraph_format.keep_with_next = True
    styles["Портал Шапка таблицы"].font.bold = True
    facts = styles["Портал Сведения"].paragraph_format
    facts.left_indent, facts.first_line_indent = Cm(4.6), Cm(-4.6)
    facts.tab_stops.add_tab_stop(Cm(4.6))
    styles.element.append(parse_xml(TABLE))


# size, italic, soft, points before, points after
LOOKS = {
    "Портал Титул": (13, False, False, 0, 6),
    "Портал Лид": (11, True, False, 0, 8),
    "Портал Мелко": (9.5, False, True, 2, 4),
    "Портал Надпись": (11, False, False, 6, 2),
    "Портал Легенда": (11, True, False, 4, 8),
    "Портал Цитата": (11, False, False, 4, 8),
    "Портал Код": (10, False, False, 4, 4),
    "Портал Сведения": (11, False, False, 0, 1),
    "Портал Строка": (11, False, False, 6, 0),
    "Портал Таблица": (9, False, False, 0, 1),
    "Портал Шапка таблицы": (9, False, False, 0, 1),
}

TABLE = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="PortalTable">
<w:name w:val="Портал Сетка"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>{
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="6E6E6E"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
</w:tblCellMar></w:tblPr></w:style>"""


def _family(style: Any) -> None:
    """Name the font: once, in the style that all others are based on."""
    style.font.name = FONT
    _inherit(style)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)


def _inherit(style: Any) -> None:
    """Take the font of a style away: it is that of the style it is based on."""
    looks = style.element.get_or_add_rPr()
    for found in looks.findall(qn("w:rFonts")):
        looks.remove(found)


def _look(style: Any, size: float, **look: bool) -> None:
    """Say what is other than in the style it is based on."""
    font = style.font
    font.size = Pt(size) if size != SIZE or style.name == "Normal" else None
    font.bold, font.italic = look.get("bold") or None, look.get("italic") or None
    font.color.rgb = SOFT if look.get("soft") else None


def _language(document: Document) -> None:
    for found in document.styles.element.iter(qn("w:lang")):
        for name in ("w:val", "w:eastAsia", "w:bidi"):
            found.set(qn(name), "ru-RU")


def _frame(document: Document) -> None:
    """The number of the sheet above from the second one on, the imprint below on every one."""
    section = document.sections[0]
    section.first_page_header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    for xml in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve">PAGE</w:instrText>',
        '<w:fldChar w:fldCharType="end"/>',
    ):
        number._p.append(parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>"))
    _look(document.styles["Header"], 10)
    _look(document.styles["Footer"], 8, soft=True)
    for footer in (section.footer, section.first_page_footer):
        footer.is_linked_to_previous = False
        footer.paragraphs[0].text = "{{ подвал }}"
        footer.paragraphs[0].style = document.styles["Footer"]


if __name__ == "__main__":
    main()
