"""Which names are of one school: «МБОУ Мотыгинская СОШ № 1», «Мотыгинская школа №1», a name mistyped."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from generator.language.stems import stem

ALIKE = 0.84
"""From which likeness of the words two names are one, mistyped."""

_WORD = re.compile(r"[^\W0-9_]+|[0-9]+")
_EVERY = """
мбоу маоу мкоу моу гбоу муниципальное бюджетное казенное автономное общеобразовательное учреждение
образовательное сош оош нош школа средняя основная начальная общеобразовательная имени им мбдоу мкдоу
детский сад гимназия лицей филиал номер поселка поселок село села п с г д ул мотыгинского района район
"""
EMPTY = frozenset(map(stem, _EVERY.split()))
"""Words that every school has; a district's own name among them tells none from another."""


def _parts(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The numbers and the words that tell a school."""
    found = [word.lower().replace("ё", "е") for word in _WORD.findall(name)]
    numbers = frozenset(word.lstrip("0") for word in found if word[0] in "0123456789")
    return numbers, frozenset(
        s for word in found if (s := stem(word)) not in EMPTY and word[0] not in "0123456789"
    )


def _same(one: str, other: str) -> bool:
    (numbers, words), (others, more) = _parts(one), _parts(other)
    if numbers != others:
        return False
    if not numbers and not (words and more):
        return False
    if words == more or _near(words, more):
        return True
    return bool(numbers) and (words <= more or more <= words)


def _near(words: frozenset[str], more: frozenset[str]) -> bool:
    one, other = " ".join(sorted(words)), " ".join(sorted(more))
    return len(words) == len(more) and difflib.SequenceMatcher(None, one, other).ratio() >= ALIKE


def joined(names: Iterable[str]) -> dict[str, str]:
    """Give for each name the first name of the same school; where several fit, a name stays its own."""
    found: dict[str, str] = {}
    for name in dict.fromkeys(names):
        fit = [known for known in dict.fromkeys(found.values()) if _same(known, name)]
        found[name] = fit[0] if len(fit) == 1 else name
    return found
