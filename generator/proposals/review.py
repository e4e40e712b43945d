"""What a proposal does to the portal, record by record: changes in words, findings, totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from generator.catalogue.diff import records as diff_records
from generator.catalogue.diff.records import Difference
from generator.checks.baseline import Comparison
from generator.findings import Finding
from generator.proposals import changes, marks, renames, retelling, uses
from generator.proposals.copies import Copies
from generator.proposals.meanwhile import NO_NEWS, Meanwhile
from generator.records.fields import Record
from generator.records.models.enums import PHASES, State
from generator.records.models.kinds import KINDS, place
from generator.records.models.route import Route
from generator.records.records import Records
from generator.records.summary import Name

NOTHING: Mapping[str, str] = MappingProxyType({})

PUBLISHED = "Состояние: опубликован. Публикует методист: проверьте, что это ваше решение"
"""What is said first of a new route that asks to be published at once."""


MOST_TOLD = 300
"""Changed records that are told in words: a comment has room for a hundred."""

UNTOLD = f"Что изменилось, не пересказано: изменено больше {MOST_TOLD} записей"


class RecordChange(StrEnum):
    """What a proposal did to a record."""

    ADDED = "добавлено"
    CHANGED = "изменено"
    RENAMED = "переименовано"
    REMOVED = "удалено"
    STYLE = "изменено только оформление файла"
    UNREADABLE = "не читается"


class Totals(Struct, frozen=True):
    """How large a route is."""

    hours: tuple[float, ...]
    """By phase, in the order of the phases."""
    months: int
    stages: int
    tasks: int


class Reviewed(Struct, frozen=True):
    """One record that a proposal touched."""

    path: str
    kind: str
    id: str
    title: str
    what: RecordChange
    changes: tuple[str, ...]
    """In words; labels alone where the record has personal data."""
    findings: tuple[Finding, ...]
    before: Totals | None = None
    after: Totals | None = None
    private: bool = False
    """Whether personal data were found in it, before or now: nothing of it is quoted."""
    told: tuple[str, ...] = ()
    """A new route as one reads it, a line a thought."""


class Review(Struct, frozen=True):
    """A whole proposal."""

    records: tuple[Reviewed, ...]
    elsewhere: tuple[Finding, ...]
    """What the proposal broke in files that it did not touch, or in files that are no records."""
    left: int
    """Findings that were there before, in files that were not touched."""
    others: tuple[str, ...]
    """Paths of touched files that are not told as records: the generator, the theme, a workflow, an attachment."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """What some of them are: a link, a program, a repository of somebody else, a file of a record."""
    meanwhile: Meanwhile = NO_NEWS
    """What was accepted while it waited."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything the proposal is answerable for."""
        return (*(f for record in self.records for f in record.findings), *self.elsewhere)


OF_ALL = ("portal", "registry")
"""Kinds that have no page and change all of them."""


def make(compared: Comparison, changed: Mapping[str, str] = NOTHING) -> Review:
    """Say what was done record by record; ``changed``: every touched path with its newer mode of git."""
    old, new = compared.before, compared.after
    paths, found = sorted(compared.touched, key=_order), compared.findings
    untold = frozenset(_in_both(paths, old.records, new.records)[MOST_TOLD:])
    read = compared.touched - untold
    before, after = _named(old.records, read), _named(new.records, read)
    hidden = {f.place.path for f in (*old.findings, *new.findings) if f.private}
    known = (*old.records.summaries.values(), *new.records.summaries.values())
    titles = {s.name: s.id if s.path in hidden else s.called or s.title for s in known if s.title}
    differences = diff_records.sets(before, after, titles)
    by_name = {(d.kind, d.new or d.old): d for d in reversed(differences)}
    renamed = {(d.kind, d.old) for d in differences if d.new not in ("", d.old)}
    by_path: dict[str, list[Finding]] = {}
    for finding in found:
        by_path.setdefault(finding.place.path, []).append(finding)
    there = new.records.files.keys() | by_path.keys()  # what is unfit to be read is not removed
    copies = {kind: Copies(new.records, kind) for kind in KINDS}
    moved = renames.find(old.records, new.records)
    redirects = changes.redirected(new.records)
    records = [
        _untold(path, new.records, by_path.get(path, ()), hidden)
        if path in untold
        else _Pair(path, before, after, by_name.get(_name(path)), path in there).review(
            by_path.get(path, ()), hidden, titles, copies, redirects
        )
        for path in paths
        if is_reviewed(path) and _name(path) not in renamed
    ]
    for number, record in enumerate(records):
        if record.path in moved and record.what is RecordChange.ADDED:
            said = changes.other_name(_name(moved[record.path])[1])
            records[number] = replace(record, told=(said, *record.told))
        elif record.what is RecordChange.REMOVED and KINDS[record.kind].has_pages:
            said = uses.told(new.records, (record.kind, record.id), titles)
            records[number] = replace(record, told=(*record.told, *([said] * bool(said))))
        elif record.what is not RecordChange.REMOVED and (
            said := changes.unread(old.records, new.records, record.path)
        ):
            what = RecordChange.CHANGED if record.what is RecordChange.STYLE else record.what
            seen = (line for line in record.told if not line.endswith(retelling.NOTHING))
            records[number] = replace(record, what=what, told=(said, *seen))
    mine = {record.path for record in records}
    told = mine | {path for path in paths if is_reviewed(path)}
    others = sorted(
        {*(p for p in paths if not is_reviewed(p)), *(p for p in changed if p not in told)}
    )
    return Review(
        tuple(records),
        tuple(f for f in found if f.place.path not in mine),
        compared.left,
        tuple(others),
        marks.of(others, changed, old.records, new.records, titles),
    )


