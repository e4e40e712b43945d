"""Words of a text by their stems: what is the same in «Задачи», «задач» and «ЗАДАЧАМИ»."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

from generator.language.russian import lowered

WORD = re.compile(r"[^\W_]+")
_snowball = Stemmer.Stemmer("russian", 0)  # its own cache of words is slower than a stem


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The Snowball stem of one word, ё written as е."""
    return str(_snowball.stemWord(lowered(word)))


def stems(text: str) -> tuple[str, ...]:
    """The stems of all words of a text, in their order; signs are no words."""
    return tuple(map(stem, WORD.findall(text)))
