"""What messages quote: one line, and nothing personal (that is held by tests/privacy)."""

from __future__ import annotations

import pytest

from generator.language.personal import mask


def test_what_is_quoted_stands_in_one_line() -> None:
    assert mask.quote("ключ\nи\u2028ещё", 40) == "ключ и ещё"


@pytest.mark.parametrize(
    "text",
    [
        "_Тестова Анна Борисовна_",
        "**Тестова** Анна Борисовна",
        "ключа «Тестова Анна Борисовна» нет",
        "{#Тестова_Анна_Борисовна}",
        "#Тестова-Анна-Борисовна",
    ],
)
def test_a_name_is_covered_whole(text: str) -> None:
    """Half a name in quotation marks, in markup or in an address tells the other half."""
    assert not any(word in mask.hide(text) for word in ("Тестова", "Анна", "Борисовна"))
