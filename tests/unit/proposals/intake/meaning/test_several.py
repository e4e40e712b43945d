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


def asked_of(label: str, one: Table) -> list[str]:
    message = several.PERSONS.format(label)
    draft = understand(Blocks((one,)), here())
    return [q.place for q in draft.questions if q.message == message]


def test_rows_of_several_teachers_are_asked_about() -> None:
    named = table(
        ("№", "Ф.И.О.", "Мероприятия", "Сроки"),
        ("1", "Образцова О. О.", "Книга", "март 2027"),
        ("2", "Примеров П. П.", "Урок", "май 2027"),
    )
    themes = table(
        ("Педагог", "Тема самообразования", "Форма отчёта"),
        ("Образцова О. О., учитель химии", "Опыты", "Конспект"),
        ("Примеров П. П., учитель физики", "Звук", "План"),
    )
    assert asked_of("Ф.И.О.", named) == asked_of("Педагог", themes) == ["таблица 1"]


def test_one_teacher_in_a_table_is_not_asked_about() -> None:
    one = table(
        ("Ф.И.О.", "Мероприятия", "Сроки"),
        ("Образцова О. О.", "Книга", "март 2027"),
        ("Образцова О. О.", "Урок", "май 2027"),
    )
    assert asked_of("Ф.И.О.", one) == []


def test_another_theme_without_a_road_map_is_asked_about() -> None:
    body = (TITLE, Line("Тема: Чтение"), TITLE, Line("Тема: Устный счёт"))
    assert several.THEMES in [q.message for q in understand(Blocks(body), here()).questions]


@pytest.mark.parametrize("plan", [(), ("Мероприятия",), ("Сроки", "Форма отчёта")], ids=str)
def test_teachers_with_a_theme_of_their_own_make_no_route_and_nothing_of_them_is_lost(
    plan: tuple[str, ...],
) -> None:
    rows = (
        (
            "1",
            "Образцова Ольга Олеговна",
            "воспитатель",
            "Сенсорика",
            *("сентябрь 2026",) * len(plan),
        ),
        ("2", "Примеров Пётр Петрович", "логопед", "Речь", *("май 2027",) * len(plan)),
    )
    one = table(("№", "Ф.И.О. педагога", "Должность", "Тема самообразования", *plan), *rows)
    draft = understand(Blocks((one,)), here())
    kept = draft.values.pop("не разложено")
    assert [text.split(" — ")[:3] for text in kept[1:]] == [
        ["1", "воспитатель", "Сенсорика"],
        ["2", "логопед", "Речь"],
    ]
    assert not draft.values
    assert "Образцова" not in str(kept)
    assert asked_of("Ф.И.О. педагога", one) == ["таблица 1"]


def _asked(*body: Line | Table) -> list[str]:
    return [one.message for one in understand(Blocks(body), here()).questions]


def _rows(label: str, *said: str) -> Table:
    rows = [(one, f"Мало опытов {n}", "Собрать опыты", "октябрь") for n, one in enumerate(said)]
    return table((label, "Дефицит", "Мероприятие", "Срок"), *rows)


@pytest.mark.parametrize("label", ["Педагог", "Должность"])
def test_rows_of_teachers_by_their_posts_are_asked_about(label: str) -> None:
    asked = _asked(_rows(label, "учитель химии", "учитель истории", "учитель музыки"))
    assert any(label in one and "не один педагог" in one for one in asked)


@pytest.mark.parametrize(
    "said",
    [
        ("учитель химии", "учитель химии"),
        ("учитель", "учитель и наставник"),
        ("учитель химии", "наставник"),
    ],
)
def test_who_does_what_is_no_file_of_several_teachers(said: tuple[str, ...]) -> None:
    assert not any("не один педагог" in one for one in _asked(_rows("Кто", *said)))


DEEDS = Line("Сентябрь 2026: собрать опыты")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Маршрут 1. Учитель химии", "Маршрут 2. Учитель истории"),
        ("ИОМ № 1", "ИОМ № 2"),
        ("План 1: химия", "План 2: история"),
    ],
)
def test_numbered_routes_are_asked_about(first: str, second: str) -> None:
    asked = _asked(Line(first), DEEDS, Line(second), DEEDS)
    assert sum("несколько маршрутов" in one for one in asked) == 1


@pytest.mark.parametrize("second", ["План 2 полугодия", "Раздел 2. Опыты", "План 2026"])
def test_other_numbers_are_not(second: str) -> None:
    asked = _asked(Line("План 1. Опыты"), DEEDS, Line(second), DEEDS)
    assert not any("несколько маршрутов" in one for one in asked)


@pytest.mark.parametrize("text", ["План", "Маршрут", "План 1"])
def test_a_line_of_few_words_numbers_nothing_more(text: str) -> None:
    assert not any("несколько маршрутов" in one for one in _asked(Line(text), DEEDS))
