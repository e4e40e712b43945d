"""A column that tells how something is confirmed: beside a deficit by what it was found, behind a deed its result."""

from __future__ import annotations

from collections.abc import Sequence

CONFIRMED = "подтверждение дефицита"
"""The meaning of a column that tells by what a deficit was found."""
DEFICIT, RESULT = "дефицит", "результат"
DONE = ("что", "задача", "этап")
CONFIRMS = "подтвержд"


def settled(keys: Sequence[str], labels: Sequence[str]) -> list[str]:
    """The meanings of columns, «Подтверждение» and «Чем подтверждается» by where they stand."""
    found = list(keys)
    done = min((at for at, key in enumerate(keys) if key in DONE), default=len(found))
    for at, key in enumerate(keys):
        if key == CONFIRMED and at > done and not {DEFICIT, RESULT} & {*keys}:
            found[at] = RESULT
        beside = key == RESULT and 0 < at < done and keys[at - 1] == DEFICIT
        if beside and CONFIRMS in labels[at].lower():
            found[at] = CONFIRMED
    return found
