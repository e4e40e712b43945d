"""Minutes add up, and «from» is not above «to»."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding
from generator.records.models.audience import Span
from generator.records.models.method import Method
from generator.records.models.seminar import Seminar
from generator.records.records import Records


def minutes(records: Records) -> Iterable[Finding]:
    """Compare the minutes of a seminar's programme with its duration."""
    for seminar in records.of(Seminar).values():
        if not (seminar.source.whole("программа") and seminar.source.whole("длительность")):
            continue
        total = sum(session.minutes for session in seminar.programme)
        if total != seminar.duration:
            more = "больше" if total > seminar.duration else "меньше"
            yield MINUTES.finding(
                seminar.at("длительность"),
                f"в программе {total} мин, а длительность {seminar.duration} мин",
                f"программа {more} на {abs(total - seminar.duration)} мин: поправьте минуты или длительность",
                also=(seminar.at("программа"), f"сумма минут программы: {total}"),
            )


def people(records: Records) -> Iterable[Finding]:
    """Find spans of people whose end is below their beginning."""
    spans: list[tuple[Span, Method | Seminar]] = [
        *((m.people, m) for m in records.of(Method).values()),
        *((s.people, s) for s in records.of(Seminar).values()),
    ]
    for span, record in spans:
        if not record.source.whole("участников") or span.most is None:
            continue
        if span.most < span.least:
            yield PEOPLE.finding(
                record.at("участников", "до"),
                f"участников от {span.least} до {span.most}",
                "поменяйте числа местами",
            )


MINUTES = Rule(
    id="minutes-mismatch",
    group=RuleGroup.ROUTE,
    title="Минуты программы не сходятся с длительностью",
    reason="Ведущий распечатает программу и не уложится — или останется с пустым часом.",
    bad=Example(
        "длительность: 60\nпрограмма: [{мин: 15, что: Вход}, {мин: 30, что: Работа}]", "seminar"
    ),
    good=Example(
        "длительность: 45\nпрограмма: [{мин: 15, что: Вход}, {мин: 30, что: Работа}]", "seminar"
    ),
    check=minutes,
    alone=True,
)

PEOPLE = Rule(
    id="people-reversed",
    group=RuleGroup.ROUTE,
    title="«От» больше, чем «до»",
    reason="Непонятно, скольких звать.",
    bad=Example("участников: {от: 25, до: 12}", "seminar"),
    good=Example("участников: {от: 12, до: 25}", "seminar"),
    check=people,
    alone=True,
)
