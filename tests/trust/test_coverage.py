"""The lists promise no role, subject, level or group that nothing is written for."""

from __future__ import annotations

from generator.build import prepare
from generator.settings import Settings
from tests.conftest import ROOT
from tests.trust import coverage

FOUND = prepare.prepare(Settings(ROOT, "2026-11-24"))


def test_what_the_lists_and_the_bank_promise_is_there() -> None:
    assert coverage.holes(FOUND) == []


def test_a_hole_is_seen() -> None:
    one = [{"роль": ("логопед",), "предмет": (), "уровень": ("ДО", "НОО"), "группа": ("цифровые",)}]
    assert coverage.counted(one, "роль", "уровень") == {("логопед", "ДО"): 1, ("логопед", "НОО"): 1}
    assert not coverage.counted(one, "роль", "предмет")
