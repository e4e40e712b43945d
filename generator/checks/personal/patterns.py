"""What personal data look like: expressions that the page of the builder runs too (``patterns.javascript``)."""

from __future__ import annotations

import re

PHONE_SIGN = re.compile(
    r"[0-9](?<!\d\d)(?!(?<=\0\d)\d{3}-\d\d(?:-\d\d)?\0)[\d\s().\u2010\u2011–—-]{5}"
)
"""Passes over what is a date and nothing else, among texts that are joined by a zero sign."""

SNILS_SIGN = re.compile(r"[0-9](?:[0-9]{2}[-. ]?[0-9]{3}[-. ]?[0-9]{3})")
PASSPORT_SIGN = re.compile(r"[0-9]\d{5}")
BIRTH_SIGN = re.compile(r"[рР](?:ожд|ОЖД|одил|\.)")
NAME_SIGN = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]|[А-ЯЁ][а-яё]++\s+[А-ЯЁ][а-яё]+(?:ич|вн|чн)")
SCHOOL_SIGN = re.compile(r"[0-9](?<=[\s№«а-яА-Я].)")
"""What every match holds: most texts have none of it, and looking for it is quick.

An expression that begins with one set of letters is looked for several times faster than others.
"""

_GAP = r"[\s\u00a0().\-\u2010\u2011–—]{0,3}"
_FREE = r"(?!800)"
"""A call that is free for the caller belongs to a service, never to a person."""

PHONE = re.compile(
    rf"(?<![\w/.-])(?:\+7|8|7){_GAP}{_FREE}\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}(?![\w/-])"
    r"|(?i:тел(?:ефон[а-я]{0,3}|\.)?|моб(?:ильн[а-я]{2,3}|\.)|сот(?:ов[а-я]{2,3}|\.)|факс)"
    rf"[\s:.№–—-]{{0,4}}(?!8[\s(-]{{0,2}}800)(?:\+7|\(?\d)[\d\s()\-]{{4,16}}\d"
    r"|(?<![\w/.-])\(\d{3,5}\)\s?\d{1,3}[\s-]?\d{2}[\s-]?\d{2}(?!\w)"
)
MAIL = re.compile(
    r"[\w.+-]{1,64}\\?(?:@|&#0*64;|&#[xX]0*40;|&commat;)[\w-]{1,63}(?:\.[\w-]{1,63})+"
)
SNILS = re.compile(
    r"(?<![0-9.-])[0-9]{3}[-. ][0-9]{3}[-. ][0-9]{3}[-. ][0-9]{2}(?![0-9-])"
    r"|(?i:снилс)[\s:№]*[0-9]{11}(?![0-9])"
    r"|(?<![\w.,/-])[0-9]{11}(?![\w/-])"
)
PASSPORT = re.compile(
    r"(?i:паспорт\w*)[^\n.;]{0,30}?\d{2}\s?\d{2}\s?(?:№|номер)?\s?\d{6}(?!\d)"
    r"|(?<!\d)\d{2}\s\d{2}\s(?:№\s?)?\d{6}(?!\d)"
    r"|(?i:сери[яи])\s*\d{2}\s?\d{2}\s*(?:№|номер)?\s*\d{6}(?!\d)"
)
_DAY = (
    r"(?:\d{1,2}[./]\d{1,2}[./](?:(?:19|20)\d{2}|\d{2}(?!\d))|(?:19|20)\d{2}-\d{2}-\d{2}"
    r"|\d{1,2}\s+[а-я]{3,8}\s+(?:19|20)\d{2})"
)
_YEAR_OF_BIRTH = r"(?i:г(?:ода|\.)?\s*р(?:ождения|\.))"
BIRTH = re.compile(
    r"(?i:дат[аыуе]\s+рожд(?:ения|\.)|день\s+рождения|род(?:ил(?:ся|ась)|\.)|рожд\.|г\.\s?р\.|д\.\s?р\.)"
    rf"[\s:—–-]*{_DAY}|{_DAY}\s*{_YEAR_OF_BIRTH}|(?<!\d)(?:19|20)\d{{2}}\s*{_YEAR_OF_BIRTH}"
)

