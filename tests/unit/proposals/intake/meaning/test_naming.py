"""A route is called by its theme; what its title says besides is kept."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line
from generator.proposals.intake.meaning.understand import understand
from tests.unit.proposals.intake.meaning.test_understand import here

THEME = Line("Тема: Опыты дома")


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Программа профессионального роста «Шаг к успеху»", True),
        ("Присылаю свой индивидуальный маршрут на 2026–2027 учебный год.", True),
        ("Индивидуальный образовательный маршрут учителя химии", False),
        ("План самообразования по теме «Опыты дома» на 2026/27 уч. год", False),
    ],
)
def test_a_title_that_says_more_is_not_lost(title: str, kept: bool) -> None:
    draft = understand(Blocks((Line(title), THEME)), here())
    assert draft.values["название"] == "Опыты дома"
    assert draft.kept == ([title] if kept else [])


def test_a_title_without_a_theme_names_the_route_as_far_as_it_fits() -> None:
    long = "Программа развития " + "очень " * 30 + "нужная"
    draft = understand(Blocks((Line(long),)), here())
    assert len(draft.values["название"]) <= 120
    assert draft.values["название"].endswith("…")
    assert draft.kept == [long]


@pytest.mark.parametrize(
    ("title", "below", "subjects"),
    [
        ("ИОМ учителя английского языка", "Учитель: Рябинина К. Л.", ["иностранный язык"]),
        ("ИОМ учителя химии", "Должность: учитель биологии", ["биология"]),
        ("Книги о химии. План воспитателя", "Должность: учитель", None),
    ],
)
def test_the_subject_of_a_title_is_that_of_the_role_below_it(
    title: str, below: str, subjects: list[str] | None
) -> None:
    draft = understand(Blocks((Line(title, head=True), Line(below))), here())
    assert draft.values["для кого"].get("предметы") == subjects
