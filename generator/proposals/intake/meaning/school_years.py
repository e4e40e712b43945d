"""School years: «2026–2027», one after another «2026–2027, 2027–2028», of a title and of the headings below it."""

from __future__ import annotations

import re

from generator.proposals.intake.meaning.period_days import Years

SCHOOL = re.compile(
    r"(?<![0-9])(20[0-9][0-9])\s*[-/]\s*(20[0-9][0-9]|[0-9][0-9])(?![0-9]|\.[0-9])\s*(?:(?:уч[а-я]*\.?\s*)?г(?:од[а-я]*|г)?(?![а-я])\.?\s*(?:г\.)?)?"
)
BETWEEN = re.compile(r"\s*(?:[,;]|и|по|-)?\s*(?:на\s+)?")
"""What may stand between school years that follow one another."""
LONGEST = 6
"""Years of a term."""


def read(said: str) -> Years | None:
    """The school years that a text in small letters names, or ``None``; those that follow one another are one."""
    found = [*SCHOOL.finditer(said)]
    named = [_named(one) for one in found]
    if not named or named[0] is None:
        return None
    first = last = named[0]
    for before, after, year in zip(found, found[1:], named[1:], strict=False):
        follows = BETWEEN.fullmatch(said[before.end() : after.start()]) is not None
        if year is None or not follows or not last.last <= year.first:
            break
        last = year
    return Years(first.first, last.last) if last.last - first.first <= LONGEST else None


def _named(found: re.Match[str]) -> Years | None:
    first, last = int(found[1]), int(found[2])
    last = last if last > 99 else first // 100 * 100 + last
    return Years(first, last) if 0 < last - first <= LONGEST else None


def together(one: Years | None, other: Years | None) -> Years | None:
    """The years of a title and those that headings below it go on with."""
    if one is None or other is None or one.term or not one.first <= other.first <= one.last:
        return one or other
    return Years(one.first, max(one.last, other.last))
