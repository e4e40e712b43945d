"""What of a gathering may be shown to everyone: sums over the threshold, and nothing from which a smaller one follows.

Every sum that is shown, and every difference of two of them, has at least ``THRESHOLD`` teachers of at least
two schools, or is empty. Where it would not be, the smaller of the two is left out (complementary suppression).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, structs

from generator.checks.rules import survey_sums
from generator.findings import UserError
from generator.pages import bars
from generator.proposals.collect.join import Teacher, teacher
from generator.proposals.collect.model import STAGES
from generator.proposals.collect.summary import DeficitCount, Summary
from generator.records.dates import Date
from generator.records.fields import Source
from generator.records.models.survey import SCHOOLS, THRESHOLD, Named, Stages, Survey, Wish
from generator.records.to_plain import plain

LONGEST_TOPIC = 200
_SEASONS = ("Зима", "Весна", "Лето", "Осень")


class Crowd(Struct, frozen=True):
    """Tells whether a group of teachers may be shown: none, or enough of them of enough schools."""

    school_of: Mapping[Teacher, str]
    threshold: int

    def fits(self, group: frozenset[Teacher]) -> bool:
        """Whether the group is large enough."""
        schools = {self.school_of[one] for one in group}
        return len(group) >= self.threshold and len(schools) >= SCHOOLS

    def hides(self, group: frozenset[Teacher]) -> bool:
        """Whether the group may be worked out: it is empty, or large enough."""
        return not group or self.fits(group)


def survey(summary: Summary, id: str, today: str, threshold: int = THRESHOLD) -> Survey:
    """Make the record of a gathering. Raises ``UserError`` where too few took part, or no month is known."""
    gathering = summary.gathering
    if gathering.period is None:
        raise UserError("месяц сбора неизвестен: добавьте --period ГГГГ-ММ")
    crowd = Crowd({teacher(row): row.school for row in gathering.rows}, threshold)
    if not crowd.fits(summary.teachers):
        raise UserError(
            f"в листах {bars.teachers(len(summary.teachers))}, школ {len(gathering.schools)}: "
            f"публикуется сбор не меньше чем на {threshold} педагогов и {SCHOOLS} школы"
        )
    stages = _stages(summary, crowd)
    made = Survey(
        id=id,
        source=Source(""),
        title=f"{_SEASONS[gathering.period.month % 12 // 3]} {gathering.period.year}",
        period=gathering.period,
        schools=len(gathering.schools),
        all_teachers=_all(summary, threshold),
        teachers=len(summary.teachers),
        threshold=threshold,
        deficits=tuple(map(_named, _deficits(summary, crowd, stages))),
        stages=Stages(
            diagnosis=stages.get("диагностика"),
            route=stages.get("маршрут"),
            trial=stages.get("проба"),
            result=stages.get("итог"),
        ),
        wishes=tuple(_wishes(summary, crowd)),
        checked=_month(today) or gathering.period,
    )
    return _clean(made)


def _month(today: str) -> Date | None:
    return Date(int(today[:4]), int(today[5:7])) if today else None


def _all(summary: Summary, threshold: int) -> int | None:
    """All teachers of the schools, where those who did not take part are none or many."""
    total = summary.all_teachers
    others = total - len(summary.teachers)
    return total if total and (others == 0 or others >= threshold) else None


def _stages(summary: Summary, crowd: Crowd) -> dict[str, int]:
    """The stages that may be shown: those who stopped before each are none or many."""
    shown: dict[str, int] = {}
    last = summary.teachers
    for stage in STAGES:
        here = summary.reached(stage)
        if crowd.fits(here) and crowd.hides(last - here):
            shown[stage.word] = len(here)
            last = here
    return shown


def _deficits(summary: Summary, crowd: Crowd, stages: Mapping[str, int]) -> list[DeficitCount]:
    """The deficits that may be shown, so that those who named none of them, or not this one, are none or many."""
    wholes = [summary.teachers]
    if STAGES[0].word in stages:
        wholes.append(summary.reached(STAGES[0]))
    kept = [
        d
        for d in summary.deficits
        if crowd.fits(d.teachers) and all(crowd.hides(whole - d.teachers) for whole in wholes)
    ]
    while kept and not _rest_hides(kept, wholes, crowd):
        kept.pop()  # the rarest
    return kept


def _rest_hides(
    kept: Iterable[DeficitCount], wholes: Iterable[frozenset[Teacher]], crowd: Crowd
) -> bool:
    named = [d.teachers for d in kept]
    union, total = frozenset[Teacher]().union(*named), sum(map(len, named))
    return all(
        crowd.hides(whole - union) and not 0 < len(whole) - total < crowd.threshold
        for whole in wholes
    )


def _named(deficit: DeficitCount) -> Named:
    return Named(deficit=deficit.id, teachers=len(deficit.teachers), schools=len(deficit.schools))


def _wishes(summary: Summary, crowd: Crowd) -> Iterable[Wish]:
    for group in summary.wishes:
        if crowd.fits(group.teachers) and len(group.title) <= LONGEST_TOPIC:
            yield Wish(topic=group.title, schools=len(group.schools))


def _clean(made: Survey) -> Survey:
    """Look at the finished record as the checks of the portal do; what they would find is left out."""
    while any(survey_sums.derived(made)) or any(survey_sums.small(made)):
        if made.deficits:
            made = structs.replace(made, deficits=made.deficits[:-1])
        elif made.stages != Stages():
            made = structs.replace(made, stages=Stages())
        elif made.all_teachers is not None:
            made = structs.replace(made, all_teachers=None)
        else:
            raise UserError("ни одно число этого сбора показать нельзя: педагогов или школ мало")
    return made


def values(made: Survey) -> dict[str, Any]:
    """The record as its file says it; what is empty is left out."""
    return {key: value for key, value in plain(made).items() if value != {}}
