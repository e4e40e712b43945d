"""A table that is pasted into a worksheet is understood, asked about, or refused with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser import scripted
from tests.support.tables import NUMBERS, SCORES, lines, named, turned

PARTS = ("shapes", "totals", "paper", "cells", "read")
HEAD = "Эксперт\tО1\tО2\tО3\tО4\tО5\tΣT"


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    page = scripted(browser, "core/counted", *(f"record/worksheet-{part}" for part in PARTS))
    yield page
    page.close()


def read(reader: Page, table: list[list[str]], kind: str, ranks: bool = True) -> tuple[Any, Any]:
    """Give the readings in words and whether the first is certain; or the refusal and nothing."""
    found = reader.evaluate(
        """([table, kind, ranks]) => {
            const found = portal.reading.read(table, kind, ranks);
            return found.fault ? [found.fault, null]
                : [found.readings.map(one => portal.reading.say(one, kind, true)), found.certain];
        }""",
        [table, kind, ranks],
    )
    return found[0], found[1]


CERTAIN = {
    "rankings without heads": (NUMBERS, "4 эксперта × 5 объектов: всё — числа", True),
    "names": (named(NUMBERS), "4 эксперта × 5 объектов: первый столбец — имена", True),
    "numbers of rows": (
        "|".join(f"{n} {line}" for n, line in enumerate(turned(turned(NUMBERS)).split("|"), 1)),
        "4 эксперта × 5 объектов: первый столбец — имена",
        True,
    ),
    "heads and names": (
        f"Эксперт Д1 Д2 Д3 Д4 Д5|{named(NUMBERS)}",
        "4 эксперта × 5 объектов: первая строка — названия, первый столбец — имена",
        True,
    ),
    "heads that are numbers": (
        f"Эксперт 1 2 3 4 5|{named(NUMBERS)}",
        "4 эксперта × 5 объектов: первая строка — названия, первый столбец — имена",
        True,
    ),
    "names of people over scores": (
        "|".join(f"{n} {line}" for n, line in zip("абвгд", SCORES.split("|"), strict=True)),
        "5 экспертов × 4 объекта: первый столбец — имена",
        False,
    ),
}


@pytest.mark.parametrize("case", CERTAIN)
def test_what_words_or_numbers_prove_is_certain(reader: Page, case: str) -> None:
    table, said, ranks = CERTAIN[case]
    assert read(reader, lines(table), "kendall", ranks) == ([said], True)


def test_numbers_alone_that_may_lie_either_way_are_asked_about(reader: Page) -> None:
    for ranks in (True, False):
        readings, certain = read(reader, lines(SCORES), "kendall", ranks)
        assert certain is False
        assert [one.split(":")[0] for one in readings] == [
            "5 экспертов × 4 объекта",
            "4 эксперта × 5 объектов",
        ]


def test_a_first_row_of_one_two_three_may_be_heads_or_places(reader: Page) -> None:
    readings, certain = read(reader, lines("1 2 3|2 1 3|1 3 2|2 3 1"), "kendall")
    assert certain is False
    assert readings == [
        "4 эксперта × 3 объекта: всё — числа",
        "3 эксперта × 3 объекта: первая строка — названия",
    ]


def test_what_lies_on_its_side_is_never_turned_without_a_word(reader: Page) -> None:
    for table in (
        turned(NUMBERS),
        turned(f"Объект О1 О2 О3 О4 О5|{named(NUMBERS)}"),
        turned(named(SCORES)),
    ):
        readings, certain = read(reader, lines(table), "kendall")
        assert certain is False
        assert "строки и столбцы поменять местами" in readings[0]


def test_the_sums_of_the_form_are_left_out(reader: Page) -> None:
    rows = [*([*row.split(), "0"] for row in named(NUMBERS).split("|"))]
    sheet = [
        HEAD.split("\t"),
        *rows,
        ["Э5"] + [""] * 6,
        ["Сумма", *["5", "8", "12", "16", "19"], ""],
    ]
    sheet = [[*row[:6], "", row[6]] for row in sheet]  # an object that nobody was asked about
    sheet[0][6] = "О6"
    readings, certain = read(reader, sheet, "kendall")
    assert certain is True
    assert readings[0].startswith("4 эксперта × 5 объектов")


@pytest.mark.parametrize(
    "name", ["Сумма баллов", "Итого:", "Средний балл", "СУММА", "Σ", "ΣT", "Ср. ранг", "Всего"]
)
def test_a_total_is_known_by_its_name(reader: Page, name: str) -> None:
    table = [*lines(named(SCORES)), [name, "1", "1", "1", "1"]]
    readings, certain = read(reader, table, "kendall", ranks=False)
    assert (readings, certain) == (["5 экспертов × 4 объекта: первый столбец — имена"], True)


@pytest.mark.parametrize("name", ["Итогов А.", "Место ошибки в работе", "Балл"])
def test_a_name_that_only_begins_like_a_total_is_a_name(reader: Page, name: str) -> None:
    table = [*lines(named(SCORES)), [name, "1", "1", "1", "1"]]
    readings, _ = read(reader, table, "kendall", ranks=False)
    assert readings == ["6 экспертов × 4 объекта: первый столбец — имена"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (f"{SCORES}|35 13 39 9", "последняя строка — итог"),
        (f"{SCORES}|7 2,6 7,8 1,8", "последняя строка — итог"),
        (f"{named(SCORES)}|Общий 35 13 39 9", "последняя строка — итог"),
        (
            "|".join(f"{row} {sum(map(int, row.split()))}" for row in SCORES.split("|")),
            "последний столбец — итог",
        ),
    ],
)
def test_a_total_without_a_name_is_asked_about(reader: Page, table: str, said: str) -> None:
    readings, certain = read(reader, lines(table), "kendall", ranks=False)
    assert certain is False
    assert readings[0].startswith("5 экспертов × 4 объекта")
    assert readings[0].endswith(said)


def test_experts_who_agree_are_no_total_of_each_other(reader: Page) -> None:
    readings, certain = read(reader, lines(named("1 3 2 4|1 3 2 4|1 3 2 4")), "kendall")
    assert (readings, certain) == (["3 эксперта × 4 объекта: первый столбец — имена"], True)
    marks = lines("Критерий Э1 Э2 Э3|Цель 2 2 2|Связь 1 1 1")
    readings, certain = read(reader, marks, "scores")
    assert (len(readings), certain) == (1, True)
    readings, certain = read(reader, lines("А 1 3 2|Б 1 3 2|Общий 1 3 2"), "kendall")
    assert certain is False


def test_a_title_above_the_table_is_no_part_of_it(reader: Page) -> None:
    table = [["Протокол", "", ""], *lines(f"Эксперт Д1 Д2 Д3 Д4 Д5|{named(NUMBERS)}")]
    readings, certain = read(reader, table, "kendall")
    assert certain is True
    assert readings[0].startswith("4 эксперта × 5 объектов")


@pytest.mark.parametrize(
    ("kind", "table", "said"),
    [
        ("gain", "Код До После|У1 4 6|У2 3 5", "2 ученика × 2 результата"),
        ("gain", "Код До После Прирост|У1 4 6 2|У2 3 5 2", "2 ученика × 2 результата"),
        ("gain", "4 6|3 5|5 7", "3 ученика × 2 результата: всё — числа"),
        ("gain", "17 4 6|23 3 5", "2 ученика × 2 результата: первый столбец — имена"),
        ("kappa", "№ Первый Второй|1 цель цель|2 цель время", "2 высказывания × 2 кодировщика"),
        ("gap", "Речь 5 2|Цель 4 4", "2 функции × 2 оценки: первый столбец — имена"),
        ("competence", "Э1 8 в в с н с с|Э2 5 с с н н с н", "2 эксперта × 7 ответов"),
        ("case-profile", "П1 2 1 2 1 1|П1 3 2 2 2 1", "2 работы × 5 критериев"),
    ],
)
def test_a_sheet_of_given_columns_knows_its_table(
    reader: Page, kind: str, table: str, said: str
) -> None:
    readings, certain = read(reader, lines(table), kind)
    assert (len(readings), certain) == (1, True)
    assert readings[0].startswith(said)


def test_marks_lie_by_criteria_and_experts_are_columns(reader: Page) -> None:
    head = ["Критерий", "Э1", "Э2", "Э3", "Медиана", "Размах", "Взвеш."]
    rows = [["Цель", "2", "", "3", "2", "1", "2,3"], ["Связь", "1", "1", "2", "1", "1", "1,4"]]
    readings, certain = read(reader, [head, *rows], "scores")
    assert (len(readings), certain) == (1, True)
    assert readings[0].startswith("2 критерия × 3 эксперта")
    readings, certain = read(reader, lines("Эксперт Цель Связь|Э1 2 1|Э2 2 1|Э3 3 2"), "scores")
    assert certain is False
    assert readings[0].startswith("2 критерия × 3 эксперта")
    assert "поменять местами" in readings[0]
    readings, certain = read(reader, lines("2 1 3 3|2 1 2 0|3 2 2 1"), "scores")
    assert ([one.split(":")[0] for one in readings], certain) == (
        ["3 критерия × 4 эксперта", "4 критерия × 3 эксперта"],
        False,
    )


def test_percents_and_signs_are_numbers(reader: Page) -> None:
    said, certain = read(reader, lines("У1 45% 60%|У2 +50 –5"), "gain")
    assert (said, certain) == (["2 ученика × 2 результата: первый столбец — имена"], True)
    said, certain = read(reader, lines("Э1 8 B c H в с н|Э2 5 с с н н с н"), "competence")
    assert certain


def test_a_table_on_its_side_is_turned_after_a_question(reader: Page) -> None:
    readings, certain = read(reader, lines("до 4 3 5 2|после 6 5 7 4"), "gain")
    assert certain is False
    assert readings[0].startswith("4 ученика × 2 результата")


@pytest.mark.parametrize(
    ("kind", "table", "words"),
    [
        ("kendall", "Э1 1 2 x|Э2 2 1 3|Э3 1 3 2", "строка «Э1», столбец «3»: «x» не подходит"),
        ("gain", "У1 1 2 3 4|У2 1 2 3 4|У3 4 3 2 1|У4 4 3 2 1", "2 результата"),
        ("case-profile", "П1 2 1 2 1 7", "строка «П1», столбец «5»: «7» не подходит"),
        ("competence", "Э1 8 в нет в н с с", "строка «Э1», столбец «3»: «нет» не подходит"),
        ("kendall", "1|2|3", "хотя бы два столбца"),
        ("kendall", "|".join(["1 2"] * 501), "до 500 строк"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_place(
    reader: Page, kind: str, table: str, words: str
) -> None:
    said, certain = read(reader, lines(table), kind)
    assert certain is None
    assert words in said


@pytest.mark.parametrize(
    ("text", "file", "cells"),
    [
        ("а\t1,5\r\nб\t2\r\n", False, [["а", "1,5"], ["б", "2"]]),
        ('"а\nб"\t1\n"в ""г"""\t2', False, [["а б", "1"], ['в "г"', "2"]]),
        ('"не закрыто\t1', False, [['"не закрыто', "1"]]),
        ("\ufeffа;1,5\nб;2", True, [["а", "1,5"], ["б", "2"]]),
        ('а,"1,5"\nб,2', True, [["а", "1,5"], ["б", "2"]]),
        ("4,5\n3,2", False, [["4,5"], ["3,2"]]),
        (
            'а,б,в\nда; нет,А,А\n"нет; да",А,Б',
            True,
            [list("абв"), ["да; нет", *"АА"], ["нет; да", *"АБ"]],
        ),
        ('"а\tб";1\nв;2', True, [["а б", "1"], ["в", "2"]]),
        ("1,5;2,5\n2;3,5", True, [["1,5", "2,5"], ["2", "3,5"]]),
    ],
)
def test_cells_of_a_text(reader: Page, text: str, file: bool, cells: list[list[str]]) -> None:
    assert (
        reader.evaluate("([text, file]) => portal.worksheetCells.split(text, file)", [text, file])
        == cells
    )
