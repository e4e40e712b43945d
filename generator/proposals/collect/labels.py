"""What stands over and between the tables of a file: whose sheet it is, of when, how many teachers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from generator.language.personal.school_patterns import LEVEL, NO_PLACE
from generator.proposals.collect import periods, schools
from generator.proposals.collect.bank import Bank
from generator.proposals.collect.codes import ASIDE, NOT_SO_MANY
from generator.proposals.collect.columns import Columns
from generator.proposals.collect.model import Remarks, SheetHead
from generator.proposals.collect.privacy import Cutter
from generator.proposals.intake.documents.blocks import Cell, distinct
from generator.records.dates import Date

LABEL = re.compile(r"^([^:—–]{3,60})\s*(?::|[—–](?!\s*[0-9]{1,2}\s*(?:[а-е]\s*)?кл))\s*(.*)$")
"""A label before its value; «Учителя 5–9 классов» is none."""
SCHOOL = re.compile(
    r"(?:М[БКА]?ОУ|ГБОУ|М[БКА]?ДОУ)\s+[^,.;:()\n]{2,80}"
    r"|(?:(?:[А-ЯЁ][А-ЯЁа-яё-]*(?:ая|ой)\s+)?(?:СОШ|ООШ|НОШ)"
    rf"|{NO_PLACE}[А-ЯЁ][а-яё-]{{2,25}}[сц]к(?:ая|ой)\s+{LEVEL}(?:школ[аы]|гимнази[яи])(?![а-яё])"
    r"(?!\s+(?!(?:за|на|в|от|по)\s)[а-яё]))"
    r"(?:\s*№\s*[0-9]{1,4}|\s*[0-9]{1,3}(?![0-9]))?"
    r"|[Дд]етск(?:ий|ого)\s+сада?\s+«[^»]{2,40}»"
)
"""How a school is called inside of a title."""
NUMBERED = re.compile(
    r"(?:школ[аы]|гимнази[яи]|лице[йя]|(?<!\w)сад|д/с|[СОН]ОШ|ДОУ)\s*№?\s*[0-9]{1,3}(?![0-9])", re.I
)
"""How else a short text names a school: a sheet of a workbook, a row between the teachers of two."""
SHORT = 60
"""Signs of such a text."""
WHEN = re.compile(
    r"\s+(?:(?:за|на|в|от|по)\s+)?(?:20[0-9][0-9]|(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяе]"
    r"|(?:март|август)[ае]?|ма[йея]|осень?ю?|осени|зим(?:а|ы|у|ой)|весн(?:а|ы|у|ой)|лет(?:о|а|ом)"
    r"|(?:перв|втор)\w+\s+(?:полугоди|квартал|четверт)\w+|(?:[12]|I{1,2})(?:-е)?\s+полугоди\w+|учебн\w+\s+год\w*)"
    r"(?!\w).*",
    re.I | re.S,
)
"""What of a title is no longer the name of the school but when it was."""
YEAR = re.compile(r"20[0-9][0-9]")
NUMBER = re.compile(r"(?<![0-9.,])([0-9]{1,4})(?![0-9]|[.,][0-9])")
"""How many there are; a comma or a full stop may end it: «45, из них участвуют: 12»."""
LONGEST_SCHOOL = 160
TEACHERS = "всего педагогов"
"""The label that a part of a table may begin with, too: «Учителя математики»."""
HINT = re.compile(r"\([^()]*\)")
"""What the form says beside an empty place: no answer."""


def school_in(text: str) -> str:
    """The school that a text names, as it is called there, or empty."""
    found = SCHOOL.search(text)
    if found is None and (len(text) > SHORT or not NUMBERED.search(text)):
        return ""
    name = " ".join(WHEN.sub("", " ".join((found[0] if found else text).split())).split())
    return name if schools.tells(name) else ""


def other_rows(rows: Sequence[Sequence[Cell]], columns: Columns) -> list[int]:
    """The rows of a table of something else, sums of schools, that stand where labels could."""
    said = {n: [c.text for c in distinct(row) if c.text] for n, row in enumerate(rows)}
    wide = {n: texts for n, texts in said.items() if len(texts) > 2}
    return [] if all(columns.label(texts[0]) for texts in wide.values()) else list(wide)


def coded_rows(rows: Sequence[Sequence[Cell]], end: int, bank: Bank) -> list[int]:
    """The rows above a head, or without one, that name a deficit, and what heads them: no columns of theirs are known."""
    found = [n for n in range(end) if any(c.text and bank.named(c.text) for c in rows[n])]
    above = [n - 1 for n in found[:1] if n and any(cell.text for cell in rows[n - 1])]
    return [*above, *found]


def are_heads(said: list[str], columns: Columns) -> bool:
    """Whether cells are the head of a table of something else: «Школа | Диагностика | …» names no school."""
    return len(said) > 2 and any(
        not LABEL.match(one)
        and columns.label(one)
        and (columns.label(other) or columns.column(other) or columns.stage(other))
        for one, other in pairwise(said)
    )


class Sheet(Struct):
    """What is known of the sheet at hand."""

    school: str = ""
    period: Date | None = None
    teachers: int = 0
    taking: int = 0
    levels: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    lent: bool = False
    """Whether the school is only that by which the sheet of a workbook is called."""


class LabelReader:
    """Reads labels with their values, and titles, into the sheet at hand."""

    def __init__(self, says: Remarks, columns: Columns, cutter: Cutter) -> None:
        self.says, self.columns, self.cutter = says, columns, cutter
        self.sheet = Sheet()
        self.turned = False
        """Whether rows were read, or a sheet of a workbook began: a title may be that of another school."""
        self.counts: dict[str, int] | None = None
        """What a sheet of a workbook says before it says whose it is: it may be another school's."""

    def turn(self, name: str) -> None:
        """Another sheet of a workbook begins: its name may tell the school and the month of what it holds."""
        self.sheet.levels = self.sheet.subjects = ()
        self.turned = True
        self.settle(left=True)
        self.counts = {}
        if school_in(name):
            self._other(self.cutter.cut(name)[0], lent=True)
        self.sheet.period = periods.month_of(name) or self.sheet.period

    def rows(self) -> None:
        """Go on with rows: whose sheet it is has been said, and a title may be that of another school."""
        self.turned = True
        self.settle()

    def settle(self, left: bool = False) -> None:
        """Give the sheet what was counted before its school was known; ``left``: no school was said, nor had it rows."""
        counts, self.counts = self.counts or {}, None
        for key, number in counts.items():
            if not (left and (self.sheet.taking if key == "участвуют" else self.sheet.teachers)):
                self._counted(key, number)

    def _counted(self, key: str, number: int) -> None:
        if self.counts is not None:
            self.counts[key] = number
        elif key == "участвуют":
            self.sheet.taking = number
        else:
            self.sheet.teachers = number

    def line(self, text: str) -> None:
        """Read a line of a file: labels with values, or a title."""
        known = False
        for part in re.split(r"[;\n]|\s{3,}|\t", text):
            known = (bool(part.strip()) and self.labelled(part.strip(), "шапка")) or known
        if not known:
            self._title(text)

    def _title(self, text: str) -> None:
        """A title may say of which school and of when a sheet is."""
        self.titled(text)
        if (self.sheet.period is None or self.turned) and YEAR.search(text):
            self.sheet.period = periods.month_of(text) or self.sheet.period

    def titled(self, text: str) -> bool:
        """Take the school that a title names; gives whether it names one."""
        name = self.cutter.cut(school_in(text))[0]
        if name and (not self.sheet.school or self.sheet.lent or self.turned):
            self._other(name)
        return bool(name)

    def _other(self, name: str, lent: bool = False) -> None:
        """Go on with the sheet of a school: that of another one is closed, and what it said is forgotten."""
        old = self.sheet
        if old.school and not schools.same(old.school, name) and not (old.lent and not lent):
            self.close()
            self.sheet = Sheet(period=old.period)
        if not self.sheet.school or old.lent or not schools.same(old.school, name):
            self.sheet.school, self.sheet.lent = name[:LONGEST_SCHOOL], lent
        if not lent:
            self.settle()

    def labelled(self, text: str, place: str, value: str = "") -> bool:
        """Take what a label says of the sheet; gives whether the label is known."""
        match = None if value else LABEL.match(text)
        label, said = (match[1], match[2]) if match else (text, value)
        key = self.columns.label(label.strip(" :"))
        if not key:
            return False
        said, cut = self.cutter.cut("" if HINT.fullmatch(said.strip()) else said.strip(" _"))
        if cut:
            self.says.cut(place, cut)
        if key == "чья школа" and (said or not match):
            self._school(said or (self.cutter.cut(text)[0] if len(text.split()) > 1 else ""))
        elif key == "за какой период" and said:
            self.sheet.period = periods.month_of(said)
            if self.sheet.period is None:
                self.says.told(place, f"период «{said[:40]}» не понят: лист отнесён к этому сбору")
        elif key in ("всего педагогов", "участвуют") and said:
            self._count(key, said, place)
        return True

    def _count(self, key: str, said: str, place: str) -> None:
        """Take how many teachers there are, and what is said of others behind it."""
        is_one = not NOT_SO_MANY.search(ASIDE.sub(" ", said).split(",")[0])
        number = NUMBER.search(said) if is_one else None
        if number is None:
            self.says.told(place, f"{key}: число «{said[:40]}» не понято, напишите его цифрами")
            return
        self._counted(key, int(number[1]))
        rest = said[number.end() :].lstrip(" ,.(")
        if LABEL.match(rest):
            self.labelled(rest.rstrip(" )"), place)

    def _school(self, said: str) -> None:
        if not said:
            return
        if self.sheet.school and self.sheet.school != said and not self.sheet.lent:
            self.close()
            self.sheet = Sheet(period=self.sheet.period)
        self.sheet.school, self.sheet.lent = said[:LONGEST_SCHOOL], False
        self.settle()

    def close(self) -> None:
        """Keep what is known of the sheet: another one begins, or the file ends."""
        sheet = self.sheet
        head = SheetHead(self.says.file, sheet.school, sheet.period, sheet.teachers, sheet.taking)
        self.says.found.heads.append(head)
