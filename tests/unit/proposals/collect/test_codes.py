"""The column «Код»: one code, several in one cell, a code with a name beside it."""

from __future__ import annotations

import pytest

from generator.proposals.collect import collect
from generator.proposals.collect.summary import Summary
from tests.support.collected import CODED, portal, workbook


def read(*codes: str) -> Summary:
    rows = [["Код", "Дефицит"], *([code, "pr-1"] for code in codes)]
    return collect.collect([("СОШ № 1.xlsx", workbook(("Л", rows)))], portal())


@pytest.mark.parametrize("said", CODED)
def test_a_cell_holds_as_many_teachers_as_codes(said: str) -> None:
    found = read(said)
    assert tuple(row.code for row in found.gathering.rows) == CODED[said]
    (deficit,) = found.deficits
    assert len(deficit.teachers) == len(CODED[said])


def test_a_code_of_several_is_the_same_teacher_elsewhere() -> None:
    found = read("П-1, П-2", "П-02")
    assert len(found.teachers) == 2
    told = [one.message for one in found.gathering.found.told]
    assert "кодов в строке 2: столько педагогов и посчитано" in told


def test_no_name_beside_a_code_is_said_or_kept() -> None:
    found = read("Ф-1 Полевая", "Ф-2 (Лугова)", "Полевая 1", "Lugova2", "Ф-1 Полевая")
    assert len(found.teachers) == 4
    said = repr((found.gathering.rows, found.gathering.found)).casefold()
    assert not [one for one in ("полевая", "лугова", "lugova") if one in said]
    assert len(found.gathering.found.personal) == 5


def test_another_column_of_codes_makes_no_second_teacher() -> None:
    rows = [["Код", "Новый код", "Дефицит"], ["П-1", "У-7", "pr-1"]]
    found = collect.collect([("a.xlsx", workbook(("Л", rows)))], portal())
    assert [row.code for row in found.gathering.rows] == ["П-1"]
