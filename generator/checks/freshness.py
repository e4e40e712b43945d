"""What has aged: a day of review that has passed or is near, a check of long ago, an act that lost force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from generator.findings import Finding
from generator.language.russian import capital, date
from generator.records.dates import Date, read_date
from generator.records.models.act import Act
from generator.records.models.enums import ActStatus
from generator.records.models.kinds import KINDS
from generator.records.records import Records
from generator.records.summary import RecordSummary

SOON = 2
"""Months before «пересмотреть до» in which a methodologist is reminded."""

LONG = 24
"""Months after «проверено» when a record without a day of review has to be read again."""

ACTS = 12
"""Months after which the status of an act is looked up again."""


class Why(StrEnum):
    """Why a record has aged, in the order of urgency."""

    LOST = "ссылается на акт, который утратил силу"
    OVERDUE = "срок пересмотра прошёл"
    UNSURE = "статус акта надо сверить"
    LONG_AGO = "давно не проверялось"
    SOON = "скоро срок пересмотра"


class Stale(Struct, frozen=True):
    """One record that has to be read again; ``words`` say it to a reader, empty where it is no news."""

    kind: str
    id: str
    title: str
    path: str
    why: Why
    day: str
    """The day or month that was passed, in words."""
    words: str


def find(records: Records, findings: Iterable[Finding], today: str) -> tuple[Stale, ...]:
    """Find what has aged; ``findings`` are those of the checks, ``today`` may be unknown."""
    lost = {f.place.path: f.message for f in findings if f.rule == "act-lost-force"}
    found: list[Stale] = []
    acts, now = records.of(Act), read_date(today)
    for path, summary in records.summaries.items():
        if summary.readable and KINDS[summary.kind].has_pages:
            act = acts[summary.id] if summary.kind == "act" else None
            for why, day, words in _reasons(summary, act, lost.get(path, ""), now):
                title = summary.title or summary.id
                found.append(Stale(summary.kind, summary.id, title, path, why, day, words))
    order, kinds = list(Why), list(KINDS)
    return tuple(sorted(found, key=lambda s: (order.index(s.why), kinds.index(s.kind), s.id)))


def _reasons(
    summary: RecordSummary, act: Act | None, lost: str, now: Date | None
) -> Iterator[tuple[Why, str, str]]:
    if lost:
        yield Why.LOST, "", f"{capital(lost)}. Сверьте, на что теперь ссылаться."
    if act:
        if act.status is ActStatus.UNSURE:
            yield Why.UNSURE, "", "Статус акта надо сверить с первоисточником."
        elif now and _months(act.checked, now) > ACTS and act.status is not ActStatus.LOST:
            words = f"Статус акта проверяли давно: {_said(act.checked)}. Сверьте перед ссылкой."
            yield Why.UNSURE, _said(act.checked), words
        return
    if not now:
        return
    checked, review = read_date(summary.checked), read_date(summary.review)
    if review:
        if review < now if review.day else review.months < now.months:
            words = f"Срок пересмотра прошёл: {_said(review)}. Сверьте, прежде чем опираться."
            yield Why.OVERDUE, _said(review), words
        elif _months(now, review) <= SOON:
            yield Why.SOON, _said(review), ""
    elif checked and _months(checked, now) > LONG:
        words = f"Запись давно не проверяли: {_said(checked)}. Сверьте, прежде чем опираться."
        yield Why.LONG_AGO, _said(checked), words


def _months(first: Date, last: Date) -> int:
    return last.months - first.months


def _said(value: Date) -> str:
    return date(value.year, value.month, value.day)
