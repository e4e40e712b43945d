"""What a forge is told to a person: complete, plain, and honest about what is not in its browser."""

from __future__ import annotations

import re

import pytest

from generator.catalogue.forges import registry, steps
from generator.catalogue.forges.adapter import Adapter

NAMED = [adapter for adapter in registry.FORGES.values() if adapter.name]


def said(adapter: Adapter, name: str) -> str:
    return "\n".join(next(one for one in steps.of(adapter) if one.name == name).steps)


@pytest.mark.parametrize("adapter", NAMED, ids=lambda a: a.name)
def test_every_situation_has_steps_that_say_what_the_screen_says(adapter: Adapter) -> None:
    found = steps.of(adapter)
    assert [one.name for one in found] == ["account", "copy", "writer", "nobody"]
    for one in found:
        assert len(one.steps) >= 2
        assert all(s == steps.PUT or (s[0].isupper() and s.endswith(".")) for s in one.steps)
    assert adapter.screen.copy in said(adapter, "account")
    assert adapter.screen.send in said(adapter, "copy")
    assert adapter.screen.sign_up in said(adapter, "nobody")


@pytest.mark.parametrize("adapter", NAMED, ids=lambda a: a.name)
def test_the_separate_request_is_never_left_out(adapter: Adapter) -> None:
    assert "Запрос делается отдельно" in said(adapter, "copy")
    if adapter.offers_copy:
        assert adapter.request in said(adapter, "account")
        assert "методист его ещё не видит" in said(adapter, "account")


@pytest.mark.parametrize("adapter", NAMED, ids=lambda a: a.name)
def test_a_forge_that_makes_no_copy_by_itself_is_not_said_to(adapter: Adapter) -> None:
    words = said(adapter, "account")
    assert ("предложит сделать копию" in words) is adapter.offers_copy
    assert (steps.PUT in words) is adapter.offers_copy


@pytest.mark.parametrize("adapter", NAMED, ids=lambda a: a.name)
def test_the_words_are_those_of_people(adapter: Adapter) -> None:
    words = "\n".join(s for one in steps.of(adapter) for s in one.steps)
    assert not re.search(r"(?i)\b(коммит|репозитори|yaml|git\b|ветк[ау] main|пуш|мердж)", words)
