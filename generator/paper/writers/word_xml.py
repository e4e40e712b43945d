"""Small pieces of WordprocessingML: runs, cells, pictures, numbers of lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from generator.paper import layout

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
EMU = 36000
"""Units of a drawing in a millimetre."""

_LARGE = {"z": 48, "o": 32}
"""Half-points of looks that are larger than their text."""

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff\u2060]")


def clean(text: str) -> str:
    """Drop what XML cannot hold, and the word joiner, which Word draws as a box."""
    return _UNFIT.sub("", text)


def parse(text: str) -> list[Any]:
    """Read made XML into elements of python-docx."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    return list(parse_xml(f"<w:body {SPACES}>{text}</w:body>"))


def run(text: str, look: str = "") -> str:
    """A run of Word, its looks those of a document and «l» for a link; line breaks become breaks."""
    marks = [
        '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'
        if "c" in look
        else "",
        "<w:b/>" if "b" in look else "",
        "<w:i/>" if "i" in look else "",
        "<w:strike/>" if "x" in look else "",
        '<w:color w:val="464646"/>' if "s" in look else "",
        f'<w:sz w:val="{_LARGE[look_size]}"/>'
        if (look_size := next((s for s in _LARGE if s in look), ""))
        else "",
        '<w:u w:val="single"/>' if "l" in look else "",
        '<w:vertAlign w:val="superscript"/>' if "u" in look else "",
        '<w:vertAlign w:val="subscript"/>' if "d" in look else "",
    ]
    said = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in clean(text).split("\n")
    )
    found = "".join(marks)
    return f"<w:r>{f'<w:rPr>{found}</w:rPr>' if found else ''}{said}</w:r>"


def cell(width: int, content: str, span: int = 1, merge: str = "") -> str:
    more = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if merge:
        more += f'<w:vMerge w:val="{merge}"/>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'


def bare_table(rows: Iterable[Iterable[tuple[int, str, bool]]]) -> str:
    """A table without a grid; a cell is its width, its content, and whether there is a line below."""
    made, widths = [], []
    for row in rows:
        cells = list(row)
        widths = [width for width, _, _ in cells]
        inside = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_LINE if lined else ""}'
            f'<w:vAlign w:val="bottom"/></w:tcPr>{content}</w:tc>'
            for width, content, lined in cells
        )
        made.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inside}</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(made)}</w:tbl>"
    )


_LINE = (
    '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="6E6E6E"/></w:tcBorders>'
)


def drawing(relation: str, number: int, size: int, anchored: bool) -> str:
    said = quoteattr(layout.QR)
    graphic = (
        f'<wp:docPr id="{number}" name="QR {number}" descr={said}/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="QR {number}" descr={said}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch>'
        '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{size}" cy="{size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )
    if not anchored:
        return (
            f'<w:r><w:drawing><wp:inline><wp:extent cx="{size}" cy="{size}"/>{graphic}'
            "</wp:inline></w:drawing></w:r>"
        )
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{size}" cy="{size}"/><wp:effectExtent l="0" t="0" r="0" '
        f'b="0"/><wp:wrapSquare wrapText="left"/>{graphic}</wp:anchor></w:drawing></w:r>'
    )
