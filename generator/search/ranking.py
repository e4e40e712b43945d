"""BM25 over the postings, and the order of the answer; ``ranking.js`` counts the same way.

Robertson, Zaragoza, «The Probabilistic Relevance Framework: BM25 and Beyond», 2009. Only sums, products
and square roots are taken at query time, so that both languages give the same bits; the logarithm is
taken once, at build, and rounded.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from msgspec import Struct

from generator.search.index import Index
from generator.search.query_words import Word

K1, B = 2.25, 0.55
"""Measured on XQuAD-ru and on the portal's own queries: of K1 2–3 and B 0.5–0.7 all are alike."""

BONUS = 0.5
"""What a synonym adds to a page that answers already."""

ENOUGH = 0.3
"""The share of the best page's words, by their weight, with which a page answers in any case."""

INSTEAD = 0.5
"""What a synonym weighs on a page that has no word asked for in its place."""

TITLED, EXACT = 0.8, 1.0
"""What a title adds that holds the words, and one that holds little else: «лист школы» is that page."""

PRIOR = {
    "method": 1.2,
    "page": 1.15,
    "deficit": 1.1,
    "term": 1.05,
    "act": 0.9,
    "route": 0.9,
    "survey": 0.6,
}
"""What a kind of page is worth beside the others (1), with equal words."""

NAMED = {
    "дефицит": "deficit",
    "затруднение": "deficit",
    "маршрут": "route",
    "семинар": "seminar",
    "бланк": "form",
    "шаблон": "form",
    "закон": "act",
    "приказ": "act",
    "распоряжение": "act",
    "стандарт": "act",
    "@ФГОС": "act",
    "термин": "term",
    "такой": "term",
    "значить": "term",
    "означать": "term",
    "определение": "term",
    "расшифровка": "term",
    "расшифровать": "term",
    "отличаться": "term",
    "отличие": "term",
    "разница": "term",
}
"""The kind of page that a word of a query asks for: «бланк самоанализа», «что такое проба», «чем отличается кейс»."""

_BEHIND = frozenset({"кто", "такой", "такое", "что"})
"""What may stand behind the «это» that ends a question: «ИОМ это что»."""

ASKED = 1.4
"""What a page of that kind is worth."""

BARE = 1.6
"""What a method is worth whose title holds the whole query, where no kind is asked for: «фокус-группа» is the method before the term."""

LINKED = 0.2
"""What a page gets of the best score among the pages it is tied to by a link: a deficit of its route, a form of its method."""


class Hit(Struct, frozen=True):
    """One document that answers: its number, how many of the words it holds, its score."""

    number: int
    matched: int
    score: float


def rank(
    index: Index,
    words: Iterable[Word],
    allowed: frozenset[int] | None = None,
    own: bool = False,
    whole: str = "",
) -> list[Hit]:
    """Order the documents that hold half as many of the words as the best one, or the rare ones of them.

    With ``own`` the best one is that of the allowed: a list is searched as if nothing else were there.

    A score is the sum of BM25 times the fourth root of the share of the query that is met: of two pages
    with equal sums, the one with more of the words comes first. A synonym stands for its word at ``INSTEAD``.
    Then the title counts, and the kind. Small words count only among themselves. A page that is tied to an
    answer gets a part of its score, and so answers with any of the words. A page that is asked for by the
    ``whole`` query comes before all others.
    """
    words = list(words)
    asked = _kinds(words)
    met = [word for word in words if word.terms]
    loud = [word for word in met if not word.stop_words] or met
    found, full = _sums(index, loud)
    if own and allowed is not None:
        found = {number: one for number, one in found.items() if number in allowed}
    least = (max((one.matched for one in found.values()), default=0) + 1) // 2
    enough = ENOUGH * max((one.share for one in found.values()), default=0.0)
    scores = {
        number: _score(index, number, one, full) * _worth(index, number, one, len(loud), asked)
        for number, one in found.items()
        if one.matched >= least or one.share >= enough
    }
    first = dict(index.postings.get(whole, ()))
    most = (1 + LINKED) * max(scores.values(), default=0.0)
    hits = [
        Hit(number, one.matched, _rounded(scores.get(number, 0.0) + LINKED * near + lift))
        for number, one in found.items()
        if allowed is None or number in allowed
        for lift in (most if number in first else 0.0,)
        for near in (_near(index, number, scores),)
        if number in scores or near
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.number))


