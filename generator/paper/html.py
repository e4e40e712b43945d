"""A document becomes one HTML file that opens from disk: styles inside, no scripts, no requests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator import headers, qr
from generator.paper import part
from generator.paper.document import Document, plain

TEMPLATE = "document.html"
STYLE = "document.css"


def write(document: Document, folder: Path) -> bytes:
    """Fill the HTML template of ``folder``."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made: dict[str, Any] = plain(document)
    for found in made["parts"]:
        found["qr"] = Markup(qr.svg(found["address"], part.QR)) if found["address"] else ""
    style = Markup((folder / STYLE).read_text("utf-8"))
    policy = Markup(headers.meta(headers.ALONE))
    text = environment.get_template(TEMPLATE).render(doc=made, style=style, policy=policy)
    return text.encode()
