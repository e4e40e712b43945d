"""Word documents out of the XML that other programs write: what python-docx itself never makes."""

from __future__ import annotations

import docx

from tests.support import documents
from tests.support.odd_documents import changed

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SPACES = (
    f'xmlns:w="{_MAIN}" xmlns:mc="{_MC}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)


def document(body: str) -> bytes:
    """A document with this body."""
    whole = f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>".encode()
    return changed(documents.saved(docx.Document()), {"word/document.xml": lambda _: whole})


def line(text: str, look: str = "") -> str:
    """A paragraph; ``look`` is the XML of its properties."""
    return f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def cell(inner: str) -> str:
    """A cell with a text, or with paragraphs and tables."""
    return f"<w:tc>{inner if inner.startswith('<') else line(inner)}</w:tc>"


def row(*cells: str) -> str:
    """A row of cells; those that are no ``w:tc`` yet become one."""
    whole = (one if one.startswith(("<w:tc>", "<mc:", "<w:custom")) else cell(one) for one in cells)
    return f"<w:tr>{''.join(whole)}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def twice(first: str, second: str) -> str:
    """One thing said in two ways, of which a program shows the first that it knows."""
    choice = f'<mc:Choice Requires="w14">{first}</mc:Choice>'
    return f"<mc:AlternateContent>{choice}<mc:Fallback>{second}</mc:Fallback></mc:AlternateContent>"


def box(inner: str, look: str = "") -> str:
    """A paragraph with a text box, as old programs draw it; ``look`` is that of the run around it."""
    held = f"<w:txbxContent>{inner}</w:txbxContent>"
    shape = f"<w:pict><v:shape><v:textbox>{held}</v:textbox></v:shape></w:pict>"
    return f"<w:p><w:r><w:rPr>{look}</w:rPr>{shape}</w:r></w:p>"
