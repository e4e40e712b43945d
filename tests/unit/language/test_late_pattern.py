"""A late expression is the expression, only compiled when somebody asks."""

from __future__ import annotations

import pickle
import re

import pytest

from generator.language.late_pattern import late


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


def test_who_looks_for_inner_names_finds_none() -> None:
    with pytest.raises(AttributeError):
        late("а").__deepcopy__  # noqa: B018
    assert pickle.loads(pickle.dumps(late("а"))).search("мама")
