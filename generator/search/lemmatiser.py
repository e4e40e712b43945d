"""Words and their normal forms (pymorphy3), and the stems by which a page without a dictionary finds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from generator.language.morphology import analyser
from generator.language.russian import lowered
from generator.search.analyser import stem
from generator.system import cached_values, memo
from generator.system.cache import CacheTable

LEAST_SCORE = 0.1
"""A reading of a word less likely than this is no reading («три» as «тереть»)."""


QUIET = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})
"""Parts of speech that do not choose between pages (OpenCorpora); nor do adjectives that are pronouns («какой»)."""


LIGHT = frozenset(
    {"быть", "мочь", "можно", "нужно", "надо", "делать", "сделать", "хотеть"}
    | {"подсказать", "где", "зачем", "почему"}
)
"""Words of a question that say nothing of what it is about, by their normal form."""


def lemmas(word: str) -> tuple[str, ...]:
    """The normal forms of a word in lower case, likeliest first; none for a word that is no dictionary's."""
    return _looked_up(word)[0]


def is_stop_word(word: str) -> bool:
    """Whether the likeliest reading of a word is a preposition, a conjunction, a particle, a pronoun, a word of questions."""
    return _looked_up(word)[1]


@lru_cache(maxsize=50_000)
def _looked_up(word: str) -> tuple[tuple[str, ...], bool]:
    """Look a word up once: its normal forms, and whether it is a stop word."""
    return _WORDS.made(lambda: word, lambda: _look_up(word))


_WORDS: memo.Memo[tuple[tuple[str, ...], bool]] = memo.Memo("words")


WORDS = CacheTable("words", cached_values.ManyRow)
"""Words as they were looked up: a text that was edited says most of its words again, and no dictionary is opened."""

_STOP = "!"


def _look_up(word: str) -> tuple[tuple[str, ...], bool]:
    known = cached_values.many(WORDS)
    said = known.get(word)
    if said is None:
        said = known[word] = _said(word)
    return tuple(said.removeprefix(_STOP).split()), said.startswith(_STOP)


def _said(word: str) -> str:
    """The likely normal forms of a word, parted by blanks, behind a mark where it is a stop word."""
    found = _known(word)
    likely = (lowered(p.normal_form) for p in found if p.score >= LEAST_SCORE)
    return (_STOP if found and _is_quiet(found[0]) else "") + " ".join(dict.fromkeys(likely))


def _is_quiet(parse: Any) -> bool:
    tag = parse.tag
    return tag.POS in QUIET or "Apro" in tag or lowered(parse.normal_form) in LIGHT


def guess(word: str) -> str:
    """The likeliest normal form of a word that no dictionary has: only to be shown."""
    return _GUESSES.made(lambda: word, lambda: _guess(word))


_GUESSES: memo.Memo[str] = memo.Memo("guesses")


GUESSES = CacheTable("guesses", cached_values.ManyRow)


def _guess(word: str) -> str:
    known = cached_values.many(GUESSES)
    if word not in known:
        found = analyser().parse(word)
        known[word] = lowered(found[0].normal_form) if found else word
    return known[word]


def guessed_endings(base: str) -> frozenset[str]:
    """What a word of no dictionary may end in, told by its stem alone.

    A stem in «ц» is what is left of «конкордация»; read as it stands it would be a word like «конец».
    Any may be a word that is not declined: «Дельфи», «портфолио».
    """
    likely = [base, f"{base}ия"] if base.endswith("ц") else [base]
    forms = {f for one in likely for p in analyser().parse(one)[:1] for f in _forms(p)}
    return frozenset({"", "и", "ио", *(f.removeprefix(base) for f in forms if stem(f) == base)})


def _known(word: str) -> list[Any]:
    """The readings that the dictionary itself gives; it is asked first, because guessing is slow."""
    if not analyser().word_is_known(word):
        return []
    return [p for p in analyser().parse(word) if p.is_known]


def _forms(parse: Any) -> list[str]:
    """Every form of a reading: ``parse.lexeme`` without making a reading of each."""
    unit = parse.methods_stack[-1][0]
    return [lowered(form[0]) for form in unit.get_lexeme(parse)]


@lru_cache(maxsize=50_000)
def endings(lemma: str) -> Mapping[str, frozenset[str]]:
    """The stems of every form of a lemma, each with what stands behind it in its forms."""
    found: dict[str, set[str]] = defaultdict(set)
    for form in {lemma, *_declined(lemma)}:
        found[base := stem(form)].add(form.removeprefix(base))
    return {base: frozenset(ends) for base, ends in found.items()}


def _declined(lemma: str) -> Iterator[str]:
    """Every form of the words that the dictionary has under a lemma: how likely each is does not matter here."""
    words = analyser().dictionary
    for word, readings in words.words.similar_items(lemma, analyser().char_substitutes):
        for paradigm, number in readings:
            if lowered(words.build_normal_form(paradigm, number, word)) == lemma:
                base = words.build_stem(words.paradigms[paradigm], number, word)
                for before, after in _affixes(paradigm):
                    yield lowered(f"{before}{base}{after}")


@cache
def _affixes(paradigm: int) -> tuple[tuple[str, str], ...]:
    """What stands before and behind the base of a word in its forms, each once: many forms are alike."""
    rows = analyser().dictionary.build_paradigm_info(paradigm)
    return tuple(dict.fromkeys((before, after) for before, _, after in rows))
