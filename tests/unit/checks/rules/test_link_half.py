"""Links by name without a bracket: told where they stand, and never where brackets are meant."""

from __future__ import annotations

import pytest

from generator.checks.rules.link_half import halves
from tests.conftest import Portal
from tests.support import growth


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[blank-id-4|лист]", ["[[blank-id-4|лист]"]),
        ("Возьмите [[keysy|лист", ["[[keysy|лист"]),
        ("Возьмите [[keysy], потом [[refleksiya]", ["[[keysy]", "[[refleksiya]"]),
        ("Возьмите [keysy|лист]] и мел", ["[keysy|лист]]"]),
        ("[[keysy|]]", ["[[keysy|]]"]),
        ("[[|лист]]", ["[[|лист]]"]),
        ("[[keysy|метод]] и [[keysy]", ["[[keysy]"]),
        ("[[keysy]], [[keysy|метод]], [[keysy#hod|ход]], [[расчёт:keysy]]", []),
        ("[см. [словарь]], [[а], [б]], [[1]](https://example.org/a)", []),
        ("отрезок [[0; 1)", []),
        ("`[[keysy]` — так не пишут", []),
        ("- [ ] мел, [текст](https://example.org/a[1])", []),
    ],
)
def test_a_half_of_a_link_is_told(text: str, told: list[str]) -> None:
    assert [found[0] for found in halves(text)] == told


def test_in_a_body_samples_are_left_and_the_line_is_named(portal: Portal) -> None:
    body = "---\nназвание: Проба\nкратко: Проба.\nпроверено: 2026-10\n---\n\n```\n[[keysy]\n```\n\nЛист: [[keysy|метод\nкейсов]].\n"
    found = portal.write("content/pages/proba.md", body).check()
    places = [(f.place.line, f.place.column) for f in found if f.rule == "link-half"]
    assert places == [(11, 7)]


def test_a_long_row_of_brackets_costs_its_length() -> None:
    def asked(size: int) -> None:
        for text in ("[[" * size, "[[а" * size, "[" * size + "а" * size):
            list(halves(text))

    assert growth.in_proportion(asked, 10_000)
