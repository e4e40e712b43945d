"""The numbers of a gathering: what was named, wished, reached; every one can be counted again from the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct

from generator.catalogue.catalogue import Catalogue
from generator.proposals.collect.groups import Group, group
from generator.proposals.collect.join import Gathering, Teacher, teacher
from generator.proposals.collect.model import STAGES, STEPS, Stage, TeacherRow
from generator.records.dates import Date

FOCUS_LEAST, FOCUS_MOST = 6, 8
"""Teachers of a focus group (the method «Фокус-группа»)."""


class DeficitCount(Struct, frozen=True):
    """One deficit of the bank: who named it, and what the portal has for it."""

    id: str
    title: str
    group: str
    rows: tuple[TeacherRow, ...]
    before: int
    """Teachers who named it in the gathering before."""
    routes: int
    methods: int
    cases: int

    @property
    def teachers(self) -> frozenset[Teacher]:
        """Who named it."""
        return frozenset(map(teacher, self.rows))

    @property
    def schools(self) -> tuple[str, ...]:
        """Of which schools."""
        return tuple(sorted({row.school for row in self.rows}))

    @property
    def guessed(self) -> int:
        """In how many rows it was told by likeness of words."""
        return sum(row.guessed for row in self.rows)

    @property
    def lacking(self) -> tuple[str, ...]:
        """What the portal does not have for it."""
        has = {"маршрута": self.routes, "метода": self.methods, "кейса": self.cases}
        return tuple(word for word, count in has.items() if not count)

    def by(self, key: Callable[[TeacherRow], Iterable[str]]) -> Counter[str]:
        """Count its teachers by levels, by subjects: each once in every value."""
        pairs = {(value, teacher(row)) for row in self.rows for value in key(row)}
        return Counter(value for value, _ in pairs)


class FocusGroup(Struct, frozen=True):
    """Teachers of different schools who could sit at one table."""

    title: str
    members: tuple[TeacherRow, ...]

    @property
    def schools(self) -> int:
        """Of how many schools."""
        return len({row.school for row in self.members})


class Progress(Struct, frozen=True):
    """One teacher with a code in this gathering: where she is, where she was, when one meets."""

    school: str
    code: str
    step: str
    was: str
    """Her step in the gathering before, or empty."""
    meeting: Date | None
    beside: str
    due: bool
    """Whether the meeting is in the month of the gathering or before, and she is not at the end."""
    still: bool
    """Whether she has not gone on since the gathering before, and is not at the end."""


class Summary(Struct, frozen=True):
    """All numbers of the district's table."""

    gathering: Gathering
    deficits: tuple[DeficitCount, ...]
    own: tuple[Group, ...]
    wishes: tuple[Group, ...]
    focus: tuple[FocusGroup, ...]
    progress: tuple[Progress, ...]
    missing: tuple[Teacher, ...]
    """Teachers of the gathering before of whom this one says nothing: the school, the code as it was written."""

    @property
    def teachers(self) -> frozenset[Teacher]:
        """Who is in the sheets."""
        return frozenset(map(teacher, self.gathering.rows))

    @property
    def all_teachers(self) -> int:
        """Teachers of the schools in all; 0 where a school did not say."""
        return self._all_of(set(self.gathering.schools))

    @property
    def without(self) -> frozenset[Teacher]:
        """Who answered that there is no deficit."""
        return frozenset(map(teacher, self.gathering.without))

    @property
    def answered(self) -> tuple[int, int, int]:
        """Who answered at all: of how many schools, how many teachers, of how many in all (0: not every school said)."""
        schools = {row.school for row in (*self.gathering.rows, *self.gathering.without)}
        return len(schools), len(self.teachers | self.without), self._all_of(schools)

    def _all_of(self, schools: set[str]) -> int:
        known = {head.school: head.teachers for head in self.gathering.heads if head.teachers}
        return 0 if schools - known.keys() else sum(known[school] for school in schools)

    def reached(self, stage: Stage) -> frozenset[Teacher]:
        """Who has come to a stage or further."""
        return reached(self.gathering.rows, stage)


def reached(rows: Iterable[TeacherRow], stage: Stage) -> frozenset[Teacher]:
    """Who of these rows has come to a stage or further."""
    return frozenset(teacher(row) for row in rows if row.stage >= stage)


