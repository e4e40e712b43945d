"""The stage and the task at hand: what a row adds to."""

from __future__ import annotations

from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.stages import Stages, bare
from generator.proposals.intake.meaning.vocabulary import read


def test_a_task_without_a_stage_begins_one() -> None:
    stages = Stages(Draft(), read(None))
    stages.task("Освоить", "тут")
    stages.stage({"направление": "Чтение"}, "там")
    stages.task("", "там")
    assert stages.draft.values == {
        "дорожная карта": [
            {"задачи": [{"задача": "Освоить"}]},
            {"направление": "Чтение", "задачи": [{}]},
        ]
    }
    assert stages.begun


def test_a_direction_too_long_for_its_key_is_kept() -> None:
    stages = Stages(Draft(), read(None))
    stages.stage({"направление": "слово " * 60}, "тут")
    assert stages.draft.values == {"дорожная карта": [{}]}
    assert len(stages.draft.kept) == 1


def test_a_number_before_an_item_has_no_part_that_begins_with_nought() -> None:
    assert bare("1.2 Урок") == bare("01. Урок") == bare("10.12. Урок") == "Урок"
    assert bare("01.09 Урок") == "01.09 Урок"
