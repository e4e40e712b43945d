"""The days of commits, as far as the clocks of those who made them are believed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.language import matching

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def believed(commits: Sequence[tuple[int, str]]) -> list[str]:
    """The days of commits, oldest first, never going back; each is given by its seconds and its day.

    The longest run of commits whose times grow is believed; any other has the day of the one before.
    """
    count = len(commits)
    wrong = set(matching.moved({i: when * count + i for i, (when, _) in enumerate(commits)}))
    days, last = list[str](), ""
    for index, (_, day) in enumerate(commits):
        if index not in wrong and _DAY.fullmatch(day) and day >= last:
            last = day
        days.append(last)
    first = next((day for day in days if day), "")
    return [day or first for day in days]
