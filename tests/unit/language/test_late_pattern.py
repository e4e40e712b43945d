"""A late expression is the expression, only compiled when somebody asks."""

from __future__ import annotations

import pickle
import re

import pytest

from generator.language import late_pattern
from generator.language.late_pattern import late


@pytest.fixture(autouse=True)
def _of_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Expressions of tests, broken ones among them, are compiled with no others."""
    monkeypatch.setattr(late_pattern, "_MADE", [])


def test_it_finds_what_the_expression_finds() -> None:
    lazy, ready = late(r"(?i:(?P<who>мама))\s\d"), re.compile(r"(?i:(?P<who>мама))\s\d")
    text = "Мама 1, папа 2, мама 3"
    assert [m.span("who") for m in lazy.finditer(text)] == [
        m.span("who") for m in ready.finditer(text)
    ]
    assert (lazy.pattern, lazy.flags, lazy.groupindex) == (
        ready.pattern,
        ready.flags,
        ready.groupindex,
    )


def test_it_is_compiled_only_when_it_is_asked_for() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("")


def test_all_are_compiled_before_processes_part() -> None:
    many = [late("а"), late("б")]
    late_pattern.prepare()
    assert all("search" in vars(one) for one in many)


def test_who_looks_for_inner_names_finds_none() -> None:
    with pytest.raises(AttributeError):
        late("а").__deepcopy__  # noqa: B018
    assert pickle.loads(pickle.dumps(late("а"))).search("мама")
