"""Names that only a dictionary tells from other words: «Образцова Ольга», «ученик Петя И.», «у Кнопкина»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.language.late_pattern import late
from generator.language.personal.name_readings import (
    agrees,
    are_a_person,
    goes_with_initial,
    is_only_surname,
    is_unheard,
    likelihood,
    may_be_another_word,
    surname_cases,
    tells_which,
)
from generator.language.personal.name_words import BY_WHOM, FAMILY, OF_WHOM

TextSpan = tuple[int, int]

_ADULT = (
    r"(?:(?:учител|педагог|преподавател)[а-я]{0,2}-)?(?:психолог(?:а|у|ом|е)?|логопед(?:а|у|ом|е)?"
    r"|дефектолог(?:а|у|ом|е)?|библиотекар(?:ь|я|ю|ем|е)|организатор(?:а|у|ом|е)?)|педагог(?:а|у|ом|е|и|ов|ам)?|учител(?:ь|я|ю|ем|е|ей|ям)"
    r"|учительниц(?:а|ы|е|у|ей)|настав(?:ник|ника|нику|ником|нике|ница|ницы|нице|ницу|ницей)"
    r"|тьютор(?:а|у|ом|е)?|завуч(?:а|у|ем|е)?|методист(?:а|у|ом|е)?|воспитател(?:ь|я|ю|ем|е)"
    r"|воспитательниц(?:а|ы|е|у|ей)|(?:зам)?директор(?:а|у|ом|е)?|заместител(?:ь|я|ю|ем|е)"
    r"|коллег(?:а|и|е|у|ой)|руководител(?:ь|я|ю|ем|е)|советник(?:а|у|ом|е)?"
)
_PUPIL = (
    r"учени(?:к|ка|ку|ком|ке|ки|ков|кам|ца|цы|це|цу|цей)|мальчик(?:а|у|ом|е)?|девочк(?:а|и|е|у|ой)"
)
_CLASS = r"(?:\d{1,2}\s*(?:[-–]?\s*го\s+)?(?:класс[а-я]{0,2}|[«\"]?[А-Е][»\"]?)\s+)"
_OF_WHAT = r"(?:[а-яё-]{1,20}\s+){0,4}?"
_AREA = r"(?:по\s+воспитанию\s+|(?:ОБЗР|ОБЖ|ИЗО|МХК)\s+)?"
_WORD = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?"
_AFTER_ROLE = late(
    rf"(?<![\w-])(?i:(?P<role>{_ADULT}|{_PUPIL}))\s+(?P<of>{_OF_WHAT}){_AREA}{_CLASS}?(?P<name>(?P<first>{_WORD})(?:\s+(?P<second>{_WORD}))?)(?![\w-])"
)
_NAME_WORD = late(r"[А-ЯЁ](?<![\w«-].)[а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?(?![\w-])")
_BESIDE = late(
    rf"(?P<initial>\s+[А-ЯЁ]\.(?!\s?[А-ЯЁ]\.))|(?P<bare>\s(?!РФ|ИИ|ИТ)(?:[А-ЯЁ]\s?[А-ЯЁ]|[БГДЖЗЛМНПРТФХЦЧШЩЭЮЯ]|[А-ЯЁ](?=\s*(?:[,;)]|$)))(?![\w.]))|(?P<pair>\s+(?P<other>{_WORD})(?![\w-]))"
    rf"|(?:\sи\s{_WORD})?\s(?P<verb>не\s(?:успева|справ|сда[леё]|приш|посеща|делает\sур)|опазды|прогул|отсутству|списыва|отвлека)"
)
_BESIDE_CLASS = late(
    rf"(?P<more>(?:\s{_WORD}){{0,2}})(?P<comma>,?)\s(?P<out>из\s+)?\(?\d{{1,2}}(?:-го)?\s*(?:класс[а-я]{{0,2}}(?![а-я])|[«\"]?[А-Е][»\"]?(?!\w))"
)
_BEHIND = re.compile(r",?\s+(?:[А-ЯЁ(\d]|и[\sз]|не\s|опазды|прогул|отсутству|списыва|отвлека)")
"""How what tells something of a capital word begins behind it."""
_CLASS_LIST = re.compile(
    rf"(?<!\w)\d{{1,2}}\s?(?:[«\"]?[А-Еа-е][»\"]?(?:\sкласс)?|класс|кл\.):\s(?:{_WORD},\s){{0,30}}$"
)
"""What stands before a name in a list of a class: «6 «В»: Петров, Сидорова»."""
_SURNAMES = re.compile(rf"(?<![\w-])(?:{_WORD}(?:,\s|\sи\s)){{1,30}}$")
"""What stands before the last name where the class comes after the list: «Петров, Сидорова (6 «В»)»."""
_INITIAL = re.compile(r"(?<![\w.])(?<!\.\s)[А-ЯЁ]\.\s?$")
_FURTHER = re.compile(r"\s[А-ЯЁ]\.")
_FAMILY_NAME = re.compile(r"(?:[оеё]в|[иы]н)(?:ы|ых|ым|ыми)$")
AFTER_CAPITAL = (
    r"(?:(?<=[\w»\"\s|]\s.)|(?<=[аилрье.»\"А-Е]:\s.))[а-яё.]|\.\s?[А-ЯЁ][а-яё]"
    r"|[а-яё]{1,20}+(?:-[А-ЯЁ][а-яё]{1,20}+)?+(?:,?\s\(?(?:из\s+)?\d|\sне\s|\s[А-ЯЁ](?!\.)(?:\s?[А-ЯЁ])?(?!\w))"
)
SIGN = re.compile(rf"[А-ЯЁ](?:{AFTER_CAPITAL})")
"""A capital inside a sentence: a text without it has no names, and the dictionary is not opened for it."""

_TELLING = OF_WHOM | BY_WHOM | FAMILY
"""Words that tell something of the capital word after them."""

LIST_REACH = 400
"""How many characters of a list of a class are looked at."""

ROLES = [
    "психолог",
    "логопед",
    "дефектолог",
    "библиотекар",
    "организатор",
    "педагог",
    "преподавател",
    "учител",
    "настав",
    "тьютор",
    "завуч",
    "методист",
    "воспитател",
    "директор",
    "заместител",
    "коллег",
    "руководител",
    "советник",
    "учени",
    "мальчик",
    "девочк",
]
"""What every role begins with or holds."""


def by_role(text: str) -> Iterator[TextSpan]:
    """Yield who is named by the role: «учитель Образцова», «ученик Петя»."""
    small = text.lower()
    if not any(role in small for role in ROLES):
        return
    for match in _AFTER_ROLE.finditer(text):
        role, of, first, second = match.group("role", "of", "first", "second")
        if all(map(tells_which, of.split())) and agrees(role, first, second):
            whole = second and are_a_person(first, second)
            yield match.span("name" if whole else "first")


def find(text: str) -> Iterator[TextSpan]:
    """Yield what else is likely a person's name, in no order; spans may overlap."""
    for match in _NAME_WORD.finditer(text):
        if _BEHIND.match(text, match.end()):
            yield from _after(text, match)
            yield from _with_class(text, match)
        before = text[max(0, match.start() - 24) : match.start()]
        if "." in before[-2:] and (initial := _INITIAL.search(before)):
            if is_only_surname(match[0]) and not _FURTHER.match(text, match.end()):
                yield match.start() - len(initial[0]), match.end()
        elif before[-1:] == " " and _in_class_list(text, match):
            yield match.span()
        elif before[-1:].isspace():
            word = before.rstrip(" :\u00a0").rpartition(" ")[2].lower()
            if word in _TELLING:
                yield from _before(word, match)


