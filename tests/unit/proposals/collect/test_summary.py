"""The numbers: who named what, who could sit at one table, who is due, who stands still."""

from __future__ import annotations

from msgspec.structs import replace

from generator.proposals.collect import summary
from generator.proposals.collect.join import join
from generator.proposals.collect.model import STAGES, Found, Stage, TeacherRow
from generator.proposals.collect.summary import Summary, funnel
from generator.records.dates import Date
from tests.support.collected import portal

OCTOBER, MARCH = Date(2026, 10), Date(2027, 3)


def row(school: int, number: int, deficit: str = "pr-1", **more: object) -> TeacherRow:
    made = TeacherRow(
        file=f"{school}.xlsx",
        place=f"строка {number}",
        school=f"СОШ № {school}",
        code=f"П-{number}",
        deficits=(deficit,),
        said=deficit,
        levels=("ООО",),
        subjects=("математика",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def made(*rows: TeacherRow, period: Date | None = OCTOBER) -> Summary:
    return summary.make(join(Found(rows=list(rows)), period), portal())


def test_a_deficit_is_counted_by_teachers_schools_levels_and_subjects() -> None:
    found = made(row(1, 1), row(1, 2, levels=("НОО", "ООО")), row(2, 1), row(2, 1, "m-1"))
    first, second = found.deficits
    assert (first.id, len(first.teachers), first.schools) == ("pr-1", 3, ("СОШ № 1", "СОШ № 2"))
    assert first.by(lambda r: r.levels) == {"ООО": 3, "НОО": 1}
    assert (second.id, len(second.teachers)) == ("m-1", 1)
    assert len(found.teachers) == 3


def test_what_the_portal_lacks_for_a_deficit_is_told() -> None:
    (found,) = made(row(1, 1)).deficits
    assert (found.routes > 0, found.methods > 0, found.cases > 0) == (True, True, True)
    assert found.lacking == ()
    assert replace(found, routes=0, cases=0).lacking == ("маршрута", "кейса")
    routed = {id for s in portal().summaries.values() if s.brief for id in s.brief.deficits}
    for id in sorted(portal().deficits):
        (one,) = made(row(1, 1, id)).deficits
        assert ("маршрута" in one.lacking) == (id not in routed), id


def test_a_focus_group_takes_one_of_each_school_first() -> None:
    rows = [row(school, number) for school in range(1, 6) for number in range(1, 4)]
    (found,) = made(*rows).focus
    assert (len(found.members), found.schools) == (8, 5)
    assert [r.code for r in found.members] == ["П-1"] * 5 + ["П-2"] * 3


def test_five_teachers_or_one_school_make_no_focus_group() -> None:
    assert not made(*(row(school, 1) for school in range(1, 6))).focus
    assert not made(*(row(1, number) for number in range(1, 9))).focus


def test_the_funnel_holds_every_stage_before() -> None:
    steps = (
        "диагностика",
        "теоретическое осмысление",
        "проектирование пробы",
        "проба",
        "рефлексия",
        "",
    )
    rows = made(*(row(1, n, step=step) for n, step in enumerate(steps))).gathering.rows
    assert list(funnel(rows).values()) == [6, 4, 2, 1]
    assert [stage.word for stage in STAGES] == ["диагностика", "маршрут", "проба", "итог"]


def test_a_row_with_a_wish_alone_has_come_nowhere() -> None:
    assert row(1, 1, deficits=(), said="", wish="показ").stage is Stage.NONE


def test_who_is_due_and_who_stands_still() -> None:
    before = [row(1, n, period=OCTOBER, step="проба") for n in (1, 2, 3)]
    now = [
        row(1, 1, period=MARCH, step="проба", meeting=Date(2027, 3, 20)),
        row(1, 2, period=MARCH, step="рефлексия", meeting=Date(2027, 3, 20)),
        row(1, 4, period=MARCH, step="проба", meeting=Date(2027, 4, 1)),
    ]
    found = made(*before, *now, period=MARCH)
    assert [(p.code, p.was, p.due, p.still) for p in found.progress] == [
        ("П-1", "проба", True, True),
        ("П-2", "проба", False, False),
        ("П-4", "", False, False),
    ]
    assert found.missing == (("СОШ № 1", "П-3"),)
    assert found.deficits[0].before == 3


def test_who_came_to_the_end_before_and_begins_anew_does_not_stand_still() -> None:
    before, now = (
        row(1, 1, period=OCTOBER, step="рефлексия"),
        row(1, 1, period=MARCH, step="диагностика"),
    )
    found = made(before, now, period=MARCH)
    assert [(p.was, p.still) for p in found.progress] == [("рефлексия", False)]
