"""How people write in a form, and how a record wants it: dates, numbers, names of records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.records.dates import Date, read_date
from generator.records.decode_scalar import nearest
from generator.records.fields import Spec, is_closed

_SOFT, _HARD, _SHORT = ("ь я е ю ем ём", " а е у ом", "й я е ю ем")
_STEMS = (
    *(("январ", _SOFT), ("феврал", _SOFT), ("март", _HARD), ("апрел", _SOFT), ("ма", _SHORT)),
    *(("июн", _SOFT), ("июл", _SOFT), ("август", _HARD), ("сентябр", _SOFT)),
    *(("октябр", _SOFT), ("ноябр", _SOFT), ("декабр", _SOFT)),
)
_MONTHS = tuple(tuple(stem + end for end in ends.split(" ")) for stem, ends in _STEMS)
"""Every form of each month."""
_SHORTEST = 3
"""Letters by which a month is told: «сент.», «мар»."""
_YEAR = r"([0-9]{4})\s*(?:г\.?|года?)?"
_WORDED = re.compile(
    rf"(?:во?\s+)?(?:([0-9]{{1,2}})(?:-?(?:го|е))?\s+)?([а-яё]+)\.?,?\s+{_YEAR}\.?", re.I
)
_YEAR_FIRST = re.compile(rf"{_YEAR},?\s+([а-яё]+)\.?", re.I)
_DOTTED = re.compile(r"(?:([0-9]{1,2})[./])?([0-9]{1,2})[./]([0-9]{4})\s*(?:г\.?|года)?", re.I)
_NUMBER = re.compile(r"(-?[0-9]+(?:[.,][0-9]+)?)\s*(?:ч|час\w*|мес\w*|мин\w*|г|год\w*)?\.?", re.I)
EMPTY = r"[☐□◻❑▢⬜]|\[[\s_]{0,3}\]|\([\s_]{1,3}\)"
"""A box that nobody ticked, as it is drawn and as it is typed."""
TICKED = r"[☑☒🗹✓✔✅✗✘⊠]|\[\s?[xXхХvV+*✓✔]\s?\]|(?<![a-zA-Zа-яёА-ЯЁ0-9])\(\s?[xхv+✓✔]\s?\)"  # «(V)» is a number, f(x) no box
_PICTURES = "→➔➡✔✅✨⭐★☆☐☑☒□◻❑▢⬜🗹\U0001f300-\U0001faff"
"""Signs that letters from a messenger have for marks of a list."""
BULLET = re.compile(
    r"^\s*(?:[•·▪◦●■➢✓❖►*\uf000-\uf0ff–—-]\s+"
    rf"|(?:[{_PICTURES}]\ufe0f?|[0-9]\ufe0f?\u20e3)\s*"
    r"|[0-9]{1,2}(?:\.[1-9]){0,2}[.)]\s+|[а-яё]\)\s+"
    rf"|(?=[\[(])(?:{EMPTY}|{TICKED})\s+)"
)
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\0-\x08\x0b-\x1f\x7f-\x9f]")

IdsByTitle = Mapping[tuple[str, str], str]
"""Ids by kind and title in lower case."""


def clean(text: str) -> str:
    """Drop what Word leaves and nobody sees: soft hyphens, marks of direction, control signs."""
    return UNSEEN.sub("", text.replace("\t", " ")).replace("\r", "\n").strip(" \n\u00a0")


def is_bullet(line: str) -> bool:
    """Whether a line begins with a mark of a list that was typed by hand."""
    return bool(BULLET.match(line))


def unbulleted(line: str) -> str:
    """Take the mark of a list off a line."""
    return BULLET.sub("", line)


def value(spec: Spec, lines: tuple[str, ...], titles: IdsByTitle) -> Any:
    """Read the lines of a cell as the value of a field; empty text where nothing was written."""
    said = [clean(line) for line in lines]
    if not spec.many:
        return one(spec, "\n".join(said).strip("\n"), titles)
    items = [unbulleted(line) for line in said if line]
    if spec.key.registry or spec.key.refers or spec.key.line:
        items = [part.strip() for item in items for part in _parted(spec, item, titles)]
    return [one(spec, item, titles) for item in items if item]


def _parted(spec: Spec, item: str, titles: IdsByTitle) -> list[str]:
    """Take «ООО, СОО» apart; the title of a record may hold a comma of its own."""
    known = any((kind, item.casefold()) in titles for kind in spec.key.refers)
    return [item] if known else re.split(r"[,;]\s*", item)


def one(spec: Spec, text: str, titles: IdsByTitle) -> str:
    """Read one value; what is not understood stays as it was written, for the checks to name."""
    if spec.type is Date:
        return day(text)
    if spec.type in (int, float):
        found = _NUMBER.fullmatch(text.strip())
        return found[1] if found else text
    if is_closed(spec.type):
        return text.rstrip(".")
    for kind in spec.key.refers:
        if id := titles.get((kind, " ".join(text.split()).casefold())):
            return id
    return text


def source(said: str, titles: IdsByTitle) -> dict[str, str]:
    """By what a deficit was found: a method of the portal by its title, else another means.

    What is nearly the title of a method stays a method, so that the check asks about it.
    """
    folded = " ".join(said.split()).casefold()
    if id := titles.get(("method", folded)):
        return {"метод": id}
    methods = [title for kind, title in titles if kind == "method"]
    return {"метод" if nearest(folded, methods) else "чем": said}


def day(text: str) -> str:
    """Read «сентябрь 2026», «09.2026», «1 сентября 2026 г.», «01.09.2026» as «ГГГГ-ММ(-ДД)»."""
    said = " ".join(text.replace("\u00a0", " ").split())
    day, month, year = "", 0, ""
    if found := _DOTTED.fullmatch(said):
        day, month, year = found[1], int(found[2]), found[3]
    elif found := _WORDED.fullmatch(said):
        day, month, year = found[1], _month(found[2].lower()), found[3]
    elif found := _YEAR_FIRST.fullmatch(said):
        month, year = _month(found[2].lower()), found[1]
    if not month:
        return text
    made = f"{int(year):04d}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    return made if read_date(made) else text


def _month(word: str) -> int:
    """The number of a month by its word in any form, or by the beginning of it; 0 where it is none."""
    if len(word) < _SHORTEST:
        return 0
    known = (n for n, forms in enumerate(_MONTHS, 1) if any(f.startswith(word) for f in forms))
    return next(known, 0)
