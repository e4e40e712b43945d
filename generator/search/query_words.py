"""The words of a query with the terms that they are looked up by, before anything is guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from generator.search import readings
from generator.search.analyser import Token
from generator.search.index import Index


class Word(Struct, frozen=True):
    """One word of a query.

    ``terms`` are what it is looked up by, with weights; ``expansions`` only add to what is found anyway.
    ``replaced`` is what was searched instead, where the word itself meets nothing.
    """

    said: str
    terms: Mapping[str, float] = field(default_factory=dict)
    expansions: Mapping[str, float] = field(default_factory=dict)
    replaced: str = ""
    like: str = ""
    """A word of ours that is only like this one, which is a correct word of its own."""
    stop_words: bool = False
    """A preposition, a conjunction: it does not choose between pages."""


def words(index: Index, text: str) -> list[Word]:
    """Words of a text: the parts of a compound where they are known, else the compound whole."""
    said: list[Word] = []
    for whole, inside in _compounds(index.analyser.tokens(text)):
        first = _word(index, whole)
        found = [_word(index, part) for part in inside]
        if not found or (whole.terms[0].startswith("=") and first.terms):
            said.append(first)
        elif all(part.terms for part in found):
            more = {**found[0].expansions, **first.terms}
            said += [replace(found[0], expansions=more), *found[1:]]
        else:
            said += [first] if first.terms or not any(p.terms for p in found) else found
    return said


def _compounds(tokens: Iterator[Token]) -> list[tuple[Token, list[Token]]]:
    """Pair each outermost token with the tokens inside it."""
    found: list[tuple[Token, list[Token]]] = []
    for token in tokens:
        if found and token.start < found[-1][0].end:
            found[-1][1].append(token)
        else:
            found.append((token, []))
    return found


SHORTEST_FORM = 4
"""Letters of a word that may be a form of a stop word: «доу» is none of «до»."""


def _word(index: Index, token: Token) -> Word:
    """A token with its terms; what is an abbreviation here is not also any word with that stem.

    What has its stem but not its form, «идти» of «идеи», only adds to what is found.
    """
    short = any(term[0] == "@" and term in index.postings for term in token.terms)
    terms: dict[str, float] = {}
    other: dict[str, float] = {}
    for term in token.terms:
        if term[0] == "~":
            lemmas = [
                one for one in index.stems.get(term[1:], ()) if not short or one == token.word
            ]
            ending = token.word.removeprefix(term[1:])
            fit = readings.fitting(lemmas, index.told_apart(term[1:]), ending)
            terms.update(dict.fromkeys(fit, 1.0))
            other = {lemma: 1.0 for lemma in lemmas if lemma not in fit}
        elif term in index.postings:
            terms[term] = 1.0
    said = token.word or token.terms[0][1:]
    stop = token.word in index.stop_words and not short
    if terms and not stop and index.stop_words.issuperset(terms):
        stop = len(said) >= SHORTEST_FORM
        terms = terms if stop else {}
    return Word(said, terms, other, stop_words=stop)
