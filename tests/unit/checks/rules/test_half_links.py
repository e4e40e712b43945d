"""Links by name without a bracket: told where they stand, and never where brackets are meant."""

from __future__ import annotations

import time

import pytest

from generator.checks.rules.half_links import halves
from tests.conftest import Portal


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


def test_a_long_row_of_brackets_is_searched_in_a_moment() -> None:
    begun = time.perf_counter()
    for text in ("[[" * 10_000, "[[а" * 10_000, "[" * 10_000 + "а" * 10_000):
        list(halves(text))
    assert time.perf_counter() - begun < 1
