"""Russian for machines: plurals, dates, numbers, alphabet order and typography."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

NBSP = "\u00a0"

_RANGE = re.compile(r"(?<=\d)–(?=\d)")
_DASH = re.compile(r"[ \u00a0]+([—–])(?=\s)")
_DOT = re.compile(r" ·(?= )")
_RATIO = re.compile(r"(?<=\d) : (?=\d)")
_EQUALS = re.compile(r" +=(?= )")
_SIGN = re.compile(r"([№§]) +(?=\S)")
_SHORT = re.compile(r"\b(п|пп|ч|ст|гл|[сСтТ]|стр|рис|табл|г|им|см|кл|ред) *\. +(?=[\dA-ZА-ЯЁ])")
_INITIALS = re.compile(r"\b([А-ЯЁ]\.) ?(?:([А-ЯЁ]\.) )?(?=[А-ЯЁ][а-яё])")
_SURNAME = re.compile(r"\b([А-ЯЁ][а-яё]+) ([А-ЯЁ]\.)(?: ?([А-ЯЁ]\.))?(?![а-яё])")
_POINTS = re.compile(r"\b(п\.) +(?=п\.)")
_UNIT = re.compile(
    r"(?<=\d) +(?=(?:%|мин|час|ч\b|нед|мес|меся|год|лет|дн|день|шт|чел|экз|балл|класс|кл\b|п\.\s?п"
    r"|раз|урок|задан|стр|с\.|КБ|МБ|мм|см|знак))"
)
_INITIAL = re.compile(r"[А-ЯЁ]\.")
_DIGIT = re.compile(r"\d")
_AFTER_PREPOSITION = re.compile(
    r" (?:(?<=[ВвКкСсОоУуИиАаЯя] )(?<![\w-]. )"
    r"|(?:(?<=[Нн][еао] )|(?<=[ПпДд]о )|(?<=[Зз]а )|(?<=[Ии]з )|(?<=[Оо]т ))(?<![\w-].. )) *(?=[\w«(])"
)
"""Begins with the space itself: the engine finds such an expression three times faster than one that begins with letters."""


@lru_cache(maxsize=16_384)  # labels come again on every page
def typography(text: str) -> str:
    """Set the non-breaking spaces of Russian print: before a dash, after «№», in «90 минут»;
    a word joiner keeps «7–9» on one line.

    Works on plain text and on text between tags; never changes a letter.
    The rules follow the habits of A. E. Milchin, «Справочник издателя и автора».
    """
    if "–" in text:
        text = _RANGE.sub("\u2060–\u2060", text)
    if " " not in text:
        return text
    if "—" in text or "–" in text:
        text = _DASH.sub(NBSP + r"\1", text)
    if "·" in text:
        text = _DOT.sub(NBSP + "·", text)  # no line begins with a sign between two others
    if " : " in text:
        text = _RATIO.sub(f"{NBSP}:{NBSP}", text)
    if "=" in text:
        text = _EQUALS.sub(NBSP + "=", text)  # a formula goes on after its sign
    if "№" in text or "§" in text:
        text = _SIGN.sub(r"\1" + NBSP, text)
    if ". " in text:
        text = _SHORT.sub(r"\1." + NBSP, text)
        text = _POINTS.sub(r"\1" + NBSP, text)
    if "." in text and _INITIAL.search(text):
        text = _SURNAME.sub(lambda m: m[1] + NBSP + m[2] + (NBSP + m[3] if m[3] else ""), text)
        text = _INITIALS.sub(lambda m: m[1] + NBSP + (m[2] + NBSP if m[2] else ""), text)
    if _DIGIT.search(text):
        text = _UNIT.sub(NBSP, text)
    return _AFTER_PREPOSITION.sub(NBSP, text)


@lru_cache(maxsize=8192)
def plural(number: int, one: str, few: str, many: str) -> str:
    """Choose the form for a whole number by CLDR: «1 ошибка», «3 ошибки», «5 ошибок»."""
    last, tens = abs(number) % 10, abs(number) % 100 // 10
    if tens == 1 or last == 0 or last > 4:  # the whole of the rule; Babel takes 60 ms to read it
        return many
    return one if last == 1 else few


def counted(number: int, one: str, few: str, many: str) -> str:
    """Say a number with its noun, held together: «3 ошибки»."""
    return f"{number}{NBSP}{plural(number, one, few, many)}"


Months = Mapping[str, tuple[str, ...]]
"""The names of the twelve months by case, «nominative» and «genitive»."""

_MONTHS: dict[str, tuple[str, ...]] = {}


def months() -> Months:
    """Ask the library for the names of the months (CLDR)."""
    from babel import Locale  # noqa: PLC0415 - slow to import, and few commands name a month

    known = Locale("ru").months
    return {
        case: tuple(str(known[context]["wide"][number]) for number in range(1, 13))
        for case, context in (("nominative", "stand-alone"), ("genitive", "format"))
    }


def know_months(said: Months) -> None:
    """Take what ``months`` said once, so that it need not be asked again."""
    _MONTHS.update(said)


def month(number: int, case: str = "nominative") -> str:
    """Name a month (1–12): «сентябрь», or in the genitive «сентября»."""
    if not _MONTHS:
        know_months(months())
    return _MONTHS[case][number - 1]


@lru_cache(maxsize=4096)
def month_short(number: int) -> str:
    """Name a month in three letters, as a chart does: «сен»."""
    return month(number)[:3]


def date(year: int, month_number: int, day: int = 0) -> str:
    """Say a date: «12 октября 2026», or a month without a day: «октябрь 2026»."""
    if day:
        return f"{day}{NBSP}{month(month_number, 'genitive')} {year}"
    return f"{month(month_number)} {year}"


def number(value: float) -> str:
    """Write a number as Russian print does: a comma, no needless zeros."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return text.replace(".", ",").replace("-", "−")


class _Places(dict[int, str]):
    """Of each sign what it is sorted by: digits, Cyrillic with ё beside е, the rest; what is no letter by nothing."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        place = (
            ""
            if not sign.isalnum()
            else "0"
            if sign.isdigit()
            else "1"
            if "а" <= sign <= "я"
            else "2"
        )
        said = self[code] = place and place + sign
        return said


_PLACES = _Places({ord("ё"): "1е"})


def lowered(text: str) -> str:
    """Lower case with е for ё: how texts are compared that people write either way."""
    return text.lower().replace("ё", "е")


def alphabet(text: str) -> tuple[str, str]:
    """Give a sort key as Russian dictionaries order: digits, Cyrillic with ё beside е, then Latin."""
    lower = text.lower()
    return lower.translate(_PLACES), lower


DIGITS, LATIN, OTHERS = "0–9", "A–Z", "другое"
INITIALS = (DIGITS, *(letter for letter in map(chr, range(ord("А"), ord("Я") + 1))), LATIN, OTHERS)
"""Under what texts stand in an index, in the order of ``alphabet``."""


def initial(text: str) -> str:
    """Under which of ``INITIALS`` a text stands: by its first sign that is a letter or a digit, with Ё under Е."""
    first = next((sign for sign in text if sign.isalnum()), "").upper().replace("Ё", "Е")
    if first in INITIALS:
        return first
    return DIGITS if first.isdigit() else LATIN if "A" <= first <= "Z" else OTHERS


def listed(words: list[str], last: str = "и") -> str:
    """Join words with commas and a conjunction: «раз, два и три»."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capital(text: str) -> str:
    """Make the first letter large and leave the rest alone."""
    return text[:1].upper() + text[1:]