def _named(records: Records, paths: Iterable[str]) -> dict[Name, Record]:
    """The records of the touched files: the others are the same on both sides."""
    touched = (records.documents[p] for p in records.documents if p in paths)
    return {(d.kind.name, d.id): d.record for d in touched if d.record is not None}


def _in_both(paths: Iterable[str], old: Records, new: Records) -> list[str]:
    """Those records that a proposal changed, and neither added nor removed; closed lists are few, and always told."""
    there = [p for p in paths if is_reviewed(p) and p in old.summaries and p in new.summaries]
    return [p for p in there if _name(p)[0] != "registry"]


def _untold(path: str, new: Records, found: Iterable[Finding], hidden: set[str]) -> Reviewed:
    """Name a record that is one of thousands: nobody reads what changed in it, and reading it twice takes long."""
    summary, private = new.summaries[path], path in hidden
    what = RecordChange.CHANGED if summary.readable else RecordChange.UNREADABLE
    title = summary.id if private or not summary.readable else summary.title or summary.id
    return Reviewed(
        path, summary.kind, summary.id, title, what, (UNTOLD,), tuple(found), private=private
    )


def _title(record: Record) -> str:
    return str(getattr(record, "title", None) or record.id)


def is_reviewed(path: str) -> bool:
    """Whether a path is that of a record, whose change is told in words."""
    placed = place(path)
    return bool(placed and placed[1] != "_blank")


def _name(path: str) -> Name:
    kind, id = place(path) or (KINDS["page"], "")
    return kind.name, id


def _order(path: str) -> tuple[int, str]:
    """What rules all pages first: behind three hundred records nobody would see it; then routes, then the others."""
    kind = _name(path)[0]
    return (-1 if kind == "route" else -2 if kind in OF_ALL else list(KINDS).index(kind)), path


class _Pair:
    """One record as it was and as it is."""

    def __init__(
        self,
        path: str,
        before: Mapping[Name, Record],
        after: Mapping[Name, Record],
        difference: Difference | None,
        there: bool,
    ) -> None:
        """``difference``: what the record has become, where it is in both editions or was renamed."""
        self.path, self.there = path, there
        self.kind, self.id = _name(path)
        self.difference = difference
        was = self.difference.old if self.difference and self.difference.old else self.id
        self.old, self.new = before.get((self.kind, was)), after.get((self.kind, self.id))

    def review(
        self,
        found: Iterable[Finding],
        hidden: set[str],
        titles: Mapping[Name, str],
        copies: Mapping[str, Copies],
        redirects: Mapping[str, Set[str]],
    ) -> Reviewed:
        """``redirects``: the former ids whose addresses are redirects, by kind."""
        private = self.path in hidden or bool(self.old and self.old.source.path in hidden)
        either = self.new or self.old
        return Reviewed(
            self.path,
            self.kind,
            self.id,
            self.id if private or either is None else _title(either),
            self._what(),
            tuple(self._words(private)),
            tuple(found),
            _totals(self.old),
            _totals(self.new),
            private,
            tuple(self._told(private, titles, copies[self.kind], redirects[self.kind])),
        )

    def _told(
        self, private: bool, titles: Mapping[Name, str], copies: Copies, redirects: Set[str]
    ) -> Iterable[str]:
        yield from changes.newly_named(self.old, self.new)
        if self.old is not None:
            if self._what() is RecordChange.REMOVED and (
                said := changes.lost_address(self.old, redirects)
            ):
                yield said
            yield from changes.other_ways(self.old, self.new)
            if not private:
                yield from retelling.freed(self.old, self.new)
            return
        if isinstance(self.new, Route) and self.new.state is State.PUBLISHED:
            yield PUBLISHED
        if self.new is not None and (copy := copies.of(self.path)):
            yield copy.say()
        if not private:
            yield from retelling.tell(self.new, titles)

    def _what(self) -> RecordChange:
        if self.new is None:
            return RecordChange.UNREADABLE if self.there else RecordChange.REMOVED
        if self.old is None:
            return RecordChange.ADDED
        if self.old.id != self.new.id:
            return RecordChange.RENAMED
        return RecordChange.CHANGED if self.difference else RecordChange.STYLE

    def _words(self, private: bool) -> Iterable[str]:
        """The changes of a record that is in both editions; a new one is told by ``retelling``.

        What could not be read on one side is no change: a finding tells of it.
        """
        if self.difference is None or self.old is None or self.new is None:
            return ()
        return changes.told(self.old, self.new, self.difference.changes, private)


def _totals(record: Record | None) -> Totals | None:
    if not isinstance(record, Route) or record.source.holes:
        return None
    hours = [sum(a.hours or 0 for a in record.activities if a.phase is phase) for phase in PHASES]
    tasks = sum(len(stage.tasks) for stage in record.map)
    return Totals(tuple(hours), record.term.months, len(record.map), tasks)
