"""A new route told as one reads it: for whom, how long, what is hard, what is done by phases, what comes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.language.excerpts import plain
from generator.language.personal import allowed_names
from generator.language.russian import capital
from generator.pages import formatting
from generator.records.fields import Record
from generator.records.models.audience import Result
from generator.records.models.enums import PHASES
from generator.records.models.registry import Registry
from generator.records.models.roadmap import Activity, Stage, Task
from generator.records.models.route import Route
from generator.records.models.route_parts import Period
from generator.records.summary import Name

LONGEST = 600
"""Signs of one text: what a person still reads; the page beside it has the whole."""

NOTHING = "не сказано"


def tell(record: Record | None, titles: Mapping[Name, str]) -> tuple[str, ...]:
    """Tell a route, a line a thought, and the values of a closed list, which has no page; others are read on theirs.

    ``titles`` (by kind and id) name the deficits of the bank. What is missing or could not be read
    (None, whatever the type says) is told as not said. The caller keeps back what is personal.
    """
    if isinstance(record, Registry):
        return tuple(_values(record))
    return tuple(_lines(record, titles)) if isinstance(record, Route) else ()


FREED = "Кого проверка разрешит называть"


def _values(registry: Registry) -> Iterator[str]:
    """Every value, in one line: of a name that the check is to pass over none may be left out."""
    label = FREED if registry.id == allowed_names.REGISTRY else "Значения"
    yield f"{label}: {'; '.join(_named(registry)) or NOTHING}"


def freed(old: Record, new: Record | None) -> Iterator[str]:
    """Say whom a changed list lets be named: its changes are cut where they are many, this line is not."""
    if not (isinstance(old, Registry) and isinstance(new, Registry)):
        return
    known = _named(old) if old.id == new.id else []
    names = [name for name in _named(new) if name not in known]
    if new.id == allowed_names.REGISTRY and names:
        yield f"{FREED}: {'; '.join(names)}"


def _named(registry: Registry) -> list[str]:
    return [plain(one.value) for one in registry.entries or () if one.value]


def _lines(route: Route, titles: Mapping[Name, str]) -> Iterator[str]:
    yield f"Коротко: {_short(route.summary)}"
    yield f"Для кого: {formatting.audience(route.audience) if route.audience else NOTHING}"
    yield f"Срок: {_term(route.term)}"
    yield f"Цель: {_short(route.note.goal if route.note else '')}"
    if not route.map:
        yield f"Дорожная карта: {NOTHING}"
    for number, stage in enumerate(route.map, 1):
        yield from _stage(f" {number}" if len(route.map) > 1 else "", stage, titles)


def _term(term: Period | None) -> str:
    if not term or not (term.start and term.months):
        return NOTHING
    return f"{formatting.span(term.start, term.end)}, {formatting.months(term.months)}"


def _stage(number: str, stage: Stage, titles: Mapping[Name, str]) -> Iterator[str]:
    yield f"Дефицит{number}: {_short(titles.get(('deficit', stage.deficit), stage.deficit))}"
    if stage.evidence:
        yield f"Чем подтверждён: {_short(stage.evidence)}"
    for task in stage.tasks:
        yield from _task(task)


def _task(task: Task) -> Iterator[str]:
    yield f"Задача: {_short(task.task)}"
    for phase in PHASES:
        steps = [_step(a) for a in task.activities if a.phase is phase]
        yield f"{capital(phase.value)}: {'; '.join(steps) or NOTHING}"
    yield from (f"Без этапа: {_step(a)}" for a in task.activities if not a.phase)
    result: Result | None = task.result
    yield f"Результат: {_short(result.form if result else '')}"
    yield f"По чему видно: {_short(result.criterion if result else '')}"


def _step(one: Activity) -> str:
    when = formatting.span(one.when, one.until) if one.when else "когда — не сказано"
    said = f"{when}: {_short(one.what).rstrip('.')}"
    return f"{said} ({formatting.hours(one.hours)})" if one.hours else said


def _short(text: str | None) -> str:
    said = plain(text or "")
    if len(said) > LONGEST:
        return said[:LONGEST].rsplit(" ", 1)[0] + "…"
    return said or NOTHING