def _kinds(words: Sequence[Word]) -> set[str]:
    """The kinds of pages that a query asks for by its words, and a term by the «это» at its end: «тьютор это»."""
    asked = {NAMED[term] for word in words for term in word.terms if term in NAMED}
    last = [word.said for word in words if word.said not in _BEHIND][-1:]
    return asked | {"term"} if last == ["это"] else asked


def _near(index: Index, number: int, scores: Mapping[int, float]) -> float:
    """The best score among the documents that one is tied to."""
    return max((scores.get(one, 0.0) for one in index.neighbours[number]), default=0.0)


class _Sum(Struct):
    """What the words of a query come to in one document; ``titled`` and ``words`` are those of its title."""

    score: float = 0.0
    share: float = 0.0
    matched: int = 0
    titled: float = 0.0
    words: int = 0

    def take(self, score: float, weight: float, named: bool) -> None:
        self.score += score
        self.share += weight
        self.matched += 1
        if named:
            self.titled += weight
            self.words += 1


def _sums(index: Index, words: Iterable[Word]) -> tuple[dict[int, _Sum], float]:
    """What the words come to in each document that holds one of them; what all of them weigh."""
    found: dict[int, _Sum] = defaultdict(_Sum)
    full = 0.0
    for word in words:
        best, named, weight = _best(index, word.terms)
        more, also, _ = _best(index, word.expansions, apart=True)
        full += weight
        for number, score in best.items():
            found[number].take(score, weight, number in named)
        for number, score in more.items():
            if number in best:
                found[number].score += BONUS * score
            else:
                found[number].take(INSTEAD * score, INSTEAD * weight, number in also)
    return found, full


def _score(index: Index, number: int, one: _Sum, full: float) -> float:
    titled = one.titled / full
    exact = min(1.0, one.words / index.titles[number])
    score = one.score * math.sqrt(math.sqrt(one.share / full))
    return score * ((1 + TITLED * titled) * (1 + EXACT * titled * exact))


def _worth(index: Index, number: int, one: _Sum, words: int, asked: Set[str]) -> float:
    """What a page is worth by its kind, beside the kinds that a query of so many words asks for."""
    kind = index.documents[number].kind
    worth = PRIOR.get(kind, 1.0) * (ASKED if kind in asked else 1.0)
    return worth * BARE if kind == "method" and not asked and one.words == words else worth


def _best(
    index: Index, terms: Mapping[str, float], apart: bool = False
) -> tuple[dict[int, float], set[int], float]:
    """The best score of a word in each document, over its terms; where it is in the title; its weight.

    The readings of one word are as rare as the commonest of them, or «школа» would be looked for as
    «школьный»; synonyms are words ``apart``.
    """
    best: dict[int, float] = {}
    named: set[int] = set()
    weight = min((index.idf(term) for term in terms), default=0.0)
    for term in sorted(terms):
        rare = index.idf(term) if apart else weight
        for number, told in index.postings[term]:
            score = terms[term] * rare * _weight(index, number, (told + 1) // 2)
            if not told % 2:
                named.add(number)
            if score > best.get(number, 0.0):
                best[number] = score
    return best, named, weight


def _weight(index: Index, number: int, count: int) -> float:
    length = index.lengths[number] / index.average
    return count * (K1 + 1) / (count + K1 * (1 - B + B * length))


def _rounded(score: float) -> float:
    return math.floor(score * 1000 + 0.5) / 1000
