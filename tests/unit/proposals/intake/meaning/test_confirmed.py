"""«Подтверждение» beside a deficit tells by what it was found, «Чем подтверждается» behind a deed what comes of it."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import confirmed
from generator.proposals.intake.meaning.confirmed import CONFIRMED


@pytest.mark.parametrize(
    ("keys", "labels", "meant"),
    [
        (["дефицит", "результат", "задача"], ["", "Подтверждение", ""], CONFIRMED),
        (["дефицит", "результат", "что"], ["", "Чем подтверждено", ""], CONFIRMED),
        (["дефицит", "результат", "что"], ["", "Планируемый результат", ""], "результат"),
        (["что", "результат", "когда"], ["", "Подтверждение", ""], "результат"),
        (["что", CONFIRMED, "когда"], ["", "Чем подтверждается", ""], "результат"),
    ],
)
def test_what_a_column_means_is_told_by_its_place(
    keys: list[str], labels: list[str], meant: str
) -> None:
    assert confirmed.settled(keys, labels) == [keys[0], meant, keys[2]]


def test_beside_a_deficit_or_a_result_it_is_what_its_words_say() -> None:
    for other in ("дефицит", "результат"):
        keys = ["что", CONFIRMED, other]
        assert confirmed.settled(keys, ["", "Чем подтверждается", ""]) == keys
