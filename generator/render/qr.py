"""A QR code as a drawing: for pages and for paper."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape

import segno

QUIET = 4
"""Empty modules around the code: ISO/IEC 18004 asks for four."""

_MASK = 2
"""Any mask may be read; weighing all eight takes six times as long and gains nothing at this size."""

_FEW = 32
"""Codes of one length that are made one by one, before it pays to learn what each bit changes."""

_DARK = re.compile(b"\x01+")


@lru_cache(maxsize=8)  # a page and its script for packets carry the same code
def svg(text: str, label: str) -> str:
    """Draw ``text`` as inline SVG without a style attribute; ``label`` says it to who cannot see."""
    modules = _alike(len(text.encode())).of(text.encode())
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


def png(text: str, scale: int = 8) -> bytes:
    """Draw ``text`` as PNG, ``scale`` pixels a module, for programs that do not read SVG."""
    out = io.BytesIO()
    _code(text.encode()).save(out, kind="png", border=QUIET, scale=scale)
    return out.getvalue()


def _code(data: bytes) -> segno.QRCode:
    return segno.make(data, mode="byte", error="m", boost_error=False, micro=False, mask=_MASK)


def _modules(data: bytes) -> bytes:
    """The modules of a code row by row, a byte each: 1 is dark."""
    return b"".join(_code(data).matrix)


@dataclass
class _Alike:
    """The codes of texts of one length: ten thousand pages have ten thousand, and few lengths.

    With the version, the mode and the mask given, every module is a sum modulo 2 of bits of the text,
    because Reed–Solomon codes are linear: a bit of the text changes the same modules in all of them.
    """

    made: int = 0
    first: bytes = b""
    start: int = 0
    size: int = 0
    changes: dict[tuple[int, int], int] = field(default_factory=dict)

    def of(self, data: bytes) -> bytes:
        """The modules of the code of one text."""
        self.made += 1
        if self.made <= _FEW:
            return _modules(data)
        if not self.first:
            self.first, modules = data, _modules(data)
            self.start, self.size = int.from_bytes(modules, "big"), len(modules)
        found = self.start
        for at, (old, new) in enumerate(zip(self.first, data, strict=True)):
            differs = old ^ new
            while differs:
                bit = differs & -differs
                found ^= self._change(at, bit)
                differs ^= bit
        return found.to_bytes(self.size, "big")

    def _change(self, at: int, bit: int) -> int:
        if (at, bit) not in self.changes:
            other = bytearray(self.first)
            other[at] ^= bit
            self.changes[at, bit] = self.start ^ int.from_bytes(_modules(bytes(other)), "big")
        return self.changes[at, bit]


@lru_cache(maxsize=256)
def _alike(length: int) -> _Alike:  # noqa: ARG001 - one for each length
    return _Alike()
