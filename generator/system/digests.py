"""Digests of texts, folders and our own code: what was made of the same input by the same code need not be made again.

They are internal and may change with any version. The digests that others rely on are defined elsewhere
and stay as they are: ``records/fingerprint.py``, ``checks/formats/fingerprints.py``.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.settings import PACKAGE
from generator.system.asked_once import asked_once

ALL_ROOMS = ("",)
"""The whole generator."""


def digest(*parts: bytes | str) -> str:
    """Give 32 hexadecimal digits (BLAKE2b) of texts and bytes; where one ends and the next begins counts."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


@asked_once
def folder_digest(folder: Path) -> str:
    """Sum up the names and the contents of all files of a folder."""
    top = os.fspath(folder)
    parts = (
        (path[len(top) + 1 :].replace(os.sep, "/"), _read(path))
        for path in sorted(_under(top))
        if not path.endswith(".pyc") and os.path.isfile(path)  # noqa: PTH113 - of hundreds
    )
    return digest(*(part for pair in parts for part in pair))


def _under(top: str) -> Iterator[str]:
    """Every file in a folder: several times a build, so not by ``pathlib``, which takes three times as long."""
    return (f"{folder}{os.sep}{name}" for folder, _, names in os.walk(top) for name in names)


def _read(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - of hundreds
        return file.read()


@cache
def code_digest(rooms: tuple[str, ...] = ALL_ROOMS) -> str:
    """Sum up our code and the libraries it leans on: what other code made is made anew.

    ``rooms`` are folders of ``generator/`` with all that lies in them; the modules that lie in no room
    always count. Whoever names fewer rooms than all has a test that nothing it imports is missing.
    """
    return digest(sys.version, *_libraries(), *map(_read, modules(rooms)))


def _libraries() -> list[str]:
    """Every library that is installed, with its version: the folders that describe them (PEP 376).

    Asking ``importlib.metadata`` for each takes forty milliseconds of every command.
    """
    found: set[str] = set()
    for folder in sys.path:
        with contextlib.suppress(OSError):
            found.update(path.name for path in Path(folder).glob("*.dist-info"))
    return sorted(found)


def modules(rooms: tuple[str, ...]) -> list[str]:
    """The files of code that a digest of these rooms covers."""
    top = PACKAGE
    if missing := [room for room in rooms if not (top / room).is_dir()]:
        raise ValueError(f"no such room: {missing}")  # a digest of nothing would never change
    found = {os.fspath(path) for path in top.glob("*.py")}
    found.update(path for room in rooms for path in _under(os.fspath(top / room)))
    return sorted(path for path in found if path.endswith(".py"))
