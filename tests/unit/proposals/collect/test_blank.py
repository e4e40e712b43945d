"""The workbook of the form: lists in its cells, same bytes, and read back as it was filled."""

from __future__ import annotations

import io

import openpyxl

from generator.proposals.collect import blank, collect
from generator.proposals.collect.model import STEPS
from tests.support.collected import HEADS, our_form, portal, row

FORM = portal().forms["blank-zadachi"]


def test_only_the_sheet_of_a_school_has_a_workbook() -> None:
    address = "forms/blank-zadachi/blank-zadachi.xlsx"
    assert list(blank.all(portal())) == [("blank-zadachi", address)]


def test_the_same_form_gives_the_same_bytes() -> None:
    assert blank.write(portal(), FORM) == blank.write(portal(), FORM)


def test_every_closed_column_offers_its_list() -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank.write(portal(), FORM)))
    sheet, lists = book["Задачи педагогов"], book[blank.LISTED]
    assert lists.sheet_state == "hidden"
    head = next(cell.row for cell in sheet["A"] if cell.value == "Код")
    assert [sheet.cell(head, at).value for at in range(1, 12)] == list(HEADS)
    offered = {}
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list":
            at = next(iter(rule.sqref.ranges)).min_col
            area = rule.formula1.removeprefix(f"={blank.LISTED}!").replace("$", "")
            offered[HEADS[at - 1]] = [cells[0].value for cells in lists[area]]
    assert list(offered) == ["Роль", "Предмет", "Уровень", "Опыт", "Дефицит из банка", "Этап"]
    assert offered["Этап"] == list(STEPS)
    assert len(offered["Дефицит из банка"]) == len(portal().deficits)
    assert "pr-1 — Доказательство в геометрии" in offered["Дефицит из банка"]


def test_what_is_filled_in_is_read_back_whole() -> None:
    filled = row(
        "П-7",
        роль="учитель",
        предмет="химия",
        уровень="ООО",
        опыт="молодой",
        дефицит="m-2 — Формирующее оценивание",
        образ="Освоить критерии",
        этап="проба",
        форма="банк заданий",
        что="показ урока",
    )
    data = our_form({"Школа": "СОШ № 1", "Период": "март 2027"}, [filled])
    (found,) = collect.collect([("a.xlsx", data)], portal()).gathering.rows
    assert (found.code, found.role, found.subjects, found.levels) == (
        "П-7",
        "учитель",
        ("химия",),
        ("ООО",),
    )
    assert (found.experience, found.deficits, found.task) == (
        "молодой",
        ("m-2",),
        "Освоить критерии",
    )
    assert (found.step, found.form, found.wish) == ("проба", "банк заданий", "показ урока")
    assert str(found.period) == "2027-03"
