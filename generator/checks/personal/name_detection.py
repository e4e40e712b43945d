"""Names that only a dictionary tells from other words: «Образцова Ольга», «ученик Петя И.», «у Кнопкина»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.language import morphology
from generator.language.morphology import Reading

TextSpan = tuple[int, int]

_CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
_ADULT = (
    r"(?:педагог-)?психолог(?:а|у|ом|е)?|педагог(?:а|у|ом|е|и|ов|ам)?|учител(?:ь|я|ю|ем|е|ей|ям)"
    r"|учительниц(?:а|ы|е|у|ей)|настав(?:ник|ника|нику|ником|нике|ница|ницы|нице|ницу|ницей)"
    r"|тьютор(?:а|у|ом|е)?|завуч(?:а|у|ем|е)?|методист(?:а|у|ом|е)?|воспитател(?:ь|я|ю|ем|е)"
    r"|воспитательниц(?:а|ы|е|у|ей)|(?:зам)?директор(?:а|у|ом|е)?|заместител(?:ь|я|ю|ем|е)"
    r"|коллег(?:а|и|е|у|ой)|логопед(?:а|у|ом|е)?|дефектолог(?:а|у|ом|е)?|руководител(?:ь|я|ю|ем|е)"
)
_PUPIL = (
    r"учени(?:к|ка|ку|ком|ке|ки|ков|кам|ца|цы|це|цу|цей)|мальчик(?:а|у|ом|е)?|девочк(?:а|и|е|у|ой)"
)
_CLASS = r"(?:\d{1,2}\s*(?:[-–]?\s*го\s+)?(?:класс[а-я]{0,2}|[«\"]?[А-Е][»\"]?)\s+)"
_OF_WHAT = r"(?:[а-яё-]{1,20}\s+){0,4}?"
_WORD = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?"
_AFTER_ROLE = re.compile(
    rf"(?<![\w-])(?i:(?P<role>{_ADULT}|{_PUPIL}))\s+(?P<of>{_OF_WHAT}){_CLASS}?(?P<name>(?P<first>{_WORD})(?:\s+(?P<second>{_WORD}))?)(?![\w-])"
)
_PAIR = re.compile(rf"(?<![\w«-])(?P<first>{_WORD})(?=\s+(?P<second>{_WORD})(?![\w-]))")
_INITIAL = re.compile(rf"(?<![\w«-])(?P<name>{_WORD})\s+[А-ЯЁ]\.(?!\s?[А-ЯЁ]\.)")
_OF_CLASS = re.compile(
    rf"(?<![\w«-])(?P<name>{_WORD})\s+из\s+\d{{1,2}}(?:-го)?\s*(?:класс|[«\"]?[А-Е][»\"]?(?!\w))"
)
SIGN = re.compile(
    r"[А-ЯЁ](?:(?<=[\w»\"\s]\s.)[а-яё.]|[а-яё]{1,20}+(?:-[А-ЯЁ][а-яё]{1,20}+)?+\s+из\s+\d)"
)
"""A capital inside a sentence: a text without it has no names, and the dictionary is not opened for it."""

LEAST_NAME = 0.25
"""How likely a word must be a first name where nothing else beside it is one («Роман А.»: 0.07)."""

LEAST_SURNAME = 0.15


def find(text: str) -> Iterator[TextSpan]:
    """Yield what is likely a person's name, in no order; spans may overlap."""
    if not SIGN.search(text):
        return
    for match in _AFTER_ROLE.finditer(text):
        if all(map(_tells_which, match["of"].split())) and _follows(match):
            whole = match["second"] and _person(match["first"], match["second"])
            yield match.span("name" if whole else "first")
    for match in _PAIR.finditer(text):
        if _person(match["first"], match["second"]):
            yield match.start("first"), match.end("second")
    for match in _INITIAL.finditer(text):
        if _likelihood(match["name"], "Name") >= LEAST_NAME:
            yield match.span()
    for match in _OF_CLASS.finditer(text):
        if _likelihood(match["name"], "Name") > 0:
            yield match.span()


def _tells_which(word: str) -> bool:
    """Whether a word between a role and a name can belong to the role: «учитель русского языка»."""
    return word == "и" or any("gent" in r.grammemes for r in morphology.readings(word))


def _follows(match: re.Match[str]) -> bool:
    """Whether a role and what stands after it agree: «учителю Образцовой», but not «ученик Сократа»."""
    first, second = match["first"], match["second"]
    if second and _person(first, second):
        return True
    role = {c for r in morphology.readings(match["role"].lower()) for c in r.grammemes & _CASES}
    named = _cases(_named(first)) if _likelihood(first, "Name") >= LEAST_NAME else set()
    return bool(role & (named | _surname(first)))


def _person(one: str, other: str) -> bool:
    """Whether two words beside each other are a first name and a surname in one case."""
    return any(
        _cases(_named(first)) & _surname(surname) for first, surname in ((one, other), (other, one))
    )


def _named(word: str) -> tuple[Reading, ...]:
    """The readings of a word as a first name; a guess that may be a place is none."""
    found = morphology.readings(word)
    if not found[0].known and any("Geox" in r.grammemes for r in found):
        return ()
    return tuple(r for r in found if "Name" in r.grammemes)


def _likelihood(word: str, grammeme: str) -> float:
    found = _named(word) if grammeme == "Name" else morphology.readings(word)
    return sum(r.score for r in found if grammeme in r.grammemes)


def _cases(found: Iterable[Reading]) -> set[str]:
    """The cases of readings in the singular."""
    return {c for r in found if "plur" not in r.grammemes for c in r.grammemes & _CASES}


_ENDS_AS_SURNAME = re.compile(r"(?:[оеё]в|[иы]н)(|а|у|ым|е|ой|ою)$")
_CASES_OF_ENDS = {
    "": {"nomn"},
    "а": {"nomn", "gent", "accs"},
    "у": {"datv", "accs"},
    "ым": {"ablt"},
    "е": {"loct"},
    "ой": {"gent", "datv", "ablt", "loct"},
    "ою": {"ablt"},
}


def _surname(word: str) -> set[str]:
    """The cases in which a word can be a surname: by the dictionary, or by its ending.

    A word that no dictionary has, and that is no place, may be a surname in any case it is guessed in.
    """
    found = morphology.readings(word)
    cases = _cases(r for r in found if "Surn" in r.grammemes)
    if cases and _likelihood(word, "Surn") >= LEAST_SURNAME:
        return cases
    if ends := _ENDS_AS_SURNAME.search(word):
        return _CASES_OF_ENDS[ends[1]]
    if any(r.known or "Geox" in r.grammemes for r in found):
        return set()
    return _cases(found) or set(_CASES)
