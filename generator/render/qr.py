"""A QR code as a drawing: for pages and for paper."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from html import escape

from generator.render import qr_sum

QUIET = 4
"""Empty modules around the code: ISO/IEC 18004 asks for four."""
_SCALE = 8
"""Pixels of a module in a picture of points."""

_DARK = re.compile(b"\x01+")
_INK = b"\xff\x00" + bytes(254)
"""What a module becomes: 1 is dark."""


@lru_cache(maxsize=8)  # a page and its script for packets carry the same code
def svg(text: str, label: str) -> str:
    """Draw ``text`` as inline SVG without a style attribute; ``label`` says it to who cannot see."""
    modules = qr_sum.modules(text.encode())
    size = round(len(modules) ** 0.5)
    path = "".join(
        [
            f"M{run.start() - y * size + QUIET} {y + QUIET}.5h{run.end() - run.start()}"
            for y in range(size)
            for run in _DARK.finditer(modules, y * size, (y + 1) * size)
        ]
    )
    side = size + 2 * QUIET
    return (
        f'<svg role="img" viewBox="0 0 {side} {side}" class="qr"><title>{escape(label)}</title>'
        f'<path stroke="#000" d="{path}"/></svg>'
    )


def png(text: str) -> bytes:
    """Draw ``text`` as PNG for programs that do not read SVG."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - only Word needs a picture of points

    modules = qr_sum.modules(text.encode())
    size = round(len(modules) ** 0.5)
    code = Image.frombytes("L", (size, size), modules.translate(_INK)).convert("1")
    drawn = ImageOps.expand(code, QUIET, fill=1)
    side = drawn.width * _SCALE
    out = io.BytesIO()
    drawn.resize((side, side), Image.Resampling.NEAREST).save(out, "PNG")
    return out.getvalue()
