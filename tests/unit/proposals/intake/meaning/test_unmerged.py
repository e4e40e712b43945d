"""A head that nobody merged is drawn as one that is; rows that only look like it stay as they are."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import unmerged, vocabulary
from tests.unit.proposals.intake.meaning.test_understand import here, table

DATA = ("1", "Прочитать", "+", "")


@pytest.mark.parametrize(
    ("first", "second", "over"),
    [
        (("№", "Дела", "Четверти", ""), ("", "", "I", "II"), ("№", "Дела", "Четверти", "Четверти")),
        (
            ("№", "Дела", "", "Сроки"),
            ("", "", "начало", "окончание"),
            ("№", "Дела", "Сроки", "Сроки"),
        ),
        (("Дела", "Сроки", ""), ("", "начало", "конец"), ("Дела", "Сроки", "Сроки")),
        (("Дела", "Четверти", "", ""), ("", "I", "II", "III"), ("Дела", *["Четверти"] * 3)),
    ],
)
def test_the_head_of_a_group_stands_over_all_that_it_names(
    first: tuple[str, ...], second: tuple[str, ...], over: tuple[str, ...]
) -> None:
    drawn = unmerged.drawn(table(first, second, DATA), vocabulary.read(here()["document-words"]))
    assert tuple(cell.text for cell in drawn.rows[0]) == over
    assert drawn.rows[1][0] is drawn.rows[0][0], "the other heads reach down"


@pytest.mark.parametrize(
    "rows",
    [
        (("№", "Дела", "Срок", ""), ("1", "Прочитать", "сентябрь", "октябрь"), DATA),
        (("№", "Дела", "Срок", ""), ("", "", "сентябрь", ""), DATA),
        (("№", "Дела", "Итог", ""), ("", "", "конспект", "папка"), DATA),
        (("№", "Дела", "Четверти", ""), ("", "", "I", "II")),
        (("Четверти", "", "", ""), ("", "I", "II", "III"), DATA),
    ],
    ids=["deeds", "one period", "values", "no rows", "no other head"],
)
def test_other_rows_stay(rows: tuple[tuple[str, ...], ...]) -> None:
    given = table(*rows)
    assert unmerged.drawn(given, vocabulary.read(here()["document-words"])) is given
