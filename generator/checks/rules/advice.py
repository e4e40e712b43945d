"""Remarks about substance: what makes a route weak though nothing is broken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks import cached_findings
from generator.checks.cached_findings import FoundRow
from generator.checks.rule import Example, Rule, RuleGroup
from generator.checks.rules.phases import GOOD
from generator.checks.texts import Text, texts
from generator.findings import Finding, Severity
from generator.messages import say
from generator.records.fields import Record
from generator.records.models.act import Act
from generator.records.models.deficit import Deficit
from generator.records.models.enums import ActStatus
from generator.records.models.route import Route
from generator.records.records import Records
from generator.records.wikilinks import LINK
from generator.records.yaml_text.nodes import KeyPath
from generator.system.cache import CacheTable

PAPER_WORDS = re.compile(
    r"(?i)\b(?:сертификат|удостоверени|диплом|свидетельств|документ о прохождени)\w*"
)
COURSE_WORDS = re.compile(
    r"(?i)^\W*(?:пройти|прослушать|посетить|закончить|окончить)\s+(?:\w+\s+){0,3}"
    r"(?:курс|кпк|вебинар|обучени|программ|переподготовк|повышени)"
)
SAYS_LOST = re.compile(
    r"(?i)утрат|замен|отмен|недейств|не действует|прежн|истори|раньше|был[аио]?\b|2021|устар"
)

LONG_WORD = re.compile(r"\w{4,}")


PlacedText = tuple[str, Route | Deficit, KeyPath]
"""A text and where it stands; its place is looked up only for a finding."""


def _results(records: Records) -> Iterator[PlacedText]:
    for route in records.of(Route).values():
        for task, path in route.whole_tasks():
            yield task.result.form, route, (*path, "результат", "форма")
    for deficit in records.of(Deficit).values():
        if deficit.source.whole("результат"):
            yield deficit.result.form, deficit, ("результат", "форма")


def _tasks(records: Records) -> Iterator[PlacedText]:
    for route in records.of(Route).values():
        for task, path in route.whole_tasks():
            yield task.task, route, (*path, "задача")
    for deficit in records.of(Deficit).values():
        if deficit.source.whole("задача"):
            yield deficit.task, deficit, ("задача",)


def certificate(records: Records) -> Iterable[Finding]:
    """Find results that are only a paper."""
    for form, record, path in _results(records):
        if PAPER_WORDS.search(form) and len(LONG_WORD.findall(PAPER_WORDS.sub("", form))) < 3:
            yield CERTIFICATE.finding(record.at(*path), *say("result-certificate"))


def course(records: Records) -> Iterable[Finding]:
    """Find tasks that only say «take a course»."""
    for task, record, path in _tasks(records):
        if COURSE_WORDS.search(task):
            yield COURSE.finding(record.at(*path), *say("task-course"))


def overdue(records: Records, today: str) -> Iterable[Finding]:
    """Find records whose day of review has passed."""
    if not today:
        return
    for path, summary in records.summaries.items():
        if summary.review and summary.review < today[: len(summary.review)]:
            place = records.documents[path].tree.at("пересмотреть до")
            yield OVERDUE.finding(place, *say("review-overdue", date=summary.review))


LOST_ACTS = CacheTable("lost_acts", FoundRow)


def lost(records: Records) -> Iterable[Finding]:
    """Find links to acts that have lost force where the text does not say so."""
    there = (f.path for f in records.summaries.values() if f.kind == "act" or f.mentions)
    return cached_findings.of_files(LOST_ACTS, records, there, lambda: _lost(records))


def _lost(records: Records) -> Iterator[Finding]:
    acts = {id: act for id, act in records.of(Act).items() if act.status is ActStatus.LOST}
    if not acts:
        return
    for path, summary in records.summaries.items():
        if summary.id not in acts and any(m.rpartition("/")[2] in acts for m in summary.mentions):
            for text in texts(records.documents[path]):
                yield from _cited(text, acts, _around(text))


def _around(text: Text) -> str:
    """The paragraph a line of a body belongs to, or the value itself."""
    if not text.line:
        return text.value
    rows = text.document.text.split("\n")
    first = last = text.line - 1
    while first > 0 and rows[first - 1].strip():
        first -= 1
    while last + 1 < len(rows) and rows[last + 1].strip():
        last += 1
    return "\n".join(rows[first : last + 1])


def _cited(text: Text, acts: dict[str, Act], around: str) -> Iterator[Finding]:
    for match in LINK.finditer(text.value):
        act: Record | None = acts.get(match[1].strip().rpartition("/")[2])
        if isinstance(act, Act) and not SAYS_LOST.search(around):
            yield LOST.finding(
                text.place(*match.span()),
                *say("act-lost-force", number=act.requisites.number),
            )


CERTIFICATE = Rule(
    id="result-certificate",
    group=RuleGroup.ROUTE,
    title="Результат — только сертификат",
    reason="Документ говорит, что педагог учился, а не что на уроке что-то изменилось.",
    bad=Example(GOOD.replace("форма: банк заданий", "форма: удостоверение о курсах")),
    good=Example(GOOD),
    check=certificate,
    alone=True,
    severity=Severity.REMARK,
)

COURSE = Rule(
    id="task-course",
    group=RuleGroup.ROUTE,
    title="Задача — «пройти курсы»",
    reason="Курсы — это мероприятие; задача называет, чему педагог научится.",
    bad=Example(
        GOOD.replace("Освоить пошаговое обучение доказательству", "Пройти курсы по геометрии")
    ),
    good=Example(GOOD),
    check=course,
    alone=True,
    severity=Severity.REMARK,
)

OVERDUE = Rule(
    id="review-overdue",
    group=RuleGroup.LINKS,
    title="Срок пересмотра прошёл",
    reason="Критерии, программы и право меняются; читатель должен знать, что запись живая.",
    bad=Example("пересмотреть до: 2026-01"),
    good=Example("пересмотреть до: 2027-01"),
    dated=overdue,
    severity=Severity.REMARK,
    today="2026-11-24",
)

LOST = Rule(
    id="act-lost-force",
    group=RuleGroup.LINKS,
    title="Утративший силу акт назван действующим",
    reason="Положение или приказ со ссылкой на отменённый акт вернут на переделку.",
    bad=Example("источники: ['Концепция — [[r-76]]']"),
    good=Example("источники: ['Концепция — [[r-76]], утратила силу']"),
    check=lost,
    severity=Severity.REMARK,
)
