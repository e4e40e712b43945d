"""Sums of a school by levels of education: each number is counted with its level, and nothing twice."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.proposals.collect import collect
from generator.proposals.collect.join import Gathering
from tests.support.collected import Rows, portal, workbook


def read(rows: Rows) -> Gathering:
    return collect.collect([("a.xlsx", workbook(("Л", rows)))], portal()).gathering


def counts(found: Gathering) -> dict[tuple[str, str], int]:
    said = [(row.deficits[0], *row.levels) for row in found.rows]
    return {(one[0], "".join(one[1:])): said.count(one) for one in said}


@pytest.mark.parametrize(
    "heads",
    [
        ["Дефицит", "НОО", "ООО"],
        ["Дефицит", "Кол-во педагогов НОО", "Кол-во педагогов ООО"],
        ["Дефицит", "1–4 классы", "5–9 классы"],
        ["Дефицит", "Начальное общее образование", "Основное общее образование (чел.)"],
        ["Дефицит", "Начальная школа", "Основная школа"],
        ["Дефицит", "Число педагогов (1–4 классы)", "Число педагогов (5–9 классы)"],
    ],
)
def test_each_number_counts_for_its_level(heads: list[str]) -> None:
    found = read([heads, ["pr-1", 3, 4], ["m-2", 0, 5], ["m-1", "—", 2], ["Итого", 3, 11]])
    assert counts(found) == {
        ("pr-1", "НОО"): 3,
        ("pr-1", "ООО"): 4,
        ("m-2", "ООО"): 5,
        ("m-1", "ООО"): 2,
    }
    assert found.found.unread == []
    assert any("суммы без кодов" in one.message for one in found.found.told)


def test_the_table_of_the_district_has_all_of_them() -> None:
    sheet = [["Дефицит", "НОО", "ООО", "СОО"], ["pr-1", 3, 4, 1], ["m-2", 0, 5, ""]]
    done = collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal())
    assert {d.id: len(d.teachers) for d in done.deficits} == {"pr-1": 8, "m-2": 5}


def test_a_column_of_sums_is_not_counted_again() -> None:
    for label in ("Всего", "Итого", "Всего педагогов"):
        found = read([["Дефицит", "НОО", "ООО", label], ["pr-1", 3, 4, 7]])
        assert len(found.rows) == 7, label


def test_a_number_with_its_word_is_one() -> None:
    found = read([["Дефицит", "НОО", "ООО"], ["pr-1", "3 чел.", "4 педагога"]])
    assert counts(found) == {("pr-1", "НОО"): 3, ("pr-1", "ООО"): 4}


def test_the_words_of_a_deficit_are_no_head() -> None:
    rows = [["№", "Дефицит", "НОО", "ООО"], ["1", "умение педагога ставить цель", 3, 4]]
    found = read([*rows, ["2", "общение с коллегами и педагогами", "", ""]])
    assert [row.levels for row in found.rows] == [("НОО",)] * 3 + [("ООО",)] * 4


def test_a_sum_that_the_levels_do_not_make_is_told() -> None:
    rows = [["Дефицит", "НОО", "ООО", "Всего"], ["pr-1", 3, "", 9], ["m-2", 1, 2, 3]]
    found = read(rows)
    assert counts(found) == {("pr-1", "НОО"): 3, ("m-2", "НОО"): 1, ("m-2", "ООО"): 2}
    (told,) = found.found.unread
    assert told.place == "лист «Л», строка 2, НОО"
    assert told.message == "«Всего» — 9, а по уровням 3: посчитаны уровни, проверьте числа"


def test_places_are_those_of_the_sheet() -> None:
    found = read([["Школа: СОШ № 2"], ["Дефицит", "НОО", "ООО"], ["pr-1", 1, 2], ["м", 1, 250]])
    assert next(row.place for row in found.rows if row.deficits) == "лист «Л», строка 3, НОО"
    assert any("строка 4" in one.place for one in found.found.told + found.found.unread)


def test_a_row_without_numbers_is_told() -> None:
    found = read([["Дефицит", "НОО", "ООО"], ["pr-1", 3, 4], ["m-2", "", ""], ["m-1", "нет", "0"]])
    assert counts(found) == {("pr-1", "НОО"): 3, ("pr-1", "ООО"): 4}
    assert any("число педагогов не указано" in one.message for one in found.found.unread)


def test_what_is_no_table_of_sums_is_read_as_it_was() -> None:
    with pytest.raises(UserError, match="столбцы не узнаны"):
        read([["Дефицит", "НОО", "ООО"], ["pr-1", "у многих", "часто"]])
    with pytest.raises(UserError, match="столбцы не узнаны"):
        read([["Дефицит", "НОО"], ["pr-1", 3]])
    plain = read([["Код", "Дефицит", "Уровень"], ["П-1", "pr-1", "НОО"], ["П-2", "pr-1", "ООО"]])
    assert counts(plain) == {("pr-1", "НОО"): 1, ("pr-1", "ООО"): 1}
    coded = read([["Код", "Дефицит", "НОО", "ООО"], ["П-1", "pr-1", 1, ""], ["П-2", "pr-1", "", 1]])
    assert [row.code for row in coded.rows] == ["П-1", "П-2"]


def test_sums_beside_the_rows_of_teachers_are_no_more_teachers() -> None:
    rows = [["Код", "Дефицит"], ["П-1", "pr-1"]]
    sums = [["Дефицит", "НОО", "ООО"], ["pr-1", 1, 0]]
    for sheets in ((("Л", rows), ("С", sums)), (("С", sums), ("Л", rows))):
        found = collect.collect([("a.xlsx", workbook(*sheets))], portal()).gathering
        assert [row.code for row in found.rows] == ["П-1"]


@pytest.mark.parametrize("label", ["Педагогов", "Всего педагогов", "Число учителей", "Чел."])
def test_a_column_of_how_many_is_no_column_of_names(label: str) -> None:
    found = read([["Дефицит", label], ["m-1", 3], ["pr-1", 2]])
    assert counts(found) == {("m-1", ""): 3, ("pr-1", ""): 2}


def test_numbers_in_a_column_of_teachers_are_asked_of() -> None:
    found = read([["Дефицит", "Педагоги"], ["m-1", 3], ["pr-1", 2]]).found
    assert [one.place for one in found.unread] == ["лист «Л», строка 1"]
    assert "если это сколько педагогов" in found.unread[0].message


@pytest.mark.parametrize("numbers", [[1, 2, 3], [4, 5, 6], ["П-1", "П-2", "П-3"]])
def test_numbers_that_count_the_rows_are_not(numbers: list[int | str]) -> None:
    rows = [[one, "m-1"] for one in numbers]
    assert read([["Педагог", "Дефицит"], *rows]).found.unread == []
