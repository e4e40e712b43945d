"""A table is read as its school drew it: deficits as columns, teachers as columns, two tables in one."""

from __future__ import annotations

import pytest

from generator.proposals.collect import collect
from generator.proposals.collect.summary import Summary
from tests.support.collected import drawn, portal, workbook

READ = {
    "marks": [("П-1", ("pr-1",)), ("П-3", ("pr-1", "m-1"))],
    "marks under a group": [("П-1", ("fg-1",)), ("П-1", ()), ("П-2", ("m-2",)), ("", ("fg-1",))],
    "teachers as columns": [("П-1", ("pr-1",)), ("П-2", ("m-2", "m-3")), ("П-3", ())],
    "answers like columns in columns": [
        ("П-1", ("pr-1", "fg-1")),
        ("П-2", ("m-2",)),
        ("П-3", ("fg-2",)),
        ("", ("k-1",)),
    ],
    "stages of codes": [("П-1", ()), ("П-2", ())],
    "a column of marks": [("П-1", ("pr-1",)), ("П-2", ("m-2",))],
    "three rows of a head": [("П-1", ("pr-1",))],
    "cards": [("П-1", ("pr-1",)), ("П-2", ("m-2",))],
    "deficits by codes": [("П-1", ("pr-1",)), ("П-2", ("pr-1",)), ("П-2", ())],
    "deficits by names": [("", ("pr-1",)), ("", ("m-2",))],
    "side by side": [("П-1", ("pr-1",)), ("П-2", ("m-2",)), ("П-3", ("m-1",))],
    "one below another": [("П-1", ("pr-1",)), ("П-1", ())],
}
OWN = {
    "marks under a group": [("Не хватает терпения", 1)],
    "deficits by codes": [("Страх открытого урока", 1)],
}
UNREAD = {
    "marks": [
        (
            "лист «Л», строка 4",
            "«Цель урока и критерии успеха»: отметка «частично» не понята: впишите «+» или «нет»",
        )
    ],
    "marks under a group": [
        (
            "лист «Л», строка 6",
            "«Не хватает терпения» нет в банке: без кода посчитаны только дефициты банка",
        )
    ],
    "a column of marks": [
        (
            "лист «Л», строка 2",
            "столбцы с отметками не прочитаны: «Держать тишину»; "
            "если это дефициты, впишите в шапку их номера из банка",
        )
    ],
}


def read(rows: list[list[str]]) -> Summary:
    found = [["МБОУ СОШ № 1"], *rows]
    return collect.collect([("a.xlsx", workbook(("Л", found)))], portal())


@pytest.mark.parametrize("name", drawn())
def test_a_table_of_any_shape_is_read_or_named(name: str) -> None:
    found = read(drawn()[name])
    assert [(r.code, r.deficits) for r in found.gathering.rows] == READ[name]
    assert [(g.title, len(g.teachers)) for g in found.own] == OWN.get(name, [])
    unread = [(one.place, one.message) for one in found.gathering.found.unread]
    assert unread == UNREAD.get(name, [])


def test_a_column_is_the_place_of_a_teacher_and_no_name_is_said() -> None:
    found = read(drawn()["deficits by names"])
    assert [r.place for r in found.gathering.rows] == ["лист «Л», столбец B", "лист «Л», столбец C"]
    assert not [word for word in ("Полевая", "Лугов") if word in repr(found)]


def test_no_answer_of_a_turned_table_is_lost_below_one_that_sounds_like_a_column() -> None:
    found = read(drawn()["answers like columns in columns"]).gathering
    wish = "семинар по оцениванию"
    assert [(r.form, r.wish) for r in found.rows] == [
        ("статья", wish),
        ("результаты ОГЭ", wish),
        ("", "задачи урока"),
        ("", ""),
    ]
    assert any("«Чем живёт»" in one.message for one in found.found.told)


def test_what_else_stands_in_a_drawn_table_is_read_with_it() -> None:
    rows = read(drawn()["teachers as columns"]).gathering.rows
    assert [(r.subjects, r.step) for r in rows] == [
        (("химия",), "проба"),
        (("физика",), ""),
        ((), "рефлексия"),
    ]
    assert [r.step for r in read(drawn()["marks"]).gathering.rows] == ["проба", ""]
    last = read(drawn()["one below another"]).gathering.rows[-1]
    assert (last.step, last.form, last.wish) == ("проба", "отчёт", "показ урока")


SUMS = (
    [["Школа", "pr-1", "m-2"], ["СОШ № 1", "3", "2"], ["СОШ № 2", "1", "0"]],
    [["Дефицит", "НОО", "ООО", "СОО"], ["pr-1", "1", "1", "0"], ["m-2", "0", "1", "1"]],
    [["Дефицит", "Север", "Юг"], ["pr-1", "1", "0"], ["m-2", "1", "1"]],
)


@pytest.mark.parametrize("rows", SUMS)
def test_sums_are_no_marks(rows: list[list[str]]) -> None:
    both = workbook(("Л", [["Код", "Дефицит"], ["П-1", "pr-1"]]), ("Суммы", rows))
    found = collect.collect([("a.xlsx", both)], portal()).gathering
    assert [r.code for r in found.rows] == ["П-1"]
    assert [one.place for one in found.found.unread] == ["лист «Суммы», строка 1"]


def test_answers_in_words_below_a_title_of_the_bank_are_no_marks() -> None:
    sheet = [["Код", "Дефицит", "Цель урока и критерии успеха"], ["П-1", "pr-1", "освоить цель"]]
    (one,) = read(sheet).gathering.rows
    assert (one.deficits, one.task) == (("pr-1",), "освоить цель")
