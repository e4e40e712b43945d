"""A kind of personal data is whole: its noun, its phrase, its rule, and how heavy it is said once."""

from __future__ import annotations

from generator.checks.registry import RULES
from generator.findings import Severity
from generator.language.personal.registry import PATTERNS, REMARKS
from generator.language.phrases.personal import NOUNS, PERSONAL

KINDS = {one.rule for one in PATTERNS}


def test_every_kind_has_its_noun_its_phrase_and_its_rule() -> None:
    assert NOUNS.keys() == KINDS
    assert KINDS - (PERSONAL.keys() & RULES.keys()) == set()
    assert len(set(NOUNS.values())) == len(NOUNS)


def test_all_expressions_of_a_kind_weigh_what_its_rule_does() -> None:
    for one in PATTERNS:
        assert one.remark == (one.rule in REMARKS), one.rule
        assert one.remark == (RULES[one.rule].severity is Severity.REMARK), one.rule
