"""What a PDF tells: its author and its words."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from typing import Any

from pypdf import PdfReader

from generator.checks.attachments.telling import AUTHOR, Telling, Unread, is_somebody

MOST_PAGES = 300
"""Pages of one file that are read."""


def read(data: bytes) -> Iterator[Telling]:
    """Yield what a file tells; no script in it is run and no link is followed."""
    logging.getLogger("pypdf").setLevel(
        logging.CRITICAL
    )  # what is odd in a file is not for our log
    if data.startswith(b"%PDF") and data.isascii() and b"obj" not in data:
        yield Telling(text=data.decode())  # no object, so nothing is packed: this is all there is
        return
    try:
        reader = PdfReader(io.BytesIO(data))
        about: Mapping[str, Any] = reader.metadata or {}
        if is_somebody(str(about.get("/Author") or "")):
            yield Telling(AUTHOR)
        yield Telling(text="\n".join(str(value) for value in about.values()))
        xmp = reader.xmp_metadata
        if xmp and any(is_somebody(str(name)) for name in xmp.dc_creator or ()):
            yield Telling(AUTHOR)
        for page in reader.pages[:MOST_PAGES]:
            yield Telling(text=page.extract_text())
    except Exception as fault:  # a broken file may raise anything
        raise Unread from fault
