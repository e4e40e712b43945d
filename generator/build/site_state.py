"""What a build remembers of the site it published, and by what the next one knows it again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.catalogue import attachments
from generator.catalogue.catalogue import Catalogue
from generator.records.models.kinds import KINDS
from generator.records.summary import Name, RecordSummary
from generator.render.shell import Shell
from generator.search.index_state import IndexState
from generator.settings import Settings
from generator.system import theme_files
from generator.system.cache import CacheTable
from generator.system.digests import code_digest, digest, folder_digest


class PublishedRow(Struct, frozen=True, array_like=True):
    """A record as the site shows it: what others tell of it; it is read where the record is another one now."""

    summary: RecordSummary
    past: str
    """A digest of what it was."""


class UnitRow(Struct, frozen=True, array_like=True):
    """What is made together: what it read while it was made (``catalogue/reads.py``), and its pages or files."""

    reads: tuple[str, ...]
    pages: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    """Of a record: what was read for the pages of its past, which few edits change."""


class SiteRow(Struct, frozen=True):
    """The site as it was published: which folder it is, the order of its records, digests of what is told of all."""

    state: str
    aside: str
    stale: str
    past: str
    order: tuple[Name, ...]
    digests: dict[str, str]
    """Of each record, by path: what tells those that changed without their rows of ``PUBLISHED``."""
    records: str
    """Of all of them."""


class FileRow(Struct, frozen=True):
    """A file that is no record of the site, by its digest: a closed list, a draft, an empty form."""

    digest: str


class IndexRow(Struct, frozen=True):
    """The index of the site: a digest of the records it was made of, and what their update needs."""

    records: str
    state: IndexState


PUBLISHED = CacheTable("published", PublishedRow)
UNITS = CacheTable("published_units", UnitRow)
SITE = CacheTable("published_site", SiteRow)
FILES = CacheTable("published_files", FileRow)
INDEX = CacheTable("search_index", IndexRow)

RECORDED = frozenset(
    ("portal", "by_kind", "sources", "digests", "summaries", "history", "stale", "aside")
)
"""Fields of the catalogue that are watched file by file, or record by record; what reads them is noted."""

CALL = frozenset({"root"})
"""Fields of the settings that say where the portal lies, and nothing of a page."""

PORTAL = KINDS["portal"].file
"""The file on which every page depends."""


def global_digest(catalogue: Catalogue, settings: Settings, shell: Shell) -> str:
    """Sum up what every page may depend on: all but what is watched file by file.

    A field that the catalogue or the settings get tomorrow is in it, unless it is left out by name.
    """
    return digest(
        code_digest(),
        folder_digest(theme_files.folder(settings)),
        *shell.parts,
        repr((others(settings, CALL), others(catalogue, RECORDED), catalogue.history.note)),
        file_digest(catalogue, PORTAL) if PORTAL in catalogue.sources else "",
    )


def version(catalogue: Catalogue, settings: Settings, shell: Shell, site: Path) -> str:
    """Name that state of everything else under which the records of a site are kept."""
    return digest(global_digest(catalogue, settings, shell), site.as_posix())


def file_digest(catalogue: Catalogue, path: str) -> str:
    """Sum up a file."""
    return catalogue.digests.get(path) or digest(catalogue.sources[path])


def files(catalogue: Catalogue) -> dict[str, str]:
    """Sum up every file that is no record of the site, but that of the district."""
    shown = {f.path for f in catalogue.summaries.values()} | {PORTAL}
    return {p: file_digest(catalogue, p) for p in catalogue.sources if p not in shown}


def digests(catalogue: Catalogue, root: Path) -> dict[str, str]:
    """Sum up what is each record's own, by its path: its text, its files, its past, what time has done to it."""
    stale: dict[Name, list[str]] = {}
    for one in catalogue.stale:
        stale.setdefault((one.kind, one.id), []).append(one.words)
    aside = {a.path: a for a in catalogue.aside}
    found: dict[str, str] = {}
    for name, summary in catalogue.summaries.items():
        text = file_digest(catalogue, summary.path)
        beside = attachments.stamp(catalogue, name, root) if summary.beside else ""
        more = (
            catalogue.history.digests.get(name),
            stale.get(name),
            aside.get(summary.path),
            beside,
        )
        found[summary.path] = digest(text, repr(more)) if any(more) else text
    return found


def joint(found: Mapping[str, str]) -> str:
    """Sum up digests by path."""
    return digest(*(f"{path} {found[path]}" for path in sorted(found)))


def site_row(catalogue: Catalogue, state: str, found: Mapping[str, str]) -> SiteRow:
    """The site as it is published now; ``found``: the digests of its records by path."""
    aside = digest(repr(tuple(catalogue.aside))) if catalogue.aside else ""
    stale = digest(repr(tuple(catalogue.stale))) if catalogue.stale else ""
    past = digest(repr(sorted(catalogue.history.digests.items())))
    order = tuple(catalogue.summaries)
    return SiteRow(state, aside, stale, past, order, dict(found), joint(found))


def others(value: Struct, known: frozenset[str]) -> list[tuple[str, Any]]:
    """The fields of a value by name, without those that are watched elsewhere."""
    return [(n, getattr(value, n)) for n in value.__struct_fields__ if n not in known]
