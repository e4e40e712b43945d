"""How values are said on a page: spans of time, hours, for whom, of how many."""

from __future__ import annotations

from generator.language.russian import NBSP, counted, listed, month, number
from generator.language.russian import date as said
from generator.records.dates import Date
from generator.records.models.audience import Audience, Span
from generator.records.models.enums import Experience

_EXPERIENCE = {
    Experience.YOUNG: "стаж до трёх лет",
    Experience.SEASONED: "опытный педагог",
    Experience.ANY: "",
}


def date(value: Date) -> str:
    """Say a date: «12 октября 2026», «октябрь 2026»."""
    return said(value.year, value.month, value.day)


def checked(on: Date | None, review: Date | None) -> str:
    """Say when a record was checked, and by when it is looked at again; empty where neither is said."""
    parts = (date(on) if on else "", f"пересмотреть до: {date(review)}" if review else "")
    return ", ".join(part for part in parts if part)


def season(value: Date) -> str:
    """Say when in the year: «осенью 2026»; December belongs to the winter of its own year."""
    word = ("зимой", "весной", "летом", "осенью")[value.month % 12 // 3]
    return f"{word}{NBSP}{value.year}"


def day(text: str) -> str:
    """Say a day given as «ГГГГ-ММ-ДД»."""
    year, month_number, day_number = (int(part) for part in text.split("-"))
    return date(Date(year, month_number, day_number))


def span(first: Date, last: Date | None) -> str:
    """Say a span: «ноябрь 2026», «сентябрь–октябрь 2026», «декабрь 2026 — январь 2027»."""
    if last is None or (first.months == last.months and not (first.day and last.day)):
        return date(first)
    if first.day and last.day:
        return f"{date(first)} — {date(last)}"
    if first.year == last.year:
        return f"{month(first.month)}–{month(last.month)} {last.year}"
    return f"{month(first.month)} {first.year} — {month(last.month)} {last.year}"


def months(count: int) -> str:
    """Say how many months."""
    return counted(count, "месяц", "месяца", "месяцев")


def hours(value: float) -> str:
    """Say hours in full: «30 часов», «1,5 часа»."""
    if value != int(value):
        return f"{number(value)}{NBSP}часа"
    return counted(int(value), "час", "часа", "часов")


def minutes(value: int) -> str:
    """Say minutes in full."""
    return counted(value, "минута", "минуты", "минут")


def people(value: Span) -> str:
    """Say how many people: «6–8 человек»."""
    if value.most and value.most != value.least:
        return f"{value.least}–{value.most}{NBSP}человек"
    return counted(value.least, "человек", "человека", "человек")


def audience(value: Audience) -> str:
    """Say for whom: «учитель, математика, ООО, 7–9 классы»."""
    parts = [
        value.role,
        listed(list(value.subjects)),
        ", ".join(value.levels),
        _EXPERIENCE[value.experience],
        value.detail,
    ]
    return ", ".join(part for part in parts if part)


def clock(minute: int) -> str:
    """Say a moment of a programme: «1:35»."""
    return f"{minute // 60}:{minute % 60:02d}"


def length(months: int) -> str:
    """Say how long a route is, as a facet does."""
    return "до года" if months <= 12 else "до двух лет" if months <= 24 else "больше двух лет"
