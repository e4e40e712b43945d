"""The words of findings: every hole is filled by a value, and a value is only ever a value."""

from __future__ import annotations

import re

import pytest

from generator.messages import PHRASES, say


@pytest.mark.parametrize("name", PHRASES)
def test_every_phrase_can_be_said(name: str) -> None:
    holes = set(re.findall(r"\{([a-z]+)\}", "".join(PHRASES[name])))
    message, fix = say(name, **dict.fromkeys(holes, "слово"))
    assert not re.search(r"\{[a-z]+\}", message + fix)
    assert fix
    for said in (message, fix):
        assert said == said.strip().removesuffix(".")
        assert "  " not in said


def test_a_value_is_not_looked_into() -> None:
    message, _ = say("key-near", name="{near}", near="риски")
    assert message == "ключа «{near}» в этой части записи нет"


def test_a_hole_without_a_value_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        say("key-near", name="рески")
