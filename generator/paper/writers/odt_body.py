"""What stands on the sheets of a Word file as OpenDocument: paragraphs, lists, pictures, fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from generator.paper.writers import odt_looks
from generator.paper.writers.odt_lists import OdtList
from generator.paper.writers.odt_looks import OdtStyles, style_name, val
from generator.paper.writers.word_xml import EMU, W

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

BESIDE = (
    '<style:graphic-properties style:wrap="left" style:horizontal-pos="right" '
    'style:horizontal-rel="paragraph" style:vertical-pos="top" style:vertical-rel="paragraph" '
    'fo:margin-left="3mm"/>'
)
BEHIND = (
    '<style:graphic-properties draw:fill="none" draw:stroke="none" style:run-through="background" '
    'style:wrap="run-through" style:horizontal-pos="from-left" style:horizontal-rel="page" '
    'style:vertical-pos="from-top" style:vertical-rel="page"/>'
)
ACROSS = (
    '<style:paragraph-properties fo:text-align="center"/><style:text-properties '
    'fo:font-size="88pt" fo:font-weight="bold" fo:color="#e4e4e4" fo:hyphenate="false"/>'
)
CONTENTS = (
    '<text:table-of-content-source text:outline-level="1"><text:table-of-content-entry-template '
    'text:outline-level="1" text:style-name="Standard"><text:index-entry-text/>'
    '<text:index-entry-tab-stop style:type="right" style:leader-char="."/>'
    "<text:index-entry-page-number/></text:table-of-content-entry-template>"
    "</text:table-of-content-source>"
)


class OdtBody:
    """Writes what stands in one part of a Word file: its body, a header or a footer."""

    def __init__(self, part: Any, styles: OdtStyles, lists: dict[str, OdtList]) -> None:
        self.part, self.styles, self.lists = part, styles, lists
        self.pictures: dict[str, bytes] = {}
        """Files of pictures by their names in the package."""
        self.numbers: dict[str, int] = {}
        """How far each numbered list has come."""
        self.begins = ""
        """What the next block says of its sheet: the first of a section turns the page."""

    def blocks(self, elements: Iterable[Any]) -> str:
        """Write blocks one after another; a table of contents is a run of paragraphs."""
        made: list[str] = []
        listed: list[str] | None = None
        for element in elements:
            fields = [f.text or "" for f in element.iter(W + "instrText")]
            if any("TOC" in field for field in fields):
                listed = []
            elif listed is not None and element.find(f"{W}r/{W}fldChar") is not None:
                made.append(_contents(listed))
                listed = None
            else:
                (made if listed is None else listed).append(self.block(element))
        return "".join(made)

    def block(self, element: Any) -> str:
        """Write a paragraph or a table."""
        from generator.paper.writers import odt_tables  # noqa: PLC0415 - a cell holds blocks

        if element.tag == W + "tbl":
            return odt_tables.table(self, element)
        return self._paragraph(element) if element.tag == W + "p" else ""

    def _paragraph(self, element: Any) -> str:
        said = element.find(W + "pPr")
        id = val(said, "pStyle") or "Normal"
        inside = "".join(self._inside(element))
        style = self._style(said, id)
        level = self.styles.levels.get(id)
        if level:
            head = f'<text:h text:style-name="{style}" text:outline-level="{level}">'
            return f"{head}{inside}</text:h>"
        return self._listed(said, id, f'<text:p text:style-name="{style}">{inside}</text:p>')

    def _style(self, said: Any, id: str) -> str:
        about, tabs = odt_looks.paragraph(said, self.styles.left.get(id, 0))
        begins, self.begins = self.begins, ""
        master, _, number = begins.partition("#")
        if number:
            about += f' style:page-number="{number}"'
        if not (about or tabs or master):
            return style_name(id)
        inside = f"<style:paragraph-properties {about}>{tabs}</style:paragraph-properties>"
        return self.styles.automatic("paragraph", "P", style_name(id), sheet(master), inside)

    def _listed(self, said: Any, id: str, made: str) -> str:
        """An item is a list of its own; a number says how far its list has come."""
        own = said.find(W + "numPr") if said is not None else None
        number = val(own, "numId") or ""
        found = self.lists.get(number or id)
        if found is None:
            return made
        begins = ""
        if number:
            self.numbers[number] = self.numbers.get(number, found.start - 1) + 1
            begins = f' text:start-value="{self.numbers[number]}"'
        level = int(val(own, "ilvl") or 0)
        around = "<text:list-item><text:list>" * level
        after = "</text:list></text:list-item>" * level
        return (
            f'<text:list text:style-name="{found.name}">{around}<text:list-item{begins}>{made}'
            f"</text:list-item>{after}</text:list>"
        )

    def _inside(self, element: Any) -> Iterator[str]:
        for child in element:
            if child.tag == W + "r":
                yield from self._run(child)
            elif child.tag == W + "hyperlink":
                address = self.part.rels[child.get(R + "id")].target_ref
                said = "".join(self._inside(child))
                yield f'<text:a xlink:type="simple" xlink:href={quoteattr(address)}>{said}</text:a>'

    def _run(self, run: Any) -> Iterator[str]:
        look = odt_looks.text(run.find(W + "rPr"))
        made = "".join(piece for child in run for piece in self._piece(child))
        if look and made:
            inside = f"<style:text-properties {look}/>"
            name = self.styles.automatic("text", "T", "", "", inside)
            made = f'<text:span text:style-name="{name}">{made}</text:span>'
        yield made

    def _piece(self, child: Any) -> Iterator[str]:
        if child.tag == W + "t":
            yield odt_looks.words(child.text or "")
        elif child.tag == W + "tab":
            yield "<text:tab/>"
        elif child.tag == W + "br":
            yield "<text:line-break/>"
        elif child.tag == W + "instrText" and "PAGE" in (child.text or ""):
            yield '<text:page-number text:select-page="current">1</text:page-number>'
        elif child.tag == W + "drawing":
            yield self._picture(child)
        elif child.tag == W + "pict":
            yield self._across()

    def _picture(self, drawing: Any) -> str:
        extent, about = next(drawing.iter(WP + "extent")), next(drawing.iter(WP + "docPr"))
        found = self.part.related_parts[next(drawing.iter(A + "blip")).get(R + "embed")]
        name = f"Pictures/{str(found.partname).rsplit('/', 1)[-1]}"
        self.pictures[name] = found.blob
        anchored = drawing.find(WP + "anchor") is not None
        look = self.styles.automatic("graphic", "G", "", "", BESIDE) if anchored else ""
        styled = f'draw:style-name="{look}" ' if look else ""
        sides = " ".join(
            f'svg:{side}="{int(extent.get(key)) / EMU:g}mm"'
            for side, key in (("width", "cx"), ("height", "cy"))
        )
        said = escape(about.get("descr") or "")
        return (
            f"<draw:frame {styled}draw:name={quoteattr(about.get('name'))} "
            f'text:anchor-type="{"paragraph" if anchored else "as-char"}" {sides}>'
            f'<draw:image xlink:href="{name}" xlink:type="simple" xlink:show="embed" '
            f'xlink:actuate="onLoad"/><svg:title>{said}</svg:title></draw:frame>'
        )

    def _across(self) -> str:
        """«ЧЕРНОВИК» behind the text of a sheet."""
        behind = self.styles.automatic("graphic", "G", "", "", BEHIND)
        across = self.styles.automatic("paragraph", "P", "Standard", "", ACROSS)
        return (
            f'<draw:custom-shape draw:style-name="{behind}" text:anchor-type="char" '
            'svg:width="200mm" svg:height="40mm" draw:transform="rotate (0.96) translate (30mm 240mm)">'
            f'<text:p text:style-name="{across}">ЧЕРНОВИК</text:p>'
            '<draw:enhanced-geometry draw:type="rectangle" svg:viewBox="0 0 100 100" '
            'draw:enhanced-path="M 0 0 L 100 0 100 100 0 100 Z N"/></draw:custom-shape>'
        )


def sheet(master: str) -> str:
    """Say that a block begins a sheet of a kind."""
    return f' style:master-page-name="{master}"' if master else ""


def _contents(listed: list[str]) -> str:
    return (
        f'<text:table-of-content text:name="Содержание">{CONTENTS}'
        f"<text:index-body>{''.join(listed)}</text:index-body></text:table-of-content>"
    )
