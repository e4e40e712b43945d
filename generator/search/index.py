"""The index: for each term the documents that hold it, and the way from a stem to its terms."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain

from msgspec import Struct, field

from generator.search import links, readings, vocabulary
from generator.search.analyser import Analyser, is_word, parts
from generator.search.counting import DocumentCounter, IndexedDocument, Tally
from generator.search.posting_lists import Postings

FLOOR = 0.02
"""The least IDF: a word of half the pages still counts a little for them."""


SynonymGroup = tuple[tuple[str, ...], ...]
"""Synonyms, each as the stems of its words."""


class Index(Struct, frozen=True, dict=True):
    """Everything a query needs.

    A term is a lemma, «~stem» of a word that no dictionary has, «=code», «@ABBREVIATION», or «?stems» of a
    whole text by which a page is asked for.
    ``stems``: stem → terms; ``forms``: term → its stems; ``names``: how a «~stem» is shown;
    ``lengths``: tokens of each document; ``titles``: words of each title; ``stop_words``: stop words of
    these texts.
    """

    documents: tuple[IndexedDocument, ...]
    lengths: tuple[int, ...]
    titles: tuple[int, ...]
    postings: Mapping[str, Postings]
    stems: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    stop_words: frozenset[str]
    analyser: Analyser
    synonyms: tuple[SynonymGroup, ...] = ()
    spelled: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """``spellings``, where they were worked out together with the forms."""
    begun: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """``begun_by`` of each stem, where it was worked out with the spellings."""
    apart: Mapping[str, readings.Endings] = field(default_factory=dict)
    """``told_apart`` of each stem of several lemmas, where it was worked out with the spellings."""
    districts: Mapping[str, str] = field(default_factory=dict)
    """In a region: the folder of each district by its name."""

    @cached_property
    def average(self) -> float:
        """Tokens of the mean document."""
        return max(1, sum(self.lengths)) / max(1, len(self.lengths))

    @cached_property
    def neighbours(self) -> tuple[tuple[int, ...], ...]:
        """The documents that each one points at or is pointed at by."""
        return links.neighbours(links.rows(self.documents).values(), len(self.documents))

    @cached_property
    def synonyms_of(self) -> dict[str, list[int]]:
        """The groups of synonyms that hold a stem, by number."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, group in enumerate(self.synonyms):
            for stem in sorted({stem for entry in group for stem in entry}):
                found[stem].append(number)
        return dict(found)

    @cached_property
    def _known(self) -> dict[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = {"": []}
        for stem, terms in self.stems.items():
            pair = stem, max(len(self.postings[t]) for t in terms)
            found.setdefault(stem[0], []).append(pair)
            found[""].append(pair)
        return found

    def known(self, letter: str = "") -> list[tuple[str, int]]:
        """Stems, of one first letter or all, with the number of documents of their commonest lemma."""
        return self._known.get(letter, [])

    @cached_property
    def spellings(self) -> Mapping[str, tuple[str, ...]]:
        """What the words of each stem end in."""
        return self.spelled or {
            stem: vocabulary.spelling(stem, terms) for stem, terms in self.stems.items()
        }

    def begun_by(self, stem: str) -> tuple[str, ...]:
        """The stems of correct words that begin a stem and are other words."""
        known = self.begun.get(stem)
        return vocabulary.begun(stem) if known is None else known

    def told_apart(self, stem: str) -> readings.Endings:
        """The endings by which the lemmas of a stem are told apart."""
        lemmas = self.stems.get(stem, ())
        if len(lemmas) < 2 or self.spelled:
            return self.apart.get(stem, {})
        return vocabulary.told_apart(stem, lemmas)

    def idf(self, term: str) -> float:
        """The inverse document frequency of a term."""
        return idf(len(self.postings[term]), len(self.documents))


def idf(holds: int, count: int) -> float:
    """The inverse document frequency, rounded so that it can be written down."""
    return round(max(FLOOR, math.log((count - holds + 0.5) / (holds + 0.5))), 4)


def build(
    documents: Iterable[IndexedDocument],
    abbreviations: Iterable[str] = (),
    synonyms: Iterable[tuple[str, ...]] = (),
) -> Index:
    """Index documents in the order given; ``synonyms`` are groups of texts that mean the same."""
    reader, tally, whole = DocumentCounter(abbreviations), Tally(), []
    for number, document in enumerate(documents):
        tally.add(number, document, reader.count(document))
        whole.append(document)
    tally.documents = whole
    return finish(tally, reader.analyser, synonyms)


def finish(
    tally: Tally, analyser: Analyser, synonyms: Iterable[tuple[str, ...]], spelled: bool = False
) -> Index:
    """Make the index of what was counted; ``spelled``: whether spellings will be asked for, which take long."""
    postings = {term: tally.postings[term] for term in sorted(tally.postings)}
    words = [term for term in postings if is_word(term)]
    known: dict[str, tuple[str, ...]] = {}
    by_stem: dict[str, list[str]] = defaultdict(list)
    ends: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    begun: dict[str, tuple[str, ...]] = {}
    for term, own in zip(words, vocabulary.shaped(words, spelled), strict=True):
        known[term] = tuple(stem for stem, _, _ in own)
        for stem, said, shorter in own:
            by_stem[stem].append(term)
            ends[stem][term] = said
            begun[stem] = shorter
    return Index(
        tuple(tally.documents),
        tuple(tally.lengths),
        tuple(tally.titles),
        postings,
        {stem: tuple(by_stem[stem]) for stem in sorted(by_stem)},
        known,
        vocabulary.names(tally.unknown),
        frozenset(tally.stop_words),
        analyser,
        tuple(group(analyser, entries) for entries in synonyms),
        {stem: tuple(sorted({*chain(*ends[stem].values())})) for stem in sorted(by_stem)}
        if spelled
        else {},
        begun if spelled else {},
        {stem: readings.apart(own) for stem, own in ends.items() if len(own) > 1}
        if spelled
        else {},
    )


def group(analyser: Analyser, entries: tuple[str, ...]) -> SynonymGroup:
    """A group of synonyms as the stems of its words, each entry once."""
    read = (tuple(t.terms[-1][1:].lower() for t in parts(analyser.tokens(e))) for e in entries)
    return tuple(dict.fromkeys(entry for entry in read if entry))
