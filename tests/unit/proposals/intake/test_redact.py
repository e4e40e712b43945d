"""Personal data are cut out of what was sent; nothing else is."""

from __future__ import annotations

from typing import Any

import pytest

from generator.language.personal import allowed_names
from generator.proposals.intake import redact
from generator.records.models.kinds import KINDS

ROUTE = KINDS["route"]


def cut(values: dict[str, Any], **more: Any) -> tuple[dict[str, Any], list[Any]]:
    left, _, found = redact.cut(ROUTE, values, **more)
    return left, found


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("звоните: 8 (900) 123-45-67, жду", "звоните: , жду"),
        ("пишите kovylkina@example.ru сегодня", "пишите сегодня"),
        ("урок в 7 классе", "урок в 7 классе"),
        ("8 (900) 123-45-67. Жду", "Жду"),
    ],
)
def test_what_is_personal_goes_and_the_rest_stays(said: str, left: str) -> None:
    values, found = cut({"название": "Урок", "условия": said})
    assert "900" not in values["условия"]
    assert "@" not in values["условия"]
    assert bool(found) is (said != left)
    assert values["условия"] == left or "звоните" in said
    assert values["название"] == "Урок"
    if said == left:
        assert values["условия"] == said


def test_the_given_values_stay_as_they_were() -> None:
    given = {"условия": "звоните 8 (900) 123-45-67"}
    cut(given)
    assert given == {"условия": "звоните 8 (900) 123-45-67"}


def test_a_name_needs_a_consent() -> None:
    authors = [
        {"роль": "учитель", "имя": "Иванова Н. П."},
        {"роль": "учитель", "имя": "Петрова А. А.", "согласие": {"дата": "2026-01-01"}},
    ]
    values, found = cut({"авторы": authors})
    assert values["авторы"] == [{"роль": "учитель"}, authors[1]]
    assert ("авторы", 0, "имя") in found


def test_who_may_be_named_is() -> None:
    said = {"условия": "по трудам Л. С. Выготского"}
    public = allowed_names.names(("Выготский Л. С.",))
    assert cut(said, public=public)[0] == said
    assert "Выготск" not in cut(said)[0].get("условия", "")


def test_what_was_nothing_else_is_left_out() -> None:
    values, found = cut({"название": "Урок", "источники": ["8 (900) 123-45-67"]})
    assert "источники" not in values
    assert found == [("источники", 0)]


def test_a_line_of_a_body_is_named_by_its_number() -> None:
    values = {"название": "Кейсы"}
    method = KINDS["method"]
    body = "\nПервая строка.\nЗвоните 8 (900) 123-45-67.\nТретья строка."
    _, left, found = redact.cut(method, values, body)
    assert left.split("\n")[0] == "Первая строка."
    assert left.split("\n")[2] == "Третья строка."
    assert "900" not in left
    assert len(found) == 1


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Образцов В. А. Оценка качества", "Оценка качества"),
        ("Образцова В.А. Критериальное оценивание", "Критериальное оценивание"),
        ("Пробник М. М. Управление школой", "Управление школой"),
        ("Пробник М. М. Как подготовить урок", "Как подготовить урок"),
        ("Учитель А. Б. Пробник ведёт урок", "ведёт урок"),
        ("Гражданин А. Б. Пробник ведёт урок", "ведёт урок"),
        ("Уроков А. Б. Пробник ведёт пять", "ведёт пять"),
        ("Образцова О. О. Примерова ведёт урок", "ведёт урок"),
        ("Образцов О. О. Пробник П. П. ведут урок", "ведут урок"),
        ("Образцов В. А. Оценка. М.: Речь, 2018", "Образцов В. А. Оценка. М.: Речь, 2018"),
        ("ведёт Образцова О. О. и Образцов А. М., 2018", "ведёт и, 2018"),
    ],
)
def test_a_title_behind_its_author_stays(said: str, left: str) -> None:
    assert cut({"условия": said})[0]["условия"] == left
