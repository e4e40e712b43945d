"""The road map as a strip of time: bars by month, drawn at build, readable without colour."""

from __future__ import annotations

from msgspec import Struct

from generator.language.russian import month_short, number
from generator.pages import formatting
from generator.records.models.roadmap import Activity
from generator.records.models.route import Route

WIDTH = 1000
ROW = 26
TOP = 34
INSIDE = 210
"""Units: the shortest bar whose label fits inside."""
SIGN = 7.6
"""Units: the width a sign of a label takes, with a little to spare."""


class Tick(Struct, frozen=True):
    """A month on the axis; ``label`` is empty where there is no room."""

    x: float
    label: str


class Bar(Struct, frozen=True):
    """One action: where its bar lies and where its label begins."""

    x: float
    y: float
    width: float
    label: str
    when: str
    """Its months in words, for a narrow screen."""
    label_x: float
    anchor: str
    phase: str
    ground: tuple[float, float] | None
    """Where a label beside its bar begins and how wide it is: the lines of months end there."""


class Timeline(Struct, frozen=True):
    """The drawing as values, in units of the view box."""

    height: int
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    words: str
    """The same in words, for those who do not see the drawing."""


def draw(route: Route) -> Timeline:
    """Lay the actions of a route on the months of its term."""
    first = route.term.start
    count = max(route.term.months, 1)  # of a draft whose months could not be read
    unit = WIDTH / count
    step = next(s for s in (1, 2, 3, 6, 12) if count / s <= 14)
    ticks = tuple(Tick(round(n * unit, 1), _tick(route, n, step)) for n in range(0, count, step))
    ordered = sorted(route.activities, key=lambda a: (a.when.months, (a.until or a.when).months))
    bars = tuple(_bar(a, index, first.months, unit) for index, a in enumerate(ordered))
    return Timeline(TOP + ROW * len(bars) + 6, ticks, bars, _words(ordered))


def _tick(route: Route, offset: int, step: int) -> str:
    at = route.term.start.later(offset)
    named = month_short(at.month)
    new_year = offset == 0 or at.month <= step
    return f"{named} {at.year}" if new_year else named


def _bar(activity: Activity, index: int, first: int, unit: float) -> Bar:
    last = (activity.until or activity.when).months
    x = (activity.when.months - first) * unit
    width = (last - activity.when.months + 1) * unit - 4
    said = f"{activity.phase.mark} {activity.phase.short}"
    if activity.hours:
        said += f" · {number(activity.hours)} ч"
    if width >= INSIDE:
        label_x, anchor = x + 10, "start"
    elif x + width + INSIDE <= WIDTH:
        label_x, anchor = x + width + 10, "start"
    else:
        label_x, anchor = x - 6, "end"
    y = TOP + index * ROW
    return Bar(
        round(x + 2, 1),
        y,
        round(max(width, 6), 1),
        said,
        formatting.span(activity.when, activity.until),
        round(label_x, 1),
        anchor,
        activity.phase.shape,
        _ground(label_x, anchor, said) if width < INSIDE else None,
    )


def _ground(label_x: float, anchor: str, said: str) -> tuple[float, float]:
    width = len(said) * SIGN
    begins = label_x if anchor == "start" else label_x - width
    return round(begins - 2, 1), round(width + 4, 1)


def _words(activities: list[Activity]) -> str:
    said = [f"{a.phase.short} — {formatting.span(a.when, a.until)}" for a in activities]
    return "Мероприятия по месяцам: " + "; ".join(said)
