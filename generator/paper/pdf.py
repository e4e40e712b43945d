"""A document becomes PDF/UA by Typst: data goes in as JSON, the fonts are those of Typst."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator import qr
from generator.paper import glyphs, part
from generator.paper.document import Document, plain

TEMPLATE = "document.typ"
PROBE = "probe.typ"
STANDARD = ["ua-1"]
NO_DAY = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""The date of a file where no day is known: never the clock."""


def write(document: Document, folder: Path) -> bytes:
    """Set a document with the templates of ``folder``."""
    return compile(data(document, folder), folder, TEMPLATE, document.day)


def data(document: Document, folder: Path) -> str:
    """Give what the template reads, as JSON."""
    known = covered(folder)
    made = plain(document, lambda text: glyphs.shown(text, known))
    for found in made["parts"]:
        found["qr"] = qr.svg(found["address"], part.QR) if found["address"] else ""
    return json.dumps(made, ensure_ascii=False, sort_keys=True)


def compile(values: str, folder: Path, template: str, day: str) -> bytes:  # the word of Typst
    """Run one template over JSON; ``day`` is the date of the file («ГГГГ-ММ-ДД» or empty)."""
    moment = datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.UTC) if day else NO_DAY
    made = _compiler(folder, template).compile(
        format="pdf", sys_inputs={"data": values}, pdf_standards=STANDARD, timestamp=moment
    )
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single file")
    return made


@lru_cache(maxsize=8)
def _compiler(folder: Path, template: str) -> Any:
    """One compiler a template and process: its fonts are read once, no system font is seen."""
    import typst  # noqa: PLC0415 - 30 MB of fonts, and most commands make no paper

    fonts = typst.Fonts(include_system_fonts=False)
    return typst.Compiler(
        str(folder / template), root=str(folder), font_paths=fonts, ignore_system_fonts=True
    )


@lru_cache(maxsize=8)
def covered(folder: Path) -> Callable[[str], bool]:
    """Ask Typst itself whether it has a picture for a sign; each sign is asked once."""
    import typst  # noqa: PLC0415

    @lru_cache(maxsize=65536)
    def known(sign: str) -> bool:
        try:
            compile(sign, folder, PROBE, "")
        except typst.TypstError as fault:
            if "could not be displayed" in fault.message:
                return False
            raise
        return True

    return known
