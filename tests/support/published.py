"""Every file of a site as the text that a reader, a program or a search engine can take out of it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]+);|&#(\d+);")


def everything(site: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the path of every file with its text: pages of a PDF, parts of a Word file, escapes undone."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            name = path.relative_to(site).as_posix()
            yield name, "\n".join(_said(path)).replace("\u00ad", "").replace("\u2060", "")


def _said(path: Path) -> Iterator[str]:
    yield _plain(path.read_bytes())
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        yield str(document.get_metadata_dict())
        for page in document:
            yield page.get_textpage().get_text_range()
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as inside:
            yield from (_plain(inside.read(name)) for name in inside.namelist())


def _plain(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    return _ESCAPED.sub(
        lambda m: chr(int(m[1] or m[2], 16) if m[1] or m[2] else int(m[3]) % 0x110000), text
    )
