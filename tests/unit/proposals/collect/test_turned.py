"""Teachers as columns are told from rows of answers."""

from __future__ import annotations

import pytest

from generator.proposals.collect import turned
from generator.proposals.collect.blank import columns_of
from generator.proposals.collect.marked import cell
from generator.proposals.collect.privacy import Cutter
from generator.proposals.intake.documents.blocks import Table
from tests.support.collected import portal

COLUMNS = columns_of(portal())
CUTTER = Cutter(COLUMNS.public())


def found(*rows: list[str]) -> turned.Turned | None:
    return turned.find(Table(tuple(tuple(map(cell, row)) for row in rows)), COLUMNS, CUTTER)


def texts(of: turned.Turned | None) -> list[list[str]]:
    return [[one.text for one in row] for row in of.table.rows] if of else []


def test_a_card_ends_where_its_labels_come_again() -> None:
    first = found(["Код", "П-1"], ["Дефицит", "pr-1"], ["Код", "П-2"], ["Дефицит", "m-2"])
    assert texts(first) == [["Код", "Дефицит"], ["П-1", "pr-1"]]
    assert first is not None
    assert (first.rows, first.columns) == (range(2), (0, 1))


def test_answers_that_sound_like_columns_end_no_card() -> None:
    rows = (
        ["Код", "П-1", "П-2"],
        ["Должность", "учитель", "учитель"],
        ["Дефицит", "pr-1", "m-2"],
        ["Форма", "статья", "результаты ОГЭ"],
        ["Запрос", "семинар по оцениванию", "семинар по оцениванию"],
    )
    assert texts(found(*rows))[0] == ["Код", "Должность", "Дефицит", "Форма", "Запрос"]
    assert texts(found(*rows, ["№", "Предмет", "Дефицит"], ["1", "химия", "k-1"])) == texts(
        found(*rows)
    )


def test_a_label_nobody_knows_ends_no_card_and_one_left_empty_is_that_above() -> None:
    rows = (["Код", "П-1", "П-2"], ["Дефицит", "pr-1", "m-2"], ["", "fg-2", ""])
    more = (["Чем живёт", "школой", ""], ["Этап", "проба", "проба"])
    assert texts(found(*rows, *more)) == [
        ["Код", "Дефицит", "Дефицит", "Чем живёт", "Этап"],
        ["П-1", "pr-1", "fg-2", "школой", "проба"],
        ["П-2", "m-2", "", "", "проба"],
    ]
    assert texts(found(*rows[:2], more[0])) == [["Код", "Дефицит"], ["П-1", "pr-1"], ["П-2", "m-2"]]
    assert texts(found(*rows[:2], ["", "", ""], more[1])) == texts(found(*rows[:2]))


def test_the_cell_over_the_labels_may_say_anything() -> None:
    rows = (["Показатель", "П-1", "П-2"], ["Предмет", "химия", ""], ["Дефицит", "pr-1", "m-2"])
    assert texts(found(*rows))[0] == ["Код", "Предмет", "Дефицит"]


def test_a_sum_below_the_deficits_is_no_deficit() -> None:
    rows = (["Дефицит", "П-1", "П-2", "Итого"], ["pr-1", "+", "", "1"], ["Итого", "1", "0", "1"])
    assert texts(found(*rows)) == [
        ["Код", "Дефициты"],
        ["Код", "pr-1"],
        ["П-1", "+"],
        ["П-2", ""],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (["Код", "Предмет", "Дефицит"], ["П-1", "химия", "pr-1"]),
        (["Код", "Блок диагностики"], ["П-1", "Квантовая педагогика"], ["П-1", "Работа с семьёй"]),
        (["Школа", "СОШ № 1"], ["Период", "май 2026"], ["Педагогов всего", "20"]),
        (["Показатель", "2025", "2026"], ["Диагностика", "12", "15"], ["Маршрут", "5", "9"]),
        (["Дефицит", "Север", "Юг"], ["pr-1", "1", "0"], ["m-2", "1", "1"]),
        (["Дефицит", "НОО", "ООО"], ["pr-1", "+", ""]),
        (["Код", "Дефицит", "Держать тишину"], ["П-1", "pr-1", "+"]),
    ],
)
def test_rows_of_answers_and_sums_stay(rows: tuple[list[str], ...]) -> None:
    assert found(*rows) is None
