"""What a word of a query that meets nothing is taken for: a synonym, a beginning, a slip of the finger."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from generator.search import dictionary, fallbacks, synonyms
from generator.search.index import Index
from generator.search.query_words import Word

SYNONYM = 0.8
"""What a synonym weighs beside the word itself."""


def guess(index: Index, word: Word) -> Word:
    """Climb the ladder: a synonym, a beginning, a slip of the finger; a correct word is no slip."""
    found = _synonym(index, word)
    if found.terms:
        return found
    stem = synonyms.stem_of(index, word.said)
    if not stem:
        return word
    near = dict.fromkeys(fallbacks.beginning(word.said, index.known(stem[0])), "")
    meant = {one: form for one, form in near.items() if stem not in index.begun_by(one)}
    if not near:
        near = _near(index, word.said)
        meant = {} if dictionary.has(stem) else near
    terms = {t: 1.0 for one in meant or near for t in index.stems[one]}
    if not terms:
        like = fallbacks.like(stem, index.known(stem[0]))
        terms = dict.fromkeys(index.stems.get(like, ()), 1.0)
    guessed = _replaced(index, word, terms, next(iter((meant or near).values()), ""))
    return guessed if meant else replace(word, like=guessed.replaced)


def _near(index: Index, said: str) -> dict[str, str]:
    """The stems of which a form is one slip away, those of the commonest words first, each with that form."""
    forms = fallbacks.near(said, index.spellings.items())
    heard = fallbacks.heard(said)
    forms = [pair for pair in forms if fallbacks.heard(pair[1]) == heard] or forms
    counts = {one: max(len(index.postings[t]) for t in index.stems[one]) for one, _ in forms}
    forms.sort(key=lambda pair: (-counts[pair[0]], pair[0]))
    return dict(forms[: fallbacks.MOST_GUESSES])


def _synonym(index: Index, word: Word) -> Word:
    """A word as its synonyms, or as what it is made of."""
    made = synonyms.made_of(index, word.said)
    own, groups = synonyms.containing(index, word.said)
    terms = dict.fromkeys(made, SYNONYM) or synonyms.terms_of(index, groups, own, SYNONYM)
    return _replaced(index, word, terms, _shown(index, next(iter(terms), "")))


def instead(index: Index, word: Word) -> list[Word]:
    """A word as its synonym, or as all words of the first one that is known: «классрук», «классный руководитель»."""
    found = _synonym(index, word)
    groups = [] if found.terms else synonyms.containing(index, word.said)[1]
    for entry in (entry for group in groups for entry in group if len(entry) > 1):
        if all(stem in index.stems for stem in entry):
            terms = (dict.fromkeys(index.stems[stem], SYNONYM) for stem in entry)
            return [_replaced(index, word, one) for one in terms]
    return [found]


def _replaced(index: Index, word: Word, terms: Mapping[str, float], form: str = "") -> Word:
    """A word with the terms that stand for it, said as the form that was meant or as the commonest of them.

    A synonym is said as the first of its group: that is the word of the portal.
    """
    if not terms:
        return word
    commonest = min(terms, key=lambda t: (-len(index.postings[t]), t))
    return replace(word, terms=terms, replaced=form or _shown(index, commonest))


def _shown(index: Index, term: str) -> str:
    return index.names.get(term, term.lstrip("=@"))
