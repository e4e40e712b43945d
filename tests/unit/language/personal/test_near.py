"""Looking only near the signs of a pattern finds what looking everywhere finds."""

from __future__ import annotations

import re
from re import _parser as parser  # type: ignore[attr-defined]  # how long a match may be, only it tells
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.personal import detect, name_detection, near, registry
from generator.language.personal.registry import LIKELY
from tests.privacy.measure import HALVES, sentences

EVERY = [text for half in HALVES for text, _ in sentences(half)]
FILLING = "Дорожная карта: 2026-09, 12 часов, учитель проводит срез.\n  - когда: 2026-10\n"


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=4), st.data())
@settings(max_examples=150, deadline=None)
def test_a_long_text_is_searched_as_if_it_were_short(said: list[str], data: st.DataObject) -> None:
    gaps = [data.draw(st.integers(0, 14)) for _ in said]
    text = "".join(FILLING * gap + one + "\n" for one, gap in zip(said, gaps, strict=True))
    text = text.ljust(near.LONG, ".")
    found: dict[str, set[tuple[int, int]]] = {}
    for pattern in registry.PATTERNS:  # one may stand there twice, with a sign each time
        reach = 0 if pattern.table and pattern.table.search(text) else pattern.reach
        sign = pattern.near or pattern.sign
        spans = {match.span() for match in near.matches(pattern.pattern, sign, reach, text)}
        found.setdefault(pattern.pattern.pattern, set()).update(spans)
    for source, spans in found.items():
        assert spans == {match.span() for match in re.finditer(source, text)}


@pytest.mark.parametrize("gap", [" " * 60, "\n" * 60], ids=["blanks", "lines"])
def test_a_run_of_blanks_parts_no_match(gap: str) -> None:
    text = FILLING * 10 + f"Ковылькина{gap}К. К." + FILLING * 10
    assert "personal-name" in {rule for rule, _ in detect.find(text)}


def test_a_match_is_not_longer_than_its_pattern_says() -> None:
    for pattern in registry.PATTERNS:
        source = pattern.pattern.pattern
        if pattern.table:  # the alternative of the table stands last
            source = source[: source.rindex(r"|\|[^\n]{0,120}")]
        if pattern.reach:
            assert _longest(parser.parse(source)) <= pattern.reach, pattern.rule


def test_what_a_pattern_needs_stands_in_all_it_finds() -> None:
    held = [pattern for pattern in registry.PATTERNS if pattern.needs or pattern.near]
    found = [
        (pattern, match[0])
        for pattern in held
        for text in EVERY
        for match in pattern.pattern.finditer(text)
    ]
    assert {pattern.rule for pattern, _ in found} >= {
        "personal-birth-date",
        "personal-health",
        LIKELY,
    }
    for pattern, said in found:
        assert near.has(pattern.needs or pattern.near, said), (pattern.rule, said)


NEEDING = [p for p in registry.PATTERNS if p.needs and (p.rule == LIKELY or p.proof == "named")]


@pytest.mark.parametrize("number", range(len(NEEDING)))
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_a_pattern_may_match_has_what_it_needs(number: int, data: st.DataObject) -> None:
    pattern = NEEDING[number]
    source = pattern.pattern.pattern
    said = data.draw(st.from_regex(source))
    for match in re.finditer(source, said):
        assert near.has(pattern.needs, match[0]), match[0]


@pytest.mark.parametrize("pattern", ["_BESIDE", "_BESIDE_CLASS"])
@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_what_stands_behind_a_word_begins_as_the_first_look_says(
    pattern: str, data: st.DataObject
) -> None:
    source = str(getattr(name_detection, pattern).pattern)
    said = data.draw(st.from_regex(source))
    if re.compile(source).match(said):
        assert name_detection._BEHIND.match(said), said


def _longest(parts: Any) -> int:
    """The longest match: without a bound, blanks are as many as a run has, other signs as a word has."""
    return sum(_length(str(kind), value) for kind, value in parts)


def _length(kind: str, value: Any) -> int:
    if kind == "BRANCH":
        return max(map(_longest, value[1]))
    if kind == "SUBPATTERN":
        return _longest(value[-1])
    if kind == "ATOMIC_GROUP":
        return _longest(value)
    if kind.endswith("_REPEAT"):
        _, most, inner = value
        if most < 10**6:
            return int(most) * _longest(inner)
        blank = "CATEGORY_SPACE" in str(inner)
        return near.MOST_BLANKS if blank else near.MOST_UNBROKEN
    return 0 if kind in ("ASSERT", "ASSERT_NOT", "AT") else 1
