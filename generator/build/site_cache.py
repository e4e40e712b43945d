"""What the cache knows of one site: the state a build left it in, and its second tree."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from generator.catalogue.snapshot_tags import SnapshotTag
from generator.checks.quarantined import Quarantined
from generator.findings import Finding
from generator.system.cache import Cache, CacheTable
from generator.system.digests import code_digest


class StampRow(Struct, frozen=True):
    """All that a build depends on, as it was when nothing was left to do, and what that build said."""

    stamp: str
    files: int
    """How many files the site had."""
    aside: tuple[Quarantined, ...] = ()
    """What was set aside: it is told again, without being looked for."""
    editions: tuple[str, ...] = ()
    """The editions of the portal that its file names."""
    tags: tuple[SnapshotTag, ...] = ()
    """Those of them that git had."""
    unfit: tuple[Finding, ...] = ()
    """What does not fit its paper."""
    lost: dict[str, str] = field(default_factory=dict)
    """Formats of paper of which there are no files, and why."""


class SpareRow(Struct, frozen=True):
    """The second tree: which folder it is, and the addresses where it differs from the site."""

    tree: str
    touched: tuple[str, ...]


class CountRow(Struct, frozen=True):
    """How many files the site has."""

    files: int


STAMPS = CacheTable("site_stamps", StampRow)
SPARES = CacheTable("site_spares", SpareRow)
COUNTS = CacheTable("site_counts", CountRow)


class SiteCache(Struct, frozen=True):
    """The rows of one site in an open cache; several sites may be built of one root."""

    store: Cache
    site: Path

    def stamp(self) -> StampRow | None:
        """The state in which nothing was left to do."""
        return self.store.load(STAMPS, code_digest()).get(str(self.site))

    def put_stamp(self, row: StampRow) -> None:
        """Write the state in which nothing was left to do."""
        self.store.put(STAMPS, code_digest(), [(str(self.site), row)])

    def spare(self) -> SpareRow | None:
        """The second tree, where it is whole."""
        return self.store.load(SPARES, code_digest()).get(str(self.site))

    def put_spare(self, row: SpareRow | None) -> None:
        """Write which the second tree is; ``None`` while it is not whole."""
        rows = [(str(self.site), row)] if row else []
        self.store.put(SPARES, code_digest(), rows, () if row else (str(self.site),))

    def count(self) -> int | None:
        """How many files the site has."""
        row = self.store.load(COUNTS, code_digest()).get(str(self.site))
        return row.files if row else None

    def put_count(self, files: int) -> None:
        """Write how many files the site has."""
        self.store.put(COUNTS, code_digest(), [(str(self.site), CountRow(files))])
