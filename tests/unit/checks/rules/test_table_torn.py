"""Tables that their lines tear are told; tables and lines with bars are not."""

from __future__ import annotations

import pytest

from tests.conftest import Portal
from tests.support import growth

HEAD = "---\nназвание: Проба\nкратко: Проба.\nпроверено: 2026-10\n---\n"


def told(portal: Portal, body: str) -> list[tuple[int, str]]:
    found = portal.write("content/pages/proba.md", f"{HEAD}{body}\n").check()
    return [(f.place.line - 5, f.message) for f in found if f.rule == "table-torn"]


@pytest.mark.parametrize(
    ("body", "lines", "said"),
    [
        ("| а | б |\n|---|\n| 1 | 2 |", [1], "столбцов 2, а в строке из дефисов — 1"),
        ("а | б | в\n---|---\n1 | 2 | 3", [1], "столбцов 3"),
        ("- пункт\n\n  | а | б |\n  |---|---|---|\n", [3], "из дефисов — 3"),
        ("| а | б |\n\n|---|---|\n\n| 1 | 2 |", [3, 5], "пустая строка рвёт"),
        ("| а | б |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |", [5], "пустая строка рвёт"),
        ("| а | б |\n|---|---|\n| 1 | 2 |\nИтого два.", [4], "«Итого два.» станет ячейкой"),
    ],
)
def test_a_torn_table_is_told(portal: Portal, body: str, lines: list[int], said: str) -> None:
    found = told(portal, body)
    assert [line for line, _ in found] == lines
    assert said in found[0][1]


@pytest.mark.parametrize(
    "body",
    [
        "| а | б |\n|---|---|\n| 1 | 2 |\n\nИтого два.",
        "| а | б |\n|---|---|\n| 1 | 2 |\n\n| в | г |\n|---|---|\n| 3 | 4 |",
        "| а | б |\n|---|---|\n| 1 | 2 |\n## Дальше\n\n- пункт",
        "> | а | б |\n> |---|---|\n> | 1 | 2 |\n\nСлова.",
        "- | а | б |\n  |---|---|\n  | 1 | 2 |\n- пункт",
        "| строка с чертами |\n\n| ещё одна |",
        "```\n| а | б |\n|---|\n```\n\nа \\| б\n---",
        "раз | два\n\n---\n\nтри",
    ],
)
def test_a_whole_table_is_no_fault(portal: Portal, body: str) -> None:
    assert told(portal, body) == []


@pytest.mark.parametrize(("before", "after"), [("", "|x-"), ("-", "|x")])
def test_a_long_line_costs_its_length(portal: Portal, before: str, after: str) -> None:
    def asked(size: int) -> None:
        told(portal, f"{before}{' ' * size}{after}\n\nТекст.")

    assert growth.in_proportion(asked, 18_000)
