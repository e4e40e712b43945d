"""Check digits of the numbers of a person: what only looks like one does not pass."""

from __future__ import annotations

import re

_LETTER = re.compile(r"[А-Яа-яЁёA-Za-z]")


def _digits(found: str) -> list[int]:
    return [int(sign) for sign in re.findall("[0-9]", found)]


def called(found: str) -> bool:
    """Whether a number stands with the word that tells what it is; then no check digit is asked."""
    return bool(_LETTER.search(found))


def snils(found: str) -> bool:
    """Whether what looks like a СНИЛС is one: it is called so, or its check number fits.

    The last two digits are the sum of the nine before, weighted 9…1, modulo 101; 100 gives 00
    (постановление Правления ПФР от 13.06.2019 № 335п).
    """
    if called(found):
        return True
    digits = _digits(found)
    total = sum(digit * weight for digit, weight in zip(digits, range(9, 0, -1), strict=False))
    return total % 101 % 100 == digits[-2] * 10 + digits[-1]


_INN = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)


def inn(found: str) -> bool:
    """Whether twelve digits are the ИНН of a person: called so, or both check digits fit.

    Each is the sum of the digits before it, weighted, modulo 11 and then 10
    (приказ ФНС России от 29.06.2012 № ММВ-7-6/435@).
    """
    if called(found):
        return True
    digits = _digits(found)
    first = sum(d * w for d, w in zip(digits, _INN, strict=False)) % 11 % 10
    second = sum(d * w for d, w in zip(digits, (3, *_INN), strict=False)) % 11 % 10
    return digits[10:] == [first, second]


def card(found: str) -> bool:
    """Whether sixteen digits are a bank card: called so, or in fours, or the sum of Luhn fits (ISO/IEC 7812-1)."""
    if not found.isdigit():
        return any(int(four) % 50 for four in re.findall("[0-9]{4}", found))  # no row of sums
    doubled = (
        sum(divmod(d * 2, 10)) if n % 2 else d for n, d in enumerate(reversed(_digits(found)))
    )
    return sum(doubled) % 10 == 0
