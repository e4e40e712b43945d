"""All documents of a portal: each is read when it is asked for, ten thousand are never open at once."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import cast

from msgspec import structs

from generator.records import kept
from generator.records.decode_scalar import Registries
from generator.records.document import Document, Job
from generator.records.fields import Record, Source
from generator.records.yaml_text import errors
from generator.system.lazy_mapping import Lazy

MOST_OPEN = 512
"""Documents that are open at the same time: a portal may have ten thousand."""

MOST_UNPACKED = 32
"""Records that are unpacked at the same time: they are routes, and a process opens only those of its own piece."""


class Documents(Lazy[str, Document]):
    """Documents by path, in the order of the paths."""

    def record(self, path: str) -> Record | None:
        """The record of one path, without the places of its values where they are not at hand."""
        return self[path].record

    def text(self, path: str) -> str:
        """The text of one file."""
        return self[path].text


class MemoryDocuments(Documents):
    """Documents that are at hand."""

    def __init__(self, found: Mapping[str, Document]) -> None:
        super().__init__(found)
        self._found = found

    def __getitem__(self, path: str) -> Document:
        return self._found[path]


class FileDocuments(Documents):
    """Documents that lie in files."""

    def __init__(
        self, jobs: Iterable[Job], registries: Registries, packed: Mapping[str, bytes]
    ) -> None:
        self._jobs = {job[2].path: job for job in jobs}
        super().__init__(self._jobs)
        self._registries = registries
        self._packed = packed
        self._opened = lru_cache(maxsize=MOST_OPEN)(self._open)
        self._unpacked = lru_cache(maxsize=MOST_UNPACKED)(self._unpack)

    def __getitem__(self, path: str) -> Document:
        return self._opened(path)

    def record(self, path: str) -> Record | None:
        """Unpack the record where it was packed: the file is not read again."""
        return self._unpacked(path) if path in self._packed else self[path].record

    def text(self, path: str) -> str:
        """Read the text of the file alone."""
        return errors.decode(path, self._jobs[path][2].data)[0]

    def _open(self, path: str) -> Document:
        document = kept.opened(self._jobs[path], self._registries)
        if document is None:
            raise KeyError(path)
        return document

    def _unpack(self, path: str) -> Record:
        return cast(Record, pickle.loads(self._packed[path]))  # our own process packed it


class OverlayDocuments(Documents):
    """Documents with a few others laid over them; ``paths`` are those that are left."""

    def __init__(
        self, under: Documents, paths: Iterable[str], over: Mapping[str, Document]
    ) -> None:
        super().__init__(dict.fromkeys(paths))
        self._under = under
        self._over = dict(over)

    def __getitem__(self, path: str) -> Document:
        if path not in self:
            raise KeyError(path)
        return self._over[path] if path in self._over else self._under[path]

    def record(self, path: str) -> Record | None:
        """The record of one path."""
        return self[path].record if path in self._over else self._under.record(path)

    def text(self, path: str) -> str:
        """The text of one file."""
        return self[path].text if path in self._over else self._under.text(path)


def pack(record: Record) -> bytes:
    """Pack a record for another process of this run; the places of its values stay behind."""
    source = Source(record.source.path, None, record.source.holes)
    return pickle.dumps(structs.replace(record, source=source), pickle.HIGHEST_PROTOCOL)
