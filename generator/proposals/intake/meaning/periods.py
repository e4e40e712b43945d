"""Periods as schools say them: «1 четверть», «сентябрь – октябрь 2026», «в течение года».

A period that is not sure is no period: the words stay, and a person is asked. The months of quarters,
halves and thirds are those of the usual Russian school year, from September to May.
"""

from __future__ import annotations

import re

from msgspec import Struct

from generator.language.russian import lowered
from generator.proposals.intake.meaning import period_days, school_years
from generator.proposals.intake.meaning.period_days import MONTH as _MONTH
from generator.proposals.intake.meaning.period_days import TO as _TO
from generator.proposals.intake.meaning.period_days import YEAR as _YEAR
from generator.records.dates import Date, read_date

Years = period_days.Years
MONTH_STEMS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_DAY = r"(?:(?<![0-9])([0-9]{1,2})\s+)?"
RANGE = re.compile(rf"(?:с\s+)?{_DAY}{_MONTH}{_YEAR}{_TO}{_DAY}{_MONTH}{_YEAR}")
PAIR = re.compile(rf"(?:во?\s+)?{_MONTH}\s*(?:,|и)\s*(?:во?\s+)?{_MONTH}{_YEAR}")
"""Two months one after the other: «сентябрь, октябрь 2026»."""
SINGLE = re.compile(rf"(?:в\s+)?{_DAY}{_MONTH}{_YEAR}")
_DOTS = r"(?<![0-9])(?:([0-9]{1,2})\.)?([0-9]{1,2})\.(20[0-9][0-9])(?![0-9])\s*(?:года|г\.?)?"
DOTTED = re.compile(_DOTS)
DATES = re.compile(rf"(?:с\s+)?{_DOTS}{_TO}{_DOTS}")
PART = re.compile(
    r"(?<![0-9a-zа-я])(?:во?\s+)?(?:([1-4])|(iv|i{1,3}))(?:\s*-\s*(?:я|й|е|ая|ый|ое|ой|ом))?"
    r"(?:\s*-\s*(?:([1-4])|(iv|i{1,3}))(?:\s*-\s*(?:я|й|ая))?)?\s*(чет(?=верт|в?\.)|полугоди|триместр)[а-я]*\.?"
)
SCHOOL = school_years.SCHOOL
WHOLE = re.compile(
    r"(?:в\s+)?теч(?:ени[еи]\s+|\.\s*)(?:всего\s+)?(?:(?:уч[а-я]*\.?|календарного)\s*)?(?:года|г\.)|весь\s+(?:учебный\s+)?год"
)
UNSURE = re.compile(
    rf"[0-9]{{4}}|{_MONTH}|(?<![а-я])чет(?:верт|в?\.)|полугод|триместр|(?<![а-я])(?:до|после|позднее|раз в)(?:$|\s*$)|^или "
)
"""What may not stand beside a period: another one, or a word that turns it round."""
MONTHLY = re.compile(_MONTH)
_FIRST = {"чет": (9, 11, 1, 4), "полугоди": (9, 1), "триместр": (9, 12, 3)}
_LAST = {"чет": (10, 12, 3, 5), "полугоди": (12, 5), "триместр": (11, 2, 5)}
QUOTED = re.compile(r"[«\"“„]\s*([0-9]{1,2})\s*[»\"”“]")
"""The day of an official date: «01» сентября 2026 г."""
TWICE = re.compile(r"^([^()]+?)\s*\(([^()]+)\)\.?$")
"""A period that is told twice: «1 четверть (сентябрь – октябрь)»."""
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
LENGTH = re.compile(r"([0-9]{1,2})\s*(?:(год[а-я]*|лет)|(мес[а-я]*))\.?")
HOURS = re.compile(
    r"(?<![0-9.,-])([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*(?:(?:ак[а-я]*\.?\s*)?(ч(?:ас[а-я]*)?)|(мин[а-я]*))(?![а-я])\.?"
)
OFTEN_AGAIN = re.compile(
    r"\s*[xх×*]\s*[0-9]|\s*(?:в\s+(?:день|неделю|месяц|четверть|год)|кажд|еже|/)|.*(?:еженедельн|ежемесячн)"
)


