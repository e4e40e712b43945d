"""Whether anything changed since a site was made, seen without reading a record or importing what makes pages."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.build import target
from generator.build.published import Published
from generator.build.site_cache import SiteCache, StampRow
from generator.catalogue import snapshot_tags
from generator.catalogue.snapshot_tags import SnapshotTag
from generator.paper.sheets import Sheets
from generator.settings import MKDOCS, PACKAGE_FILES, Settings
from generator.system import asked_once, cache, files, git, git_call, theme_files
from generator.system.cache import Cache
from generator.system.digests import code_digest, digest, folder_digest


class Look(Struct, frozen=True):
    """What lies on disk, summed up."""

    listed: files.SourceTree
    stamp: str


def tell(settings: Settings, site: Path) -> Published | Look:
    """Say what the build said that left this site, where nothing changed since; else what lies there now."""
    git_call.start_over()
    started = time.monotonic()
    with asked_once.block(), cache.at(settings.root) as store:
        seen = look(settings)
        told = same(settings, site.resolve(), store, seen)
    return replace(told, seconds=time.monotonic() - started) if told else seen


def look(settings: Settings) -> Look:
    """List the files and sum up all that a build depends on, as far as it can be told without reading the records."""
    listed = files.read(settings.root)
    try:
        head = repr(git.head(settings.root))
    except git_call.GitRefused as refused:
        head = str(refused)
    configs = (settings.root / MKDOCS, PACKAGE_FILES / MKDOCS)
    stamp = digest(
        code_digest(),
        folder_digest(theme_files.folder(settings)),
        *(config.read_bytes() if config.is_file() else b"" for config in configs),
        repr((head, settings.today, settings.paper, settings.region, listed.findings)),
        repr([(f.path, f.stamp or _stat(settings.root / f.path)) for f in listed.files.values()]),
    )
    return Look(listed, stamp)


def same(settings: Settings, site: Path, store: Cache, seen: Look) -> Published | None:
    """The same of a cache that is open.

    What is set aside stays so as long as no file and no commit changes, so it is not looked for again.
    """
    state, row = target.state(site), SiteCache(store, site).stamp()
    if not state or not row or row.stamp != f"{seen.stamp} {state}":
        return None
    try:
        tags = tuple(snapshot_tags.tags(settings.root, row.editions))
    except git_call.GitRefused:
        return None
    if tags != row.tags:
        return None
    sheets = Sheets(findings=row.unfit, lost=row.lost)
    gone = missing(row.editions, row.tags)
    return Published(site, 0, 0, row.files, False, row.aside, gone, sheets)


def remember(
    store: Cache,
    seen: Look,
    told: Published,
    editions: tuple[str, ...],
    tags: tuple[SnapshotTag, ...],
) -> None:
    """Keep what a build said; where something could not be known or made, the next one tries again."""
    if told.unknown or told.sheets.failed or any(one.unread for one in told.aside):
        return
    stamp = f"{seen.stamp} {target.state(told.site)}"
    unfit, lost = told.sheets.findings, dict(told.sheets.lost)
    row = StampRow(stamp, told.files, told.aside, editions, tags, unfit, lost)
    SiteCache(store, told.site).put_stamp(row)


def missing(editions: tuple[str, ...], tags: Iterable[SnapshotTag]) -> tuple[str, ...]:
    """The editions that the portal names and git does not have."""
    there = {tag.name for tag in tags}
    return tuple(name for name in editions if name not in there)


def _stat(path: Path) -> str:
    with contextlib.suppress(OSError):
        status = path.stat()
        return f"{status.st_mtime_ns}-{status.st_size}-{status.st_ino}"
    return ""
