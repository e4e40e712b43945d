"""Cells of a road map taken apart."""

from __future__ import annotations

from generator.proposals.printout import cells
from generator.proposals.printout.cells import OF_DEFICIT


def test_labelled_lines_are_told_from_the_text() -> None:
    found = cells.labelled(
        ("Не ведёт записи", "Подтверждение: урок", "и работы", "УРОВЕНЬ: базовый", "Прочее: да"),
        OF_DEFICIT,
    )
    assert found.text == "Не ведёт записи"
    assert found.label("подтверждение") == "урок\nи работы"
    assert found.label("уровень") == "базовый\nПрочее: да"
    assert found.label("признак") == ""


def test_a_time_or_a_label_ends_an_action() -> None:
    made = cells.actions(
        (
            "Разобрать критерии",
            "сентябрь–октябрь 2026; 8 ч",
            "Вместе: с наставником",
            "Составить задания",
            "по образцу",
            "ноябрь 2026",
        )
    )
    assert [(one.what, one.time) for one in made] == [
        ("Разобрать критерии", "сентябрь–октябрь 2026; 8 ч"),
        ("Составить задания\nпо образцу", "ноябрь 2026"),
    ]
    assert made[0].label("вместе") == "с наставником"
    assert "с наставником" in made[0].all


def test_a_bullet_begins_the_next_action() -> None:
    assert [one.what for one in cells.actions(("• Раз", "• Два", "и ещё"))] == ["Раз", "Два\nи ещё"]


def test_an_empty_cell_has_no_action() -> None:
    assert cells.actions(()) == []
    assert cells.labelled((), OF_DEFICIT).text == ""
