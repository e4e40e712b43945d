"""A Russian word typed in Latin letters by its sound, «refleksiya», «keis»; ``translit.js`` does the same.

People spell as they please, so a word has several readings, the likeliest first: «c» is «ц» or «к», «i» behind
a vowel «й» or «и». Which of them is a word the index tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, product

from msgspec.structs import replace

from generator.search import guesses, query_words
from generator.search.index import Index
from generator.search.query_words import Word

_LATIN = re.compile("[a-z](?:['\u2019-]?[a-z]){2,29}['\u2019]?")
"""From three letters, or «is» would be «из»."""

_SOUND = re.compile(
    "shch|sch|[sczk]h|ts|ck|[yj][aueo]|ia$"
    "|(?P<glide>(?<=[aeiouy])[iyj])|(?P<first>^e)|(?P<last>(?<=^..)e$)|(?P<hard>c)|."
)
"""What is one sound; an «e» may be «э» at the beginning, and at the end of «ege»."""

_EITHER = {"glide": ("й", "и"), "first": ("э", "е"), "last": ("е", "э"), "hard": ("ц", "к")}
_LETTERS = {
    **dict(zip("abdefghiklmnopqrstuvwxyz'\u2019-", "абдефгхиклмнопкрстуввхызьь-", strict=True)),
    **dict(zip(("shch", "sch", "sh", "ch", "zh", "kh", "ts", "ck"), "щщшчжхцк", strict=True)),
    **dict(zip(("ya", "ja", "yu", "ju", "yo", "jo", "ye", "je"), "яяююёёее", strict=True)),
    "ia": "ия",
    "x": "кс",
    "j": "ь",
}

MOST_READINGS = 8


def readings(chunk: str) -> list[str]:
    """What a piece in Latin letters may be in Cyrillic ones, the likeliest first; nothing for any other piece."""
    typed = chunk.lower()
    if not _LATIN.fullmatch(typed):
        return []
    sounds = (
        _EITHER.get(found.lastgroup or "", (_LETTERS.get(found[0], ""),))
        for found in _SOUND.finditer(typed)
    )
    return ["".join(one) for one in islice(product(*sounds), MOST_READINGS)]


def of(index: Index, chunk: str) -> list[Word]:
    """The words of a piece by their sound, in the first reading that the index knows all of; or nothing."""
    for said in readings(chunk):
        words = query_words.words(index, said)
        known = [
            one
            for word in words
            for one in ([word] if word.terms else guesses.instead(index, word))
        ]
        if all(word.terms for word in known):
            return [replace(word, replaced=word.replaced or word.said) for word in known]
    return []


def beside(index: Index, chunk: str, words: Sequence[Word]) -> list[Word]:
    """A word that stands in few pages as it is typed, «iom» of a command, and by its sound in more; or nothing."""
    heard = of(index, chunk) if len(words) == 1 else []
    if len(heard) != 1 or _held(index, heard[0]) <= _held(index, words[0]):
        return []
    return [replace(heard[0], terms={**heard[0].terms, **words[0].terms})]


def guessed(index: Index, chunk: str) -> list[Word]:
    """The words of a piece by their sound, each as what it may have been meant for; or nothing."""
    for said in readings(chunk)[:1]:
        words = [guesses.guess(index, word) for word in query_words.words(index, said)]
        if all(word.terms for word in words):
            return words
    return []


def _held(index: Index, word: Word) -> int:
    return max((len(index.postings[term]) for term in word.terms), default=0)
