"""Files of OpenDocument, read back."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import lxml.etree

from generator.paper.document import PaperDocument
from generator.paper.writers import odt
from tests.support.sheets import THEME

ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, OFFICE, STYLE = (ODF % name for name in ("text", "table", "office", "style"))
FO = ODF % "xsl-fo-compatible"


def content(document: PaperDocument, part: str = "content.xml") -> Any:
    """A part of the file that a document becomes."""
    with zipfile.ZipFile(io.BytesIO(odt.write(document, THEME))) as made:
        return lxml.etree.fromstring(made.read(part))
