"""What the columns of a table mean: by its head, which may be merged over several rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from generator.language.stems import stems
from generator.proposals.intake.documents.blocks import Cell, Line, Table, distinct
from generator.proposals.intake.meaning import columns, confirmed, deeds, fillers
from generator.proposals.intake.meaning.stages import DEFICIT
from generator.proposals.intake.meaning.vocabulary import (
    COLUMN,
    DEED,
    DOER,
    PERSONAL,
    WITH_DEED,
    Vocabulary,
)

DETAIL, CONTENT = "обсуждение", "содержание"
"""Meanings of columns beside that of deeds: words that stay with a deed, and what a deed that has a name consists of."""
HELPS = "помогает"
"""Who does what stands below a column: whoever helps the teacher, not she herself."""
_NAMED, _CONTENT = stems("мероприятие"), stems("содержание")
LETTER = re.compile("[а-яёa-z]", re.IGNORECASE)
DEEPEST = 3
"""Rows that a head may have."""
FORM = "форма работы"
SURE = 3
"""Columns known word for word beside which others may mean nothing."""
NUMBERS = ("№", "№ п/п", "№п/п", "N")
ALONE = {"имя": PERSONAL, "с": "когда", "по": "до", "конец": "до"}
"""Heads only by themselves: in longer ones these words mean something else."""


class Head(Struct, frozen=True):
    """The meaning of each column (empty: none), its words, and where the rows begin."""

    keys: tuple[str, ...]
    labels: tuple[str, ...]
    rows: int
    marked: bool = False
    """Whether its last column was made of marks below periods."""
    guessed: str = ""
    """The words of the column that is taken for what is done because nothing else is."""

    def has(self, *keys: str) -> bool:
        """Whether one of the columns means this."""
        return any(key in self.keys for key in keys)


def find(table: Table, words: Vocabulary) -> Head | None:
    """Find the head; ``None`` where the first row is no head."""
    if not table.rows:
        return None
    first = table.rows[0]
    keys = [_key(cell.text, words) for cell in first]
    known = {key for key in keys if key not in ("", PERSONAL)}
    full = [cell for cell in distinct(first) if cell.text]
    dated = known == {"когда"} and len(full) > 2 and keys[0]  # months by directions
    said = [cell.text for cell in first]
    deep = 1
    for row in table.rows[1:DEEPEST]:
        if not any(a is b and a.text for a, b in zip(first, row, strict=False)):
            break
        deep += 1  # a cell of the head reaches down into this row
    labels = [cell.text for cell in first]
    for row in table.rows[1:deep]:
        for at, cell in enumerate(row[: len(labels)]):
            labels[at] = columns.numbered(first[at].text, cell.text) or labels[at]
    periods = columns.read(said, keys) or columns.read(labels, keys)
    spread = periods or deeds.phases(said, words) or sum(map(_is_deficit, said)) > 1
    if len(distinct(first)) < 2 or (len(known) < 2 and not dated and not spread):
        return None
    for row in table.rows[1:deep]:
        for at, cell in enumerate(row[: len(keys)]):
            if cell is not first[at] and (own := _key(cell.text, words)):
                keys[at] = own
    deep += deep < len(table.rows) and fillers.numbers_columns(table.rows[deep])
    told = _told_by_rows(keys, table.rows[deep:])
    told = told if spread else _studied(told, table.rows[deep:])
    meant = confirmed.settled(_beside(acted(told), labels, words), labels)
    return Head(tuple(meant), tuple(labels), deep, guessed=_guessed(told, labels))


def _is_deficit(text: str) -> bool:
    """Whether a head is a deficit itself: «Дефицит 1. Не слышу тихих»."""
    return DEFICIT.match(text) is not None


def named(row: tuple[Cell, ...], words: Vocabulary) -> Head:
    """A first row by what its words alone mean."""
    return Head(tuple(_key(c.text, words) for c in row), tuple(c.text for c in row), 1)


def _told_by_rows(keys: list[str], rows: tuple[tuple[Cell, ...], ...]) -> list[str]:
    """The meanings of columns, where what stands below says more than their heads do."""
    held = [[row[at].text for row in rows if at < len(row)] for at in range(len(keys))]
    dated = "когда" in keys
    return [
        _told(key, [text for text in said if text], dated)
        for key, said in zip(keys, held, strict=True)
    ]


def _studied(keys: list[str], rows: tuple[tuple[Cell, ...], ...]) -> list[str]:
    """The last column of directions is what is done, «Модуль», where no other one tells it but by numbers."""
    places = [at for at, key in enumerate(keys) if key == "направление"]
    if not places or "что" in keys or "задача" in keys:
        return keys
    others = [at for at, key in enumerate(keys) if not key]
    told = any(LETTER.search(row[at].text) for row in rows for at in others if at < len(row))
    if told or not (len(places) > 1 or "часов" in keys):
        return keys
    return ["что" if at == places[-1] else key for at, key in enumerate(keys)]


def _told(key: str, said: list[str], dated: bool) -> str:
    """Numbers of steps or phases count rows, and periods below «Этап» tell when."""
    if key in ("что", "этап") and fillers.counts(said):
        return "номер"
    if key == "этап" and said and not dated and all(map(deeds.is_period, said)):
        return "когда"
    return key


def acted(keys: list[str]) -> list[str]:
    """The one column without a meaning is what is done: the first one, or beside what it is done for that before the dates;
    where every column has a meaning, the form of work is.
    """
    if "что" not in keys and "" not in keys and keys.count(FORM) == 1:
        return ["что" if key == FORM else key for key in keys]
    if keys.count("") != 1 or "когда" not in keys or "что" in keys:
        return keys
    at = keys.index("")
    before = at if _aims(keys) else next(n for n, key in enumerate(keys) if key != "номер")
    return [key or "что" for key in keys] if at == before < keys.index("когда") else keys


def _beside(keys: list[str], labels: list[str], words: Vocabulary) -> list[str]:
    """The meanings with those of columns that only say more of a deed: its theme, what its helper does, its content."""
    if "что" not in keys:
        return keys
    found = [
        DETAIL if not key and words.exact(WITH_DEED, label) else key
        for key, label in zip(keys, labels, strict=True)
    ]
    of_deeds = [at for at, key in enumerate(found) if key == "что"]
    for at in _of_others({at: words.inside(DOER, labels[at]) for at in of_deeds}):
        found[at] = DETAIL
        of_deeds.remove(at)
    said = [(at, stems(labels[at])) for at in of_deeds]
    content = [at for at, one in said if set(_CONTENT) <= set(one)]
    named = [at for at, one in said if set(_NAMED) <= set(one)]
    if len(said) == 2 and len(content) == len(named) == 1 and content != named:
        found[content[0]] = CONTENT
    return found


def _of_others(who: dict[int, str]) -> list[int]:
    """The columns whose deeds belong to those of another: what a helper does; beside a common column what both do."""
    helpers = [at for at, one in who.items() if one == HELPS]
    common = not all(who.values())
    beside = [at for at, one in who.items() if one and (common or one == HELPS)]
    return beside if helpers and len(beside) < len(who) else []


def _aims(keys: list[str]) -> bool:
    """Whether a column tells what something is done for."""
    return any(key in keys for key in ("задача", "дефицит", "направление", "этап"))


def _guessed(keys: list[str], labels: list[str]) -> str:
    """The words of the column that other columns make what is done."""
    return labels[keys.index("")] if "" in keys and _aims(keys) and acted(keys) is not keys else ""


def split(table: Table, words: Vocabulary) -> Iterator[Line | Table]:
    """Cut a table where a head stands in its midst; the one text of the row above names what follows."""
    begun = 0
    for at in range(1, len(table.rows)):
        if not _heads(table.rows[at], words) and not _widens(table.rows, at, words):
            continue
        if any(a is b and a.text for a, b in zip(table.rows[at - 1], table.rows[at], strict=False)):
            continue  # the second row of a head
        above = [cell for cell in distinct(table.rows[at - 1]) if cell.text or cell.tables]
        named = at - 1 > begun and len(above) == 1 and not above[0].tables
        if (end := at - named) > begun:
            yield Table(table.rows[begun:end])
        if named:
            yield Line(above[0].text, head=True)
        begun = at
    yield Table(table.rows[begun:]) if begun else table


def _heads(row: tuple[Cell, ...], words: Vocabulary) -> bool:
    """Whether a row can be nothing but a head: each text means a column or a period, two of them word for word; or
    three word for word, each another one.
    """
    said = [cell.text for cell in distinct(row) if cell.text]
    said = [text for text in said if columns.column(text) is None]
    keys = [_key(text, words) for text in said]
    exact = [k for k, text in zip(keys, said, strict=True) if k and words.exact(COLUMN, text)]
    known = sum(bool(key) for key in keys)
    sure = len(set(exact)) >= SURE and known * 2 > len(said)
    return sure or (all(keys) and len(set(keys)) > 1 and len(exact) > 1)


def _widens(rows: tuple[tuple[Cell, ...], ...], at: int, words: Vocabulary) -> bool:
    """Whether a row begins a table by its number and a word of a column, below rows with fewer cells."""
    said = [cell.text for cell in distinct(rows[at]) if cell.text]
    above = [cell for cell in distinct(rows[at - 1]) if cell.text]
    known = {key for key in (_key(text, words) for text in said) if key}
    numbered = bool(said) and _key(said[0], words) == "номер"
    return numbered and len(known) > 2 and len(above) < len(said) > 2


def _key(text: str, words: Vocabulary) -> str:
    if is_number(text):
        return "номер"
    if alone := ALONE.get(text.strip(" .:").lower()):
        return alone
    key = words.column(text)
    return "" if key == DEED else key


def is_number(text: str) -> bool:
    """Whether a head is that of a column of numbers."""
    return text.strip(" .") in NUMBERS


def is_personal(text: str, words: Vocabulary) -> bool:
    """Whether a head or a label names what belongs to the teacher: «Ф. И. О. педагога», «Имя»."""
    return PERSONAL in (_key(text, words), words.label(text))


def said(table: Table, deep: int) -> list[Cell]:
    """The cells of the head (``deep`` rows), each once."""
    return distinct(cell for row in table.rows[:deep] for cell in row)
