"""What is tried for a word that is not in the index: the other keyboard layout, one typing error, a prefix."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)

_NO_LETTER = re.compile("[ёхъжэбюЁХЪЖЭБЮ]")
"""Keys that give no letter in QWERTY."""

FOLDED_FROM = 8
"""Letters from which vowels that sound alike are one: «диогнастика»."""

SHORTEST_TYPO = 5
"""A shorter word is too near to too many others."""

SHORTEST_OTHER = 6
"""Letters of a word in which a letter may stand for any other; in a shorter one a vowel for a vowel: a «слайм» is no «слайд»."""

VOWELS = frozenset("аеиоуыэюя")

SHORTEST_PREFIX = 4
"""Fewer letters begin too many words."""

MOST_GUESSES = 8


def other_layout(text: str) -> str:
    """What the same keys give in the other layout (ЙЦУКЕН ↔ QWERTY); «хи» has no letter for its first key."""
    latin = sum("a" <= c.lower() <= "z" for c in text)
    cyrillic = sum("а" <= c.lower() <= "я" for c in text)
    if latin >= cyrillic:
        return text.translate(_TO_CYRILLIC)
    return text if _NO_LETTER.search(text) else text.translate(_TO_LATIN)


_ALIKE = str.maketrans("оэияы", "аееее")
_ALIKE_OF = {"а": "ао", "е": "еэияы"}
_MUTE = str.maketrans("", "", "ьъ")
_TWICE = re.compile(r"(.)\1+")

Spellings = Iterable[tuple[str, tuple[str, ...]]]
"""Stems with what their words end in."""


def near(word: str, spellings: Spellings) -> list[tuple[str, str]]:
    """The stems of which a form is one slip from a word, each with that form.

    A form and not a stem is compared, or «выгорание» would be «выгодный»; and a word that only lacks or has
    a last letter is another word, and so is one with another first letter: a «чайник» is no «тайник».
    Of a correct word nothing is a slip, whatever it is near to: whoever asks asks ``dictionary`` first.
    """
    if len(word) < SHORTEST_TYPO:
        return []
    sounds = len(word) >= FOLDED_FROM
    firsts = {
        word[0],
        word[1],
        word[0].translate(_ALIKE),
        *_ALIKE_OF.get(word[0].translate(_ALIKE), ""),
    }
    found = []
    for stem, endings in spellings:
        if stem[0] not in firsts:
            continue
        forms = endings if _begins(word, stem) else ()
        fits = next((ending for ending in forms if _is_slip(word, stem + ending)), None)
        if fits is None and sounds:
            fits = _sounds(word, stem, endings)
        if fits is not None:
            found.append((stem, stem + fits))
    return found


@lru_cache(maxsize=50_000)
def vowels(text: str) -> str:
    """A text with one letter for all vowels that sound alike."""
    return text.translate(_ALIKE)


def heard(word: str) -> str:
    """A word as it sounds: «делфи» is «Дельфи» sooner than «дели»."""
    return _TWICE.sub(r"\1", vowels(word).translate(_MUTE))


def _begins(word: str, stem: str) -> bool:
    """Whether a word may be one slip from a form of a stem, whatever the ending."""
    at = _same(word, stem)
    rest, tail = word[at:], stem[at:]
    others = rest[1:].startswith((tail, tail[1:])) or rest.startswith(tail[1:])
    return others or rest[1:2] == tail[:1]  # two are swapped, maybe over the end of the stem


def _is_slip(word: str, form: str) -> bool:
    """Whether a letter is lacking, too much or another, or two are swapped; a last one alone is not too much or lacking."""
    at = _same(word, form)
    said, meant = word[at:], form[at:]
    if not said or not meant:
        return False
    if said[1:] == meant[1:]:
        return len(word) >= SHORTEST_OTHER or {said[0], meant[0]} <= VOWELS
    return meant in (said[1:], said[1:2] + said[:1] + said[2:]) or meant[1:] == said


def _sounds(word: str, stem: str, endings: tuple[str, ...]) -> str | None:
    """The ending of the form that differs from a word by nothing but vowels that sound alike."""
    said, base = vowels(word), vowels(stem)
    if not said.startswith(base):
        return None
    rest = said[len(base) :]
    return next((e for e in endings if vowels(e) == rest), None)


def beginning(word: str, known: Iterable[tuple[str, int]]) -> list[str]:
    """The commonest known words that begin so."""
    if len(word) < SHORTEST_PREFIX:
        return []
    found = sorted((-count, other) for other, count in known if other.startswith(word))
    return [other for _, other in found][:MOST_GUESSES]


_MADE_OF = (
    ("клашк", "классник"),
    ("тельниц", "тел"),
    ("ниц", "ник"),
    ("щиц", "щик"),
    ("чиц", "чик"),
    ("истк", "ист"),
    ("логин", "лог"),
    ("гогин", "гог"),
    ("рш", "р"),
    ("дш", "д"),
    ("чих", "ч"),
)
"""How stems of women at their work end (and of a «пятиклашка»), each with what it is made of."""

SHORTEST_MADE_OF = 5
"""Letters of a stem that others are made of: «каша» is no «как»."""


def made_of(stem: str) -> str:
    """The stem that a stem is made of: «учительниц» of «учител», «логопедш» of «логопед»; or nothing."""
    for ending, other in _MADE_OF:
        if stem.endswith(ending):
            made = stem.removesuffix(ending) + other
            return made if len(made) >= SHORTEST_MADE_OF else ""
    return ""


SHORTEST_LIKE = 5
"""Letters at the beginning of two words by which they may be of one root; and two thirds of the word."""


def like(word: str, known: Iterable[tuple[str, int]]) -> str:
    """The stem that begins as a word does for longest, the commonest of equals; or nothing."""
    least = max(SHORTEST_LIKE, (2 * len(word) + 2) // 3)
    begun = ((_same(word, other), count, other) for other, count in known)
    found = sorted((-same, -count, other) for same, count, other in begun if same >= least)
    return found[0][2] if found else ""


def _same(one: str, other: str) -> int:
    """Letters that two words have in common at their beginning."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