class Period(Struct, frozen=True):
    """From when until when; ``rest`` are the words that say more than that."""

    start: Date
    end: Date | None
    rest: str = ""


def plain(text: str) -> str:
    """One way of writing: small letters, one hyphen, single spaces."""
    said = re.sub(r"[\u2010-\u2015\u2212]", "-", lowered(text))
    return " ".join(QUOTED.sub(r"\1", said).replace("\u00a0", " ").split())


def years(text: str) -> Years | None:
    """The school years that a text names, or ``None``."""
    return school_years.read(plain(text))


def told(text: str) -> Years | None:
    """The school years that a text names, or the one year of the calendar, «на 2027 год»."""
    found = period_days.CALENDAR.search(plain(text))
    year = int(found[1]) if found else 0
    calendar = Years(year - 1, year + 1, (year * 12, year * 12 + 11)) if found else None
    return years(text) or calendar


def read(text: str, known: Years | None) -> Period | None:
    """Read a period; ``known`` are the years of the document. ``None``: it is not sure."""
    said = period_days.whole(plain(text))
    told = TWICE.match(said)
    if told and (found := _twice(told[1], told[2], known)):
        return found
    for pattern, make in _FORMS:
        if match := pattern.search(said):
            before, after = said[: match.start()], said[match.end() :]
            rest = f"{before} {after}".strip(" .,;:()-")
            if pattern is SCHOOL and (PART.search(rest) or MONTHLY.search(rest)):
                return _inside(rest, years(match[0]))
            turned = period_days.TURNED.search(before) or period_days.MORE.search(after)
            if turned or UNSURE.search(rest):
                return None
            span = make(match, known)
            return Period(*span, " ".join(rest.split())) if span and _sound(*span) else None
    return None


def _twice(one: str, other: str, known: Years | None) -> Period | None:
    """The narrower of two periods, where one lies in the other."""
    second = read(other, known)
    if second is None or second.rest or years(one) or years(other):
        return None
    begun = second.start.year - (second.start.month < 8)
    first = read(one, known or Years(begun, begun + 1))
    if first is None or first.rest:
        return None
    (a, b), (c, d) = ((p.start.months, (p.end or p.start).months) for p in (first, second))
    return second if a <= c and d <= b else first if c <= a and b <= d else None


def _inside(said: str, year: Years | None) -> Period | None:
    """A part of a school year that is named beside it: «2026–2027 уч. год, 1 полугодие»."""
    found = None if year is None or re.search(r"\d{4}", said) else read(said, year)
    if not found or not year:
        return None
    first, last = found.start.months, (found.end or found.start).months
    held = Date(year.first, 9).months <= first and last <= Date(year.last, 8).months
    return found if held else None


Span = tuple[Date, Date | None] | None


def _sound(start: Date, end: Date | None) -> bool:
    dates = [one for one in (start, end) if one]
    return all(read_date(str(one)) for one in dates) and dates[0].months <= dates[-1].months


def _range(match: re.Match[str], known: Years | None) -> Span:
    first, last = month(match[2]), month(match[5])
    year = int(match[6] or 0) or (known.of(last) if known else 0)
    begun = int(match[3] or 0) or (year if not known or match[6] else known.of(first))
    if not year or not begun:
        return None
    if not match[3] and first > last and begun == year:
        begun -= 1
    return _date(begun, first, match[1]), _date(year, last, match[4])


def _days(match: re.Match[str], known: Years | None) -> Span:
    number = month(match[3])
    year = int(match[4] or 0) or (known.of(number) if known else 0)
    if not year or int(match[1]) >= int(match[2]):
        return None
    return _date(year, number, match[1]), _date(year, number, match[2])


def _day(match: re.Match[str], known: Years | None) -> Span:
    number = int(match[2])
    year = known.of(number) if known else 0
    return (_date(year, number, match[1]), None) if year else None


def _short(match: re.Match[str], known: Years | None) -> Span:
    last = int(match[4])
    first, year = int(match[2] or last), int(match[5] or 0) or (known.of(last) if known else 0)
    if not year:
        return None
    return _date(year - (first > last), first, match[1]), _date(year, last, match[3])