def _before(word: str, match: re.Match[str]) -> Iterator[TextSpan]:
    """Judge a capital word by the one before it: «урок Образцовой», «составитель Образцова»."""
    name = match[0]
    if (
        (word in OF_WHOM and is_only_surname(name) and "gent" in surname_cases(name))
        or (word in BY_WHOM and is_only_surname(name))
        or (word in FAMILY and _FAMILY_NAME.search(name))
    ):
        yield match.span()


def _after(text: str, match: re.Match[str]) -> Iterator[TextSpan]:
    """Judge a capital word by what stands after it: a second name, an initial, what pupils do."""
    beside, name = _BESIDE.match(text, match.end()), match[0]
    if beside is None:
        return
    if beside["pair"] and are_a_person(name, beside["other"]):
        yield match.start(), beside.end()
    elif beside["initial"]:
        title = text[beside.end() : beside.end() + 2].strip()[:1].isupper()
        if goes_with_initial(name) and not (title and may_be_another_word(name)):
            yield match.start(), beside.end()
    elif (beside["verb"] or beside["bare"]) and is_only_surname(name):
        yield match.span()


def _with_class(text: str, match: re.Match[str]) -> Iterator[TextSpan]:
    """Judge a capital word by the class after it."""
    beside = _BESIDE_CLASS.match(text, match.end())
    if beside is None:
        return
    words = [match[0], *beside["more"].split()]
    strange = len(words) > 1 and all(map(is_unheard, words))
    if is_only_surname(words[-1]) or strange or (beside["out"] and likelihood(words[-1], "Name")):
        yield match.start(), beside.end("more")
    elif before := _SURNAMES.search(text, max(0, match.start() - LIST_REACH), match.start()):
        listed = [*re.findall(_WORD, before[0]), match[0]]
        lettered = re.search("[А-Е]", beside[0][len(beside["more"]) :])
        if all(map(surname_cases, listed)) and (lettered or any(map(is_only_surname, listed))):
            yield before.start(), match.end()


def _in_class_list(text: str, match: re.Match[str]) -> bool:
    """Whether a surname stands in the list of a class."""
    before = text[max(0, match.start() - LIST_REACH) : match.start()]
    return ":" in before and bool(_CLASS_LIST.search(before)) and is_only_surname(match[0])
