"""What the sheets of schools come down to: a row a teacher, the head of each sheet, and what was not read."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct, field

from generator.records.dates import Date
from generator.records.models.enums import Phase


class Remark(Struct, frozen=True, order=True):
    """What is said of one place: the file, where in it, and what; nothing personal is in it."""

    file: str
    place: str
    message: str


class Stage(IntEnum):
    """How far a teacher has come; each stage holds those before it."""

    NONE = 0
    DIAGNOSIS = 1
    ROUTE = 2
    TRIAL = 3
    RESULT = 4

    @property
    def word(self) -> str:
        """Its key in a survey, which is its name everywhere."""
        return ("", "диагностика", "маршрут", "проба", "итог")[self.value]


STAGES = tuple(stage for stage in Stage if stage)

DIAGNOSIS = "диагностика"
STEPS = (DIAGNOSIS, *(phase.value for phase in Phase))
"""What stands in the column «Этап», from the first step to the last: finer than a stage."""

_STAGE_OF = dict(
    zip(STEPS, (Stage.DIAGNOSIS, Stage.ROUTE, Stage.ROUTE, Stage.TRIAL, Stage.RESULT), strict=True)
)


class TeacherRow(Struct, frozen=True, kw_only=True):
    """One row of a sheet: one teacher and what she works on, without her name."""

    file: str
    place: str
    school: str
    period: Date | None = None
    code: str = ""
    role: str = ""
    subjects: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    experience: str = ""
    deficits: tuple[str, ...] = ()
    """Ids of the bank."""
    guessed: bool = False
    """Whether they were told by likeness of words alone."""
    said: str = ""
    """The words of the deficit as they stood."""
    task: str = ""
    step: str = ""
    """One of ``STEPS``, or empty."""
    form: str = ""
    wish: str = ""
    meeting: Date | None = None
    beside: str = ""
    """The role of whoever goes with her."""

    @property
    def own(self) -> str:
        """The words of a deficit that the bank does not have."""
        return "" if self.deficits else self.said

    @property
    def stage(self) -> Stage:
        """How far the row says she has come."""
        if self.step:
            return _STAGE_OF[self.step]
        return Stage.DIAGNOSIS if self.deficits or self.said or self.task else Stage.NONE

    @property
    def content(self) -> tuple[object, ...]:
        """All that it says: two rows with the same content are one that was sent twice."""
        return tuple(getattr(self, name) for name in _CONTENT)


_OUTSIDE = frozenset({"file", "place", "period", "guessed"})
"""Where and when a row was sent, and how its deficits were told: nothing of what it says."""
_CONTENT = tuple(name for name in TeacherRow.__struct_fields__ if name not in _OUTSIDE)


class SheetHead(Struct, frozen=True):
    """What stands above the rows of one school: 0 where it says nothing."""

    file: str
    school: str
    period: Date | None = None
    teachers: int = 0
    taking: int = 0


class Waiting(Struct, frozen=True):
    """A row that names no deficit, and what is told of it as long as no other row answers for its teacher."""

    row: TeacherRow
    remark: Remark
    denies: bool = False
    """Whether it says that there is none: only a deficit takes that back."""


class Found(Struct):
    """What files gave so far."""

    rows: list[TeacherRow] = field(default_factory=list)
    without: list[TeacherRow] = field(default_factory=list)
    """Of teachers who answered that they have no deficit: they are in no number of deficits or stages."""
    waiting: list[Waiting] = field(default_factory=list)
    heads: list[SheetHead] = field(default_factory=list)
    unread: list[Remark] = field(default_factory=list)
    """What could not be read, each with its place."""
    personal: list[Remark] = field(default_factory=list)
    """Where something personal was cut out."""
    told: list[Remark] = field(default_factory=list)
    """What was read, and is worth a look."""


class Remarks(Struct, frozen=True):
    """What is told of one file, by its places."""

    file: str
    found: Found

    def unread(self, place: str, message: str) -> None:
        """What was not read at a place."""
        self.found.unread.append(Remark(self.file, place, message))

    def told(self, place: str, message: str) -> None:
        """What the district should know of a place."""
        self.found.told.append(Remark(self.file, place, message))

    def cut(self, place: str, kinds: tuple[str, ...]) -> None:
        """Which personal data were taken away at a place."""
        self.found.personal.append(Remark(self.file, place, f"вырезано: {', '.join(kinds)}"))
