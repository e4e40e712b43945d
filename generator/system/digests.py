"""Digests of texts, folders and our own code: what was made of the same input by the same code need not be made again.

They are internal and may change with any version. The digests that others rely on are defined elsewhere
and stay as they are: ``records/fingerprint.py``, ``checks/formats/fingerprints.py``.
"""

from __future__ import annotations

import contextlib
import hashlib
import platform
from functools import cache
from importlib import metadata
from pathlib import Path

from generator.settings import PACKAGE

PACKAGES = (
    "Babel",
    "PyStemmer",
    "PyYAML",
    "docxtpl",
    "icalendar",
    "jinja2",
    "markdown",
    "markdown-it-py",
    "mdit-py-plugins",
    "mkdocs",
    "mkdocs-material",
    "msgspec",
    "nh3",
    "pymdown-extensions",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "python-docx",
    "python-pptx",
    "segno",
    "typst",
)
"""Libraries whose other version may make other files."""

ALL_ROOMS = ("",)
"""The whole generator."""


def digest(*parts: bytes | str) -> str:
    """Give 32 hexadecimal digits (BLAKE2b) of texts and bytes; where one ends and the next begins counts."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


def folder_digest(folder: Path) -> str:
    """Sum up the names and the contents of all files of a folder."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix != ".pyc")
    parts = ((p.relative_to(folder).as_posix(), p.read_bytes()) for p in files)
    return digest(*(part for pair in parts for part in pair))


@cache
def code_digest(rooms: tuple[str, ...] = ALL_ROOMS) -> str:
    """Sum up our code and the libraries it leans on: what other code made is made anew.

    ``rooms`` are folders of ``generator/`` with all that lies in them; the modules that lie in no room
    always count. Whoever names fewer rooms than all has a test that nothing it imports is missing.
    """
    versions = [f"{name} {_version(name)}" for name in PACKAGES]
    return digest(platform.python_version(), *versions, *(f.read_bytes() for f in modules(rooms)))


def _version(name: str) -> str:
    """The version of a library; MkDocs and Material may be absent, and others are missed where they are used."""
    with contextlib.suppress(metadata.PackageNotFoundError):
        return metadata.version(name)
    return "none"


def modules(rooms: tuple[str, ...]) -> list[Path]:
    """The files of code that a digest of these rooms covers."""
    top = PACKAGE
    if missing := [room for room in rooms if not (top / room).is_dir()]:
        raise ValueError(f"no such room: {missing}")  # a digest of nothing would never change
    return sorted({*top.glob("*.py"), *(p for room in rooms for p in (top / room).rglob("*.py"))})
