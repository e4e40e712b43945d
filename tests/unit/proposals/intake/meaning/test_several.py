"""Several routes in one file: what begins another one is asked about, what only speaks of one is not."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line, Table
from generator.proposals.intake.meaning import several
from generator.proposals.intake.meaning.understand import understand
from tests.unit.proposals.intake.meaning.test_understand import here, table

TITLE = Line("Индивидуальный образовательный маршрут", head=True)
PLAN = table(("Мероприятие", "Сроки"), ("Урок", "март 2027"))


def asked(*body: Line | Table | str) -> list[str]:
    blocks = (Line(one) if isinstance(one, str) else one for one in body)
    draft = understand(Blocks(tuple(blocks)), here())
    return [q.place for q in draft.questions if q.message == several.MORE]


@pytest.mark.parametrize(
    "more",
    [
        (TITLE,),
        ("ИНДИВИДУАЛЬНЫЙ ОБРАЗОВАТЕЛЬНЫЙ МАРШРУТ учителя химии",),
        ("Тема: Устный счёт",),
        (TITLE, "Тема: Устный счёт"),
    ],
    ids=str,
)
def test_another_title_or_theme_below_a_road_map_is_another_route(
    more: tuple[Line | str, ...],
) -> None:
    assert asked(TITLE, "Тема: Чтение", PLAN, *more, PLAN) == ["текст после таблицы 1"]


def test_a_theme_of_another_one_is_found_in_a_table_too() -> None:
    theme = table(("Тема", "Устный счёт"), ("Цель", "освоить счёт"))
    assert asked(TITLE, "Тема: Чтение", PLAN, theme) == ["таблица 2, строка 1"]


def test_sheets_that_bear_names_are_routes_of_several_teachers() -> None:
    sheets = [Table(PLAN.rows, name) for name in ("Корсакова", "Михайлов")]
    assert asked(*sheets) == ["таблица 2"]
    assert asked(*(Table(PLAN.rows, name) for name in ("1 полугодие", "2 полугодие"))) == []


@pytest.mark.parametrize(
    "body",
    [
        (TITLE, "Тема: Чтение", TITLE, PLAN),
        (TITLE, "Тема: Чтение", PLAN, "Тема самообразования: чтение", PLAN),
        (TITLE, PLAN, "Индивидуальный образовательный маршрут рассчитан на год."),
        (TITLE, PLAN, Line("План работы", head=True), PLAN),
        (Line("Программа наставничества", head=True), PLAN, TITLE, PLAN),
    ],
    ids=str,
)
def test_one_route_is_not_asked_about(body: tuple[Line | Table | str, ...]) -> None:
    assert asked(*body) == []
