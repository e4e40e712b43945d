"""The QR code of a sheet: it leads to the page, with the mark of the printed edition."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

from generator import edition, urls
from generator.catalogue import Catalogue, Name
from generator.pages.page import address_url

SIZE = 25
"""Millimetres, the quiet zone included."""

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""


def address(catalogue: Catalogue, name: Name) -> str:
    """Give the public address of a record with the mark of its edition; empty where there is none."""
    if not catalogue.portal.address:
        return ""
    page = address_url(catalogue, urls.of(*name))
    return f"{page}?v={edition.mark(catalogue.records[name])}"


def svg(text: str) -> str:
    """Draw a text as SVG of ``SIZE`` millimetres, the quiet zone included: black on white."""
    code = _code(text)
    width, _ = code.symbol_size(scale=1, border=QUIET)
    scale = SIZE / float(width)
    return str(code.svg_inline(scale=scale, unit="mm", svgclass=None, lineclass=None, **_LOOK))


def png(text: str, scale: int = 8) -> bytes:
    """Draw a text as PNG, ``scale`` pixels a module, for programs that do not read SVG."""
    out = io.BytesIO()
    _code(text).save(out, kind="png", scale=scale, **_LOOK)
    return out.getvalue()


_LOOK: dict[str, Any] = {"border": QUIET, "dark": "#000", "light": "#fff"}


@lru_cache(maxsize=64)
def _code(text: str) -> Any:
    """The code of a text; PDF and Word ask for it one after the other."""
    import segno  # noqa: PLC0415 - only sheets with an address need it

    return segno.make(text, error="m", micro=False)
