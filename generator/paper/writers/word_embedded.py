"""The record inside its own Word file: put there as a part of XML that Word and LibreOffice keep."""

from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from generator.paper.document import Carried
from generator.paper.writers import word_xml
from generator.system.limits import LARGEST_RECORD

SPACE = "urn:iom-portal:record"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAME = "{5B1D3C52-7B0E-4E0B-9A53-6C1F0D2A7E41}"
"""The name of the part among the parts of a file; the same in every file of ours."""


def put(target: Any, record: Carried) -> None:
    """Put a record into a document of python-docx."""
    from docx.opc.packuri import PackURI  # noqa: PLC0415 - slow to import
    from docx.opc.part import Part  # noqa: PLC0415

    package = target.part.package
    said = f"<record xmlns={quoteattr(SPACE)} id={quoteattr(record.id)}>"
    text = escape(word_xml.clean(record.text))
    about = (
        f'<ds:datastoreItem ds:itemID="{NAME}" xmlns:ds="{OFFICE}/customXml"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    place = package.next_partname("/customXml/item%d.xml")
    item = Part(place, "application/xml", f"{_HEAD}{said}{text}</record>".encode(), package)
    number = PackURI(f"/customXml/itemProps{place.idx}.xml")
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    properties = Part(number, kind, f"{_HEAD}{about}".encode(), package)
    item.relate_to(properties, f"{OFFICE}/relationships/customXmlProps")
    target.part.relate_to(item, f"{OFFICE}/relationships/customXml")


def find(data: bytes) -> Carried | None:
    """Find the record that a Word file carries; whatever else a stranger put there is passed over."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as given:
            for entry in given.infolist():
                if entry.filename.startswith("customXml/item") and entry.file_size < _MOST:
                    found = _read(given.read(entry))
                    if found:
                        return found
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return None  # the reader of documents says what is wrong with the file
    return None


def _read(data: bytes) -> Carried | None:
    from lxml import etree  # noqa: PLC0415 - slow to import

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        element = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if element.tag != f"{{{SPACE}}}record":
        return None
    return Carried(element.get("id", ""), element.text or "")


_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MOST = 2 * LARGEST_RECORD
"""Bytes of a part that is looked into: signs of XML take more room than in the record."""
