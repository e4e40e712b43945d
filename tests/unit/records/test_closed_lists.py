"""What people write for a value of a closed list: understood where it is taken in, suggested where it is checked."""

from __future__ import annotations

from typing import Any

import pytest

from generator.records import closed_lists
from generator.records.decode import decode
from generator.records.models.route import Route
from generator.records.yaml_text.parser import parse
from tests.support import here

OTHER_NAMES = [
    ({"роль": "учитель-логопед"}, {"роль": "логопед"}),
    ({"роль": "Учитель нач. классов"}, {"роль": "учитель начальных классов"}),
    ({"роль": "соцпедагог"}, {"роль": "социальный педагог"}),
    ({"предметы": "химия и биология"}, {"предметы": ["химия", "биология"]}),
    ({"предметы": ["алгебра, геометрия"]}, {"предметы": ["математика"]}),
    (
        {"предметы": ["русский язык, ИЗО"]},
        {"предметы": ["русский язык", "изобразительное искусство"]},
    ),
    ({"уровни": ["нач. классы", "основная школа"]}, {"уровни": ["НОО", "ООО"]}),
    ({"опыт": "молодой специалист"}, {"опыт": "молодой"}),
    ({"роль": "химия и биология"}, {"роль": "химия и биология"}),
    ({"роль": "учитель"}, {"роль": "учитель"}),
    ({"предметы": ["химия и волшебство"]}, {"предметы": ["химия и волшебство"]}),
]


@pytest.mark.parametrize(("given", "placed"), OTHER_NAMES)
def test_another_name_becomes_the_listed_value(
    given: dict[str, Any], placed: dict[str, Any]
) -> None:
    found = closed_lists.placed(Route, {"для кого": given, "чужое": 1}, here.records().registries)
    assert found == {"для кого": placed, "чужое": 1}


def test_a_word_of_the_model_and_a_text_of_ones_own() -> None:
    values = {
        "пояснительная записка": {
            "форма самообразования": "самостоятельно",
            "диагностика": [{"чем": "педнаблюдение"}],
        },
        "дорожная карта": [{"задачи": [{"мероприятия": [{"этап": "практический"}]}]}],
    }
    found = closed_lists.placed(Route, values, here.records().registries)
    assert found["пояснительная записка"]["форма самообразования"] == "индивидуальная"
    assert found["пояснительная записка"]["диагностика"] == [{"чем": "педнаблюдение"}]
    assert found["дорожная карта"][0]["задачи"][0]["мероприятия"] == [{"этап": "проба"}]


@pytest.mark.parametrize(
    ("said", "near", "heavy"),
    [
        ("для кого: {роль: учитель-логопед}", "«логопед»", "error"),
        ("для кого: {роль: учитель-лагопед}", "«логопед»", "error"),
        ("для кого: {роль: учитель, опыт: молодой специалист}", "«молодой»", "error"),
        ("для кого: {роль: учитель, предметы: [химия и биология]}", "«химия», «биология»", "error"),
        ("пояснительная записка: {диагностика: [{чем: наблюдене}]}", "«наблюдение»", "remark"),
        ("пояснительная записка: {диагностика: [{чем: педнаблюдение}]}", "«наблюдение»", "remark"),
    ],
)
def test_a_check_says_which_value_is_meant(said: str, near: str, heavy: str) -> None:
    findings = decode(Route, parse("x.yaml", f"{said}\n"), here.records().registries)[1]
    [told] = [f for f in findings if f.rule == "value-unlisted"]
    assert f"возможно, это {near}" in told.fix
    assert told.severity == heavy


def test_a_means_of_ones_own_is_no_misspelling() -> None:
    said = "пояснительная записка: {диагностика: [{чем: дневник вопросов детей}]}\n"
    assert not [
        f
        for f in decode(Route, parse("x.yaml", said), here.records().registries)[1]
        if f.rule == "value-unlisted"
    ]


def test_the_names_are_part_of_what_a_cache_goes_by() -> None:
    one = closed_lists.ClosedList(("а",), {"": {"б": "а"}})
    assert repr(one) != repr(closed_lists.ClosedList(("а",)))


LISTED = {"subjects": ("химия", "физика"), "roles": ("учитель",)}


def asked() -> closed_lists.AskedLists:
    lists = closed_lists.AskedLists(LISTED)
    assert lists.has("subjects", "химия")
    return lists


@pytest.mark.parametrize(
    ("now", "same"),
    [
        ({"subjects": ("химия", "физика", "музыка")}, True),
        ({"subjects": ("химия",), "roles": ("тьютор",)}, True),
        ({"subjects": ("физика",)}, False),
        ({}, False),
    ],
)
def test_a_value_that_was_found_is_read_the_same_as_long_as_it_is_listed(
    now: dict[str, tuple[str, ...]], same: bool
) -> None:
    assert closed_lists.ListsNow(now).answer(asked().asked) is same


def test_what_was_not_found_or_looked_through_depends_on_the_whole_list() -> None:
    lists = asked()
    assert not lists.has("roles", "тьютор")
    assert lists.get("roles") == ("учитель",)
    assert lists.get("absent") is None
    assert closed_lists.ListsNow(LISTED).answer(lists.asked)
    more = {**LISTED, "roles": ("учитель", "логопед")}
    assert not closed_lists.ListsNow(more).answer(lists.asked)
    assert not closed_lists.ListsNow({**LISTED, "absent": ("слово",)}).answer(lists.asked)
