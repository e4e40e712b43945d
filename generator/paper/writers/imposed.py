"""Sheets of a PDF put together for the hand: a booklet to fold, a poster on four sheets to glue.

What is put together has no tags: it is for the printer, and the file that it is made of is for reading.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

MM = 72 / 25.4
SHORT, LONG = 210 * MM, 297 * MM
EDGE = 10 * MM
"""What a printer leaves white at each edge of a sheet."""

LAP = 10 * MM
"""How far two sheets of a poster lie on each other, to be glued."""


def booklet(data: bytes) -> bytes:
    """Set two pages side by side on each side of A4: printed over the short edge, folded, stapled.

    Pages are as many as a multiple of four; the last ones are empty. A page that lies is turned.
    """
    import pypdf  # noqa: PLC0415 - most commands put nothing together

    pages = list(pypdf.PdfReader(io.BytesIO(data)).pages)
    made = pypdf.PdfWriter()
    for pair in order(len(pages)):
        side = made.add_blank_page(LONG, SHORT)
        for place, number in enumerate(pair):
            if number < len(pages):
                _halved(side, pages[number], place * LONG / 2)
    return _bytes(made)


def order(pages: int) -> Iterator[tuple[int, int]]:
    """The pages of each side of a booklet, from 0, as they lie left and right."""
    whole = -(-pages // 4) * 4
    for sheet in range(whole // 4):
        yield whole - 1 - 2 * sheet, 2 * sheet
        yield 2 * sheet + 1, whole - 2 - 2 * sheet


def _halved(side: Any, page: Any, left: float) -> None:
    from pypdf import Transformation  # noqa: PLC0415

    width, height = float(page.mediabox.width), float(page.mediabox.height)
    turn = Transformation()
    if width > height:
        turn, width, height = turn.rotate(90).translate(height, 0), height, width
    share = min(LONG / 2 / width, SHORT / height)
    side.merge_transformed_page(page, turn.scale(share).translate(left, 0))


def glued(data: bytes) -> bytes:
    """Enlarge the first page, which lies, over four sheets of A4 that lie, with marks where they meet."""
    import pypdf  # noqa: PLC0415
    from pypdf import PageObject, Transformation  # noqa: PLC0415

    page = pypdf.PdfReader(io.BytesIO(data)).pages[0]
    wide, high = LONG - 2 * EDGE, SHORT - 2 * EDGE
    share = min(
        (2 * wide - LAP) / float(page.mediabox.width),
        (2 * high - LAP) / float(page.mediabox.height),
    )
    made = pypdf.PdfWriter()
    for down in (0, 1):
        for across in (0, 1):
            sheet = PageObject.create_blank_page(width=LONG, height=SHORT)
            moved = Transformation().scale(share)
            lower = (1 - down) * (high - LAP)
            moved = moved.translate(EDGE - across * (wide - LAP), EDGE - lower)
            sheet.merge_transformed_page(page, moved)
            made.add_page(sheet)
            _trimmed(made, made.pages[-1], across, down)
    return _bytes(made)


def _trimmed(made: Any, page: Any, across: int, down: int) -> None:
    """Cover the white edge, and draw dashed where the next sheet is laid on this one."""
    from pypdf.generic import ContentStream, DecodedStreamObject, NameObject  # noqa: PLC0415

    white = (
        (0, 0, LONG, EDGE),
        (0, SHORT - EDGE, LONG, EDGE),
        (0, 0, EDGE, SHORT),
        (LONG - EDGE, 0, EDGE, SHORT),
    )
    drawn = ["Q q 1 g", *(f"{' '.join(f'{n:.2f}' for n in box)} re f" for box in white)]
    x = LONG - EDGE - LAP if across == 0 else EDGE + LAP
    y = EDGE + LAP if down == 0 else SHORT - EDGE - LAP
    drawn += [
        "0.45 G 0.6 w [4 4] 0 d",
        f"{x:.2f} 0 m {x:.2f} {SHORT:.2f} l S",
        f"0 {y:.2f} m {LONG:.2f} {y:.2f} l S Q",
    ]
    stream = DecodedStreamObject()
    before = page.get_contents().get_data()
    stream.set_data(b"q " + before + "\n".join(["", *drawn]).encode())
    page[NameObject("/Contents")] = made._add_object(ContentStream(stream, made))


def _bytes(made: Any) -> bytes:
    made.metadata = None
    made.compress_identical_objects()
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()