SURNAME = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?"
_CAPITALS = r"[А-ЯЁ]{4,21}(?:-[А-ЯЁ]{3,21})?(?![а-яё])"
"""A surname as orders write it."""

_NO_PATRONYMIC = r"(?!(?:Осн|Дух|Верх|Церк|Угол|Люб|Усл|Чин|Сан|Вин|Кр|Ур|Нор|Полюб)овн)"
_PATRONYMIC = (
    rf"{_NO_PATRONYMIC}[А-ЯЁ][а-яё]{{0,13}}(?:(?:[оеё]вич|[ьктм]ич|аввич)(?:а|у|ем|е)?"
    r"|(?:[оеё]вн|[ьмклт]иничн|икитичн|ввичн)(?:а|ы|е|у|ой|ою))(?![а-яё])"
)
NAME = re.compile(
    rf"(?<![\w«])(?:{SURNAME}|{_CAPITALS})[\s\u00a0]+[А-ЯЁ]\.[\s\u00a0]?[А-ЯЁ]\.(?:\s?{SURNAME})?"
    rf"|(?<![\w.«])[А-ЯЁ]\.[\s\u00a0]?[А-ЯЁ]\.[\s\u00a0]?(?:{SURNAME}|{_CAPITALS})"
    rf"|(?<![\w«])(?:{SURNAME}\s+)?[А-ЯЁ][а-яё]{{1,15}}\s+{_PATRONYMIC}(?:\s+{SURNAME})?"
)

_BODY = r"(?:школ[ыеу]|гимнази[ия]|лице[яе]|СОШ|ООШ|(?:детск[а-я]{2,3}\s+)?сад[ау]|ДОУ|МБДОУ)"
_ONE_TEACHER = (
    r"(?:[Уу]чител(?:ь|ю|ем|е)|(?:(?<=\bу\s)|(?<=\bот\s)|(?<=\bдля\s)|(?<=\bурок\s)|(?<=\bуроки\s)"
    r"|(?<=\bдефицит\s)|(?<=\bдефициты\s))учителя|[Уу]чительниц(?:а|ы|е|у|ей)"
    r"|(?:[Пп]едагог|[Лл]огопед|[Пп]сихолог|[Зз]авуч|[Дд]иректор|[Мм]етодист|[Дд]ефектолог)(?:а|у|ом|е)?"
    r"|[Вв]оспитател(?:ь|ю|ем|е)|[Вв]оспитательниц(?:а|ы|е|у|ей)|[Зз]аведующ(?:ая|ей|ую))"
)
SCHOOL = re.compile(
    rf"(?<![\w-]){_ONE_TEACHER}(?:\s+(?!и\s)«?[А-Яа-яЁё][а-яёА-ЯЁ-]{{0,20}}){{0,5}}?\s+«?(?:{_BODY}\s*(?:№\s?\d{{1,4}}|\d{{1,3}})(?![\w-]|\.\d|\s+век)|\d{{1,3}}-й\s+(?:школ|гимнази))"
)
"""One post of one school: in a district it points to one person."""


def snils(found: str) -> bool:
    """Whether what looks like a СНИЛС is one: it is called so, or its check number fits.

    The last two digits are the sum of the nine before, weighted 9…1, modulo 101; 100 gives 00
    (постановление Правления ПФР от 13.06.2019 № 335п).
    """
    digits = [int(sign) for sign in re.findall("[0-9]", found)]
    if len(found) > 14:  # the longest number has 14 signs: the rest is the word
        return True
    total = sum(digit * weight for digit, weight in zip(digits, range(9, 0, -1), strict=False))
    return total % 101 % 100 == digits[-2] * 10 + digits[-1]
