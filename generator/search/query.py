"""A query becomes words with the terms they are looked up by; ``query.js`` does the same in the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.search import codes, fallbacks, guesses, query_words, synonyms, translit, without
from generator.search.analyser import clean, code, is_word
from generator.search.index import Index
from generator.search.query_words import Word

LONGEST = 400
"""Signs of a query that are read."""

_SPACE = "[\\t-\\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
"""White space written out: two languages do not agree on it."""

_QUOTED = re.compile(r"[«\"“„]([^«\"“”„»]*)[»\"”“]")


class Query(Struct, frozen=True):
    """A text taken apart: its words, its phrases, and how it is said back to the reader."""

    text: str
    words: tuple[Word, ...]
    phrases: tuple[tuple[Word, ...], ...]
    searched: str
    without: tuple[tuple[Word, ...], ...] = ()
    """What a page may not hold, each all of its words at once."""
    like: str = ""
    """What may have been meant, where a correct word is like one of ours; nobody searched for it."""
    whole: str = ""
    """The term of the text as a whole: a page that is asked for in these very words comes first."""


def read(index: Index, text: str, as_written: bool = False) -> Query:
    """Take a query apart; any text is a query. ``as_written``: what meets nothing is replaced by nothing."""
    text = " ".join(_split(clean(text)[:LONGEST]))
    unwanted = without.read(index, text)
    wanted = codes.joined(index, unwanted.wanted)
    quoted = [p for p in (" ".join(_split(q)) for q in _QUOTED.findall(wanted)) if p]
    phrases = tuple(tuple(query_words.words(index, phrase)) for phrase in quoted)
    texts = _split(_QUOTED.sub(" ", wanted))
    split = query_words.words if as_written else _chunk
    chunks = _small_words(index, texts, [split(index, chunk) for chunk in texts])
    loose = [word for chunk in chunks for word in chunk]
    words = [*(word for phrase in phrases for word in phrase), *loose]
    searched = text
    if any(word.replaced for word in words):
        said = (" ".join(word.replaced or word.said for word in chunk) for chunk in chunks)
        wanted = " ".join([*(f"«{phrase}»" for phrase in quoted), *(s for s in said if s)])
        searched = " ".join([wanted, *unwanted.signs])
    like = ""
    if any(word.like for word in loose):
        like = " ".join(word.like or word.replaced or word.said for word in loose)
    gone = tuple(tuple(query_words.words(index, one)) for one in unwanted.texts)
    found = tuple(_with_synonyms(index, wanted, words))
    whole = index.analyser.whole(wanted, index.stop_words.__contains__)
    return Query(text, found, phrases, searched, tuple(filter(None, gone)), like, whole)


def loose(index: Index, text: str) -> str:
    """A query without the quotes of what it asks for."""
    found = without.read(index, " ".join(_split(clean(text)[:LONGEST])))
    wanted = _QUOTED.sub(r" \1 ", found.wanted)
    return " ".join(_split(" ".join([wanted, *found.signs])))


def _split(text: str) -> list[str]:
    return [part for part in re.split(_SPACE, text) if part]


def _chunk(index: Index, chunk: str) -> list[Word]:
    """The words of a piece without spaces; where one is not met, the other layout is tried."""
    words = query_words.words(index, chunk)
    if as_code := _as_code(index, chunk):
        return as_code
    known = [
        one for word in words for one in ([word] if word.terms else guesses.instead(index, word))
    ]
    if all(word.terms for word in known):
        return translit.beside(index, chunk, words) or known
    other = fallbacks.other_layout(chunk)
    turned = [] if other == chunk else query_words.words(index, other)
    if turned and all(word.terms for word in turned):
        return [replace(word, replaced=word.said) for word in turned]
    if sounded := translit.of(index, chunk):
        return sounded
    if any(word.terms for word in words):
        return [word if word.terms else guesses.guess(index, word) for word in words]
    guessed = [guesses.guess(index, word) for word in words]
    if any(word.terms for word in guessed):
        return guessed
    turned = [guesses.guess(index, word) for word in turned]
    if turned and all(word.terms for word in turned):
        return turned
    return translit.guessed(index, chunk) or guessed


def _small_words(
    index: Index, texts: Sequence[str], chunks: Sequence[list[Word]]
) -> Sequence[list[Word]]:
    """Beside words in the other layout a «d» is «в», too, though some page has that letter."""
    if not any(word.replaced == word.said for words in chunks for word in words):
        return chunks
    other = [fallbacks.other_layout(text) for text in texts]
    return [
        [replace(word, replaced=word.said) for word in query_words.words(index, turned)]
        if turned.lower() in index.stop_words
        else words
        for turned, words in zip(other, chunks, strict=True)
    ]


def _as_code(index: Index, chunk: str) -> list[Word]:
    """A code that is known in other letters than it is typed, too: «pr-1», «ПР-1»; or nothing.

    Where it is known in none its letters are an abbreviation, and not a word with synonyms.
    """
    spelled = codes.spelled(chunk)
    typed, said = f"={code(chunk)}", f"={code(spelled)}"
    known = said in index.postings
    if not spelled or (typed in index.postings and (said == typed or not known)):
        return []
    words = query_words.words(index, spelled)
    if typed in index.postings:
        return [replace(word, terms={**word.terms, typed: 1.0}) for word in words]
    if not known and not any(term[0] == "@" for term in words[0].terms):
        return []
    if spelled == chunk.upper():
        return words
    return [replace(word, replaced=spelled if known else word.said) for word in words]


FEW = 5
"""Pages of a word, up to which its synonyms are looked for though it is asked for alone."""


def _alone(words: Sequence[Word]) -> list[Word]:
    """What is asked for, where that is one word: without the words that only share its stem."""
    loud = [word for word in words if not word.stop_words]
    if len(loud) != 1:
        return list(words)
    return [word if word.stop_words else replace(word, expansions={}) for word in words]


def _needs_synonyms(index: Index, words: Sequence[Word]) -> bool:
    """Whether synonyms add anything: those of a word alone that many pages have would only reorder these."""
    loud = [word.terms for word in words if not word.stop_words]
    if len(loud) != 1:
        return len(loud) > 1
    held = [len(index.postings[term]) if is_word(term) else FEW + 1 for term in loud[0]]
    return bool(held) and max(held) <= FEW


def _with_synonyms(index: Index, text: str, words: list[Word]) -> list[Word]:
    """Let synonyms add to what is found: those of each word, and those of a phrase to its last word.

    What is asked for anyway is no synonym of its neighbour.
    """
    words = _alone(words)
    if not _needs_synonyms(index, words):
        return words
    asked = synonyms.stems_of(index, text)
    found: list[dict[str, float]] = [dict(word.expansions) for word in words]
    own = [
        () if word.stop_words else synonyms.stems_of(index, word.replaced or word.said)
        for word in words
    ]
    for group in synonyms.groups_of(index, asked):
        for entry in group:
            if not synonyms.inside(entry, asked) or (len(entry) == 1 and entry not in own):
                continue
            last = next((one for one in (entry, entry[-1:]) if one in own), ())
            at = own.index(last) if last else -1
            found[at].update(synonyms.terms_of(index, [group], entry, 1.0))
    said = {term for word in words for term in word.terms}
    for word, more in zip(words, found, strict=True):
        more.update(dict.fromkeys(synonyms.made_of(index, word.replaced or word.said), 1.0))
    return [
        replace(word, expansions={term: more[term] for term in more if term not in said})
        for word, more in zip(words, found, strict=True)
    ]
