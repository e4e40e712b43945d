"""What a rule found that looks into few files of some kinds: of the same files it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from generator.findings import Finding
from generator.records.closed_lists import summed
from generator.records.records import Records
from generator.system import cached_values
from generator.system.cache import CacheTable
from generator.system.digests import digest


class FoundRow(Struct, frozen=True):
    """What the rule found."""

    findings: tuple[Finding, ...]


def of_files(
    table: CacheTable[FoundRow],
    records: Records,
    paths: Iterable[str],
    find: Callable[[], Iterable[Finding]],
) -> Iterable[Finding]:
    """Give what ``find`` finds, which depends on nothing but the files at ``paths`` and the closed lists."""
    there = list(paths)
    if not all(path in records.digests for path in there):
        return find()
    lists = (f"{name} {summed(values)}" for name, values in records.registries.items())
    inputs = digest(*(f"{path} {records.digests[path]}" for path in there), *lists)
    return cached_values.made(table, "", lambda: FoundRow(tuple(find())), inputs).findings
