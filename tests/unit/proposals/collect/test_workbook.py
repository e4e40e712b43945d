"""The district's table: its sheets, same bytes, and that it is read back as it was written."""

from __future__ import annotations

import io

import openpyxl

from generator.proposals.collect import collect, workbook
from generator.proposals.collect.model import TeacherRow
from tests.support.collected import portal, twelve


def test_the_sheets_stand_in_their_order_with_a_picture_on_the_first() -> None:
    found = collect.collect(twelve().items(), portal())
    book = openpyxl.load_workbook(io.BytesIO(workbook.write(found, "2026-11-24")))
    assert book.sheetnames == [
        *("Кратко", "Дефициты", "Свои слова", "Запросы", "Фокус-группы", "Воронка"),
        *("Реестр этапов", "Строки", "Не прочитано"),
    ]
    assert len(book["Кратко"]._charts) == 1
    assert [book["Кратко"].cell(row, 1).value for row in range(4, 14)] == list(range(1, 11))


def test_the_same_files_give_the_same_bytes() -> None:
    one, other = (
        workbook.write(collect.collect(twelve().items(), portal()), "2026-11-24") for _ in range(2)
    )
    assert one == other


def test_what_was_written_is_read_back_with_nothing_lost_and_nothing_added() -> None:
    first = collect.collect(twelve().items(), portal())
    data = workbook.write(first, "2026-11-24")
    again = collect.collect([("svod.xlsx", data)], portal())
    assert again.teachers and len(again.teachers) == len(first.teachers)
    assert again.gathering.schools == first.gathering.schools
    assert {d.id: len(d.teachers) for d in again.deficits} == {
        d.id: len(d.teachers) for d in first.deficits
    }
    assert [g.texts for g in again.own] == [g.texts for g in first.own]
    assert [(p.school, p.code, p.step, p.meeting) for p in again.progress] == [
        (p.school, p.code, p.step, p.meeting) for p in first.progress
    ]
    found = again.gathering.found
    assert (found.unread, found.personal) == ([], [])


AWAY = {"file", "place", "guessed", "said"}
ROW = [name for name in TeacherRow.__struct_fields__ if name not in AWAY]
"""All that a row says; of a deficit of the bank it is read back by its number, whatever its words were."""


def saying(row: TeacherRow) -> dict[str, object]:
    return {"own": row.own} | {name: getattr(row, name) for name in ROW}


def test_every_column_of_a_row_is_read_back() -> None:
    first = collect.collect(twelve().items(), portal())
    again = collect.collect([("svod.xlsx", workbook.write(first))], portal())
    before, after = ([saying(r) for r in one.gathering.rows] for one in (first, again))
    assert [one for one in before if one not in after] == []
    assert not [name for name in ROW if not any(one[name] for one in before)]


def test_no_name_is_in_it() -> None:
    data = workbook.write(collect.collect(twelve().items(), portal()), "2026-11-24")
    book = openpyxl.load_workbook(io.BytesIO(data))
    said = " ".join(str(c.value) for sheet in book for row in sheet for c in row if c.value)
    assert not [word for word in ("Сидоров", "Козлов", "Петров", "913") if word in said]
