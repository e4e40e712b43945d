"""The closed lists: read first, by every command, and mostly what they were the last time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from generator.records import closed_lists, kept
from generator.records.closed_lists import ClosedList
from generator.records.decode_scalar import Registries
from generator.records.document import Job
from generator.records.models.registry import Registry
from generator.system import cached_values
from generator.system.cache import CacheTable
from generator.system.digests import digest


class ListsRow(Struct, frozen=True):
    """The values of every closed list by its name, with their other names (``ClosedList``)."""

    values: dict[str, tuple[str, ...]]
    names: dict[str, dict[str, dict[str, str]]]


LISTS = CacheTable("closed_lists", ListsRow)


def read(jobs: Sequence[Job]) -> Registries:
    """Read the lists, or take them as they were read of the same files."""
    try:
        files = [part for _, _, file in jobs for part in (file.path, file.data)]
    except OSError:  # told where it is read as a record
        return {**_read(jobs)}
    row = cached_values.made(LISTS, "", partial(_row, jobs), digest(*files))
    return {id: ClosedList(values, row.names[id]) for id, values in row.values.items()}


def _read(jobs: Sequence[Job]) -> dict[str, ClosedList]:
    found = (kept.opened(job, kept.NO_LISTS) for job in jobs)
    records = [d.record for d in found if d and d.id != "_blank"]
    return {r.id: closed_lists.of(r) for r in records if isinstance(r, Registry)}


def _row(jobs: Sequence[Job]) -> ListsRow:
    lists = _read(jobs)
    names = {
        id: {group: {**known} for group, known in one.names.items()} for id, one in lists.items()
    }
    return ListsRow({id: tuple(one) for id, one in lists.items()}, names)
