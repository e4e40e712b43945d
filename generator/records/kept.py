"""Documents that this process read before: a live server asks for the same ones at every save."""

from __future__ import annotations

from collections.abc import Iterable

from generator.records import closed_lists
from generator.records.decode_scalar import Registries
from generator.records.document import Document, Job, open_document
from generator.system.files import File
from generator.system.lazy_mapping import Lazy

MOST = 512
"""Documents that are kept; the one that nobody asked for longest goes first."""

_kept: dict[tuple[str, bool], tuple[bytes, Registries, Document]] = {}
_lists: list[tuple[dict[str, str], Registries]] = []
"""The closed lists of the last time, by the digests of each: its other words are not compared by ``==``."""

NO_LISTS: Registries = {}
"""By which the closed lists themselves are read."""


class Blanks(Lazy[str, Document]):
    """The forms to copy, by the name of their kind; each is read when it is asked for, and few ever are."""

    def __init__(self, jobs: Iterable[Job], registries: Registries) -> None:
        self._jobs = {kind.name: (kind, id, file) for kind, id, file in jobs}
        self._registries = registries
        super().__init__(self._jobs)

    def __getitem__(self, kind: str) -> Document:
        document = opened(self._jobs[kind], self._registries)
        if document is None:
            raise KeyError(kind)
        return document


def same(registries: Registries) -> Registries:
    """Give the closed lists of the last time where these are equal, so that documents need not compare them."""
    summed = {name: closed_lists.summed(values) for name, values in registries.items()}
    if _lists and _lists[0][0] == summed:
        return _lists[0][1]
    _lists[:] = [(summed, registries)]
    return registries


def opened(job: Job, registries: Registries) -> Document | None:
    """Read a file, unless its bytes and the closed lists are those of the last time; nothing it finds is told."""
    kind, id, file = job
    key = file.path, registries is NO_LISTS
    try:
        data = file.data
    except OSError:
        return None
    before = _kept.pop(key, None)
    if before and before[0] == data and before[1] is registries:
        document: Document | None = before[2]
    else:
        document = open_document((kind, id, File(file.path, data)), registries, [])
    if document:
        if len(_kept) >= MOST:
            del _kept[next(iter(_kept))]
        _kept[key] = data, registries, document
    return document
