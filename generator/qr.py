"""A QR code as a drawing: for pages and for paper."""

from __future__ import annotations

import io
from functools import lru_cache

import segno

QUIET = 4
"""Empty modules around the code: ISO/IEC 18004 asks for four."""

_MASK = 2
"""Any mask may be read; weighing all eight takes six times as long and gains nothing at this size."""


@lru_cache(maxsize=8)  # a page and its script for packets carry the same code
def svg(text: str, label: str) -> str:
    """Draw ``text`` as inline SVG without a style attribute; ``label`` says it to who cannot see."""
    return str(
        _code(text).svg_inline(
            border=QUIET, omitsize=True, svgclass="qr", lineclass=None, title=label
        )
    ).replace("<svg ", '<svg role="img" ', 1)


def png(text: str, scale: int = 8) -> bytes:
    """Draw ``text`` as PNG, ``scale`` pixels a module, for programs that do not read SVG."""
    out = io.BytesIO()
    _code(text).save(out, kind="png", border=QUIET, scale=scale)
    return out.getvalue()


@lru_cache(maxsize=8)
def _code(text: str) -> segno.QRCode:
    return segno.make(text, error="m", boost_error=False, micro=False, mask=_MASK)
