"""What is published gives no small number: not by itself, not by subtraction; random gatherings are tried."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.rules import survey_sums
from generator.findings import UserError
from generator.proposals.collect import join, publish, summary
from generator.proposals.collect.model import STEPS, Found, SheetHead, TeacherRow
from generator.proposals.collect.summary import Summary
from generator.records.dates import Date
from generator.records.models.survey import SCHOOLS, THRESHOLD, Survey
from tests.support.collected import portal

BANK = ("pr-1", "fg-1", "m-1", "pp-1", "k-1", "c-1")
MONTH = Date(2026, 10)

Teacher = tuple[int, list[str], str, str]

one_teacher = st.tuples(
    st.integers(1, 6),
    st.lists(st.sampled_from(BANK), max_size=2, unique=True),
    st.sampled_from(["", *STEPS]),
    st.sampled_from(["", "показ урока с пробой", "наставник по предмету"]),
)
gatherings = st.lists(one_teacher, min_size=1, max_size=60)
spare = st.lists(st.integers(0, 12), min_size=6, max_size=6)


def counted(teachers: list[Teacher], more: list[int]) -> Summary:
    found = Found()
    for number, (school, deficits, step, wish) in enumerate(teachers):
        row = TeacherRow(
            file=f"{school}.xlsx",
            place=f"строка {number}",
            school=f"СОШ № {school}",
            code=f"П-{number}",
            deficits=tuple(deficits),
            said=", ".join(deficits) or "своё затруднение",
            step=step,
            wish=wish,
        )
        found.rows.append(row)
    for school in sorted({one[0] for one in teachers}):
        taking = sum(one[0] == school for one in teachers)
        found.heads.append(
            SheetHead(f"{school}.xlsx", f"СОШ № {school}", None, taking + more[school - 1])
        )
    return summary.make(join.join(found, MONTH), portal())


def attacks(made: Survey) -> Iterator[int]:
    """Everything that a reader can work out of the printed sums of teachers, larger minus smaller.

    Those of the stages are parts of each other; those who named a deficit are a part of all who took
    part; the sums of all deficits together are taken from each whole as well.
    """
    stages = [made.stages.diagnosis, made.stages.route, made.stages.trial, made.stages.result]
    chain = [n for n in (made.all_teachers, made.teachers, *stages) if n is not None]
    yield from chain
    yield from (a - b for a, b in itertools.combinations(chain, 2))
    deficits = [d.teachers for d in made.deficits]
    yield from deficits
    wholes = [n for n in (made.all_teachers, made.teachers, made.stages.diagnosis) if n is not None]
    for whole in wholes:
        yield from (whole - n for n in deficits)
        if sum(deficits) <= whole:  # each named one: every part of them can be taken away
            for size in range(1, len(deficits) + 1):
                for some in itertools.combinations(deficits, size):
                    yield whole - sum(some)


@given(gatherings, spare)
@settings(max_examples=300)
def test_no_small_number_can_be_read_or_worked_out(
    teachers: list[Teacher], more: list[int]
) -> None:
    found = counted(teachers, more)
    try:
        made = publish.survey(found, "sbor", "2026-11-24")
    except UserError:
        return
    assert not [n for n in attacks(made) if 0 < n < THRESHOLD]
    assert made.schools >= SCHOOLS
    assert all(d.schools >= SCHOOLS for d in made.deficits)
    assert all(w.schools >= SCHOOLS for w in made.wishes)
    assert not list(survey_sums.derived(made))
    assert not list(survey_sums.small(made))
    assert not list(survey_sums.contradictions(made))


@given(gatherings, spare)
@settings(max_examples=100)
def test_what_is_published_is_true(teachers: list[Teacher], more: list[int]) -> None:
    try:
        made = publish.survey(counted(teachers, more), "sbor", "2026-11-24")
    except UserError:
        return
    assert made.teachers == len(teachers)
    for one in made.deficits:
        mine = [t for t in teachers if one.deficit in t[1]]
        assert (one.teachers, one.schools) == (len(mine), len({t[0] for t in mine}))
    if made.all_teachers is not None:
        others = sum(more[school - 1] for school in {t[0] for t in teachers})
        assert made.all_teachers == len(teachers) + others


def many(count: int, deficit: str, schools: int = 3, step: str = "проба") -> list[Teacher]:
    return [(1 + n % schools, [deficit], step, "показ урока с пробой") for n in range(count)]


def test_what_is_large_enough_is_shown() -> None:
    found = counted([*many(8, "pr-1"), *many(7, "fg-1"), *many(6, "m-1")], [10] * 6)
    made = publish.survey(found, "sbor", "2026-11-24")
    assert [(d.deficit, d.teachers, d.schools) for d in made.deficits] == [
        ("pr-1", 8, 3),
        ("fg-1", 7, 3),
        ("m-1", 6, 3),
    ]
    assert (made.title, str(made.period), str(made.checked)) == ("Осень 2026", "2026-10", "2026-11")
    assert (made.teachers, made.all_teachers, made.stages.trial) == (21, 51, 21)
    assert [(w.topic, w.schools) for w in made.wishes] == [("показ урока с пробой", 3)]


def test_a_rare_deficit_hides_the_smallest_of_those_that_are_shown() -> None:
    found = counted([*many(8, "pr-1"), *many(7, "fg-1"), *many(2, "m-1")], [10] * 6)
    made = publish.survey(found, "sbor", "2026-11-24")
    assert [d.deficit for d in made.deficits] == ["pr-1"]  # 17 - 8 - 7 would be the two of «m-1»


def test_what_is_left_of_the_whole_is_of_several_schools_too() -> None:
    found = counted([*many(9, "pr-1"), *many(9, "fg-1", schools=1)], [10] * 6)
    made = publish.survey(found, "sbor", "2026-11-24")
    assert [d.deficit for d in made.deficits] == []


def test_few_who_stopped_hide_the_stage() -> None:
    found = counted([*many(10, "pr-1"), *many(2, "pr-1", step="диагностика")], [10] * 6)
    made = publish.survey(found, "sbor", "2026-11-24")
    assert (made.stages.diagnosis, made.stages.route, made.stages.trial) == (12, None, None)


def test_few_who_did_not_take_part_hide_the_whole() -> None:
    made = publish.survey(counted(many(12, "pr-1"), [1] * 6), "sbor", "2026-11-24")
    assert made.all_teachers is None


@pytest.mark.parametrize(("count", "schools"), [(4, 3), (9, 1)])
def test_a_small_gathering_is_refused(count: int, schools: int) -> None:
    with pytest.raises(UserError, match="не меньше чем на 5"):
        publish.survey(counted(many(count, "pr-1", schools), [10] * 6), "sbor", "2026-11-24")


def test_the_record_has_the_keys_of_its_model() -> None:
    made = publish.survey(counted(many(12, "pr-1"), [10] * 6), "sbor", "2026-11-24")
    values = publish.values(made)
    assert list(values) == [
        *("название", "вид", "период", "школ", "педагогов", "участвовали", "порог"),
        *("дефициты", "этапы", "запросы", "проверено"),
    ]
