"""The past of every record, read from git or remembered from the build before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from generator.catalogue.diff.change import Name
from generator.catalogue.history import serialise, versions
from generator.catalogue.history.build import Teller
from generator.catalogue.history.cache import Memory, Titles, digest
from generator.catalogue.history.model import SHORT, UNREAD, History, Past
from generator.catalogue.history.versions import Line, Version
from generator.checks.personal import allowed_names
from generator.checks.rules.privacy import personal
from generator.records.models.kinds import KINDS
from generator.records.records import Records
from generator.records.summary import Facts
from generator.records.version_reader import Reader
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
        return _read(root, records, frozenset(replaced), head, Memory(store, records.registries))


def _read(
    root: Path, records: Records, aside: frozenset[str], head: git.Head, memory: Memory
) -> History:
    shown = _shown(records)
    lines = _lines(root, head, shown, memory)
    if lines is None:
        return History(note=UNREAD)
    until: dict[Name, str] = {}
    for name, facts in shown.items():
        path = facts.path
        if path in aside:
            until[name] = facts.mark
        elif path in records.files:
            data = records.files[path].data
            lines[name] = versions.with_folder(lines.get(name, ()), path, data)
    past, marks = _past(root, lines, until, records, memory)
    memory.keep()
    return History(past, SHORT if head.shallow else "", marks)


def _shown(records: Records) -> dict[Name, Facts]:
    found = records.facts.values()
    return {f.name: f for f in found if f.readable and KINDS[f.kind].has_pages}


def _lines(
    root: Path, head: git.Head, shown: Mapping[Name, Facts], memory: Memory
) -> dict[Name, Line] | None:
    """The versions of every record, read from git or remembered."""
    former = {name: facts.former for name, facts in shown.items() if facts.former}
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
    lines: Mapping[Name, Line],
    until: Mapping[Name, str],
    records: Records,
    memory: Memory,
) -> tuple[Mapping[Name, Past], dict[Name, str]]:
    """Work out the past of every line; of those that are remembered nothing is read.

    ``until`` are the marks of older versions that are shown: what came later was set aside.
    """
    titles = {name: facts.title for name, facts in _shown(records).items()}
    public = allowed_names.listed(records.registries)
    found: dict[Name, Past | str] = {}
    marks: dict[Name, str] = {}
    wanted: list[tuple[Name, str]] = []
    for name, line in lines.items():
        signature = digest(name, until.get(name, ""), [_key(v) for v in line])
        marks[name], found[name] = memory.past(name, signature, titles)
        if not marks[name]:
            wanted.append((name, signature))
    for group in _groups(wanted, lines):
        ids = [v.blob for name, _ in group for v in lines[name] if v.blob and v.day]
        data = dict(git.blobs(root, ids, LARGEST_RECORD))
        readers = {
            kind: Reader(KINDS[kind], records.registries, partial(personal, kind, public=public))
            for kind in {name[0] for name, _ in group}
        }
        for name, signature in group:
            told = Titles(titles)
            for version in lines[name]:
                if not version.day and version.path in records.files:
                    data[version.blob] = records.files[version.path].data
            found[name] = told_past = Teller(readers[name[0]], told).tell(
                lines[name], data, until.get(name, "")
            )
            said = serialise.of(told_past) if told_past.editions else None
            marks[name] = memory.past_is(name, signature, told, said)
    there = {n: p for n, p in found.items() if (p.editions if isinstance(p, Past) else p != "null")}
    return serialise.Pasts(there), marks


def _groups(
    wanted: list[tuple[Name, str]], lines: Mapping[Name, Line]
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
