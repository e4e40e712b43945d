"""Bytes that need not stay in memory until they are asked for: they lie in a file without a name."""

from __future__ import annotations

import os
import sys
import tempfile
import weakref
from typing import IO

from generator.system.lazy_mapping import Lazy


class Spool(Lazy[str, bytes]):
    """Bytes by key, for the process that puts them and those that it forks, which only read; the file goes with the last.

    Where the disk takes nothing more, the rest stays in memory.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._places: dict[str, tuple[int, int]] = {}
        super().__init__(self._places)
        self._kept: dict[str, bytes] = {}
        self._end = 0

    def put(self, key: str, data: bytes) -> None:
        """Put bytes aside, in the place of those that a key had."""
        self._kept.pop(key, None)
        self._places[key] = self._end, len(data)
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed with the last holder
                weakref.finalize(self, self._file.close)
            self._file.seek(self._end)
            whole = self._file.write(data) == len(data)
        except OSError:
            whole = False
        if whole:
            self._end += len(data)
        else:
            self._kept[key] = data

    def __getitem__(self, key: str) -> bytes:
        """Read bytes back; no process moves the place at which another one reads."""
        place, size = self._places[key]
        if key in self._kept or self._file is None:
            return self._kept[key]
        if sys.platform != "win32":
            return os.pread(self._file.fileno(), size, place)
        self._file.seek(place)
        return self._file.read(size)
