"""A function that is read when it is called is the function itself."""

from __future__ import annotations

import pytest

from generator.language.russian import capital
from generator.system.late import Late


def test_it_is_found_by_its_module_and_its_name() -> None:
    late = Late("generator.language", "russian.capital")
    assert late.function is capital
    assert late("слово") == capital("слово")


def test_what_is_not_there_is_a_fault() -> None:
    with pytest.raises(AttributeError):
        Late("generator.language", "russian.absent")("слово")
