"""Groups of words that mean the same, as a query asks them; ``synonyms.js`` does the same in the page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.search import fallbacks
from generator.search.analyser import parts
from generator.search.index import Index, SynonymGroup


def groups_of(index: Index, asked: Iterable[str]) -> list[SynonymGroup]:
    """The groups of synonyms that share a stem with a query."""
    numbers = sorted({n for stem in asked for n in index.synonyms_of.get(stem, ())})
    return [index.synonyms[number] for number in numbers]


def terms_of(
    index: Index,
    groups: list[SynonymGroup],
    but: tuple[str, ...],
    weight: float,
) -> dict[str, float]:
    """The terms of the one-word entries of groups, but not of the word that was asked for."""
    found: dict[str, float] = {}
    for group in groups:
        for entry in group:
            if len(entry) == 1 and entry != but:
                short = f"@{entry[0].upper()}"
                if short in index.postings:
                    found[short] = weight
                found.update(dict.fromkeys(lemmas_of(index, entry[0]), weight))
    return found


def lemmas_of(index: Index, stem: str) -> list[str]:
    """The lemmas that an entry of a group means, the commonest first: «труд» is not «трудный» for the sake of «труден»."""
    lemmas = [term for term in index.stems.get(stem, ()) if term not in index.stop_words]
    lemmas.sort(key=lambda term: (-len(index.postings[term]), term))
    return _own(index, stem, lemmas) or lemmas


def made_of(index: Index, said: str) -> list[str]:
    """The lemmas that a word is made of: «учительница» of «учитель»."""
    stem = fallbacks.made_of(stem_of(index, said))
    return _own(index, stem, index.stems.get(stem, ()))


def _own(index: Index, stem: str, lemmas: Iterable[str]) -> list[str]:
    """The lemmas that have a stem themselves, and not only in one of their forms."""
    return [term for term in lemmas if stem_of(index, term.lstrip("~")) in (stem, "")]


def containing(index: Index, said: str) -> tuple[tuple[str, ...], list[SynonymGroup]]:
    """The stems of a word, or of what it is made of, with the groups that hold it as an entry."""
    stems = stems_of(index, said)
    for entry in (stems, (fallbacks.made_of("".join(stems)),)):
        groups = [group for group in groups_of(index, entry) if entry in group]
        if groups:
            return entry, groups
    return stems, []


def stem_of(index: Index, said: str) -> str:
    """The stem of the first word of a text; nothing where there is none."""
    return next(
        (t[1:] for token in index.analyser.tokens(said) for t in token.terms if t[0] == "~"), ""
    )


def stems_of(index: Index, text: str) -> tuple[str, ...]:
    """A text as synonyms are compared: the last term of each part; an abbreviation of the glossary as it is."""
    return tuple(index.analyser.stem_of(token) for token in parts(index.analyser.tokens(text)))


def inside(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a text holds another one as a whole."""
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
