"""A table as lines for the rules of personal data: what the head of its column asks stands before each cell."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from generator.checks.attachments.telling import APART, LONG, Telling, Unread

Row = dict[int, str]
"""The cells of a row in which something stands, by the number of their column."""

MOST_CELLS = 100_000
"""Cells of one file that are read; one with more is not."""

LONGEST = 300
"""Signs of a cell that are told with its head; all of it is among the words of the file."""

_LONGEST_HEAD = 80
_TOGETHER = 200
"""Lines that are looked at in one go."""

_BORN = re.compile(r"(?i:рожд)|(?<![а-яё])(?i:[гд]\s?[./]?\s?р)(?![а-яё])|(?<![А-ЯЁ])ДР(?![А-ЯЁ])")
_ASKS = re.compile(
    _BORN.pattern
    + r"|(?i:снилс|страхов|(?<![а-яё])инн(?![а-яё])|паспорт|удостоверени|свидетельств|диплом|аттестат"
    r"|полис|тел(?:\.|ефон)|моб(?:\.|ил)|сот(?:\.|ов)|ватсап|whats|вайбер|viber|телеграм|адрес|прожива|пропис"
    r"|жительств|регистрац|карт|сч[её]т|диагноз|здоров|заболевани)"
)
"""What is personal only by the words before it: the head of a column has them, or the cell to the left."""

_PEOPLE = re.compile(
    r"(?i:(?<![а-яё])(?:фио|ф\.\s?и\.|фамили|имя|имена|реб[её]н|дети|учени[кц]|обучающ|воспитанни|педагог|учител|мам|пап|родител|сотрудни))"
)
_PLACES = re.compile(r"(?i:школ|учрежден|организаци|(?<![а-яё])оо(?![а-яё])|сад|площадк)")
_ADDRESS = re.compile(r"(?i:\s*адрес[а-я]{0,2}\s*)")
_FLAT = re.compile(r"\d[а-я]?\s?[-–]\s?\d{1,3}\s*$")
_SURNAME = re.compile(r"(?i:\s*фамили[яи]\b)")
_FIGURES = re.compile(r"\d{5}")
_SERIAL = re.compile(r"[1-5]\d{4}(?:\.\d+)?")
_LETTER = re.compile(r"[А-Яа-яЁёA-Za-z]")
FIRST_DAY = datetime.date(1899, 12, 30)
"""The day from which workbooks count."""


def told(rows: Iterable[Row]) -> Iterator[Telling]:
    """Yield a table as texts to be looked at; ``Unread`` where it is too large."""
    lines: dict[str, None] = {}
    table = _Table()
    for row in rows:
        table.cells += len(row)
        if table.cells > MOST_CELLS:
            raise Unread(LONG)
        lines.update(dict.fromkeys(table.lines({at: row[at][:LONGEST] for at in sorted(row)})))
        if len(lines) >= _TOGETHER:
            yield Telling(text=APART.join(lines))
            lines.clear()
    yield Telling(text=APART.join(lines))


def day(serial: float, first: datetime.date = FIRST_DAY) -> str:
    """Write the number of a day as a workbook shows it; empty where there is no such day."""
    try:
        return (first + datetime.timedelta(days=int(serial))).strftime("%d.%m.%Y")
    except (OverflowError, ValueError):
        return ""


class _Table(Struct):
    """What was read of a table so far: the heads of its columns."""

    cells: int = 0
    first: dict[int, str] = field(default_factory=dict[int, str])
    asked: dict[int, str] = field(default_factory=dict[int, str])
    above: Row = field(default_factory=dict[int, str])
    people: bool = False

    def lines(self, row: Row) -> Iterator[str]:
        """Yield a row as it stands, and each of its cells behind what is asked there."""
        yield " | ".join(row.values())
        label = next((value for value in row.values() if _is_words(value)), "")
        left = ""
        for at, value in row.items():
            if _is_head(value):
                left = self._ask(at, value)
                continue
            for head in dict.fromkeys((left, self.asked.get(at) or self.first.get(at, ""))):
                if head:
                    yield _line(label, self._meant(head, value), value)
            if _SURNAME.match(self.first.get(at, "")) and at + 1 in row:
                yield f"{value} {row[at + 1]}"
        self._learn(row)

    def _ask(self, at: int, value: str) -> str:
        """Keep the head of a column, with the line of it that stands above."""
        above = self.above.get(at, "")
        self.asked[at] = f"{above} {value}" if _is_words(above) and above != value else value
        return value

    def _learn(self, row: Row) -> None:
        """Keep the first words of each column, and whether the table lists people."""
        heads = [value for at, value in row.items() if at not in self.first and _is_words(value)]
        if any(map(_PEOPLE.search, heads)) and not any(map(_PLACES.search, heads)):
            self.people = True
        for at, value in row.items():
            if _is_words(value):
                self.first.setdefault(at, value)
        self.above = row

    def _meant(self, head: str, value: str) -> str:
        """Say whose address is asked: one with a flat, or one of a list of people, is a home."""
        if _ADDRESS.fullmatch(head) and (self.people or _FLAT.search(value)):
            return "Домашний адрес"
        return head


def _line(label: str, head: str, value: str) -> str:
    """Write a cell behind its head and the first words of its row, a number in the form its head asks for."""
    if _BORN.search(head) and _SERIAL.fullmatch(value):
        value = day(float(value))
    elif "снилс" in head.lower() and value.isdigit():
        value = value.zfill(11)  # a number loses the noughts before it
    elif "инн" in head.lower() and value.isdigit() and len(value) == 11:
        value = value.zfill(12)
    said = (label[:_LONGEST_HEAD], head[:_LONGEST_HEAD], value)
    return ": ".join(part for part in dict.fromkeys(said) if part)


def _is_words(value: str) -> bool:
    return not re.search(r"\d", value) and _LETTER.search(value) is not None


def _is_head(value: str) -> bool:
    """Whether a cell asks for something personal and does not give it."""
    return (
        len(value) <= _LONGEST_HEAD
        and _ASKS.search(value) is not None
        and not _FIGURES.search(re.sub(r"[\s()./–—-]", "", value))
    )
