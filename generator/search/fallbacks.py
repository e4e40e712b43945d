"""What is tried for a word that is not in the index: the other keyboard layout, one typing error, a prefix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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

_KEYS = (
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
)
_SOUNDS = (
    "ао",
    "ая",
    "ое",
    "еиыэя",
    "бп",
    "вф",
    "вг",
    "гкх",
    "дт",
    "жчшщ",
    "зсц",
    "ий",
    "ую",
    "ъь",
)
_AROUND = ((0, -1), (0, 1), (-1, 0), (-1, 1), (1, -1), (1, 0))


def _beside(keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Pairs of neighbouring keys: each row of a keyboard begins half a key further to the right."""
    for row, line in enumerate(keys):
        for column, key in enumerate(line):
            for down, right in _AROUND:
                at, to = row + down, column + right
                if 0 <= at < len(keys) and 0 <= to < len(keys[at]):
                    yield key, keys[at][to]


NEIGHBOURS = frozenset(pair for keys in _KEYS for pair in _beside(keys))
"""Letters whose keys touch: the finger takes one for the other."""

MISTAKEN = NEIGHBOURS | {(one, other) for same in _SOUNDS for one in same for other in same}

SHORTEST_LACK = 6
"""Letters of a word from which one that is heard may be missing: a «драка» is no «дурака».

One of two equal letters is not heard: «групы» is «группы»."""

Spellings = Iterable[tuple[str, tuple[str, ...]]]
"""Stems with what their words end in."""


def near(word: str, spellings: Spellings) -> list[tuple[str, str]]:
    """The stems of which a form is one slip from a word, each with that form.

    A form and not a stem is compared, or «выгорание» would be «выгодный»; and a word that only lacks or has
    a last letter is another word, and so is one with another first letter: a «чайник» is no «тайник».
    A letter stands for another only where their keys touch or they sound alike, and is too much only where
    it is doubled or its key touches that of a neighbour: a «буфет» is no «будет».
    Of 1 500 nouns of a dictionary 39 are still taken for others; ``dictionary`` knows them.
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
        fits = _slips(word, stem, endings)
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


def _slips(word: str, stem: str, endings: tuple[str, ...]) -> str | None:
    """The ending of the form that is one slip from a word."""
    for rest, slipped in _rests(word, stem):
        for ending in endings:
            if _ends(rest, ending, slipped):
                return ending
    return None


def _sounds(word: str, stem: str, endings: tuple[str, ...]) -> str | None:
    """The ending of the form that differs from a word by nothing but vowels that sound alike."""
    said, base = vowels(word), vowels(stem)
    if not said.startswith(base):
        return None
    rest = said[len(base) :]
    return next((e for e in endings if vowels(e) == rest), None)


def _rests(said: str, base: str) -> Iterator[tuple[str, bool]]:
    """What is left of a word behind a stem, and whether the one slip is in the stem."""
    at = next((n for n, (a, b) in enumerate(zip(said, base, strict=False)) if a != b), len(base))
    at = min(at, len(said))
    if at == len(base):
        yield said[at:], False
        return
    doubled = base[at] == base[at - 1 : at]
    if doubled and said.startswith(base[at + 1 :], at):
        yield said[len(base) - 1 :], True
    if said[at : at + 2] == base[at : at + 2][::-1] and said.startswith(base[at + 2 :], at + 2):
        yield said[len(base) :], True
    mistaken = at < len(said) and (said[at], base[at]) in MISTAKEN
    if mistaken and said.startswith(base[at + 1 :], at + 1):
        yield said[len(base) :], True
    if said.startswith(base[at:], at + 1) and _too_much(said, at):
        yield said[len(base) + 1 :], True
    lacking = len(said) >= SHORTEST_LACK or base[at] in "ьъ"
    if lacking and not doubled and said.startswith(base[at + 1 :], at):
        yield said[len(base) - 1 :], True


def _too_much(said: str, at: int) -> bool:
    """Whether a letter is one that a finger adds, the same as its neighbour or one beside it, or a sign not heard."""
    beside = said[at - 1 : at] + said[at + 1 : at + 2]
    return said[at] in "ьъ" or any(
        one == said[at] or (one, said[at]) in NEIGHBOURS for one in beside
    )


@lru_cache(maxsize=50_000)
def _ends(rest: str, ending: str, slipped: bool) -> bool:
    if slipped or rest == ending:
        return rest == ending
    last = rest[:-1] == ending or ending[:-1] == rest
    if last or abs(len(rest) - len(ending)) > 1 or distance(rest, ending, 1) != 1:
        return False
    apart = [pair for pair in zip(rest, ending, strict=False) if pair[0] != pair[1]]
    return len(rest) != len(ending) or len(apart) == 2 or apart[0] in MISTAKEN


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


def distance(one: str, other: str, most: int) -> int:
    """Edits between two words, a swap of neighbours being one; ``most + 1`` where there are more.

    Damerau-Levenshtein, optimal string alignment.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if older and i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]
