"""The past of every record, read from git or remembered from the build before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from generator.catalogue.history import serialise, versions
from generator.catalogue.history.build import HistoryBuilder
from generator.catalogue.history.cache import AskedTitles, HistoryCache, digest
from generator.catalogue.history.model import SHORT, UNREAD, History, Past
from generator.catalogue.history.versions import Version, VersionLine
from generator.checks.personal import allowed_names
from generator.checks.rules.privacy import personal
from generator.records.models.kinds import KINDS
from generator.records.records import Records
from generator.records.summary import Name, Summary
from generator.records.version_reader import VersionReader
from generator.system import cache, git, git_log
from generator.system.files import FOLDERS, LARGEST_RECORD

MOST_AT_ONCE = 4000
"""Versions that lie in memory at the same time."""


def read(root: Path, records: Records, replaced: Iterable[str] = ()) -> History:
    """Read the history of everything under ``root``; less of it, said so, is never an error.

    ``replaced`` are the paths whose older version is shown because the newest is at fault.
    """
    head = git.head(root)
    if head is None:
        return History()
    with cache.at(root) as store:
        return _read(
            root, records, frozenset(replaced), head, HistoryCache(store, records.registries)
        )


def _read(
    root: Path, records: Records, aside: frozenset[str], head: git.HeadCommit, memory: HistoryCache
) -> History:
    shown = _shown(records)
    lines = _lines(root, head, shown, memory)
    if lines is None:
        return History(note=UNREAD)
    until: dict[Name, str] = {}
    for name, summary in shown.items():
        path = summary.path
        if path in aside:
            until[name] = summary.fingerprint
        elif path in records.files:
            data = records.files[path].data
            lines[name] = versions.with_folder(lines.get(name, ()), path, data)
    past, digests = _past(root, lines, until, records, memory)
    memory.keep()
    return History(past, SHORT if head.shallow else "", digests)


def _shown(records: Records) -> dict[Name, Summary]:
    found = records.summaries.values()
    return {f.name: f for f in found if f.readable and KINDS[f.kind].has_pages}


def _lines(
    root: Path, head: git.HeadCommit, shown: Mapping[Name, Summary], memory: HistoryCache
) -> dict[Name, VersionLine] | None:
    """The versions of every record, read from git or remembered."""
    former = {name: summary.former for name, summary in shown.items() if summary.former}
    key = digest(head.commit, head.shallow, sorted(["/".join(n), *f] for n, f in former.items()))
    known = memory.lines(key)
    if known is not None:
        return {(k, i): tuple(Version(*v) for v in line) for k, i, line in known}
    commits = git_log.log(root, head.commit, FOLDERS)
    if commits is None:
        return None
    short = head.shallow or len(commits) >= git_log.MOST_COMMITS
    lines = versions.lines(commits, former, short)
    memory.lines_are(key, [[*n, [_key(v) for v in line]] for n, line in lines.items()])
    return lines


def _key(v: Version) -> list[Any]:
    """The fields of a version in their order, as JSON keeps them."""
    return [v.order, v.day, v.path, v.blob, v.merge, v.first]


def _past(
    root: Path,
    lines: Mapping[Name, VersionLine],
    until: Mapping[Name, str],
    records: Records,
    memory: HistoryCache,
) -> tuple[Mapping[Name, Past], dict[Name, str]]:
    """Work out the past of every line; of those that are remembered nothing is read.

    ``until`` are the fingerprints of older versions that are shown: what came later was set aside.
    """
    titles = {name: summary.title for name, summary in _shown(records).items()}
    public = allowed_names.listed(records.registries)
    found: dict[Name, Past | str] = {}
    digests: dict[Name, str] = {}
    wanted: list[tuple[Name, str]] = []
    for name, line in lines.items():
        signature = digest(name, until.get(name, ""), [_key(v) for v in line])
        digests[name], found[name] = memory.past(name, signature, titles)
        if not digests[name]:
            wanted.append((name, signature))
    for group in _groups(wanted, lines):
        ids = [v.blob for name, _ in group for v in lines[name] if v.blob and v.day]
        data = dict(git.blobs(root, ids, LARGEST_RECORD))
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
            found[name] = told_past = HistoryBuilder(readers[name[0]], told).tell(
                lines[name], data, until.get(name, "")
            )
            said = serialise.of(told_past) if told_past.editions else None
            digests[name] = memory.past_is(name, signature, told, said)
    there = {n: p for n, p in found.items() if (p.editions if isinstance(p, Past) else p != "null")}
    return serialise.Pasts(there), digests


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
