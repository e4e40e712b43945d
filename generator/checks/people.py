"""Names that only a dictionary tells from other words: «Образцова Ольга», «ученик Петя И.», «у Кнопкина»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import morphology
from generator.morphology import Reading

Span = tuple[int, int]

_CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
_ADULT = (
    r"учител(?:ь|я|ю|ем|е)|учительниц(?:а|ы|е|у|ей)|педагог(?:а|у|ом|е)?|наставни(?:к|ка|ку|ком|ке|ца|цы|це|цу|цей)"
    r"|тьютор(?:а|у|ом|е)?|завуч(?:а|у|ем|е)?|методист(?:а|у|ом|е)?|воспитател(?:ь|я|ю|ем|е)"
    r"|воспитательниц(?:а|ы|е|у|ей)|директор(?:а|у|ом|е)?|коллег(?:а|и|е|у|ой)|логопед(?:а|у|ом|е)?"
    r"|психолог(?:а|у|ом|е)?|дефектолог(?:а|у|ом|е)?|руководител(?:ь|я|ю|ем|е)"
)
_PUPIL = r"учени(?:к|ка|ку|ком|ке|ца|цы|це|цу|цей)|мальчик(?:а|у|ом|е)?|девочк(?:а|и|е|у|ой)"
_CLASS = r"(?:\d{1,2}\s*(?:[-–]?\s*го\s+)?(?:класс[а-я]{0,2}|[«\"]?[А-Е][»\"]?)\s+)"
_WORD = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?"
_AFTER_ROLE = re.compile(
    rf"(?<![\w-])(?i:(?P<role>{_ADULT}|{_PUPIL}))\s+{_CLASS}?(?P<name>(?P<first>{_WORD})(?:\s+(?P<second>{_WORD}))?)(?![\w-])"
)
_PAIR = re.compile(rf"(?<![\w«-])(?P<first>{_WORD})(?=\s+(?P<second>{_WORD})(?![\w-]))")
_INITIAL = re.compile(rf"(?<![\w«-])(?P<name>{_WORD})\s+[А-ЯЁ]\.(?!\s?[А-ЯЁ]\.)")
_OF_CLASS = re.compile(
    rf"(?<![\w«-])(?P<name>{_WORD})\s+из\s+\d{{1,2}}(?:-го)?\s*(?:класс|[«\"]?[А-Е][»\"]?(?!\w))"
)
SIGN = re.compile(
    rf"{_WORD}\s+(?:{_WORD}|[А-ЯЁ]\.|из\s+\d)|(?i:{_ADULT}|{_PUPIL})\s+(?:{_CLASS})?[А-ЯЁ]"
)
"""What a text without names does not have: the dictionary is not opened for it."""

LEAST_NAME = 0.25
"""How likely a word must be a first name where nothing else beside it is one («Роман А.»: 0.07)."""

LEAST_SURNAME = 0.15


def find(text: str) -> Iterator[Span]:
    """Yield what is likely a person's name, in no order; spans may overlap."""
    if not SIGN.search(text):
        return
    for match in _AFTER_ROLE.finditer(text):
        if _follows(match["role"].lower(), match["first"], match["second"]):
            whole = match["second"] and _person(match["first"], match["second"])
            yield match.span("name" if whole else "first")
    for match in _PAIR.finditer(text):
        if _person(match["first"], match["second"]):
            yield match.start("first"), match.end("second")
    for pattern in (_INITIAL, _OF_CLASS):
        for match in pattern.finditer(text):
            if _likelihood(match["name"], "Name") >= LEAST_NAME:
                yield match.span()


def _follows(role: str, first: str, second: str | None) -> bool:
    """Whether a role and what stands after it agree: «учителю Образцовой», but not «ученик Сократа»."""
    cases = _agreeing(morphology.readings(role), "NOUN")
    if second and _person(first, second):
        return True
    return bool(cases & (_agreeing(_surname(first), "Surn") | _agreeing(_first(first), "Name")))


def _person(one: str, other: str) -> bool:
    """Whether two words beside each other are a first name and a surname in one case."""
    for first, surname in ((one, other), (other, one)):
        if _likelihood(first, "Name") > 0 and _agreeing(_named(first), "Name") & _agreeing(
            _surname(surname), "Surn"
        ):
            return True
    return False


def _named(word: str) -> tuple[Reading, ...]:
    return tuple(r for r in morphology.readings(word) if "Name" in r.grammemes)


def _first(word: str) -> tuple[Reading, ...]:
    return _named(word) if _likelihood(word, "Name") >= LEAST_NAME else ()


def _surname(word: str) -> tuple[Reading, ...]:
    """The readings of a word as a surname; a word that no dictionary has may be any surname."""
    found = morphology.readings(word)
    if _PLURAL.search(word) and {"plur", "gent"} <= found[0].grammemes:
        return (_MASCULINE,)
    named = tuple(r for r in found if "Surn" in r.grammemes)
    if _likelihood(word, "Surn") >= LEAST_SURNAME:
        return named
    known = any(r.known for r in found)
    place = any("Geox" in r.grammemes for r in found)
    return () if known or place else tuple(r for r in found if "NOUN" in r.grammemes)


_PLURAL = re.compile("[оеё]в$")
_MASCULINE = Reading(frozenset(("Surn", "nomn", "sing")), 1.0, True)
"""What «Зонтиков» is where a capital stands inside a sentence: not the genitive of umbrellas."""


def _likelihood(word: str, grammeme: str) -> float:
    return sum(r.score for r in morphology.readings(word) if grammeme in r.grammemes)


def _agreeing(found: tuple[Reading, ...], grammeme: str) -> set[str]:
    """The cases of readings in the singular; a guessed word is taken in every case it is guessed in."""
    return {
        case
        for r in found
        if "plur" not in r.grammemes and (grammeme in r.grammemes or not r.known)
        for case in r.grammemes & _CASES
    }
