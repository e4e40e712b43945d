"""The road map of a draft as it grows: the stage and the task at hand, into which rows go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from generator.proposals.intake.meaning import periods, surnames
from generator.proposals.intake.meaning.draft import MAP, Draft
from generator.proposals.intake.meaning.vocabulary import Vocabulary
from generator.records.models.registry import Registry
from generator.records.yaml_text.nodes import KeyPath

LIMITS = {
    "что": 1000,
    "задача": 600,
    "дефицит": 600,
    "направление": 300,
    "отчёт": 300,
    "с кем": 120,
}
"""The longest text of each key."""

NUMBER = re.compile(
    r"^\s*(?:[1-9][0-9]?(?:\.[1-9][0-9]?)+(?:[.)]|(?=\s*[А-ЯЁA-Z«\"]|\s*$))|[0-9]{1,2}[.)]|[IVX]{1,4}[.)])(?:\s+|$)"
)
"""The number of an item: «1.», «1)», «II.», «1.2» before a capital; «6 уроков», «2.5 часа» and «01.09» have none."""
STEP = re.compile("[0-9]+|[IVX]+")
PART = re.compile(
    r"^(?:раздел|часть|блок)\s+(?:[0-9]{1,2}|[IVX]{1,4})\s*[.:)\u2013\u2014-]\s*(?=\S)", re.I
)
"""What numbers the heading of a part: «Раздел I.»."""

NUMBERED_DEFICIT = (
    r"^(?:профессиональн[а-яё]{2,3}\s+)?(?:дефицит|затруднение|проблема)(?:\s*№)?\s*[0-9]{1,2}"
)
DEFICIT = re.compile(rf"{NUMBERED_DEFICIT}\s*[.:)\u2013\u2014-]\s*(?=\S)", re.I)
"""What numbers a deficit that is the heading of a part: «Дефицит 1. Не слышу тихих»."""


GOAL = re.compile(
    r"^(?:цель|задача)(?:\s*№)?\s*[0-9]{1,2}\s*[.:)\u2013\u2014-]\s*(?=\S)", re.IGNORECASE
)
"""What numbers a task that is the heading of a part: «Цель 1. Освоить обратную связь»."""


_TROUBLE = r"(?:профессиональн[а-яё]{2,3}\s+)?(?:дефицит|затруднени|проблем)[а-яё]{0,3}"
NO_DEFICIT = re.compile(
    rf"^(?:{_TROUBLE}\s+)?(?:не\s+(?:выявлен|обнаружен|установлен)[а-яё]{{0,2}}|нет|отсутству[а-яё]{{2,3}})(?:\s+{_TROUBLE})?\s*\.?$",
    re.IGNORECASE,
)
"""What stands where a deficit is asked for and there is none: «дефицитов не выявлено»."""


class Stages(Struct):
    """Where the next row goes."""

    draft: Draft
    words: Vocabulary
    lists: Mapping[str, Registry | None] = field(default_factory=dict)
    years: periods.Years | None = None
    seen: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Which cells the stage and the task at hand were made of."""
    closed: dict[KeyPath, int] = field(default_factory=dict)
    """Which cell the result and the sign of a task were read of last."""
    begun: bool = False
    """Whether this table has a stage already."""
    phase: str = ""
    """The phase that a heading above the table names; empty where a column has it, or nothing."""
    when: str = ""
    """The period that a heading above the rows names; empty where a column tells it, or nothing."""
    lasting: str = ""
    """The period that the direction at hand tells: «Диагностический (сентябрь)»."""
    section: bool = False
    """Whether the stage at hand is a row of its own, merged over the whole table."""

    def stage(self, values: dict[str, Any], place: str) -> None:
        """Begin a stage."""
        stages = self.draft.values.setdefault(MAP, [])
        stages.append({})
        self.begun, self.section, self.lasting = True, False, ""
        for key, said in values.items():
            self.draft.text((MAP, len(stages) - 1, key), said, place, LIMITS[key])

    def task(self, said: str, place: str) -> None:
        """Begin a task in the stage at hand."""
        if not self.draft.values.get(MAP):
            self.stage({}, place)
        at = len(self.draft.values[MAP]) - 1
        tasks = self.draft.values[MAP][at].setdefault("задачи", [])
        tasks.append({})
        self.of_task(said, "", place)

    def of_task(self, said: str, result: str, place: str) -> None:
        """Say what the task at hand is, and its result; empty where nothing tells it."""
        stages = self.draft.values[MAP]
        path = (MAP, len(stages) - 1, "задачи", len(stages[-1]["задачи"]) - 1)
        if said:
            self.draft.text((*path, "задача"), said, place, LIMITS["задача"])
        if result:
            self.draft.text((*path, "результат", "форма"), result, place, 600)

    def unnamed(self, said: str, place: str) -> str:
        """Who is named, without surnames."""
        return surnames.cut(said, place, self.draft, self.words, self.lists)

    def names_only(self, said: str, place: str) -> bool:
        """Cut a text that is nothing but names; gives whether it was."""
        return surnames.are_all(said, self.words, self.lists) and not self.unnamed(said, place)


def bare(text: str) -> str:
    """A text without the number before it."""
    return NUMBER.sub("", text).strip()


def depth(text: str) -> int:
    """How deep the number before a text is: 2 for «3.1.», 1 for «4.», 0 without one."""
    found = NUMBER.match(text)
    return len(STEP.findall(found[0])) if found else 0


def number(text: str) -> int:
    """The last number before a text, 2 for «3.2.»; 0 without one or where it is Roman."""
    found = NUMBER.match(text)
    last = STEP.findall(found[0])[-1] if found else ""
    return int(last) if last.isdecimal() else 0


def named(text: str) -> str:
    """The heading of a part without what numbers it."""
    return bare(PART.sub("", GOAL.sub("", text.strip())))
