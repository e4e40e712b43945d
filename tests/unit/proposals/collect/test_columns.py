"""Heads and values are known by the lists of the district, mistyped ones too."""

from __future__ import annotations

import pytest

from generator.proposals.collect.blank import columns_of
from tests.support.collected import HEADS, portal

COLUMNS = columns_of(portal())


def test_the_heads_of_our_form_are_all_known_and_all_different() -> None:
    keys = [COLUMNS.column(head) for head in HEADS]
    assert keys == [
        *("код", "роль", "предмет", "уровень", "опыт", "дефицит"),
        *("своими словами", "задача", "этап", "форма", "запрос"),
    ]


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("№ п/п", "номер"),
        ("ФИО учителя", "личное"),
        ("Педагог", "личное"),
        ("Образовательная здача", "задача"),
        ("Профисиональные затруднения (по итогам диагностики)", "своими словами"),
        ("Номер дефицита", "дефицит"),
        ("Кол-во педагогов", "человек"),
        ("Педагогов", "человек"),
        ("Всего педагогов", "человек"),
        ("Число учителей", "человек"),
        ("Количество педагогических работников, чел.", "человек"),
        ("Учителей (чел.)", "человек"),
        ("Педагоги", "личное"),
        ("ФИО педагогов", "личное"),
        ("Количество часов", ""),
        ("Когда следующая встреча", "следующая встреча"),
        ("Тема самообразования", ""),
        ("Любимый цвет", ""),
        ("", ""),
    ],
)
def test_heads_of_schools(head: str, key: str) -> None:
    assert COLUMNS.column(head) == key


@pytest.mark.parametrize(
    ("said", "subjects"),
    [
        ("русский яз. и лит-ра", ("русский язык", "литература")),
        ("матиматика", ("математика",)),
        ("алгебра, геометрия", ("математика",)),
        ("вышивание", ()),
    ],
)
def test_subjects(said: str, subjects: tuple[str, ...]) -> None:
    assert COLUMNS.subjects.all(said) == subjects


def test_the_longest_role_counts() -> None:
    assert COLUMNS.roles.one("учитель начальных классов") == "учитель начальных классов"
    assert COLUMNS.roles.one("зам. директора по УВР") == "завуч"


LEVELS = [
    ("5-9 классы", ("ООО",)),
    ("НОО/ООО", ("НОО", "ООО")),
    ("1–11", ("НОО", "ООО", "СОО")),
    ("—", ()),
]


@pytest.mark.parametrize(("said", "levels"), LEVELS)
def test_levels(said: str, levels: tuple[str, ...]) -> None:
    assert COLUMNS.levels(said) == levels


YEARS = [
    *(("2 года", "молодой"), ("до 3 лет", "молодой"), ("25", "опытный"), ("?", "")),
    *(("6 мес.", "молодой"), ("10 лет 4 месяца", "опытный"), ("1,5 года", "молодой")),
    *(("25.08.2026", ""), ("с 2003 года", "")),
]


@pytest.mark.parametrize(("said", "found"), YEARS)
def test_experience(said: str, found: str) -> None:
    assert COLUMNS.experience(said) == found


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("проект пробы", "проектирование пробы"),
        ("ИОМ составлен", "теоретическое осмысление"),
        ("проба проведена", "проба"),
        ("завершён", "рефлексия"),
    ],
)
def test_steps(said: str, step: str) -> None:
    assert COLUMNS.steps.all(said) == (step,)
