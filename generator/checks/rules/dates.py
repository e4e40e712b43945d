"""Dates lie inside the term of the route, and in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.rules.phases import GOOD
from generator.findings import Finding, Place, Severity
from generator.messages import say
from generator.records.dates import Date
from generator.records.models.enums import PHASES
from generator.records.models.roadmap import Activity
from generator.records.models.route import Route
from generator.records.records import Records
from generator.records.yaml_text.nodes import KeyPath

SHORTEST = 12
"""Months: the document of 2021 speaks of one to five years."""

SCHOOL_YEAR, AUTUMN = 9, (8, 9)
"""Months of a school year, and in which it begins: so long a route is no short one."""


def _activities(route: Route) -> Iterator[tuple[Activity, KeyPath]]:
    for task, path in route.whole_tasks():
        for n, activity in enumerate(task.activities):
            yield activity, (*path, "мероприятия", n)


def outside(records: Records) -> Iterable[Finding]:
    """Find actions that begin before the route or end after it."""
    for route in records.of(Route).values():
        if not route.source.whole("срок"):
            continue
        first, last = route.term.start, route.term.end
        for activity, path in _activities(route):
            for label, date in (("когда", activity.when), ("до", activity.until)):
                if date and not first.months <= date.months <= last.months:
                    yield OUTSIDE.finding(
                        route.at(*path, label),
                        *say("date-outside-term", date=date, first=first, last=last),
                        also=(route.at("срок"), f"срок маршрута: {first} — {last}"),
                    )


def reversed_dates(records: Records) -> Iterable[Finding]:
    """Find spans of time whose end lies before their beginning."""
    for route in records.of(Route).values():
        for activity, path in _activities(route):
            if activity.until and _earlier(activity.until, activity.when):
                yield _reversed(route.at(*path, "до"), activity.when, activity.until)
        for index, author in enumerate(route.authors):
            consent = author.consent
            if consent and route.source.whole("авторы", index) and consent.until < consent.given:
                place = route.at("авторы", index, "согласие", "до")
                yield _reversed(place, consent.given, consent.until)


def _earlier(one: Date, other: Date) -> bool:
    """Compare days where both have one, months otherwise."""
    if one.day and other.day:
        return one < other
    return one.months < other.months


def _reversed(place: Place, first: Date, last: Date) -> Finding:
    return REVERSED.finding(place, *say("date-reversed", last=last, first=first))


def short(records: Records) -> Iterable[Finding]:
    """Find routes shorter than a year, be it one of the calendar or of the school."""
    for route in records.of(Route).values():
        if not route.source.whole("срок") or route.term.months >= SHORTEST:
            continue
        if route.term.months < SCHOOL_YEAR or route.term.start.month not in AUTUMN:
            yield SHORT.finding(
                route.at("срок", "месяцев"),
                *say("term-short", months=route.term.months),
            )


def together(records: Records) -> Iterable[Finding]:
    """Find tasks all of whose phases stand in one month."""
    for route in records.of(Route).values():
        for task, path in route.whole_tasks():
            dates = [a.when for a in task.activities]
            dates += [a.until for a in task.activities if a.until]
            phases = {a.phase for a in task.activities}
            if len(phases) == len(PHASES) and len({d.months for d in dates}) == 1:
                yield TOGETHER.finding(
                    route.at(*path, "задача"),
                    *say("phases-together", month=f"{dates[0].year}-{dates[0].month:02}"),
                )


OUTSIDE = Rule(
    id="date-outside-term",
    group=RuleGroup.ROUTE,
    title="Мероприятие вне срока маршрута",
    reason="На ленте времени и в печатной таблице такое мероприятие встанет до начала или после конца.",
    bad=Example(GOOD.replace("2027-04", "2031-04")),
    good=Example(GOOD),
    check=outside,
    alone=True,
)

REVERSED = Rule(
    id="date-reversed",
    group=RuleGroup.ROUTE,
    title="Конец раньше начала",
    reason="Чаще всего это опечатка в годе; на ленте времени полоса получится пустой.",
    bad=Example(GOOD.replace("когда: 2027-01", "когда: 2027-01, до: 2026-12")),
    good=Example(GOOD.replace("когда: 2027-01", "когда: 2027-01, до: 2027-03")),
    check=reversed_dates,
    alone=True,
)

SHORT = Rule(
    id="term-short",
    group=RuleGroup.ROUTE,
    title="Маршрут короче года",
    reason="Дефицит редко закрывается за несколько месяцев: нужна проба, данные и второй цикл.",
    bad=Example("срок: {начало: 2026-09, месяцев: 6}"),
    good=Example("срок: {начало: 2026-09, месяцев: 9}"),
    check=short,
    alone=True,
    severity=Severity.REMARK,
)

TOGETHER = Rule(
    id="phases-together",
    group=RuleGroup.ROUTE,
    title="Все этапы в одном месяце",
    reason="За месяц не успеть понять, спроектировать, попробовать на уроках и увидеть, что изменилось.",
    bad=Example(
        GOOD.replace("2026-11", "2026-09")
        .replace("2027-01", "2026-09")
        .replace("2027-04", "2026-09")
    ),
    good=Example(GOOD),
    check=together,
    alone=True,
    severity=Severity.REMARK,
)
