"""The dictionary of Russian words (pymorphy3): opened when a word is first asked for, once a process."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct, json


@lru_cache(maxsize=1)
def analyser() -> Any:  # the library has no types
    """Open the dictionary: a tenth of a second, which most commands need not spend."""
    import pymorphy3_dicts_ru  # noqa: PLC0415 - slow to import
    from pymorphy3.analyzer import MorphAnalyzer  # noqa: PLC0415

    # by its path: to find it the library would look into every package that is installed
    made: Any = MorphAnalyzer(path=pymorphy3_dicts_ru.get_path(), lang="ru")
    # three thousand tables of endings, which it makes anew for every word otherwise
    made.dictionary.build_paradigm_info = cache(made.dictionary.build_paradigm_info)
    return made


class Reading(Struct, frozen=True):
    """What one form of a word can be: grammemes of OpenCorpora, likelihood from 0 to 1."""

    grammemes: frozenset[str]
    score: float
    known: bool
    """Whether the dictionary has it; else it is guessed by the ending."""


Told = MutableMapping[str, str]
"""Readings by word, as JSON: what was found out before."""

_told: Callable[[], Told] = dict


def remember_in(told: Callable[[], Told]) -> None:
    """Take readings from what ``told`` gives, and put there what is found out; ``dict`` remembers nothing."""
    global _told
    _told = told


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of a word, likeliest first."""
    told = _told()
    if word not in told:
        told[word] = json.encode(_read(word)).decode()
    return json.decode(told[word], type=tuple[Reading, ...])


def _read(word: str) -> list[Reading]:
    return [
        Reading(frozenset(p.tag.grammemes), p.score, bool(p.is_known))
        for p in analyser().parse(word)
    ]
