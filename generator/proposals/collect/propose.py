"""What teachers say in their own words becomes drafts for the bank: the blank form with their words in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from generator.language.excerpts import cut
from generator.language.russian import capital
from generator.pages import bars
from generator.proposals.collect.groups import Group
from generator.proposals.intake import existing, intake, word_form_read
from generator.proposals.intake.intake import Submission, Taken
from generator.records.models.kinds import KINDS
from generator.records.records import Records

FEWEST = 2
"""Teachers from whom a group is offered: one alone is known to her school."""
LONGEST_TITLE, LONGEST_TEXT = 100, 580

KIND = KINDS["deficit"]


def candidates(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups that are offered for the bank."""
    return tuple(group for group in groups if len(group.teachers) >= FEWEST)


def drafts(groups: Iterable[Group], records: Records, today: str) -> Iterator[Taken]:
    """Yield a draft for each candidate; what is not known yet still asks to be written."""
    taken: set[str] = set()
    for group in candidates(groups):
        values = _values(group, records)
        id = _free(str(values["название"]), records, taken)
        filled = word_form_read.Filled(values, {})
        yield intake.made(Submission("", b"", id, today), KIND, records, filled)


def _free(title: str, records: Records, taken: set[str]) -> str:
    base = existing.free_id("", title, KIND, records)
    id = next(i for n in range(1, 1000) if (i := base if n == 1 else f"{base}-{n}") not in taken)
    taken.add(id)
    return id


def _values(group: Group, records: Records) -> dict[str, Any]:
    """The blank form with the title, the words and the audience of a group."""
    blank = records.blanks.get("deficit")
    asked = blank.tree.value if blank else None
    values: dict[str, Any] = dict(asked) if isinstance(asked, dict) else {}
    tasks = list(dict.fromkeys(row.task for row in group.rows if row.task))
    evidence = (
        f"Назвали {bars.teachers(len(group.teachers))} из {bars.schools(len(group.schools))}; "
        "подтвердите вторым источником."
    )
    return {
        **values,
        "название": capital(cut(group.title, LONGEST_TITLE)),
        "для кого": _audience(group, records),
        "дефицит": cut("; ".join(group.texts), LONGEST_TEXT),
        "подтверждение": evidence,
        **({"задача": cut(tasks[0], LONGEST_TEXT)} if tasks else {}),
    }


def _audience(group: Group, records: Records) -> dict[str, Any]:
    roles = Counter(
        row.role for row in group.rows if row.role in records.registries.get("roles", ())
    )
    levels = dict.fromkeys(level for row in group.rows for level in row.levels)
    subjects = dict.fromkeys(subject for row in group.rows for subject in row.subjects)
    return {
        "роль": roles.most_common(1)[0][0] if roles else "учитель",
        **({"уровни": sorted(levels)} if levels else {}),
        **({"предметы": sorted(subjects)} if subjects else {}),
    }
