"""The cells of a row are read by their columns; a mark that may mean either is told."""

from __future__ import annotations

import pytest

from generator.proposals.collect import collect
from generator.proposals.collect.summary import Summary
from tests.support.collected import portal, workbook
from tests.unit.proposals.collect.test_row import one, read


def test_one_of_two_deficits_may_be_denied_and_is_told() -> None:
    found = read("П-1", "pr-1 — нет, м-2").gathering
    assert found.rows[-1].deficits == ("m-2",)
    assert found.found.told[-1].message.startswith("«pr-1 — нет» дефицитом не посчитан")
    assert one("П-1", "не определяю цель урока").own == "не определяю цель урока"


@pytest.mark.parametrize("said", ["2", "85 %", "да", "+", "-//-", "то же", "ПР-99", "пр 99; М-77"])
def test_what_names_no_deficit_is_unread_and_no_words_of_a_teacher(said: str) -> None:
    found = read("П-1", said)
    assert ([r.code for r in found.gathering.rows], found.own) == (["П-9"], ())
    assert f"«{said}» не назван" in found.gathering.found.unread[0].message


@pytest.mark.parametrize(
    "said",
    [
        *("нет времени на проверку", "не умеет слушать", "5 класс не слышит"),
        *(
            "нет (не хватает времени)",
            "не вижу по результатам работы класса",
            "трудностей нет, кроме ИКТ",
        ),
    ],
)
def test_words_that_begin_with_a_denial_are_an_own_text(said: str) -> None:
    assert one("П-1", said).own == said


@pytest.mark.parametrize(
    ("said", "deficits"),
    [
        ("м-2, 3", ("m-2", "m-3")),
        ("М-2,3 и 5", ("m-2", "m-3", "m-5")),
        ("пр 1, 2; м-1", ("pr-1", "pr-2", "m-1")),
    ],
)
def test_letters_said_once_are_those_of_every_number(said: str, deficits: tuple[str, ...]) -> None:
    found = read("П-1", said).gathering
    assert found.rows[-1].deficits == deficits
    assert "прочитано как" in found.found.told[-1].message


def test_a_number_that_no_deficit_has_is_told_with_its_letters() -> None:
    found = read("П-1", "м-2, 99").gathering
    assert found.rows[-1].deficits == ("m-2",)
    assert any("«м-99» дефицитом не посчитан" in one.message for one in found.found.told)


@pytest.mark.parametrize("said", ["м-2, 3 балла", "в 5, 6 классах", "К 5, 6 классу", "pr-1, m-2"])
def test_numbers_of_something_else_stay(said: str) -> None:
    found = read("П-1", said).gathering
    assert not [one for one in found.found.told if "прочитано как" in one.message]


@pytest.mark.parametrize(
    ("said", "count", "told"),
    [
        (["3", "4"], 0, "число педагогов «3 и 4» не понято: впишите одно целое число"),
        (["3 чел.", "4 чел."], 0, "число педагогов «3 чел. и 4 чел.» не понято"),
        (["3", "3"], 0, "число педагогов «3 и 3» не понято: впишите одно целое число"),
        (["0", "5"], 0, "число педагогов «0 и 5» не понято: впишите одно целое число"),
        (["3", ""], 3, ""),
        (["—", "5"], 5, ""),
        (["5", "нет"], 5, ""),
        (["—", "—"], 0, "педагогов «—»: строка в числах не посчитана"),
    ],
)
def test_two_columns_of_how_many_are_no_one_number(said: list[str], count: int, told: str) -> None:
    heads = ["Дефицит", "Кол-во педагогов в мае", "Кол-во педагогов в октябре"]
    sheet = [heads, ["pr-1", *said], ["m-1", 2, ""]]
    found = collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal()).gathering
    assert sum(row.deficits == ("pr-1",) for row in found.rows) == count
    remarks = [one.message for one in (*found.found.unread, *found.found.told)]
    assert not told or any(one.startswith(told) for one in remarks), remarks


