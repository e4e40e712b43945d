"""Findings are values: in one order, each once."""

from __future__ import annotations

from generator.findings import Place, Severity, arrange, error, errors, remark

ONE = error("key-unknown", Place("b.yaml", 2), "нет ключа", "исправьте")
OTHER = remark("letters-mixed", Place("a.yaml", 9), "буквы", "наберите")


def test_findings_are_told_by_place_and_each_once() -> None:
    assert arrange([ONE, OTHER, ONE]) == (OTHER, ONE)
    assert arrange(reversed([ONE, OTHER])) == arrange([ONE, OTHER])


def test_lines_are_ordered_as_numbers() -> None:
    late = error("key-unknown", Place("b.yaml", 10), "нет ключа", "исправьте")
    assert arrange([late, ONE]) == (ONE, late)


def test_a_remark_holds_nothing_back() -> None:
    assert errors([OTHER, ONE]) == (ONE,)
    assert (Severity.ERROR.word, Severity.REMARK.word) == ("ошибка", "замечание")
