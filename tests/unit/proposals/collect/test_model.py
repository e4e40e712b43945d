"""Steps of the form become stages of the funnel, each once and in order."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.proposals.collect.model import STEPS, Stage, TeacherRow
from generator.records.models.enums import Phase


def row(**said: object) -> TeacherRow:
    return TeacherRow(file="a", place="1", school="СОШ № 1", **said)  # type: ignore[arg-type]


def test_every_phase_of_the_work_is_a_step() -> None:
    assert ("диагностика", *(phase.value for phase in Phase)) == STEPS
    stages = [row(step=step).stage for step in STEPS]
    assert stages == [Stage.DIAGNOSIS, Stage.ROUTE, Stage.ROUTE, Stage.TRIAL, Stage.RESULT]


def test_a_deficit_or_a_task_without_a_step_is_a_diagnosis() -> None:
    assert row(said="трудно").stage is row(task="освоить").stage is Stage.DIAGNOSIS
    assert row(wish="показ").stage is Stage.NONE


def test_what_is_in_the_bank_is_no_own_text() -> None:
    assert row(said="трудно").own == "трудно"
    assert row(said="трудно", deficits=("pr-1",)).own == ""


def test_where_a_row_stood_is_no_content() -> None:
    assert (
        row(code="1").content == TeacherRow(file="b", place="9", school="СОШ № 1", code="1").content
    )
    assert row(code="1").content != row(code="2").content


OUTSIDE = {"file", "place", "period", "guessed"}


@pytest.mark.parametrize("name", TeacherRow.__struct_fields__)
def test_rows_that_differ_in_what_they_say_are_two(name: str) -> None:
    """A new column that were no content would drop one of two rows in silence."""
    one = row(code="1")
    other = replace(one, **{name: ("другое",)})
    assert (one.content == other.content) is (name in OUTSIDE)
