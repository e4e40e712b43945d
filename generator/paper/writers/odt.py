"""A document becomes a file of OpenDocument: the filled Word template, said in the other standard.

What a district restyles in its one template so changes both files alike (ODF 1.3, parts 2 and 3).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from generator.paper.document import PaperDocument
from generator.paper.writers import odt_lists, word
from generator.paper.writers.odt_body import OdtBody
from generator.paper.writers.odt_looks import OdtStyles
from generator.paper.writers.odt_sheets import OdtSheets
from generator.paper.writers.word_xml import W

MIME = "application/vnd.oasis.opendocument.text"
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(
    (
        *(
            f'xmlns:{name}="{_URN}{name}:1.0"'
            for name in ("office", "style", "text", "table", "meta", "manifest", "config")
        ),
        f'xmlns:draw="{_URN}drawing:1.0"',
        *(
            f'xmlns:{name}="{_URN}{long}:1.0"'
            for name, long in (("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"))
        ),
        'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        f'xmlns:loext="{_URN.replace("oasis:names:tc:opendocument:xmlns", "org:documentfoundation:names:experimental:office:xmlns")}loext:1.0"',
        'xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"',
    )
)

_RULES = {"AddParaTableSpacing": "false", "AddParaSpacingToTableCells": "true"}
"""Of two paragraphs the larger space lies between them, and the last of a cell has its own, as in Word."""

SETTINGS = (
    '<office:settings><config:config-item-set config:name="ooo:configuration-settings">'
    + "".join(
        f'<config:config-item config:name="{name}" config:type="boolean">{said}</config:config-item>'
        for name, said in _RULES.items()
    )
    + "</config:config-item-set></office:settings>"
)


def write(document: PaperDocument, folder: Path) -> bytes:
    """Fill the Word template of ``folder`` with a document, and say it as OpenDocument."""
    target = word.filled(document, folder)
    styles, (lists, looks) = OdtStyles(target), odt_lists.read(target)
    body, sheets = OdtBody(target.part, styles, lists), OdtSheets(target, styles)
    said = "".join(_sections(target.element.body, body, sheets))
    edges = sheets.master_pages()
    files = {
        "content.xml": _file(
            "document-content",
            f"<office:automatic-styles>{styles.automatics()}{looks}</office:automatic-styles>"
            f"<office:body><office:text>{said}</office:text></office:body>",
        ),
        "styles.xml": _file(
            "document-styles",
            f"<office:styles>{styles.named}</office:styles><office:automatic-styles>"
            f"{styles.automatics()}{sheets.pages()}</office:automatic-styles>"
            f"<office:master-styles>{edges}</office:master-styles>",
        ),
        "meta.xml": _file("document-meta", f"<office:meta>{_meta(document)}</office:meta>"),
        "settings.xml": _file("document-settings", SETTINGS),
        **body.pictures,
    }
    return _package(files)


def _sections(root: Any, body: OdtBody, sheets: OdtSheets) -> Iterator[str]:
    """The blocks of each section; what carried its sheet in Word is no paragraph here."""
    run: list[Any] = []
    for element in root:
        setup = element if element.tag == W + "sectPr" else element.find(f"{W}pPr/{W}sectPr")
        if setup is None:
            run.append(element)
            continue
        body.begins = sheets.named(setup)
        yield body.blocks(run)
        run = []


def _meta(document: PaperDocument) -> str:
    day = document.day or word.NO_DAY.date().isoformat()
    return (
        f"<dc:title>{escape(document.title)}</dc:title><dc:creator>{escape(document.author)}"
        f"</dc:creator><dc:language>ru-RU</dc:language><dc:date>{day}T00:00:00</dc:date>"
    )


def _file(kind: str, inside: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f"{head}<office:{kind} {_SPACES}>{inside}</office:{kind}>".encode()


def _package(files: dict[str, bytes]) -> bytes:
    """Pack the files: the kind first and as it is, as the standard asks; no clock, no machine."""
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in (("/", MIME), *((n, _kind(n)) for n in files))
    )
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{_URN}manifest:1.0" '
        f'manifest:version="1.3">{listed}</manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        all_files = {"mimetype": MIME.encode(), **files, "META-INF/manifest.xml": manifest.encode()}
        for name, data in all_files.items():
            word.put(made, name, data, packed=name != "mimetype")
    return out.getvalue()


def _kind(name: str) -> str:
    return "image/png" if name.endswith(".png") else "text/xml"