@pytest.mark.parametrize("said", ["х", "x", "✓", "5"])
def test_a_mark_in_the_place_of_a_deficit_is_told_and_denies_nothing(said: str) -> None:
    found = read("П-1", "", said).gathering
    assert [r.code for r in found.rows] == ["П-9"]
    assert [one.message for one in found.found.unread] == [
        f"дефицит «{said}» не назван: впишите номер банка или слова"
    ]
    assert not any("без дефицита" in one.message for one in found.found.told)


STAGES = ["Код", "Дефицит", "Диагностика", "Маршрут составлен", "Проба", "Итог"]


def staged(*marks: str) -> Summary:
    sheet = [["Школа: СОШ № 1"], STAGES, ["П-9", "pr-1", "+"], ["П-1", *marks]]
    return collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal())


@pytest.mark.parametrize(
    ("marks", "step"),
    [
        (("", "+", "", "", ""), "диагностика"),
        (("pr-1", "да", "✓", "", "—"), "теоретическое осмысление"),
        (("", "1", "1", "1", "0"), "проба"),
        (("", "V", "есть", "проведена", "готово"), "рефлексия"),
        (("pr-1", "да", "ещё нет", "не начата", "нет"), "диагностика"),
        (("", "ИСТИНА", "да, составлен", "ЛОЖЬ", ""), "теоретическое осмысление"),
    ],
)
def test_columns_that_are_stages_tell_how_far_a_teacher_has_come(
    marks: tuple[str, ...], step: str
) -> None:
    found = staged(*marks).gathering
    assert [(r.code, r.step) for r in found.rows[1:]] == [("П-1", step)]
    assert not found.found.unread
    assert not any("не узнаны" in one.message for one in found.found.told)


def test_a_mark_of_a_stage_that_may_mean_either_is_told() -> None:
    found = staged("", "+", "х", "в работе", "").gathering
    assert [r.step for r in found.rows] == ["диагностика", "диагностика"]
    assert [one.message for one in found.found.unread] == [
        "«Маршрут составлен»: отметка «х» не понята: впишите «да» или «нет»",
        "«Проба»: отметка «в работе» не понята: впишите «да» или «нет»",
    ]
    denied = staged("", "-", "нет", "", "").gathering
    assert (len(denied.rows), denied.found.unread) == (1, [])
    assert "ни один этап не отмечен" in denied.found.told[-1].message


def test_one_column_by_the_name_of_a_stage_is_none() -> None:
    sheet = [["Школа: СОШ № 1"], ["Код", "Дефицит", "Проба"], ["П-1", "pr-1", "+"]]
    found = collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal()).gathering
    assert [r.step for r in found.rows] == [""]
    assert any("столбцы не узнаны" in one.message for one in found.found.told)


def test_columns_of_stages_without_a_mark_hold_plans_and_are_told_once() -> None:
    found = staged("pr-1", "сентябрь", "прочитать главу", "15.01", "май").gathering
    assert len(found.found.unread) == 4  # the other row has «+»
    plan = [["Школа: СОШ № 1"], STAGES, ["П-1", "pr-1", "сентябрь", "прочитать главу", "-", "май"]]
    found = collect.collect([("a.xlsx", workbook(("Л", plan)))], portal()).gathering
    assert [(r.code, r.step) for r in found.rows] == [("П-1", "")]
    assert found.found.unread == []
    assert "столбцы не узнаны и не прочитаны: «Диагностика»" in found.found.told[0].message


@pytest.mark.parametrize(
    ("yes", "which", "deficits", "unread"),
    [
        ("да", "pr-1", [("pr-1",)], 0),
        ("Да", "не слышат друг друга", [()], 0),
        ("", "m-2", [("m-2",)], 0),
        ("нет", "", [], 0),
        ("да", "", [], 1),
        ("да", "нет", [], 1),
    ],
)
def test_a_yes_beside_the_column_that_names_it_is_no_doubt(
    yes: str, which: str, deficits: list[tuple[str, ...]], unread: int
) -> None:
    head = ["Код", "Есть ли дефицит?", "Если да, то какой?"]
    sheet = [head, ["П-9", "", "m-1"], ["П-1", yes, which]]
    found = collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal()).gathering
    assert [row.deficits for row in found.rows][1:] == deficits
    assert len(found.found.unread) == unread
