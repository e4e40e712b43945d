"""From plain values to a typed record: what is wrong is told at its place, and leaves a hole."""

from __future__ import annotations

from typing import Any

import pytest

from generator.records import decode
from generator.records.models.deficit import Deficit
from generator.records.models.form import Form
from generator.records.models.kinds import KINDS
from generator.records.models.route import Route
from generator.records.models.seminar import Seminar
from generator.records.models.term import GlossaryTerm
from generator.records.yaml_text.parser import parse
from tests.conftest import Portal


def read(model: type, text: str) -> tuple[dict[str, Any], list[tuple[str, int]], set[Any]]:
    values, findings, holes = decode.decode(model, parse("x.yaml", text), {})
    return values, [(f.rule, f.place.line) for f in findings], set(holes)


def test_a_missing_key_is_told_once_and_leaves_a_hole() -> None:
    values, findings, holes = read(GlossaryTerm, "название: ИОМ\nзначение:\n")
    assert values["title"] == "ИОМ"
    assert values["meaning"] is None
    assert ("key-missing", 2) in findings
    assert ("значение",) in holes


@pytest.mark.parametrize(
    ("key", "rule", "fix"),
    [
        ("знaчение", "letters-mixed", "значение"),
        ("значенье", "key-unknown", "значение"),
        ("совсем иное", "key-unknown", "если это текст"),
    ],
)
def test_an_unknown_key_is_told_with_what_was_meant(key: str, rule: str, fix: str) -> None:
    _, findings, _ = decode.decode(GlossaryTerm, parse("x.yaml", f"название: а\n{key}: б\n"), {})
    found = [f for f in findings if f.place.line == 2]
    assert [f.rule for f in found] == [rule]
    assert fix in found[0].fix


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("название: [а, б]", "в «название» нужен текст, а стоит список"),
        ("итог: {вопросы: Что изменилось?}", "и «- »; например: - "),
        ("риски:\n  - [а]", "в кавычки; например: не хватит часов"),
        ("риски:\n  - [[keysy]]", "ссылка [[…]] без кавычек"),
        ("риски: [[keysy|слова, ещё]]", "ссылка [[…]] без кавычек"),
        ("условия: [[keysy]]", "ссылка [[…]] без кавычек"),
        ("проверено: [2026]", "нужна дата, а стоит список"),
    ],
)
def test_a_value_of_another_kind_is_told_with_what_to_write(text: str, said: str) -> None:
    _, findings, _ = decode.decode(Route, parse("x.yaml", text), {})
    (found,) = [f for f in findings if f.rule == "type-wrong"]
    assert said in f"{found.message} {found.fix}"


@pytest.mark.parametrize(
    ("model", "text", "fix"),
    [
        (Route, "цель: Ученики пишут", "под «пояснительная записка»: поставьте строку туда"),
        (Route, "форма: отчёт", "под «отчёт» или «результат»: поставьте строку туда"),
        (Route, "итог: {вопросы: [Что?], риски: [погода]}", "в начале строки, без отступа"),
        (Form, "блоки: [{поле: {название: Кто, колонки: 2}}]", "под «таблица»"),
        (Route, "уровень: средний\nуровни: [ООО]", "под «дорожная карта»"),
    ],
)
def test_a_key_of_another_part_is_told_where_it_belongs(model: type, text: str, fix: str) -> None:
    _, findings, _ = decode.decode(model, parse("x.yaml", text), {})
    found = [f for f in findings if f.rule == "key-unknown"]
    assert found
    assert found[0].message.endswith("стоит не в своей части записи")
    assert fix in found[0].fix


def test_a_key_that_many_parts_know_is_told_as_any_other() -> None:
    _, findings, _ = decode.decode(Form, parse("x.yaml", "подпись: б\nстрока: а"), {})
    assert {f.message.rpartition(" ")[2] for f in findings if f.rule == "key-unknown"} == {"нет"}


def test_a_file_of_notes_alone_is_told_to_have_no_text_pasted() -> None:
    for text, said in (
        ("# Вставьте сюда текст маршрута: Ctrl+V\n", "вставьте"),
        ("", "скопируйте"),
    ):
        _, findings, _ = decode.decode(Route, parse("x.yaml", text), {})
        (found,) = findings
        assert found.fix.startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("срок: {начало: 2026-09, месяцев: 1,5}", "запятая в «1,5»"),
        ("срок: {начало: 2026-09, месяцев: 1, 25}", "запятая в «1,25»"),
        ("срок: {начало: 2026-09, месяцев: 1, 5: да}", "ключа «5»"),
        ("срок: {начало: 2026-09, месяцев: 1, пять}", "ключа «пять»"),
        ("срок: {начало: 2026-09, 5}", "ключа «5»"),
    ],
)
def test_a_fraction_that_a_comma_has_parted_is_told_as_one(text: str, said: str) -> None:
    _, findings, _ = decode.decode(Route, parse("x.yaml", text), {})
    (found,) = (f for f in findings if f.rule == "key-unknown")
    assert found.message.startswith(said)


