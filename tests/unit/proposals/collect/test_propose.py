"""What two teachers say in their own words becomes a draft; what one says stays with her school."""

from __future__ import annotations

from generator.checks import check
from generator.proposals.collect import collect, propose
from generator.settings import Settings
from tests.conftest import ROOT, TODAY
from tests.support.collected import portal, twelve

RECORDS = check.check(Settings(ROOT, TODAY)).records


def test_a_group_becomes_a_draft_that_still_asks_for_what_nobody_said() -> None:
    found = collect.collect(twelve().items(), portal())
    (draft,) = propose.drafts(found.own, RECORDS, TODAY)
    assert draft.path == f"content/deficits/{draft.id}.yaml"
    assert draft.values["название"] == "Дети не слышат друг друга в группе"
    assert draft.values["для кого"] == {
        "роль": "учитель начальных классов",
        "уровни": ["НОО", "ООО"],
        "предметы": ["химия"],
    }
    assert "Назвали 2 педагога из 2 школ" in draft.values["подтверждение"].replace("\u00a0", " ")
    assert {finding.rule for finding, _ in draft.findings} == {"blank-untouched"}


def test_what_one_teacher_says_is_not_offered() -> None:
    found = collect.collect(twelve().items(), portal())
    assert [len(g.teachers) for g in found.own] == [2, 1, 1, 1]
    assert len(propose.candidates(found.own)) == 1
