"""The sheets of a job in Word: a header with the pack and its page, a footer with the imprint."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from generator.paper.document import DENSE, PaperPart, PaperSection
from generator.paper.writers import word_styles, word_xml

_KEPT = ("pgSz", "pgMar", "docGrid")
"""What a section of a job takes over from the template."""


BOTTOM, FOOTER = "850", "400"
"""Twentieths of a point: lower than on other sheets, so that another font takes no other page."""


class WordPacks:
    """Gives each section of a job its header and footer; equal ones are one file of the package.

    ``large``: the pages of large print are Word's own, so only a pack begins its numbers anew; in
    usual print every part does, as in the PDF.
    """

    def __init__(self, target: Any, duplex: bool, large: bool = False) -> None:
        self.target = target
        self.duplex = duplex
        self.large = large
        self.made: dict[tuple[str, str], str] = {}

    def mark(self, setup: Any, part: PaperPart, section: PaperSection) -> None:
        """Say in the setup of a section whose pack it is and in how many columns it is set.

        A part begins on the front of a leaf where both sides are printed.
        """
        beginning = section is part.sections[0]
        kept = [e for e in setup if e.tag in {word_xml.W + name for name in _KEPT}]
        numbered = beginning and (part.first == 1 or not self.large)
        start = f' w:start="{part.first}"' if numbered else ""
        kind = "oddPage" if beginning and self.duplex else "nextPage"
        made = word_xml.parse(
            "<w:sectPr>"
            f'<w:headerReference w:type="default" r:id="{self._header(part.pack)}"/>'
            f'<w:footerReference w:type="default" r:id="{self._footer(_foot(part))}"/>'
            f'<w:type w:val="{kind}"/><w:pgNumType{start}/>'
            f'<w:cols w:num="{2 if section.style == DENSE else 1}" w:space="567"/></w:sectPr>'
        )[0]
        for element in list(setup):
            setup.remove(element)
        head, foot, type_, number, columns = list(made)
        for margins in (e for e in kept if e.tag.endswith("pgMar")):
            margins.set(word_xml.W + "bottom", BOTTOM)
            margins.set(word_xml.W + "footer", FOOTER)
        size = [e for e in kept if not e.tag.endswith("docGrid")]
        grid = [e for e in kept if e.tag.endswith("docGrid")]
        for element in (head, foot, type_, *size, number, columns, *grid):
            setup.append(element)

    def _header(self, pack: str) -> str:
        tab = '<w:tabs><w:tab w:val="clear" w:pos="4513"/><w:tab w:val="clear" w:pos="9026"/>'
        number = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        said = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(word_xml.clean(pack))}</w:t></w:r>'
        return self._named(
            "header",
            pack,
            f'<w:p><w:pPr><w:pStyle w:val="Header"/>{tab}</w:tabs></w:pPr>{said}'
            f'<w:r><w:t xml:space="preserve"> · </w:t></w:r>{number}</w:p>',
        )

    def _footer(self, imprint: str) -> str:
        return self._named(
            "footer",
            imprint,
            '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
            f"<w:r><w:t>{escape(word_xml.clean(imprint))}</w:t></w:r></w:p>",
        )

    def _named(self, kind: str, text: str, content: str) -> str:
        if (kind, text) not in self.made:
            add = (
                self.target.part.add_header_part
                if kind == "header"
                else self.target.part.add_footer_part
            )
            part, relation = add()
            root = part.element
            for element in list(root):
                root.remove(element)
            for element in word_xml.parse(content):
                root.append(element)
            self.made[kind, text] = relation
        return self.made[kind, text]


READ = ("Normal", word_styles.BULLET, word_styles.NUMBER, word_styles.QUOTE, word_styles.FACTS)
SMALL = (word_styles.CELL, word_styles.HEAD, word_styles.SMALL)
_SIZES = {
    "": {**dict.fromkeys(READ, 23), **dict.fromkeys(SMALL, 19)},
    DENSE: {
        **dict.fromkeys((*READ, word_styles.LEAD, word_styles.LABEL), 17),
        **dict.fromkeys(SMALL, 15),
        **dict(zip(word_styles.HEADINGS, (28, 22, 20, 18), strict=True)),
    },
}
"""Half-points of what is only read, by styles: fonts of Word are wider than those of the PDF."""

_PARAGRAPH = re.compile(r'<w:p><w:pPr><w:pStyle w:val="([^"]*)"/>.*?</w:p>', re.S)
_RUN = re.compile("<w:r>(?:<w:rPr>(.*?)</w:rPr>)?")
_AFTER_SIZE = ("<w:u ", "<w:vertAlign ")


def sized(content: str, style: str, ids: Mapping[str, str]) -> str:
    """Set a section that is only read as small as its pages in the PDF need it; ``ids`` of styles."""
    sizes = {ids[name]: size for name, size in _SIZES.get(style, {}).items()}

    def paragraph(match: re.Match[str]) -> str:
        size = sizes.get(match[1])
        return _RUN.sub(partial(_run, size), match[0]) if size else match[0]

    return _PARAGRAPH.sub(paragraph, content) if sizes else content


def _run(size: int, match: re.Match[str]) -> str:
    looks = match[1] or ""
    if "<w:sz " in looks:
        return match[0]
    at = min((looks.find(tag) for tag in _AFTER_SIZE if tag in looks), default=len(looks))
    return f'<w:r><w:rPr>{looks[:at]}<w:sz w:val="{size}"/>{looks[at:]}</w:rPr>'


def _foot(part: PaperPart) -> str:
    """What a sheet is and of what edition, on one line; its address is behind its code."""
    return " · ".join(said for said in (part.short, part.edition) if said)


def stamp(target: Any) -> None:
    """Lay «ЧЕРНОВИК» across every sheet: a shape in each header, as Word itself makes it."""
    for part in target.part.package.iter_parts():
        if str(part.partname).startswith("/word/header"):
            line = part.element.find(word_xml.W + "p")
            for element in word_xml.parse(f"<w:p>{_STAMP}</w:p>")[0]:
                line.append(element)


_STAMP = (
    '<w:r xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t"/><v:textpath on="t" fitshape="t"/>'
    '</v:shapetype><v:shape type="#_x0000_t136" alt="ЧЕРНОВИК" fillcolor="#e4e4e4" stroked="f" '
    'style="position:absolute;width:480pt;height:96pt;rotation:315;z-index:-251658752;'
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    'mso-position-vertical:center;mso-position-vertical-relative:margin">'
    '<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="ЧЕРНОВИК"/>'
    "</v:shape></w:pict></w:r>"
)
"""A line of text drawn as a shape: ECMA-376 keeps the markup that Word itself writes for it."""
