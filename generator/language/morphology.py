"""The dictionary of Russian words (pymorphy3): opened when a word is first asked for, once a process."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from msgspec import Struct


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


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of a word, likeliest first."""
    return tuple(
        Reading(frozenset(p.tag.grammemes), p.score, bool(p.is_known))
        for p in analyser().parse(word)
    )
