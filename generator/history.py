"""The editions of every record: what changed, since when, in which edition a reader stands.

An edition is counted when the meaning of a record changes (``edition.mark``), never for its
formatting, and only where it could be read and was shown. Nothing of a commit is published but its
day.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from generator import changes, git, kept, versions
from generator.changes import Change, Name, What
from generator.checks import famous
from generator.checks.privacy import personal
from generator.files import FOLDERS, LARGEST_RECORD
from generator.records import edition, load, syntax
from generator.records.decode import Registries
from generator.records.facts import Facts
from generator.records.field import Record
from generator.records.kinds import KINDS
from generator.records.load import Records
from generator.records.values import Reader, Values
from generator.remembered import Memory, Titles, digest
from generator.versions import Line, Version

MOST_AT_ONCE = 4000
"""Versions that lie in memory at the same time."""

NONE = "Истории нет: папка портала не лежит в git. Показаны нынешние редакции."
SHORT = (
    "История неполная: взяты не все прежние версии портала, поэтому у старых редакций нет номеров."
)
UNREAD = "Историю прочитать не удалось: git не ответил вовремя. Показаны нынешние редакции."

_SHOWN = ("опубликован", "архив")
_WITHHELD = Change((), What.CHANGED, "исправлено; подробности не показаны: там были личные данные")


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a record.

    ``day`` is empty while the edition is not in git. ``blob`` and ``path`` are where it lies there.
    """

    number: int
    day: str
    mark: str
    path: str
    blob: str
    merge: bool = False
    """Whether it came with a merge: a proposal that was accepted."""
    back: int = 0
    """The number of the earlier edition whose meaning came back, or 0."""
    private: bool = False
    """Whether it held personal data: it is counted and never shown."""
    authors: tuple[tuple[str, str, str], ...] = ()
    """Role, organisation and name of each author; the name only for those who may be named today."""
    changes: tuple[Change, ...] = ()
    """What changed since the edition before."""
    since: tuple[Change, ...] = ()
    """What has changed from this edition to the newest one."""
    parts: tuple[tuple[str, str], ...] = ()
    """Of an older edition of a route: where its activities stand now; empty if they did not move."""

    @property
    def id(self) -> str:
        """The id that the record had."""
        return versions.Version(0, "", self.path, "").id


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a record between editions; ``after`` is the edition before it."""

    day: str
    what: str
    """``renamed``, ``removed`` or ``returned``."""
    id: str
    after: int


@dataclass(frozen=True, slots=True)
class Past:
    """The past of one record: its editions, oldest first, and what else happened to it."""

    title: str
    editions: tuple[Edition, ...]
    events: tuple[Event, ...] = ()
    partial: bool = False
    """Whether it may be longer than what was read, so that its numbers are not those of all."""

    @property
    def newest(self) -> Edition:
        """The newest edition."""
        return self.editions[-1]


@dataclass(frozen=True, slots=True)
class History:
    """The past of every record by kind and id, of those that are gone too."""

    past: Mapping[Name, Past] = field(default_factory=dict)
    note: str = NONE
    """Why there is less history than there could be, in words; empty where it is whole."""
    marks: Mapping[Name, str] = field(default_factory=dict)
    """What sums up the past of each record: with the same mark it is the same."""

    def of(self, kind: str, id: str) -> Past | None:
        """The past of one record, where anything is known of it."""
        return self.past.get((kind, id))


def read(root: Path, records: Records, replaced: Iterable[str] = ()) -> History:
    """Read the history of everything under ``root``; less of it, said so, is never an error.

    ``replaced`` are the paths whose older version is shown because the newest is at fault.
    """
    head = git.head(root)
    if head is None:
        return History()
    with kept.at(root) as store:
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
    kept = memory.lines(key)
    if kept is not None:
        return {(k, i): tuple(Version(*v) for v in line) for k, i, line in kept}
    commits = git.log(root, head.commit, FOLDERS)
    if commits is None:
        return None
    short = head.shallow or len(commits) >= git.MOST_COMMITS
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
    public = famous.listed(records.registries)
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
            found[name] = told_past = _Told(readers[name[0]], told).tell(
                lines[name], data, until.get(name, "")
            )
            said = _kept(told_past) if told_past.editions else None
            marks[name] = memory.past_is(name, signature, told, said)
    there = {n: p for n, p in found.items() if (p.editions if isinstance(p, Past) else p != "null")}
    return _Pasts(there), marks


class _Pasts(Mapping[Name, Past]):
    """The past of every record; what is remembered is looked at when it is asked for."""

    def __init__(self, found: dict[Name, Past | str]) -> None:
        self._found = found

    def __getitem__(self, name: Name) -> Past:
        past = self._found[name]
        if isinstance(past, str):
            past = self._found[name] = _revived(json.loads(past))
        return past

    def __contains__(self, name: object) -> bool:
        return name in self._found

    def __iter__(self) -> Iterator[Name]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and dict(self) == dict(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(dict(self))


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


class _Told:
    """Tells the past of one record from its versions."""

    def __init__(self, reader: Reader, titles: Titles) -> None:
        self.kind = reader.kind
        self.reader = reader
        self.titles = titles
        self.editions: list[Edition] = []
        self.said: list[Values] = []
        self.events: list[Event] = []

    def tell(self, line: Line, data: Mapping[str, bytes], until: str = "") -> Past:
        """Count the editions, say what changed in each, and what happened between them."""
        away, id = False, line[0].id
        for version in line:
            there = data.get(version.blob) if version.blob else None
            values = self.reader.read(version.path, there) if there is not None else None
            if version.blob and values is None:
                continue  # what could not be read was never shown
            if values is None or not _is_shown(values):
                if self.editions and not away:
                    self._event(version, "removed", version.id)
                away = True
                continue
            if away and self.editions:
                self._event(version, "returned", version.id)
            if version.id != id and self.editions:
                self._event(version, "renamed", id)
            away, id = False, version.id
            self._edition(version, values)
        self._cut(until)
        last = str(self.said[-1].values.get("название", id)) if self.said else id
        return Past(last, self._with_since(), tuple(self.events), line[0].first)

    def _cut(self, mark: str) -> None:
        """Forget what came after the newest edition with a mark, where there is one."""
        last = next((e.number for e in reversed(self.editions) if e.mark == mark), 0)
        if last:
            del self.editions[last:], self.said[last:]
            self.events = [e for e in self.events if e.after <= last]

    def _event(self, version: Version, what: str, id: str) -> None:
        self.events.append(Event(version.day, what, id, len(self.editions)))

    def _edition(self, version: Version, values: Values) -> None:
        mark = edition.mark_of(values.values, values.body)
        if self.editions and self.editions[-1].mark == mark:
            return
        back = next((e.number for e in reversed(self.editions) if e.mark == mark), 0)
        private = values.flagged
        number = len(self.editions) + 1
        made = Edition(
            number=number,
            day=version.day,
            mark=mark,
            path=version.path,
            blob=version.blob,
            merge=version.merge,
            back=back,
            private=private,
            authors=_authors(values),
        )
        if self.editions:
            made = replace(made, changes=self._between(number - 2, values, private))
        self.editions.append(made)
        self.said.append(values)

    def _between(self, index: int, new: Values, private: bool) -> tuple[Change, ...]:
        old = self.said[index]
        if private or self.editions[index].private:
            return (_WITHHELD,)
        found = changes.compare(
            self.kind.model, (old.values, old.body), (new.values, new.body), self.titles
        )
        return tuple(replace(c, path=()) for c in found)

    def _with_since(self) -> tuple[Edition, ...]:
        """Add to each older edition what has changed from it to the newest."""
        if not self.editions:
            return ()
        newest, values = self.editions[-1], self.said[-1]
        *older, last = self.editions
        for index, old in enumerate(older):
            if old.mark != newest.mark:
                near = old is older[-1]
                since = newest.changes if near else self._between(index, values, newest.private)
                parts = self._parts(self.said[index], values)
                older[index] = replace(old, since=since, parts=parts)
        return (*older, last)

    def _parts(self, old: Values, new: Values) -> tuple[tuple[str, str], ...]:
        if self.kind.name != "route":
            return ()
        return tuple(changes.parts(old.values, new.values).items())


MOST_OLD = 20
"""Older editions of one record that have a page of their own."""


def older(past: Past) -> tuple[Edition, ...]:
    """The older editions that may be shown as they were; none where their numbers are not known."""
    if past.partial:
        return ()
    return tuple(e for e in past.editions[:-1] if e.day and not e.private)[-MOST_OLD:]


def records(
    root: Path, found: History, names: Iterable[Name], registries: Registries
) -> Iterator[tuple[Name, Edition, Record]]:
    """Yield the older editions of records, as they were, under the ids they have now."""
    wanted = [(n, e) for n in names if n in found.past for e in older(found.past[n])]
    for first in range(0, len(wanted), MOST_AT_ONCE):
        group = wanted[first : first + MOST_AT_ONCE]
        data = git.blobs(root, [e.blob for _, e in group], LARGEST_RECORD)
        for name, old in group:
            record = _record(name, old, data.get(old.blob, b""), registries)
            if record:
                yield name, old, record


def _record(name: Name, old: Edition, data: bytes, registries: Registries) -> Record | None:
    text, fault = syntax.decode(old.path, data)
    for lists in () if fault else (registries, {}):
        document = load.read(KINDS[name[0]], name[1], old.path, text, lists, [])
        record = document.record if document else None
        if record and not record.source.holes:
            return record
    return None


def _is_shown(values: Values) -> bool:
    """Whether a version was open to readers: a draft of a route was not."""
    return str(values.values.get("состояние", _SHOWN[0])) in _SHOWN


def _authors(values: Values) -> tuple[tuple[str, str, str], ...]:
    found = values.values.get("авторы", ())
    return tuple((a.get("роль", ""), a.get("организация", ""), a.get("имя", "")) for a in found)


def _kept(past: Past) -> Any:
    """A past as JSON keeps it."""
    return [
        past.title,
        [
            [*_plainly(e), e.authors, _listed(e.changes), _listed(e.since), e.parts]
            for e in past.editions
        ],
        [[e.day, e.what, e.id, e.after] for e in past.events],
        past.partial,
    ]


def _plainly(e: Edition) -> tuple[Any, ...]:
    """The fields of an edition up to its authors, in their order."""
    return e.number, e.day, e.mark, e.path, e.blob, e.merge, e.back, e.private


def _listed(found: tuple[Change, ...]) -> list[Any]:
    return [[c.kind.value, c.words, list(c.at)] for c in found]


def _revived(kept: Any) -> Past:
    title, editions, events, partial = kept
    return Past(
        title,
        tuple(_edition(*e) for e in editions),
        tuple(Event(*e) for e in events),
        partial,
    )


def _edition(*kept: Any) -> Edition:
    number, day, mark, path, blob, merge, back, private, authors, said, since, parts = kept
    names = tuple(tuple(a) for a in authors)
    told, later = _unlisted(said), _unlisted(since)
    where = tuple((old, new) for old, new in parts)
    return Edition(number, day, mark, path, blob, merge, back, private, names, told, later, where)


def _unlisted(kept: Any) -> tuple[Change, ...]:
    return tuple(Change((), What(kind), words, tuple(at)) for kind, words, at in kept)
