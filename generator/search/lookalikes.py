"""Words of the dictionary that the ladder of a query would take for a word of ours: none is corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from generator.language.morphology import analyser
from generator.search import fallbacks
from generator.search.analyser import stem

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"

_LISTED_FROM = 4
"""Letters of a stem with which few enough words of the dictionary begin to read them all."""

_SLIPPED_AS: dict[str, str] = defaultdict(str)
for _letter, _other in sorted(fallbacks.MISTAKEN):
    _SLIPPED_AS[_letter] += _other


@lru_cache(maxsize=100_000)
def others(base: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of correct words that look like a form of a stem, or begin it, and are other words."""
    found = {*_by_stem(base, endings)}
    if len(base) < _LISTED_FROM:
        found.update(base + rest for rest in _rests(endings))
        found.update(_by_sound(base, endings))
        correct = {*_known(found)}
    else:
        correct = {*_known(found), *_listed(base, endings)}
    correct.difference_update(base + ending for ending in endings)
    near = {stem(word) for word in correct if fallbacks.near(word, [(base, endings)])}
    begun = (base[:n] for n in range(fallbacks.SHORTEST_PREFIX, len(base) + 1))
    near.update(stem(word) for word in begun if _is_correct(word))
    return tuple(sorted(near - {base}))


def _listed(base: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Words of the dictionary that begin with a stem, or as it sounds, and end nearly as its words do."""
    rests, sounds = _rests(endings), frozenset(map(fallbacks.vowels, endings))
    long = len(base) + max(map(len, endings)) >= fallbacks.FOLDED_FROM
    for begun in _said("", base) if long else (base,):
        for spelled in _spelled(begun):
            said = _goes_on(spelled)
            if begun == base:
                yield from (base + rest for rest in rests.intersection(said))
            if long:
                heard = fallbacks.vowels("\n".join(said)).split("\n")
                yield from (
                    begun + rest for rest, one in zip(said, heard, strict=False) if one in sounds
                )


def _known(words: Iterable[str]) -> Iterator[str]:
    """Those of some words that are correct; a shorter one is never taken for another."""
    known = _words()
    for word in words:
        if len(word) >= fallbacks.SHORTEST_TYPO and (
            word in known or ("е" in word and _is_correct(word))
        ):
            yield word


def _goes_on(begun: str) -> list[str]:
    """What words of the dictionary have behind some letters; all are made plain at once, there are hundreds of them."""
    if not _words().has_keys_with_prefix(begun):
        return []
    said = "\n".join(_words().keys(begun)).replace("ё", "е")
    return [word[len(begun) :] for word in said.split("\n")]


@lru_cache(maxsize=10_000)
def _rests(endings: tuple[str, ...]) -> frozenset[str]:
    """What is one slip from an ending; ``near`` is asked about each."""
    return frozenset(slip for ending in endings for slip in _slips(ending, _LETTERS))


def _by_stem(base: str, endings: tuple[str, ...]) -> Iterator[str]:
    """What is begun by one slip from a stem, and ends as its words do."""
    slips = set(_slips(base))
    plain = set(filter(_words().has_keys_with_prefix, slips))
    for begun in plain.union(one for one in slips - plain if "е" in one and _begins(one)):
        yield from (begun + ending for ending in endings)


def _slips(meant: str, more: str = "") -> Iterator[str]:
    """What is typed for some letters: one for another, two in the wrong order, one too few or too many."""
    for at, letter in enumerate(meant):
        before, behind = meant[:at], meant[at + 1 :]
        yield before + behind
        yield from [before + other + behind for other in _SLIPPED_AS[letter]]
        added = more or letter + _SLIPPED_AS[letter] + _SLIPPED_AS[meant[at - 1 : at]]
        yield from [before + other + meant[at:] for other in added]
        yield before + behind[:1] + letter + behind[1:]


def _by_sound(base: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Words that differ from those of a stem by vowels alone."""
    longest = len(base) + max(map(len, endings))
    if longest < fallbacks.FOLDED_FROM:
        return
    for begun in _said("", base):
        for ending in endings:
            yield from _said(begun, ending)


def _said(begun: str, meant: str) -> Iterator[str]:
    """What words of the dictionary may go on with, for some letters."""
    at = next((n for n, letter in enumerate(meant) if len(fallbacks.alike(letter)) > 1), None)
    if at is None:
        yield begun + meant
        return
    for letter in fallbacks.alike(meant[at]):
        longer = begun + meant[:at] + letter
        if _begins(longer):
            yield from _said(longer, meant[at + 1 :])


def _begins(begun: str) -> bool:
    has = _words().has_keys_with_prefix
    if has(begun):
        return True
    at = begun.find("е")
    while at >= 0:
        if has(f"{begun[:at]}ё{begun[at + 1 :]}"):
            return True
        at = begun.find("е", at + 1)
    return False


def _spelled(word: str) -> Iterator[str]:
    """A word as the dictionary has it, which tells «ё» from «е»."""
    yield word
    yield from (f"{word[:at]}ё{word[at + 1 :]}" for at, letter in enumerate(word) if letter == "е")


def _is_correct(word: str) -> bool:
    return bool(analyser().word_is_known(word))


@lru_cache(maxsize=1)
def _words() -> Any:
    return analyser().dictionary.words
