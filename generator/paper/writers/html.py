"""A document becomes one HTML file that opens from disk: styles inside, no scripts, no requests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.paper import layout
from generator.paper.document import PaperDocument
from generator.paper.to_plain import plain
from generator.render import csp, qr

TEMPLATE = "document.html"
STYLE = "document.css"


def write(document: PaperDocument, folder: Path) -> bytes:
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
        found["qr"] = Markup(qr.svg(found["address"], layout.QR)) if found["address"] else ""
    style = Markup((folder / STYLE).read_text("utf-8"))
    policy = Markup(csp.meta(csp.ALONE))
    text = environment.get_template(TEMPLATE).render(doc=made, style=style, policy=policy)
    return text.encode()
