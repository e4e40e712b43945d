"""A query becomes words with the terms they are looked up by; ``query.js`` does the same in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from generator.search import codes, dictionary, fallbacks, synonyms, without
from generator.search.analyser import Token, clean, code, is_word
from generator.search.index import Index

LONGEST = 400
"""Signs of a query that are read."""

SYNONYM = 0.8
"""What a synonym weighs beside the word itself."""

_SPACE = "[\\t-\\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
"""White space written out: two languages do not agree on it."""

_QUOTED = re.compile(r"[«\"“„]([^«\"“”„»]*)[»\"”“]")


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
    phrases = tuple(tuple(_words(index, phrase)) for phrase in quoted)
    texts = _split(_QUOTED.sub(" ", wanted))
    split = _words if as_written else _chunk
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
    gone = tuple(tuple(_words(index, one)) for one in unwanted.texts)
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
    words = _words(index, chunk)
    if as_code := _as_code(index, chunk):
        return as_code
    known = [one for word in words for one in ([word] if word.terms else _instead(index, word))]
    if all(word.terms for word in known):
        return known
    other = fallbacks.other_layout(chunk)
    turned = [] if other == chunk else _words(index, other)
    if turned and all(word.terms for word in turned):
        return [replace(word, replaced=word.said) for word in turned]
    if any(word.terms for word in words):
        return [word if word.terms else _guess(index, word) for word in words]
    guessed = [_guess(index, word) for word in words]
    if any(word.terms for word in guessed):
        return guessed
    turned = [_guess(index, word) for word in turned]
    return turned if turned and all(word.terms for word in turned) else guessed


def _small_words(
    index: Index, texts: Sequence[str], chunks: Sequence[list[Word]]
) -> Sequence[list[Word]]:
    """Beside words in the other layout a «d» is «в», too, though some page has that letter."""
    if not any(word.replaced == word.said for words in chunks for word in words):
        return chunks
    other = [fallbacks.other_layout(text) for text in texts]
    return [
        [replace(word, replaced=word.said) for word in _words(index, turned)]
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
    words = _words(index, spelled)
    if typed in index.postings:
        return [replace(word, terms={**word.terms, typed: 1.0}) for word in words]
    if not known and not any(term[0] == "@" for term in words[0].terms):
        return []
    if spelled == chunk.upper():
        return words
    return [replace(word, replaced=spelled if known else word.said) for word in words]


def _words(index: Index, text: str) -> list[Word]:
    """Words of a text: the parts of a compound where they are known, else the compound whole."""
    words: list[Word] = []
    for whole, inside in _compounds(index.analyser.tokens(text)):
        first = _word(index, whole)
        found = [_word(index, part) for part in inside]
        if not found or (whole.terms[0].startswith("=") and first.terms):
            words.append(first)
        elif all(part.terms for part in found):
            words += [replace(found[0], expansions=first.terms), *found[1:]]
        else:
            words += [first] if first.terms or not any(p.terms for p in found) else found
    return words


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
    """A token with its terms; what is an abbreviation here is not also any word with that stem."""
    short = any(term[0] == "@" and term in index.postings for term in token.terms)
    terms: dict[str, float] = {}
    for term in token.terms:
        if term[0] == "~":
            lemmas = index.stems.get(term[1:], ())
            terms.update({lemma: 1.0 for lemma in lemmas if not short or lemma == token.word})
        elif term in index.postings:
            terms[term] = 1.0
    said = token.word or token.terms[0][1:]
    stop = token.word in index.stop_words and not short
    if terms and not stop and index.stop_words.issuperset(terms):
        stop = len(said) >= SHORTEST_FORM
        terms = terms if stop else {}
    return Word(said, terms, stop_words=stop)


def _guess(index: Index, word: Word) -> Word:
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


def _instead(index: Index, word: Word) -> list[Word]:
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


FEW = 5
"""Pages of a word, up to which its synonyms are looked for though it is asked for alone."""


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
