"""The road map of a route as its page shows it: deficits, their tasks, the actions of each phase."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.excerpts import cut, plain
from generator.language.russian import capital, number
from generator.pages import formatting
from generator.pages.page import Link
from generator.records.models.enums import PHASES
from generator.records.models.roadmap import Activity, Stage, Task
from generator.records.models.route import Route


class ActivityRow(Struct, frozen=True):
    """One action as the table shows it."""

    shape: str
    phase: str
    what: str
    details: str
    resources: tuple[str, ...]
    part: str
    """Its place in the map, «0.1.2»: deficit, task, activity."""
    name: str
    """What it is in one plain line, for who cannot see the table."""


class TaskRow(Struct, frozen=True):
    """One task: a row of the table."""

    task: str
    activities: tuple[ActivityRow, ...]
    form: str
    criterion: str


class StageRow(Struct, frozen=True):
    """One deficit with its tasks."""

    deficit: Link
    words: str
    details: str
    tasks: tuple[TaskRow, ...]


class Total(Struct, frozen=True):
    """Hours of one phase."""

    shape: str
    phase: str
    hours: str
    share: str


def stage(catalogue: Catalogue, stage: Stage, part: str) -> StageRow:
    """Show one deficit with its tasks; ``part`` is its place in the map."""
    deficit = catalogue.deficits.get(stage.deficit)
    details = [
        f"направление: {stage.direction}" if stage.direction else "",
        f"подтверждение: {stage.evidence}" if stage.evidence else "",
        f"уровень: {stage.level}" if stage.level else "",
    ]
    return StageRow(
        deficit=Link(deficit.title, urls.of("deficit", deficit.id)) if deficit else Link(""),
        words=deficit.deficit if deficit else stage.deficit,
        details="; ".join(d for d in details if d),
        tasks=tuple(_task(task, f"{part}.{i}") for i, task in enumerate(stage.tasks)),
    )


def _task(task: Task, part: str) -> TaskRow:
    return TaskRow(
        task=task.task,
        activities=tuple(_activity(a, f"{part}.{i}") for i, a in enumerate(task.activities)),
        form=task.result.form,
        criterion=task.result.criterion,
    )


def _activity(activity: Activity, part: str) -> ActivityRow:
    parts = [
        activity.phase.value,
        formatting.span(activity.when, activity.until),
        f"{number(activity.hours)} ч" if activity.hours else "",
        f"вместе: {activity.companion}" if activity.companion else "",
        f"отчёт: {activity.report}" if activity.report else "",
    ]
    return ActivityRow(
        shape=activity.phase.shape,
        phase=activity.phase.value,
        what=activity.what,
        details=" · ".join(p for p in parts if p),
        resources=activity.resources,
        part=part,
        name=f"{activity.phase.value}, {cut(plain(activity.what))}",
    )


def totals(route: Route, total: float) -> tuple[Total, ...]:
    """Add up the hours of each phase; the shares make a hundred percent."""
    by_phase: dict[str, float] = defaultdict(float)
    for activity in route.activities:
        by_phase[activity.phase] += activity.hours or 0
    shares = _percent([by_phase[phase] for phase in PHASES]) if total else []
    return tuple(
        Total(
            phase.shape,
            capital(phase.value),
            number(by_phase[phase]),
            f"{shares[index]} %" if shares else "—",
        )
        for index, phase in enumerate(PHASES)
    )


def _percent(values: list[float]) -> list[int]:
    """Whole percents that make a hundred: the largest remainders are rounded up (Hare, Niemeyer)."""
    exact = [100 * value / sum(values) for value in values]
    whole = [int(share) for share in exact]
    spare = sorted(range(len(exact)), key=lambda n: whole[n] - exact[n])
    for index in spare[: 100 - sum(whole)]:
        whole[index] += 1
    return whole
