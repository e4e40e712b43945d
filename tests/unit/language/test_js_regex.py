"""An expression said for a browser finds the same; the page itself is asked by tests/parity."""

from __future__ import annotations

import re

import pytest

from generator.language.js_regex import javascript


@pytest.mark.parametrize(
    ("pattern", "source", "flags"),
    [
        (r"\d{2}", r"[\p{Nd}]{2}", "u"),
        (r"[\d-]", r"[\p{Nd}-]", "u"),
        (r"\W", r"[^\p{L}\p{N}_]", "u"),
        (r"[^\s]", r"[^\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]", "u"),
        (r"а.б", r"а[^\n]б", "u"),
        (r"[.]", r"[.]", "u"),
        (r"\.", r"\.", "u"),
        (r"(?<!а)б(?=в)", r"(?<!а)б(?=в)", "u"),
    ],
)
def test_sets_that_differ_are_spelled_out(pattern: str, source: str, flags: str) -> None:
    assert javascript(re.compile(pattern)) == (source, flags)


def test_a_group_without_case_says_both_letters_and_no_further() -> None:
    assert javascript(re.compile("(?i:тел)е1")) == ("(?:[тТ][еЕ][лЛ])е1", "u")
    assert javascript(re.compile("а(?i:[бв])г")) == ("а(?:[бБвВ])г", "u")
    assert javascript(re.compile("(?i:а(б)в)г")) == ("(?:[аА]([бБ])[вВ])г", "u")


def test_a_sign_that_is_written_with_letters_has_no_other_case() -> None:
    assert javascript(re.compile(r"(?i:[^\n]т)")) == (r"(?:[^\n][тТ])", "u")


def test_a_set_that_cannot_be_said_is_told_of() -> None:
    with pytest.raises(AssertionError, match="no twin"):
        javascript(re.compile(r"[^\W_]"))


def test_an_expression_without_case_has_the_flag() -> None:
    assert javascript(re.compile("(?i)тел")) == ("тел", "iu")
    assert javascript(re.compile("тел", re.IGNORECASE)) == ("тел", "iu")


def test_an_edge_of_a_word_knows_russian_letters() -> None:
    source, _ = javascript(re.compile(r"\bа"))
    assert source.endswith(")а")
    assert r"\p{L}" in source
    assert r"\b" not in source
