"""Spans of time as a paper says them, read back: «сентябрь–октябрь 2026; 8 ч»."""

from __future__ import annotations

import re

from generator.proposals.intake import parse_answers
from generator.records.dates import read_date

_HOURS = re.compile(
    r"(?:^|[;,·]\s*|\s)([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*(?:ч|час|часа|часов)\.?$", re.I
)
_MONTHS = re.compile(r",?\s*([0-9]{1,3})\s*(?:мес\.?|месяц|месяца|месяцев)\b.*$", re.I | re.S)
_DASH = re.compile(r"\s*[—–-]\s*|\s+по\s+")
_FROM = re.compile(r"^с\s+", re.I)


def activity(line: str) -> dict[str, str] | None:
    """Read when an action goes on and how many hours it takes; nothing where it says anything else."""
    said = " ".join(line.replace("\u2060", "").split()).rstrip(".")
    found = _HOURS.search(said)
    hours = {"часов": found[1]} if found else {}
    rest = said[: found.start()].strip(" ;,·") if found else said
    if not rest:
        return hours or None
    dates = span(rest)
    if dates is None:
        return None
    first, last = dates
    return {"когда": first, **({"до": last} if last else {}), **hours}


def term(line: str) -> dict[str, str] | None:
    """Read the term of a route: «сентябрь 2026 — август 2028, 24 месяца; 58 часов»."""
    found = _MONTHS.search(line)
    dates = span(line[: found.start()].strip(" ;,")) if found else None
    return {"начало": dates[0], "месяцев": found[1]} if found and dates else None


def span(text: str) -> tuple[str, str] | None:
    """Read one date or two, as «ГГГГ-ММ(-ДД)»; the second is empty where there is one."""
    said = _FROM.sub("", " ".join(text.replace("\u2060", "").split()))
    if one := _date(said):
        return one, ""
    parts = _DASH.split(said, maxsplit=1)
    if len(parts) != 2 or not (last := _date(parts[1])):
        return None
    first = _date(parts[0]) or _date(f"{parts[0]} {last[:4]}")
    if not first and parts[0].isascii() and parts[0].isdigit():
        first = _date(re.sub(r"^[0-9]+", parts[0], parts[1]))
    return (first, last) if first else None


def _date(text: str) -> str:
    made = parse_answers.day(text)
    return made if read_date(made) else ""
