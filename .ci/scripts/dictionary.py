"""Write the stems of the dictionary that the search knows correct words by: asked for with a new dictionary."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import metadata

from generator.language.morphology import analyser
from generator.language.russian import lowered
from generator.search import dictionary, fallbacks
from generator.search.analyser import stem

SOURCE = "pymorphy3-dicts-ru"


def stems(begun: str = "") -> set[str]:
    """The stems of all words that begin so and are long enough to be taken for another."""
    words: Iterable[str] = analyser().dictionary.words.keys(begun)
    return {stem(lowered(word)) for word in words if len(word) >= fallbacks.SHORTEST_TYPO}


if __name__ == "__main__":
    dictionary.DATA.write_bytes(dictionary.pack(metadata.version(SOURCE), stems()))
