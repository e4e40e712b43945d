"""What stands over and between the tables of a file: whose sheet it is, of when, how many teachers."""

from __future__ import annotations

import re

from msgspec import Struct

from generator.proposals.collect import periods
from generator.proposals.collect.columns import Columns
from generator.proposals.collect.model import Found, Remark, SheetHead
from generator.proposals.collect.privacy import Cutter
from generator.records.dates import Date

LABEL = re.compile(r"^([^:—–]{3,60})\s*[:—–]\s*(.*)$")
SCHOOL = re.compile(
    r"(?:М[БКА]?ОУ|ГБОУ|М[БКА]?ДОУ)\s+[^,.;:()\n]{2,80}|(?:[А-ЯЁ][а-яё]+\s+)?(?:СОШ|ООШ|НОШ)(?:\s*№\s*[0-9]{1,4})?"
)
"""How a school is called inside of a title."""
YEAR = re.compile(r"20[0-9][0-9]")
NUMBER = re.compile(r"(?<![0-9.,])([0-9]{1,4})(?![0-9.,])")
LONGEST_SCHOOL = 160
HINT = re.compile(r"\([^()]*\)")
"""What the form says beside an empty place: no answer."""


class Sheet(Struct):
    """What is known of the sheet at hand."""

    school: str = ""
    period: Date | None = None
    teachers: int = 0
    taking: int = 0
    levels: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()


class Remarks(Struct, frozen=True):
    """What is told of one file, by its places."""

    file: str
    found: Found

    def unread(self, place: str, message: str) -> None:
        """What was not read at a place."""
        self.found.unread.append(Remark(self.file, place, message))

    def told(self, place: str, message: str) -> None:
        """What the district should know of a place."""
        self.found.told.append(Remark(self.file, place, message))

    def cut(self, place: str, kinds: tuple[str, ...]) -> None:
        """Which personal data were taken away at a place."""
        self.found.personal.append(Remark(self.file, place, f"вырезано: {', '.join(kinds)}"))


class LabelReader:
    """Reads labels with their values, and titles, into the sheet at hand."""

    def __init__(self, says: Remarks, columns: Columns, cutter: Cutter) -> None:
        self.says, self.columns, self.cutter = says, columns, cutter
        self.sheet = Sheet()

    def line(self, text: str) -> None:
        """Read a line of a file: labels with values, or a title."""
        known = False
        for part in re.split(r"[;\n]|\s{3,}|\t", text):
            known = (bool(part.strip()) and self.labelled(part.strip(), "шапка")) or known
        if not known:
            self._title(text)

    def _title(self, text: str) -> None:
        """A title may say of which school and of when a sheet is."""
        if not self.sheet.school and (school := SCHOOL.search(text)):
            self.sheet.school = " ".join(self.cutter.cut(school[0])[0].split())[:LONGEST_SCHOOL]
        if self.sheet.period is None and YEAR.search(text):
            self.sheet.period = periods.month_of(text)

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
        elif key in ("всего педагогов", "участвуют") and (number := NUMBER.search(said)):
            if key == "участвуют":
                self.sheet.taking = int(number[1])
            else:
                self.sheet.teachers = int(number[1])
        return True

    def _school(self, said: str) -> None:
        if not said:
            return
        if self.sheet.school and self.sheet.school != said:
            self.close()
            self.sheet = Sheet(period=self.sheet.period)
        self.sheet.school = said[:LONGEST_SCHOOL]

    def close(self) -> None:
        """Keep what is known of the sheet: another one begins, or the file ends."""
        sheet = self.sheet
        head = SheetHead(self.says.file, sheet.school, sheet.period, sheet.teachers, sheet.taking)
        self.says.found.heads.append(head)