def _pair(match: re.Match[str], known: Years | None) -> Span:
    first, last = month(match[1]), month(match[2])
    year = int(match[3] or 0) or (known.of(last) if known else 0)
    if not year or last != first % 12 + 1:
        return None
    return _date(year - (last < first), first), _date(year, last)


def _single(match: re.Match[str], known: Years | None) -> Span:
    number = month(match[2])
    year = int(match[3] or 0) or (known.of(number) if known else 0)
    return (_date(year, number, match[1]), None) if year else None


def _dotted(match: re.Match[str], known: Years | None) -> Span:  # noqa: ARG001
    return _date(int(match[3]), int(match[2]), match[1]), None


def _dates(match: re.Match[str], known: Years | None) -> Span:  # noqa: ARG001
    begun, ended = (int(match[3]), int(match[2])), (int(match[6]), int(match[5]))
    return _date(*begun, match[1]), _date(*ended, match[4])


def _part(match: re.Match[str], known: Years | None) -> Span:
    kind = match[5]
    first = int(match[1] or 0) or ROMAN[match[2]]
    last = int(match[3] or 0) or ROMAN.get(match[4] or "", first)
    if last > len(_LAST[kind]) or known is None:
        return None
    begin, end = _FIRST[kind][first - 1], _LAST[kind][last - 1]
    if kind == "полугоди" and known.last - known.first != 1:
        return None  # of a year of the calendar it is another one
    years_of = known.of(begin), known.of(end)
    return (Date(years_of[0], begin), Date(years_of[1], end)) if all(years_of) else None


def _school(match: re.Match[str], known: Years | None) -> Span:  # noqa: ARG001
    found = years(match[0])
    return (Date(found.first, 9), Date(found.last, 5)) if found else None


def _whole(match: re.Match[str], known: Years | None) -> Span:  # noqa: ARG001
    if known is None or not (known.brief or known.last - known.first == 1):
        return None
    begun, ended = known.term or (Date(known.first, 9).months, Date(known.last, 5).months)
    if known.last - known.first == 1:
        begun = max(begun, Date(known.first, 9).months)
        ended = min(ended, Date(known.last, 5).months)
    return (_month(begun), _month(ended)) if begun <= ended else None


_FORMS = (
    (DATES, _dates),
    (period_days.SHORT, _short),
    (period_days.YEARLESS, _short),
    (period_days.DAY, _day),
    (period_days.DAYS, _days),
    (SCHOOL, _school),
    (PART, _part),
    (RANGE, _range),
    (PAIR, _pair),
    (DOTTED, _dotted),
    (SINGLE, _single),
    (WHOLE, _whole),
)


def month(word: str) -> int:
    """The number of a month by its name in any case."""
    return next(
        i for i, stem in enumerate(MONTH_STEMS, 1) if word.startswith(stem) and _fits(i, word)
    )


def _fits(number: int, word: str) -> bool:
    return number != 5 or len(word) == 3


def _month(months: int) -> Date:
    return Date(months // 12, months % 12 + 1)


def _date(year: int, number: int, day: str | None = None) -> Date:
    return Date(year, number, int(day or 0))


def months(text: str) -> int:
    """How many months «2 года» and «9 месяцев» are; 0 where the text says something else."""
    found = LENGTH.fullmatch(plain(text))
    return int(found[1]) * (12 if found[2] else 1) if found else 0


def hours(text: str) -> float:
    """The hours that a text names once, «72 ч» or «90 мин»; 0 where there are none or several."""
    whole = plain(text)
    found = list(HOURS.finditer(whole))
    if len(found) != 1 or OFTEN_AGAIN.match(whole, found[0].end()):
        return 0  # none, several, or so many every week
    before = whole[: found[0].start()]
    brief = f"{before}{found[0][1]} мин" if found[0][3] else before
    if any(map(period_days.WITHIN.search, (before, brief))) or period_days.TIMES.search(before):
        return 0  # each of several times, an hour of the clock, how long something else lasts
    value = float(found[0][1].replace(",", "."))
    return whole_number(round(value if found[0][2] else value / 60, 2))


def whole_number(value: float) -> float:
    """A number without a fraction as a record writes it: 36, not 36.0."""
    return int(value) if value == int(value) else value
