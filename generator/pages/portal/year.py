"""The year on one sheet: seminars, the work of each month, deadlines, and what has to be read again."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.checks.freshness import ACTS
from generator.language.russian import counted, date, month
from generator.pages.page import Head, Link, Page, PageContext
from generator.records.dates import Date, read_date
from generator.records.models.enums import ActStatus, Body, Month
from generator.records.models.portal import Work

FIRST = Month.AUGUST
"""The month in which the year of a school begins."""
SPAN = 12
"""How many months ahead it is told what has to be read again."""
BODIES = tuple(Body)
TITLE = "Год на одном листе"
LEAD = "Семинары, сборы и сроки: кто что делает в каждом месяце."


class SeminarLine(Struct, frozen=True):
    """A seminar of a month: what one brings, and what one takes away."""

    link: Link
    brings: str
    takes: str


class YearRow(Struct, frozen=True):
    """One month; ``works`` are the lines of each of ``BODIES``, in Markdown."""

    month: str
    seminars: tuple[SeminarLine, ...]
    works: tuple[tuple[str, ...], ...]


class YearContext(PageContext, frozen=True):
    """What ``pages/year.html`` prints."""

    bodies: tuple[str, ...]
    rows: tuple[YearRow, ...]
    overdue: str
    """How many records should have been read again by now; empty where none."""


def make(catalogue: Catalogue) -> Page[YearContext]:
    """Make the page of the year; months without anything are left out."""
    return Page(
        address=urls.PLAN,
        template="pages/year.html",
        context=YearContext(
            head=Head(title=TITLE, lead=LEAD),
            bodies=tuple(body.value for body in BODIES),
            rows=rows(catalogue),
            overdue=_overdue(catalogue),
        ),
        actions=(Link("Год в календарь (.ics)", urls.PLAN_CALENDAR),),
        description="План работы района, районных и школьных объединений учителей по месяцам: семинары, сборы, сроки.",
        section="seminars",
        landscape=True,
    )


def rows(catalogue: Catalogue) -> tuple[YearRow, ...]:
    """The months of the year, from the first of a school year."""
    months = list(Month)
    start = months.index(FIRST)
    ages = Counter(Date(due.year, due.month) for due in _due(catalogue))
    made = (_row(catalogue, one, ages) for one in (*months[start:], *months[:start]))
    return tuple(row for row in made if row.seminars or any(row.works))


def _row(catalogue: Catalogue, one: Month, ages: Counter[Date]) -> YearRow:
    number = list(Month).index(one) + 1
    seminars = tuple(
        SeminarLine(Link(s.title, urls.of("seminar", s.id)), s.homework_before, s.product)
        for s in catalogue.seminars.values()
        if s.month is one
    )
    works = [
        [_said(work) for work in catalogue.portal.year if work.month is one and work.who is body]
        for body in BODIES
    ]
    for due in sorted((one for one in ages if one.month == number), key=lambda one: one.year):
        some = counted(ages[due], "запись", "записи", "записей")
        works[0].append(f"Пересмотреть на портале (срок — {date(due.year, due.month)}): {some}")
    return YearRow(one.value, seminars, tuple(map(tuple, works)))


def _said(work: Work) -> str:
    if not work.until:
        return work.what
    of = month(list(Month).index(work.month) + 1, "genitive")
    return f"**До {work.until} {of}:** {work.what[:1].lower()}{work.what[1:]}"


def _reviews(catalogue: Catalogue) -> list[Date]:
    """The days by which records have to be read again: their own, or a year after an act was looked up."""
    found = []
    for (kind, id), summary in catalogue.summaries.items():
        if review := read_date(summary.review):
            found.append(review)
        elif kind == "act" and catalogue.acts[id].status is not ActStatus.LOST:
            found.append(catalogue.acts[id].checked.later(ACTS))
    return found


def _due(catalogue: Catalogue) -> list[Date]:
    """Those of the year from today on; none where the day is unknown."""
    today = read_date(catalogue.today)
    if today is None:
        return []
    return [one for one in _reviews(catalogue) if 0 <= one.months - today.months <= SPAN]


def _overdue(catalogue: Catalogue) -> str:
    today = read_date(catalogue.today)
    late = sum(one.months < today.months for one in _reviews(catalogue)) if today else 0
    return counted(late, "запись", "записи", "записей") if late else ""
