"""A new route in words: in the order in which one reads it, short, and complete about what is missing."""

from __future__ import annotations

from generator.proposals import retelling
from generator.records import load
from generator.records.models.registry import Registry
from generator.records.models.route import Route
from generator.system import files
from tests.conftest import TINY, Portal


def told(portal: Portal, changes: str = "") -> list[str]:
    if changes:
        portal.change("routes/primer.yaml", changes)
    route = load.load(files.read(portal.root)).of(Route)["primer"]
    return list(retelling.tell(route, {("deficit", "pr-1"): "Доказательство"}))


def test_every_line_says_what_it_is_about_and_the_phases_stand_in_order(portal: Portal) -> None:
    labels = [line.partition(": ")[0] for line in told(portal)]
    assert labels == [
        "Коротко",
        "Для кого",
        "Срок",
        "Цель",
        "Дефицит",
        "Задача",
        "Теоретическое осмысление",
        "Проектирование пробы",
        "Проба",
        "Рефлексия",
        "Результат",
        "По чему видно",
    ]


def test_a_deficit_of_the_bank_is_called_by_its_title(portal: Portal) -> None:
    assert "Дефицит: Доказательство" in told(portal)


def test_what_is_missing_is_told_as_missing(portal: Portal) -> None:
    said = told(portal, "срок: {месяцев: 12}\nдорожная карта: []\nпояснительная записка: {}")
    assert "Срок: не сказано" in said
    assert "Цель: не сказано" in said
    assert said[-1] == "Дорожная карта: не сказано"


def test_a_long_text_is_cut_at_a_word() -> None:
    said = retelling._short("слово " * 200)
    assert len(said) <= retelling.LONGEST + 1
    assert said.endswith("слово…")


def test_another_kind_is_read_on_its_page() -> None:
    records = load.load(files.read(TINY))
    for document in records.documents.values():
        if document.kind.name not in ("route", "registry"):
            assert retelling.tell(document.record, {}) == ()


def test_a_closed_list_has_no_page_and_is_told_by_its_values() -> None:
    levels = load.load(files.read(TINY)).of(Registry)["levels"]
    assert retelling.tell(levels, {}) == (
        f"Значения: {'; '.join(one.value for one in levels.entries)}",
    )
