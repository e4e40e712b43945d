"""The day by which something is done: «до 15 ноября», «к концу I четверти»; when it begins is told elsewhere, or asked."""

from __future__ import annotations

import re

from generator.proposals.intake.meaning import periods
from generator.records.dates import Date

BY = re.compile(
    r"^(?:(?:до|ко?|не\s+поздн?ее|не\s+позже)\s+(конца\s+|концу\s+)?|(конец\s+))(?=\S)",
    re.IGNORECASE,
)
"""What begins a deadline; the end of a period is its last month."""

UNBEGUN = "сказано, до какого дня, и не сказано, с какого: впишите, когда начинается"


def read(text: str, known: periods.Years | None) -> Date | None:
    """The last day or month; ``None`` where it is not sure, as for «до октября»: its month may count or not."""
    said = periods.plain(text).strip(" .;,")
    found = BY.match(said)
    period = periods.read(said[found.end() :], known) if found else None
    if found is None or period is None or period.rest:
        return None
    if found[1] or found[2]:
        return None if period.start.day else period.end or period.start
    return period.start if period.start.day and period.end is None else None


def begun(said: str, known: periods.Years | None, most: int) -> tuple[str, Date, str] | None:
    """The deadline with which a deed begins, of ``most`` words: its words, its day, what is done."""
    parts = said.split(" ")
    for count in range(min(most, len(parts) - 1), 1, -1):
        head = " ".join(parts[:count])
        if day := read(head.rstrip(" :–—-,"), known):
            return head, day, " ".join(parts[count:]).strip(" :–—-,")
    return None
