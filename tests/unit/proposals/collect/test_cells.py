"""One row becomes a teacher; what of it cannot be understood is named."""

from __future__ import annotations

import pytest

from generator.proposals.collect import collect
from generator.proposals.collect.model import TeacherRow
from generator.proposals.collect.summary import Summary
from generator.records.dates import Date
from tests.support.collected import portal, workbook

HEAD = ["Код", "Дефицит", "Своими словами", "Этап", "Следующая встреча", "Кто рядом"]


def read(*row: object) -> Summary:
    sheet = [["Школа: СОШ № 1; Период: октябрь 2026"], HEAD, ["П-9", "pr-1"], list(row)]
    return collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal())


def one(*row: object) -> TeacherRow:
    return read(*row).gathering.rows[-1]


def test_an_own_text_beside_an_id_does_not_hide_it() -> None:
    found = one("П-1", "m-1", "хочу научиться ставить цель урока", "проба")
    assert (found.deficits, found.own, found.step) == (("m-1",), "", "проба")


def test_words_in_the_column_of_the_bank_are_an_own_text() -> None:
    found = one("П-1", "выгорание")
    assert (found.deficits, found.own) == ((), "выгорание")


@pytest.mark.parametrize("said", ["нет", "—", "не выявлено", "-"])
def test_no_deficit_is_told_and_counts_nowhere(said: str) -> None:
    found = read("П-1", said).gathering
    assert [r.code for r in found.rows] == ["П-9"]
    assert "педагог без дефицита" in found.found.told[-1].message


def test_a_code_that_was_prepared_for_an_answer_is_no_row() -> None:
    found = read("П-1").gathering
    assert (len(found.rows), found.found.unread) == (1, [])


def test_a_day_and_a_role_are_read() -> None:
    found = one("П-1", "pr-1", "", "", "15 марта", "наставник")
    assert (found.meeting, found.beside) == (Date(2027, 3, 15), "наставник")


def test_a_day_and_a_step_that_nobody_understands_are_named_and_the_row_counts() -> None:
    found = read("П-1", "pr-1", "", "потом", "после каникул").gathering
    assert len(found.rows) == 2
    assert [one.message.partition(":")[0] for one in found.found.unread] == [
        "этап «потом» не узнан",
        "дата встречи «после каникул» не понята",
    ]
