"""Answers queries over one index: words, filters, phrases, order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.search import query
from generator.search.analyser import is_word, parts
from generator.search.index import Index
from generator.search.query_words import Word
from generator.search.ranking import Hit, rank

MOST_READ = 200
"""Documents whose text is read for a phrase, best first: the page has to load each of them."""


class SearchAnswer(Struct, frozen=True):
    """What was searched in the end, and every document that answers, best first."""

    searched: str
    hits: tuple[Hit, ...]
    like: str = ""
    """What may have been meant, where nothing answers and a correct word is like one of ours."""


def search(
    index: Index,
    text: str,
    filters: Mapping[str, Sequence[str]] | None = None,
    own: bool = False,
) -> SearchAnswer:
    """Answer a query; never fails on any text.

    A phrase that stands nowhere is looked for as loose words, as they are written, and ``searched`` says so.
    With ``own`` what the filters leave is searched for itself, whatever the rest of the portal holds.
    """
    asked = query.read(index, text)
    hits = _hits(index, asked, filters or {}, own)
    if asked.phrases and not hits:
        asked = query.read(index, query.loose(index, text), as_written=True)
        hits = _hits(index, asked, filters or {}, own)
    return SearchAnswer(asked.searched, tuple(hits), "" if hits else asked.like)


def _hits(
    index: Index, asked: query.Query, filters: Mapping[str, Sequence[str]], own: bool
) -> list[Hit]:
    hits = rank(index, asked.words, allowed(index, filters), own, asked.whole)
    if asked.without:
        gone = _left_out(index, asked)
        hits = [hit for hit in hits if hit.number not in gone]
    if asked.phrases:
        most = max((hit.matched for hit in hits), default=0)
        hits = [hit for hit in hits if hit.matched == most][:MOST_READ]
        hits = [h for h in hits if all(_holds(index, h.number, p) for p in asked.phrases)]
    return hits


def _left_out(index: Index, asked: query.Query) -> frozenset[int]:
    """The documents that hold all the words of anything that was asked to be left out."""
    found: set[int] = set()
    for words in asked.without:
        found |= set.intersection(*(_holding(index, word) for word in words))
    return frozenset(found)


def _holding(index: Index, word: Word) -> set[int]:
    return {number for term in word.terms for number, _ in index.postings[term]}


def allowed(index: Index, filters: Mapping[str, Sequence[str]]) -> frozenset[int] | None:
    """The documents with any of the values of each facet; ``None`` without filters."""
    if not any(filters.values()):
        return None
    return frozenset(
        number
        for number, document in enumerate(index.documents)
        if all(
            not values or set(values) & set(document.facets.get(name, ()))
            for name, values in filters.items()
        )
    )


def _holds(index: Index, number: int, phrase: tuple[Word, ...]) -> bool:
    """Whether the words stand in a document one after another, in any form."""
    wanted = [_accepted(index, word) for word in phrase]
    document = index.documents[number]
    for text in (document.title, document.headings, document.body):
        found = [token.terms for token in parts(index.analyser.tokens(text))]
        for at in range(len(found) - len(wanted) + 1):
            if all(wanted[n].intersection(found[at + n]) for n in range(len(wanted))):
                return True
    return False


def _accepted(index: Index, word: Word) -> set[str]:
    """What a token may be, so that it is the word: codes, abbreviations, stems of its lemmas."""
    found: set[str] = set()
    for term in word.terms:
        found.update([f"~{s}" for s in index.forms[term]] if is_word(term) else [term])
    return found
