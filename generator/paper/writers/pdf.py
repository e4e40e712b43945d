"""A document becomes PDF/UA by Typst: data goes in as JSON, the fonts are those of Typst."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from generator.paper import layout as part
from generator.paper.document import PaperDocument
from generator.paper.to_plain import plain
from generator.paper.writers import glyphs
from generator.render import qr

TEMPLATE = "document.typ"
PROBE = "probe.typ"
STANDARD = ["ua-1"]
PPI = 72
"""Points of a picture to the inch: the text of a sheet can be read on a screen."""

FORGOTTEN_AFTER = 11
"""Compilations after which Typst lets go of what it has not used since (``comemo::evict(10)`` in each)."""

NO_DAY = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""The date of a file where no day is known: never the clock."""


class Copy(Struct, frozen=True):
    """All that one run of Typst reads: JSON, for which template, the date of the file."""

    values: str
    template: str
    day: str
    """«ГГГГ-ММ-ДД» or empty."""


def write(document: PaperDocument, folder: Path) -> bytes:
    """Set a document with the templates of ``folder``."""
    return compile(copy(document, folder), folder)


def copy(document: PaperDocument, folder: Path) -> Copy:
    """Make ready what the template reads."""
    known = covered(folder)
    seen = replace(document, parts=tuple(replace(part, record=None) for part in document.parts))
    made = plain(seen, lambda text: glyphs.shown(text, known))
    for found in made["parts"]:
        found["qr"] = qr.svg(found["address"], part.QR) if found["address"] else ""
    said = json.dumps(made, ensure_ascii=False, sort_keys=True)
    return Copy(said, TEMPLATE, document.day)


def compile(copy: Copy, folder: Path) -> bytes:  # the word of Typst
    """Run a template of ``folder`` over its copy."""
    day = datetime.datetime.fromisoformat(copy.day) if copy.day else NO_DAY
    made = _compiler(folder, copy.template).compile(
        format="pdf",
        sys_inputs={"data": copy.values},
        pdf_standards=STANDARD,
        timestamp=day.replace(tzinfo=datetime.UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single file")
    return made


def pictures(document: PaperDocument, folder: Path, most: int) -> tuple[bytes, ...]:
    """Draw the first ``most`` pages of a document as PNG, as large as they are read on a screen."""
    made = _compiler(folder, TEMPLATE).compile(
        format="png", ppi=PPI, sys_inputs={"data": copy(document, folder).values}
    )
    return tuple(made if isinstance(made, list) else [made])[:most]


def pages(document: PaperDocument, folder: Path) -> tuple[int, ...]:
    """Count the pages of each part, as they are set one after another."""
    marks = query(TEMPLATE, "<part>", copy(document, folder).values, folder)
    begun = [begins for begins, _ in marks]
    return tuple(
        end - start for start, end in pairwise([*begun, *(last + 1 for _, last in marks[:1])])
    )


def query(template: str, mark: str, values: str, folder: Path) -> list[Any]:
    """Set a template of ``folder`` over JSON and give the values of its marks, without making a file.

    Typst forgets what it laid out only as it compiles, a little older each time: after a query alone a process
    would hold all of it for good, 150 MB for thirty records.
    """
    import typst  # noqa: PLC0415

    found = typst.query(
        str(folder / template),
        mark,
        field="value",
        root=str(folder),
        font_paths=typst.Fonts(include_system_fonts=False),
        ignore_system_fonts=True,
        sys_inputs={"data": values},
    )
    for _ in range(FORGOTTEN_AFTER):
        compile(Copy("а", PROBE, ""), folder)
    marks = json.loads(found)
    return marks if isinstance(marks, list) else [marks]


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
            compile(Copy(sign, PROBE, ""), folder)
        except typst.TypstError as fault:
            if "could not be displayed" in fault.message:
                return False
            raise
        return True

    return known
