"""A table of a centre becomes deficits: blocks as columns, as rows with a mark, as numbers of teachers."""

from __future__ import annotations

from generator.proposals.collect.collect import collect
from generator.proposals.collect.model import TeacherRow
from generator.proposals.collect.summary import Summary
from tests.support.collected import Rows, portal, workbook


def read(*rows: list[object]) -> Summary:
    found: Rows = [["Школа", "МБОУ Береговая СОШ"], *rows]
    return collect([("otchyot.xlsx", workbook(("Лист", found)))], portal())


def deficits(found: Summary) -> list[tuple[str, tuple[str, ...]]]:
    return [(row.code, row.deficits) for row in found.gathering.rows]


def test_blocks_as_columns_are_read_by_their_marks() -> None:
    found = read(
        ["Код", "Предмет", "Предметные компетенции", "Методические: оценивание", "Мотивация"],
        ["П-1", "математика", "низкий", "высокий", "-"],
        ["П-2", "физика", "базовый", "ниже базового", "дефицит"],
        ["П-3", "химия", "средний", "высокий", "средний"],
    )
    assert deficits(found) == [("П-1", ("pr-1",)), ("П-2", ("m-2", "pp-3"))]
    assert found.gathering.found.unread == []
    doubts = [(one.place, one.message) for one in found.gathering.found.told]
    assert any("предметные, математика" in place and "pr-7" in said for place, said in doubts)
    assert any("педагог без дефицита" in said for _, said in doubts)


def test_blocks_as_rows_are_read_with_their_level() -> None:
    found = read(
        ["Код", "Блок диагностики", "Уровень"],
        ["П-1", "Читательская грамотность", "низкий"],
        ["П-1", "Планирование урока", "минимальный"],
        ["П-2", "Работа с родителями", "высокий"],
    )
    assert deficits(found) == [("П-1", ("fg-4",)), ("П-1", ("m-1",))]
    assert len(found.teachers) == 1


def test_a_number_of_teachers_stands_for_as_many_rows() -> None:
    found = read(
        ["Блок", "Сколько педагогов"],
        ["Формирующее оценивание", 4],
        ["Глобальные компетенции", 2],
        ["Квантовая педагогика", 1],
    )
    rows: list[TeacherRow] = list(found.gathering.rows)
    assert [row.deficits for row in rows] == [("m-2",)] * 4 + [()] * 3
    assert {row.own for row in rows if row.own} == {
        "Глобальные компетенции",
        "Квантовая педагогика",
    }


def test_a_mark_that_is_no_word_of_the_list_is_named_and_not_guessed() -> None:
    found = read(
        ["Код", "Методические: оценивание", "Мотивация"],
        ["П-1", "45 %", "низкий"],
    )
    assert deficits(found) == [("П-1", ("pp-3",))]
    (one,) = found.gathering.found.unread
    assert "45 %" in one.message
    assert one.place == "лист «Лист», строка 3"


def test_a_mark_is_no_block_whatever_its_column_is_called() -> None:
    found = read(
        ["Код", "Предметные компетенции"],
        *[["П-1", "✓"], ["П-2", "x"], ["П-3", 1], ["П-4", "ЛОЖЬ"], ["П-5", "-//-"]],
    )
    assert [row.code for row in found.gathering.rows] == ["П-1"]
    assert [one.message.split("»")[0] for one in found.gathering.found.unread] == [
        "отметка «x",
        "отметка «1",
        "отметка «-//-",
    ]
