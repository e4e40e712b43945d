"""Which names are of one school: «МБОУ Северная СОШ № 1», «Северная школа №1», a name mistyped."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from generator.language.russian import lowered
from generator.language.stems import stem

ALIKE = 0.84
"""From which likeness of the words two names are one, mistyped."""

_WORD = re.compile(r"[^\W0-9_]+|[0-9]+")
_EVERY = """
мбоу маоу мкоу моу гбоу муниципальное бюджетное казенное автономное общеобразовательное учреждение
образовательное сош оош нош школа средняя основная начальная общеобразовательная имени им мбдоу мкдоу
детский сад гимназия лицей филиал номер поселка поселок село села п с г д ул района район округа округ
"""
EMPTY = frozenset(map(stem, _EVERY.split()))
"""Words that every school has."""
DISTRICT = re.compile(
    r"([а-яё-]+)\s+(?:муниципальн\w+\s+)?(?:(?:район|округ|р-н)(?:а|е)?|м\.?\s?о)(?!\w)", re.I
)
"""The name of a district, «Южного района»: it tells no school from another; «Южная СОШ» does."""
NUMBER = re.compile(
    r"(?:№|(?:школ[аы]|гимнази[яи]|лице[йя]|(?<!\w)сад|д/с|[сон]ош|доу)\s)\s*([0-9]+)", re.I
)
"""The number of a school; any other one belongs to a name: «СОШ № 2 имени Героя 9 мая»."""

_EXTRA = "кружки"
_SORTS = (
    {
        "сад": r"\b(?:м[бка]?|гб)?доу\b|\bд\s*/\s*с\b|\bдет\w*\.?\s+сад|\bясли|\bдошкольн",
        _EXTRA: r"искусств|спортивн|музыкальн|художественн|творчеств|\bд(?:[мхю]?ш|ши|юсш|юц|дт)\b",
        "школа": r"школ|\b[сон]ош\b|гимнази|\bлице[йяюе]",
    },
    {
        "гимназия": r"гимнази",
        "лицей": r"\bлице[йяюе]",
        "общая": r"\b[сон]ош\b|(?:средн|основн|начальн)\w+\s+(?:общеобразовательн\w+\s+)?школ",
    },
)
"""What a place of learning is, more and more exactly: a kindergarten and a school may have one number."""
_SIGNS = tuple({sort: re.compile(sign) for sort, sign in row.items()} for row in _SORTS)


@lru_cache(maxsize=2048)
def _sorts(name: str) -> tuple[frozenset[str], ...]:
    """What a name says it is, by the rows of ``_SORTS``; a school of arts is none of the rows below."""
    said = lowered(name)
    found = [frozenset(s for s, sign in row.items() if sign.search(said)) for row in _SIGNS]
    return (frozenset({_EXTRA}), *found[1:]) if _EXTRA in found[0] else tuple(found)


def _differ(one: str, other: str) -> bool:
    """Whether both names say what they are, or of which district, and it is not the same."""
    of = [{stem(found[1].lower()) for found in DISTRICT.finditer(name)} for name in (one, other)]
    if all(of) and of[0].isdisjoint(of[1]):
        return True
    pairs = zip(_sorts(one), _sorts(other), strict=True)
    return any(mine and theirs and not mine & theirs for mine, theirs in pairs)


@lru_cache(maxsize=2048)
def _parts(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The numbers and the words that tell a school."""
    found = [lowered(word) for word in _WORD.findall(DISTRICT.sub(" ", name))]
    own = NUMBER.findall(name) or [word for word in found if word[0] in "0123456789"]
    numbers = frozenset(number.lstrip("0") for number in own)
    return numbers, frozenset(
        s for word in found if (s := stem(word)) not in EMPTY and word[0] not in "0123456789"
    )


def tells(name: str) -> bool:
    """Whether a name has what tells one school from another: a number, or a word of its own."""
    return any(_parts(name))


def same(one: str, other: str) -> bool:
    """Whether two names are of one school."""
    (numbers, words), (others, more) = _parts(one), _parts(other)
    if numbers != others or _differ(one, other):
        return False
    if not numbers and not (words and more):
        return False
    if words == more or _near(words, more):
        return True
    return bool(numbers) and (words <= more or more <= words)


def _near(words: frozenset[str], more: frozenset[str]) -> bool:
    one, other = " ".join(sorted(words)), " ".join(sorted(more))
    return len(words) == len(more) and difflib.SequenceMatcher(None, one, other).ratio() >= ALIKE


def joined(names: Iterable[str]) -> dict[str, str]:
    """Give for each name the first name of the same school; where several fit, a name stays its own.

    A name joins those that are all like it: «СОШ № 1» alone makes no one school of two villages.
    """
    groups: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for name in dict.fromkeys(names):
        fit = [first for first, known in groups.items() if all(same(o, name) for o in known)]
        found[name] = fit[0] if len(fit) == 1 else name
        groups.setdefault(found[name], []).append(name)
    return found


def doubtful(found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the names that stayed their own though they are like one before them, with that one."""
    names = list(found)
    for at, name in enumerate(names):
        if found[name] == name and (like := [o for o in names[:at] if same(o, name)]):
            yield name, like[0]
