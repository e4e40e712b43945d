"""Sheets are put together: what was sent twice counts once, months are kept apart."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.findings import UserError
from generator.proposals.collect.join import Gathering, join, teacher
from generator.proposals.collect.model import Found, SheetHead, TeacherRow
from generator.records.dates import Date

OCTOBER, MARCH = Date(2026, 10), Date(2027, 3)


def row(code: str, file: str = "a.xlsx", deficit: str = "pr-1", **more: object) -> TeacherRow:
    made = TeacherRow(
        file=file,
        place=f"строка {code}",
        school="СОШ № 1",
        code=code,
        deficits=(deficit,),
        said=deficit,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def joined(*rows: TeacherRow, period: Date | None = None) -> Gathering:
    return join(Found(rows=list(rows)), period)


def test_a_code_is_one_teacher_however_it_is_written() -> None:
    assert teacher(row("П-1")) == teacher(row("п 1")) == teacher(row("П1"))
    assert teacher(row("П-01")) == teacher(row("П-1")) != teacher(row("П-10"))
    assert teacher(row("1-12")) != teacher(row("11-2"))
    assert teacher(row("P-1")) != teacher(row("П-1"))
    assert teacher(row("A-1")) == teacher(row("А-1"))  # a Latin letter that looks the same


def test_of_two_files_the_last_says_what_a_code_is() -> None:
    found = joined(row("П-1"), row("П-1", "b.xlsx", "m-1"), row("П-2"))
    assert [(r.code, r.file) for r in found.rows] == [("П-1", "b.xlsx"), ("П-2", "a.xlsx")]


def test_two_deficits_of_one_teacher_in_one_file_are_both_kept() -> None:
    found = joined(row("П-1"), row("П-1", deficit="m-1", place="строка 2"))
    assert [r.deficits for r in found.rows] == [("pr-1",), ("m-1",)]


def test_the_same_row_without_a_code_counts_once_when_it_is_sent_again() -> None:
    twice = (row("", place="1"), row("", place="2"), row("", "b.xlsx", place="1"))
    assert [(r.file, r.place) for r in joined(*twice).rows] == [("a.xlsx", "1"), ("a.xlsx", "2")]


def test_how_far_one_has_come_is_no_second_answer() -> None:
    later = row("П-1", "b.xlsx", deficits=(), said="", step="проба")
    assert len(joined(row("П-1"), later).rows) == 2


def test_a_month_that_few_files_name_against_many_is_asked_about() -> None:
    many = [row(f"П-{n}", f"{n}.xlsx", period=OCTOBER) for n in range(1, 4)]
    late = row("П-9", "late.xlsx", period=MARCH)
    with pytest.raises(
        UserError, match=r"март 2027 здесь «late.xlsx», а за октябрь 2026 — 3.файла"
    ):
        joined(*many, late)
    assert len(joined(*many, late, period=OCTOBER).rows) == 3
    assert [r.file for r in joined(*many, late, period=MARCH).rows] == ["late.xlsx"]
    whole = [replace(one, file="svod.xlsx") for one in many]
    assert joined(*whole, late).period == MARCH
    assert joined(*many, row("П-9", "late.xlsx", period=Date(2026, 11))).period == OCTOBER


def test_months_are_kept_apart_and_the_newest_is_this_gathering() -> None:
    found = joined(row("П-1", period=OCTOBER), row("П-1", "b.xlsx", period=MARCH))
    assert (found.period, [r.file for r in found.rows]) == (MARCH, ["b.xlsx"])
    assert [r.file for r in found.before] == ["a.xlsx"]
    assert found.past_period == OCTOBER
    assert [(one.file, one.message.replace("\u00a0", " ")) for one in found.found.told][:1] == [
        ("a.xlsx", "1 строка за октябрь 2026: это прошлый сбор, в числа за март 2027 не вошли")
    ]


def test_of_two_months_side_by_side_the_more_frequent_names_the_gathering() -> None:
    rows = [row(f"П-{n}", period=OCTOBER) for n in range(3)]
    assert joined(*rows, row("П-9", period=Date(2026, 11))).period == OCTOBER


def test_the_month_that_was_asked_for_counts() -> None:
    found = joined(row("П-1", period=OCTOBER), row("П-2", period=MARCH), period=OCTOBER)
    assert [r.code for r in found.rows] == ["П-1"]
    assert "не посчитан" in found.found.unread[0].message


def test_a_school_has_one_head() -> None:
    heads = [SheetHead("a", "СОШ № 1", None, 20), SheetHead("b", "СОШ №1", None, 0, 7)]
    found = join(Found(rows=[row("П-1", "a"), row("П-2", "b", school="СОШ №1")], heads=heads))
    assert [(h.school, h.teachers, h.taking) for h in found.heads] == [("СОШ № 1", 20, 7)]


def test_a_head_that_says_another_number_than_its_rows_is_told() -> None:
    heads = [SheetHead("a.xlsx", "СОШ № 1", teachers=1, taking=3)]
    found = join(Found(rows=[row("П-1"), row("П-2"), row("П-1")], heads=heads)).found
    assert [one.message for one in found.told] == [
        "в шапке участвуют 3, а педагогов в строках 2: сверьте",
        "в шапке педагогов всего 1, а в строках 2: сверьте",
    ]


def test_a_school_that_may_be_one_known_before_is_told() -> None:
    names = ("СОШ № 1", "Южная СОШ № 1", "Северная СОШ № 1")
    found = joined(*(row("П-1", f"{n}.xlsx", school=name) for n, name in enumerate(names)))
    assert found.schools == ("СОШ № 1", "Северная СОШ № 1")
    assert any("посчитана отдельной школой" in one.message for one in found.found.told)
