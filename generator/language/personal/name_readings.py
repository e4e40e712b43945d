"""What the dictionary tells of a word that may be a name: a first name, a surname, in which cases."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.language import morphology
from generator.language.morphology import Reading
from generator.language.personal import given_names
from generator.language.personal.likely_patterns import SURNAME_ALONE
from generator.language.russian import lowered

_CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
LEAST_NAME = 0.25
"""How likely a word must be a first name where nothing else beside it is one («Роман А.»: 0.07)."""

LEAST_SURNAME = 0.15

MOST_LIKELY = 0.5
"""How likely a word must be a surname where nothing else tells that it is one."""


def may_be_another_word(word: str) -> bool:
    """Whether a first name is another word, too: «Вера И. Надежда» is a sentence cut in two."""
    return given_names.is_given(word) and not given_names.is_only_given(word)


def goes_with_initial(word: str) -> bool:
    """Whether a word before one initial is a first name or a surname: «Света И.», not «Вариант А.»."""
    if likelihood(word, "Name") >= LEAST_NAME or given_names.is_only_given(word):
        return True
    return likelihood(word, "Surn") >= LEAST_SURNAME or is_only_surname(word)


def is_only_surname(word: str) -> bool:
    """Whether a word is a surname by the dictionary or by its ending, and likelier than a place or another word."""
    found = morphology.readings(word)
    if any(r.known for r in found):
        return sum(r.score for r in found if "Surn" in r.grammemes) >= MOST_LIKELY
    if any("Geox" in r.grammemes for r in found):
        return False
    return _ENDS_AS_SURNAME.search(word) is not None or _ENDS_FROM_AFAR.search(word) is not None


def is_surname(word: str) -> bool:
    """Whether a word is a surname where the text asks who somebody is: «секретарь: Бирюков», though a village may be called so."""
    if is_only_surname(word):
        return True
    place = sum(r.score for r in morphology.readings(word) if "Geox" in r.grammemes)
    if not place and SURNAME_ALONE.fullmatch(word):
        return True
    return (
        _ENDS_AS_SURNAME.search(word) is not None
        and likelihood(word, "Surn") > place + LEAST_SURNAME
    )


def goes_on(word: str) -> bool:
    """Whether a word goes on a list of surnames: «Образцова, Пробных»."""
    return is_surname(word) or _ENDS_ALIKE.search(word) is not None


def is_unheard(word: str) -> bool:
    """Whether no dictionary has a word: beside a class it is a name from afar."""
    found = morphology.readings(word)
    return not any(r.known or "Geox" in r.grammemes for r in found)


def tells_which(word: str) -> bool:
    """Whether a word between a role and a name can belong to the role: «учитель русского языка»."""
    return (
        word == "и"
        or word.endswith(".")
        or any("gent" in r.grammemes for r in morphology.readings(word))
    )


def are_a_person(one: str, other: str) -> bool:
    """Whether two words beside each other are a first name and a surname in one case."""
    return (
        any(
            _cases(_named(first)) & surname_cases(surname)
            for first, surname in ((one, other), (other, one))
        )
        or _is_called(one, other)
        or _is_from_afar(one, other)
    )


def _is_from_afar(one: str, other: str) -> bool:
    """Whether a name that no dictionary has stands beside a surname: «Абдурахмонов Фирдавс»."""
    return (
        is_unheard(one) and _ENDS_AS_SURNAME.search(other) is not None and is_surname(other)
    ) or (is_unheard(other) and _ENDS_AS_SURNAME.search(one) is not None and is_surname(one))


def _is_called(first: str, other: str) -> bool:
    """Whether a thing stands behind a first name that is nothing else: «Галя Шаповал», «Лиза Мороз», but «Лиза Весной»."""
    return given_names.is_only_given(first) and bool(_called_by(other) & _cases(_named(first)))


def is_called_by(word: str) -> bool:
    """Whether somebody may be called by a word that is no name: «Шаповал», «Мороз»."""
    return "nomn" in _called_by(word)


def _called_by(word: str) -> frozenset[str]:
    """The cases in which a word that is likeliest a thing may be a surname."""
    likeliest = morphology.readings(word)[0]
    tells = likeliest.known and "NOUN" in likeliest.grammemes and not likeliest.grammemes & _NO_CALL
    return likeliest.grammemes & _CASES if tells and lowered(word) not in _POSTS else frozenset()


_NO_CALL = frozenset(("Name", "Patr", "Geox", "Orgn", "plur"))
_POSTS = given_names.TITLES | {
    "учитель",
    "ученик",
    "ученица",
    "наставник",
    "медведь",
    "станция",
    "фамилия",
    "имя",
    "отчество",
}
"""Words that stand behind a name and are no surname."""


def _named(word: str) -> tuple[Reading, ...]:
    """The readings of a word as a first name; a guess that may be a place is none."""
    found = morphology.readings(word)
    if not found[0].known and any("Geox" in r.grammemes for r in found):
        return ()
    return tuple(r for r in found if "Name" in r.grammemes)


def likelihood(word: str, grammeme: str) -> float:
    """How likely, from 0 to 1, a word is a first name («Name») or a surname («Surn»)."""
    found = _named(word) if grammeme == "Name" else morphology.readings(word)
    return sum(r.score for r in found if grammeme in r.grammemes)


def _cases(found: Iterable[Reading]) -> set[str]:
    """The cases of readings in the singular."""
    return {c for r in found if "plur" not in r.grammemes for c in r.grammemes & _CASES}


_ENDS_AS_SURNAME = re.compile(r"(?:[оеё]в|[иы]н)(|а|у|ым|е|ой|ою)$")
_ENDS_FROM_AFAR = re.compile(
    r"[а-яё](?:[бвджзлмнрстхцчшщь]ко|[чщ]ук|юк|ян|идзе|адзе|швили|[оеё]вич)$"
)
"""Endings that a word which no dictionary has gets as a surname: «Рябко», «Погосян»."""
_ENDS_ALIKE = re.compile(r".{3}[иы]х$")
"""A surname that has one form for all cases: «Лена Коротких»."""
_CASES_OF_ENDS = {
    "": {"nomn"},
    "а": {"nomn", "gent", "accs"},
    "у": {"datv", "accs"},
    "ым": {"ablt"},
    "е": {"loct"},
    "ой": {"gent", "datv", "ablt", "loct"},
    "ою": {"ablt"},
}


def surname_cases(word: str) -> set[str]:
    """The cases in which a word can be a surname: by the dictionary, or by its ending.

    A word that no dictionary has, and that is no place, may be a surname in any case it is guessed in.
    """
    if _ENDS_ALIKE.search(word):
        return set(_CASES)
    found = morphology.readings(word)
    cases = _cases(r for r in found if "Surn" in r.grammemes)
    if cases and likelihood(word, "Surn") >= LEAST_SURNAME:
        return cases
    if ends := _ENDS_AS_SURNAME.search(word):
        return _CASES_OF_ENDS[ends[1]]
    if any(r.known or "Geox" in r.grammemes for r in found):
        return set()
    return _cases(found) or set(_CASES)


def agrees(role: str, first: str, second: str | None) -> bool:
    """Whether a role and what stands after it agree: «учителю Образцовой», but not «ученик Сократа»."""
    if second and are_a_person(first, second):
        return True
    word = role.lower().rpartition("-")[2]
    cases = {c for r in morphology.readings(word) for c in r.grammemes & _CASES}
    named = _cases(_named(first)) if likelihood(first, "Name") >= LEAST_NAME else set()
    return bool(cases & (named | surname_cases(first)))
