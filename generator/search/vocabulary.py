"""The words of an index by themselves: their stems, their endings, how they are shown; all cores work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from generator.language.morphology import analyser
from generator.search import readings
from generator.search.analyser import stem as stem_of
from generator.search.fallbacks import SHORTEST_PREFIX
from generator.search.lemmatiser import endings, guess, guessed_endings
from generator.system import memo, workers

MOST_ALONE = 2000
"""Words that one process takes sooner than a second one starts."""


Shape = list[tuple[str, tuple[str, ...], tuple[str, ...]]]
"""The stems of a term, each with what stands behind it and the stems of correct words that begin it."""

_SHAPES: memo.Memo[Shape] = memo.Memo("shapes")


def shaped(terms: Sequence[str], spelled: bool) -> Iterator[Shape]:
    """Give the shapes of terms, in their order; of several portals each term is declined once."""
    sort = "spelled" if spelled else "plain"
    known = {term: _SHAPES.get(f"{sort} {term}") for term in terms}
    missing = [term for term in terms if known[term] is None]
    for some, own in workers.each(partial(shapes, spelled=spelled), missing, MOST_ALONE):
        for term, shape in zip(some, own, strict=True):
            known[term] = shape
            _SHAPES.put(f"{sort} {term}", shape)
    return (known[term] or [] for term in terms)


def shapes(terms: Iterable[str], spelled: bool) -> list[Shape]:
    """For each term its stems, with what stands behind them if that is asked for."""
    return [
        [(stem, *_spelled(stem, term)) if spelled else (stem, (), ()) for stem in forms(term)]
        for term in terms
    ]


def _spelled(stem: str, term: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return spelling(stem, [term]), begun(stem)


def begun(stem: str) -> tuple[str, ...]:
    """The stems of correct words that begin a stem: a «стол» is no beginning of «столовая»."""
    words = (stem[:end] for end in range(SHORTEST_PREFIX, len(stem) + 1))
    known = {stem_of(word) for word in words if analyser().word_is_known(word)}
    return tuple(sorted(known - {stem}))


def forms(term: str) -> tuple[str, ...]:
    """The stems that lead to a term."""
    return (term[1:],) if term[0] == "~" else tuple(sorted(endings(term)))


def spelling(stem: str, terms: Iterable[str]) -> tuple[str, ...]:
    """What the words of a stem end in; a word of no dictionary is declined as the likest one is."""
    found = (guessed_endings(stem) if term[0] == "~" else endings(term)[stem] for term in terms)
    return tuple(sorted(set().union(*found)))


def told_apart(stem: str, terms: Iterable[str]) -> readings.Endings:
    """The endings by which the terms of a stem are told apart."""
    return readings.apart({term: spelling(stem, [term]) for term in terms if term[0] != "~"})


def names(unknown: Mapping[str, Counter[str]]) -> dict[str, str]:
    """How each word of no dictionary is shown, by its term."""
    terms = sorted(unknown)
    pieces = workers.each(_named, [unknown[term] for term in terms], MOST_ALONE)
    return dict(zip(terms, (shown for _, named in pieces for shown in named), strict=True))


def _named(words: Sequence[Mapping[str, int]]) -> list[str]:
    return [name(found) for found in words]


def name(words: Mapping[str, int]) -> str:
    """How a word of no dictionary is shown: as its commonest form, the first in the alphabet of equals."""
    return guess(min(words, key=lambda word: (-words[word], word)))