def funnel(rows: Iterable[TeacherRow]) -> dict[Stage, int]:
    """How many teachers have come to each stage or further."""
    kept = tuple(rows)
    return {stage: len(reached(kept, stage)) for stage in STAGES}


def make(gathering: Gathering, catalogue: Catalogue) -> Summary:
    """Count everything."""
    rows = gathering.rows
    deficits = _deficits(gathering, catalogue)
    own = group((row.said, row) for row in rows if row.own)
    progress = _progress(gathering)
    known = {teacher(row): row.code for row in gathering.before if row.code}
    gone = known.keys() - {teacher(row) for row in (*rows, *gathering.without)}
    return Summary(
        gathering,
        deficits,
        own,
        group((row.wish, row) for row in rows if row.wish),
        _focus(deficits, own),
        progress,
        tuple(sorted((one[0], known[one]) for one in gone)),
    )


def _deficits(gathering: Gathering, catalogue: Catalogue) -> tuple[DeficitCount, ...]:
    found: dict[str, list[TeacherRow]] = {}
    for row in gathering.rows:
        for id in row.deficits:
            found.setdefault(id, []).append(row)
    before = Counter(
        id for id, _ in {(id, teacher(row)) for row in gathering.before for id in row.deficits}
    )
    made = []
    for id, rows in found.items():
        deficit = catalogue.deficits.get(id)
        near = catalogue.neighbours("deficit", id) if deficit else []
        made.append(
            DeficitCount(
                id,
                deficit.title if deficit else id,
                deficit.group if deficit else "",
                tuple(rows),
                before[id],
                len(catalogue.routes_on.get(id, ())),
                len(deficit.methods) if deficit else 0,
                sum(kind == "form" for kind, _ in near),
            )
        )
    return tuple(sorted(made, key=lambda d: (-len(d.teachers), -len(d.schools), d.id)))


def _focus(deficits: Iterable[DeficitCount], own: Iterable[Group]) -> tuple[FocusGroup, ...]:
    """Groups of one deficit: first one teacher of each school, then the next of each."""
    named = [(d.title, d.rows) for d in deficits] + [(g.title, g.rows) for g in own]
    found = (FocusGroup(title, _table(rows)) for title, rows in named)
    return tuple(one for one in found if len(one.members) >= FOCUS_LEAST and one.schools > 1)


def _table(rows: Iterable[TeacherRow]) -> tuple[TeacherRow, ...]:
    schools: dict[str, dict[Teacher, TeacherRow]] = {}
    for row in rows:
        schools.setdefault(row.school, {}).setdefault(teacher(row), row)
    queues = [list(schools[name].values()) for name in sorted(schools)]
    turns = max(map(len, queues), default=0)
    order = [queue[turn] for turn in range(turns) for queue in queues if turn < len(queue)]
    return tuple(order[:FOCUS_MOST])


def _progress(gathering: Gathering) -> tuple[Progress, ...]:
    now, was = _by_teacher(gathering.rows), _by_teacher(gathering.before)
    found = []
    for one in sorted(now):
        rows = now[one]
        step, old = _step(rows), _step(was.get(one, []))
        meeting = max((row.meeting for row in rows if row.meeting), default=None)
        open_ = step != STEPS[-1]
        due = bool(
            meeting and gathering.period and open_ and meeting.months <= gathering.period.months
        )
        beside = next((row.beside for row in reversed(rows) if row.beside), "")
        began = old not in ("", STEPS[-1])  # who came to the end before has begun anew
        still = began and open_ and STEPS.index(step or STEPS[0]) <= STEPS.index(old)
        found.append(Progress(one[0], rows[-1].code, step, old, meeting, beside, due, still))
    return tuple(found)


def _by_teacher(rows: Iterable[TeacherRow]) -> dict[Teacher, list[TeacherRow]]:
    found: dict[Teacher, list[TeacherRow]] = {}
    for row in rows:
        if row.code:
            found.setdefault(teacher(row), []).append(row)
    return found


def _step(rows: Iterable[TeacherRow]) -> str:
    """The furthest step that rows name; a deficit without a step is the first one."""
    found = [STEPS.index(row.step) if row.step else 0 for row in rows if row.stage]
    return STEPS[max(found)] if found else ""
