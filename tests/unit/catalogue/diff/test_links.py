"""A link by name in a text that is compared: what it leads to, and not its id."""

from __future__ import annotations

import pytest

from generator.catalogue.diff import links

TITLES = {
    ("form", "blank-fg-11"): "ФГ-11. Сводка групп",
    ("term", "iom"): "ИОМ",
    ("method", "iom"): "Метод",
    ("act", "bez-imeni"): "",
}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("сведите их в [[blank-fg-11]].", "сведите их в ФГ-11. Сводка групп."),
        ("сведите в [[blank-fg-11#kak]]", "сведите в ФГ-11. Сводка групп"),
        ("в [[blank-fg-11|сводку]]", "в [[ФГ-11. Сводка групп|сводку]]"),
        ("в [[net|сводку]], [[terms/iom|план]]", "в [[net|сводку]], [[ИОМ|план]]"),
        ("[[terms/iom]] и [[method/iom]]", "ИОМ и Метод"),
        ("смотрите [[matrix]]", "смотрите Покрытие"),
        ("[[netu]], [[bez-imeni]]", "[[netu]], [[bez-imeni]]"),
    ],
)
def test_an_id_gives_way_to_the_title(text: str, shown: str) -> None:
    assert links.titled(text, TITLES) == shown
