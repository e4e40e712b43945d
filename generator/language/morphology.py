"""The dictionary of Russian words (pymorphy3): opened when a word is first asked for, once a process."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from msgspec import Struct


@lru_cache(maxsize=1)
def analyser() -> Any:  # the library has no types
    """Open the dictionary: a twentieth of a second, which most commands need not spend."""
    import pymorphy3_dicts_ru  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import
    from pymorphy3 import tagset  # noqa: PLC0415
    from pymorphy3.analyzer import MorphAnalyzer  # noqa: PLC0415

    tags: Any = tagset.registry
    tags["opencorpora-int"] = _late(tagset.OpencorporaTag)
    # by its path: to find it the library would look into every package that is installed
    made: Any = MorphAnalyzer(path=pymorphy3_dicts_ru.get_path(), lang="ru")
    # three thousand tables of endings, which it makes anew for every word otherwise
    made.dictionary.build_paradigm_info = cache(made.dictionary.build_paradigm_info)
    return made


def _late(whole: Any) -> type:
    """Make a tag that is taken apart when it is asked: of five thousand a command needs a few hundred."""

    class LateTag(whole):  # type: ignore[misc]
        __slots__ = ()

        def __init__(self, said: str) -> None:
            self._str = said  # type: ignore[misc]

        def __getattr__(self, name: str) -> Any:
            """Fill what is not there yet."""
            super().__init__(self._str)
            return object.__getattribute__(self, name)

    return LateTag


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
