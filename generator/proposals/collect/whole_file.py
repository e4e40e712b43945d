"""What is known only when all rows of a file are read: its school and month by its name, codes that come again."""

from __future__ import annotations

from msgspec.structs import replace

from generator.proposals.collect import file_names, periods
from generator.proposals.collect.join import Teacher, teacher
from generator.proposals.collect.labels import Sheet
from generator.proposals.collect.model import Remarks, TeacherRow


def name(says: Remarks, sheet: Sheet, before: int, without: int) -> None:
    """Give the rows from ``before`` on the school and the month of the file where its sheets name none.

    ``without``: where those of teachers without a deficit begin.
    """
    added = ((says.found.rows, before), (says.found.without, without))
    own = [row for rows, first in added for row in rows[first:]]
    school = sheet.school or next((row.school for row in own if row.school), "")
    if not school:
        school = file_names.school(says.file)
        says.told("шапка", "школа не названа: взято имя файла")
    period = file_names.month(says.file)
    if period and not all(row.period for row in own):
        says.told("шапка", f"месяц не назван: из имени файла взят {periods.said(period)}")
    for rows, first in added:
        for at, row in enumerate(rows[first:], first):
            rows[at] = replace(row, school=row.school or school, period=row.period or period)
    sheet.school = sheet.school or school


def repeated(says: Remarks, before: int) -> None:
    """Tell of a code that stands in several rows with a deficit or a task: it is one teacher."""
    rows: dict[Teacher, list[TeacherRow]] = {}
    for row in says.found.rows[before:]:
        if row.code and (row.said or row.task):
            rows.setdefault(teacher(row), []).append(row)
    for first, *others in rows.values():
        if others and others[-1].place != first.place:
            below = f"код «{first.code}» стоит и ниже ({others[-1].place})"
            says.told(first.place, f"{below}: это один педагог")