def test_a_flood_of_unknown_keys_is_told_in_part() -> None:
    text = "".join(f"лишний{n}: да\n" for n in range(500))
    _, findings, _ = read(GlossaryTerm, text)
    assert sum(rule == "key-unknown" for rule, _ in findings) == decode.MOST_UNKNOWN


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "type-wrong"),
        ("- а\n", "type-wrong"),
        ("просто слова\n", "type-wrong"),
    ],
)
def test_what_is_no_mapping_is_no_record(text: str, rule: str) -> None:
    values, findings, holes = read(GlossaryTerm, text)
    assert values == {}
    assert [found for found, _ in findings] == [rule]
    assert holes == {()}


def test_a_list_keeps_what_could_be_read() -> None:
    values, findings, holes = read(Route, "задачи: нет\nтрудовые функции: [A/01.6, {а: б}]\n")
    assert values["functions"] == ("A/01.6",)
    assert ("трудовые функции", 1) in holes
    assert ("type-wrong", 2) in findings


def test_one_text_is_a_list_of_one_only_where_the_model_says_so() -> None:
    values, findings, _ = read(Form, "источники: Р-33\n")
    assert values["sources"] == ("Р-33",)
    assert ("type-wrong", 1) not in findings
    values, findings, holes = read(Form, "прежние адреса: staryy\n")
    assert values["former"] == ()
    assert ("type-wrong", 1) in findings
    assert ("прежние адреса",) in holes


def test_one_key_is_read_by_itself() -> None:
    tree = parse("x.yaml", "название: ИОМ\nзначение: {а: б}\n")
    spec, value, good = decode.decode_key(GlossaryTerm, "название", tree, {})
    assert spec is not None
    assert (spec.name, value, good) == ("title", "ИОМ", True)
    assert decode.decode_key(GlossaryTerm, "значение", tree, {})[1:] == (None, False)
    assert decode.decode_key(GlossaryTerm, "чужой", tree, {}) == (None, None, True)


@pytest.mark.parametrize("model", [Deficit, Route, Seminar])
def test_nothing_raises_whatever_stands_under_a_key(model: type) -> None:
    kind = next(kind for kind in KINDS.values() if kind.model is model)
    labels = [spec.key.label for spec in decode.specs(kind.model)]
    for said in ("[]", "{}", "''", "[[[а]]]", "{а: {б: [в]}}", "1", "null", "[{}, [], '']"):
        text = "".join(f"{label}: {said}\n" for label in labels)
        values, findings, holes = read(model, text)
        assert holes
        assert findings
        assert values.keys() <= {spec.name for spec in decode.specs(model)}


def test_items_that_are_one_text_are_told(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "риски: |\n  - мало часов\n  - болезнь\n")
    found = [f for f in portal.check() if f.rule == "type-wrong"]
    assert [f.message.partition(":")[0] for f in found] == [
        "в «риски» пункты записаны одним текстом"
    ]
    portal.change("routes/primer.yaml", "риски: |\n  мало часов — не беда\n  - болезнь\n")
    assert not [f for f in portal.check() if f.rule == "type-wrong"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("сокращения: ИОМ, ИОП", True),
        ("сокращения: [ИОМ; ИОП]", True),
        ("не путать с: план урока; маршрут", True),
        ("сокращения: [ИОМ, ИОП]", False),
        ("сокращения: ИОМ", False),
        ("синонимы: план 1, 2", False),
        ("не путать с: plan.pdf; list.pdf", False),
        ("не путать с: план, который составляет школа; он о другом", False),
        ("не путать с: План урока, маршрут.", False),
        ("синонимы: [план, маршрут развития, «план; маршрут»]", False),
    ],
)
def test_words_parted_by_commas_are_one_item_and_told(
    portal: Portal, said: str, told: bool
) -> None:
    portal.write("content/terms/opyt.yaml", f"название: О\nзначение: Слово.\n{said}\n")
    found = [f.message for f in portal.check() if f.rule == "type-wrong"]
    assert ["один пункт" in one for one in found] == [True] * told
