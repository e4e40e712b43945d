"""How a record is laid out in the Word form: a table or a card for each part, found again by its title."""

from __future__ import annotations

import pytest

from generator.proposals.intake import word_form_layout as layout
from generator.proposals.intake import word_form_tables
from generator.records import load
from generator.records.models.enums import PHASES
from generator.records.models.route import Route
from generator.records.to_plain import plain
from generator.system import files
from tests.conftest import TINY


def parts(values: dict[str, object]) -> dict[str, layout.FormPart]:
    return {part.title: part for part in layout.parts(Route, values)}


def test_a_part_is_named_by_its_way() -> None:
    assert layout.title(()) == "Маршрут"
    assert layout.title(("дорожная карта", 0, "задачи", 1)) == "Дефицит 1. Задача 2"
    assert layout.title(("дорожная карта", 0, "задачи", 1, "мероприятия")) == (
        "Дефицит 1. Задача 2. Мероприятия"
    )
    assert layout.title(("пояснительная записка", "диагностика")) == (
        "Пояснительная записка. Диагностика"
    )


def test_a_title_leads_back_to_its_part_in_new_words_and_in_old() -> None:
    for part in layout.parts(Route, plain(load.load(files.read(TINY)).of(Route)["primer"])):
        assert word_form_tables.locate(part.title)[0] == part.path, part.title
        old = " › ".join(
            f"{step} {part.path[n + 1] + 1}" if isinstance((*part.path, "")[n + 1], int) else step
            for n, step in enumerate(part.path)
            if isinstance(step, str)
        )
        assert word_form_tables.locate(old or "маршрут")[0] == part.path, old


def test_every_table_has_a_title_of_its_own() -> None:
    for values in ({}, plain(load.load(files.read(TINY)).of(Route)["primer"])):
        found = list(layout.parts(Route, values))
        assert len({part.title for part in found}) == len(found)


def test_a_blank_form_has_room_and_the_phases() -> None:
    found = parts({})
    assert sum("Дефицит" in title for title in found) > layout.COPIES["дорожная карта"]
    grids = [part for part in found.values() if part.grid]
    phases = [
        part for part in grids if [row.get("этап") for row in part.values] == list(map(str, PHASES))
    ]
    assert phases
    assert all(len(part.values) >= layout.ROWS for part in grids)


def test_a_form_never_asks_for_a_name() -> None:
    for part in layout.parts(Route, {}):
        assert not {spec.key.label for spec in part.fields} & layout.LEFT_OUT


def test_what_is_given_stands_in_its_cells() -> None:
    values = plain(load.load(files.read(TINY)).of(Route)["primer"])
    found = parts(values)
    assert found["Маршрут"].values["название"] == values["название"]
    assert found["Срок"].values == values["срок"]


@pytest.mark.parametrize("said", ["проба", "ПРОБА", "Проба.", " Теоретическое осмысление "])
def test_a_phase_in_letters_of_any_size_is_what_the_form_had(said: str) -> None:
    grids = [part for part in parts({}).values() if part.grid]
    specs = [spec for part in grids for spec in part.fields if spec.key.label == "этап"]
    assert specs
    assert all(layout.is_prefilled(spec, said) for spec in specs)
    assert not layout.is_prefilled(specs[0], f"{said} урока")
