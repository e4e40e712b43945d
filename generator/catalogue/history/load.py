"""The past of every record, read from git or taken from the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from generator.catalogue.history import versions
from generator.catalogue.history.build import HistoryBuilder
from generator.catalogue.history.cache import AskedTitles, HistoryCache, PastRow
from generator.catalogue.history.model import SHORT, UNREAD, History, Past
from generator.catalogue.history.versions import VersionLine
from generator.checks.personal_texts import personal
from generator.language.personal import allowed_names
from generator.records.models.kinds import KINDS
from generator.records.records import Records
from generator.records.summary import Name, RecordSummary
from generator.records.version_reader import VersionReader
from generator.system import cache, git, git_log, git_objects
from generator.system.cache import Cache
from generator.system.digests import digest
from generator.system.files import FOLDERS
from generator.system.git_call import GitRefused
from generator.system.limits import LARGEST_RECORD

MOST_AT_ONCE = 4000
"""Versions that lie in memory at the same time."""


def read(
    root: Path, records: Records, replaced: Iterable[str] = (), store: Cache | None = None
) -> History:
    """Read the history of everything under ``root``; less of it, said so, is never an error.

    ``replaced`` are the paths whose older version is shown because the newest is at fault; ``store``
    is the cache of the root, where it is open already.
    """
    try:
        head = git.head(root)
        if head is None:
            return History()
        with cache.at(root, store) as opened:
            memory = HistoryCache(opened, records.registries)
            return _read(root, records, frozenset(replaced), head, memory)
    except GitRefused as refused:
        return History(note=UNREAD, refused=str(refused))


def _read(
    root: Path, records: Records, aside: frozenset[str], head: git.HeadCommit, memory: HistoryCache
) -> History:
    shown = _shown(records)
    lines = _lines(root, head, shown, memory)
    until: dict[Name, str] = {}
    for name, summary in shown.items():
        path = summary.path
        if path in aside:
            until[name] = summary.fingerprint
        elif path in records.files:
            data = records.files[path].data
            lines[name] = versions.with_folder(lines.get(name, ()), path, data)
    past, digests = _past(root, lines, until, records, memory)
    memory.save()
    return History(past, SHORT if head.shallow else "", digests)


def _shown(records: Records) -> dict[Name, RecordSummary]:
    found = records.summaries.values()
    return {f.name: f for f in found if f.readable and KINDS[f.kind].has_pages}


def _titles(shown: Mapping[Name, RecordSummary]) -> dict[Name, str]:
    """What records are called, by the ids that they had before, too: older texts name them by those."""
    called = {name: summary.called or summary.title for name, summary in shown.items()}
    former = {
        (name[0], was): called[name] for name, summary in shown.items() for was in summary.former
    }
    return {**former, **called}


def _lines(
    root: Path, head: git.HeadCommit, shown: Mapping[Name, RecordSummary], memory: HistoryCache
) -> dict[Name, VersionLine]:
    """The versions of every record, read from git or taken from the cache."""
    former = {name: summary.former for name, summary in shown.items() if summary.former}
    key = digest(head.commit, repr((head.shallow, sorted(former.items()))))
    known = memory.lines(key)
    if known is not None:
        return known
    commits = git_log.log(root, head.commit, FOLDERS)
    short = head.shallow or len(commits) >= git_log.MOST_COMMITS
    lines = versions.lines(commits, former, short)
    memory.put_lines(key, lines)
    return lines


def _past(
    root: Path,
    lines: Mapping[Name, VersionLine],
    until: Mapping[Name, str],
    records: Records,
    memory: HistoryCache,
) -> tuple[Mapping[Name, Past], dict[Name, str]]:
    """Work out the past of every line; of those that are in the cache nothing is read.

    ``until`` are the fingerprints of older versions that are shown: what came later was set aside.
    """
    titles = _titles(_shown(records))
    public = allowed_names.listed(records.registries)
    rows: dict[Name, PastRow | None] = {}
    wanted: list[tuple[Name, str]] = []
    for name, line in lines.items():
        signature = digest(*name, until.get(name, ""), repr(line))
        rows[name] = memory.past(name, signature, titles)
        if not rows[name]:
            wanted.append((name, signature))
    for group in _groups(wanted, lines):
        ids = [v.blob for name, _ in group for v in lines[name] if v.blob and v.day]
        data = dict(git_objects.blobs(root, ids, LARGEST_RECORD))
        readers = {
            kind: VersionReader(
                KINDS[kind], records.registries, partial(personal, kind, public=public)
            )
            for kind in {name[0] for name, _ in group}
        }
        for name, signature in group:
            told = AskedTitles(titles)
            for version in lines[name]:
                if not version.day and version.path in records.files:
                    data[version.blob] = records.files[version.path].data
            builder = HistoryBuilder(readers[name[0]], told)
            past = builder.tell(lines[name], data, until.get(name, ""))
            row = PastRow(signature, told.asked, past if past.editions else None)
            rows[name] = row
            memory.put_past(name, row)
    found = {name: row.past for name, row in rows.items() if row and row.past}
    return found, {name: row.digest for name, row in rows.items() if row}


def _groups(
    wanted: list[tuple[Name, str]], lines: Mapping[Name, VersionLine]
) -> Iterator[list[tuple[Name, str]]]:
    """Cut the work so that not every version lies in memory at once."""
    group: list[tuple[Name, str]] = []
    count = 0
    for item in wanted:
        group.append(item)
        count += len(lines[item[0]])
        if count > MOST_AT_ONCE:
            yield group
            group, count = [], 0
    if group:
        yield group
