"""The QR code of a sheet: it leads to the page, with the mark of the printed edition."""

from __future__ import annotations

import io
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
    """Draw a text as SVG of ``SIZE`` millimetres: black modules on white."""
    return str(_code(text).svg_inline(**_LOOK, scale=_scale(text), unit="mm", omitsize=False))


def png(text: str, scale: int = 8) -> bytes:
    """Draw a text as PNG, ``scale`` pixels a module, for programs that do not read SVG."""
    out = io.BytesIO()
    _code(text).save(out, kind="png", border=QUIET, scale=scale, dark="#000", light="#fff")
    return out.getvalue()


_LOOK: dict[str, Any] = {"border": QUIET, "dark": "#000", "light": "#fff"}


def _code(text: str) -> Any:
    import segno  # noqa: PLC0415 - only sheets with an address need it

    return segno.make(text, error="m", micro=False)


def _scale(text: str) -> float:
    width, _ = _code(text).symbol_size(scale=1, border=QUIET)
    return SIZE / float(width)
