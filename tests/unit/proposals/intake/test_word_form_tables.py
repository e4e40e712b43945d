"""A filled form as hands leave it: cells merged and split, rows repeated, tables run into one another."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from generator.proposals.intake import intake
from generator.proposals.intake.intake import Submission, Taken
from generator.records.records import Records
from tests.unit.proposals.intake.test_intake import ROUTE, filled, form, records

__all__ = ["records"]

ID = "geometriya-dokazatelstvo"
DEEDS = "Дефицит 1. Задача 1. Мероприятия"


def table(target: Any, title: str) -> Any:
    return next(t for t in target.tables if t.rows[0].cells[0].text == title)


def taken(records: Records, change: Callable[[Any], object], data: bytes = b"") -> Taken:
    target = docx.Document(io.BytesIO(data or form(records, ID)))
    change(target)
    out = io.BytesIO()
    target.save(out)
    return intake.take(Submission("f.docx", out.getvalue(), "f", "2026-11-24"), ROUTE, records)


def untouched(target: Any) -> None:
    """Leave the form as it is."""


def deed(made: Taken, number: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = made.values["дорожная карта"][0]["задачи"][0]["мероприятия"][number]
    return found


def column(target: Any, name: str) -> int:
    heads = [cell.text.split("\n")[0] for cell in table(target, DEEDS).rows[1].cells]
    return heads.index(name)


def test_a_merged_cell_moves_nothing_into_another_column(records: Records) -> None:
    was = deed(taken(records, untouched))

    def merge(target: Any) -> None:
        row = table(target, DEEDS).rows[2]
        row.cells[column(target, "До")].text = ""
        row.cells[column(target, "Когда")].merge(row.cells[column(target, "До")])

    now = deed(taken(records, merge))
    assert now == {key: value for key, value in was.items() if key != "до"}


def split(cell: Any, text: str) -> None:
    """Part a cell in two, as «Разбить ячейку» does; the rest of its column covers both."""
    columns = list(cell._parent._tbl.tr_lst)
    more = copy.deepcopy(cell._tc)
    cell._tc.addnext(more)
    for word in more.iter(qn("w:t")):
        word.text = ""
    next(more.iter(qn("w:p"))).append(_run(text))
    at = cell._tc.getparent().index(cell._tc)
    for row in columns:
        if row is not cell._tc.getparent() and len(row) > at:
            look = row[at].get_or_add_tcPr()
            look.append(OxmlElement("w:gridSpan"))
            look.find(qn("w:gridSpan")).set(qn("w:val"), "2")


def _run(text: str) -> Any:
    run = OxmlElement("w:r")
    run.append(OxmlElement("w:t"))
    run[0].text = text
    return run


def test_both_halves_of_a_split_cell_are_one_answer(records: Records) -> None:
    was = deed(taken(records, untouched))

    def change(target: Any) -> None:
        split(table(target, DEEDS).rows[2].cells[column(target, "Что")], "и обсудить с коллегой")

    now = deed(taken(records, change))
    assert now == {**was, "что": f"{was['что']}\nи обсудить с коллегой"}


def test_a_split_answer_of_a_field_is_read_whole(records: Records) -> None:
    def change(target: Any) -> None:
        row = next(
            r
            for r in table(target, "Пояснительная записка").rows
            if r.cells[0].text.startswith("Цель")
        )
        more = copy.deepcopy(row.cells[1]._tc)
        row.cells[1]._tc.addnext(more)
        next(more.iter(qn("w:t"))).text = "Вторая половина."

    made = taken(records, change)
    assert made.values["пояснительная записка"]["цель"].endswith("\nВторая половина.")


def test_a_cell_merged_down_says_the_same_of_each_row(records: Records) -> None:
    def merge(target: Any) -> None:
        rows, at = table(target, DEEDS).rows, column(target, "Ресурсы")
        for row in (rows[2], rows[3]):
            row.cells[at].text = ""
        rows[2].cells[at].merge(rows[3].cells[at]).text = "библиотека школы"

    made = taken(records, merge)
    assert deed(made, 0)["ресурсы"] == deed(made, 1)["ресурсы"] == ["библиотека школы"]


def test_a_lent_cell_alone_makes_no_row(records: Records) -> None:
    def merge(target: Any) -> None:
        rows, at = table(target, DEEDS).rows, column(target, "Ресурсы")
        rows[2].cells[column(target, "Что")].text = "прочитать главу"
        rows[2].cells[at].merge(rows[5].cells[at]).text = "библиотека школы"

    made = taken(records, merge, form(records))
    assert len(made.values["дорожная карта"][0]["задачи"][0]["мероприятия"]) == 1


@pytest.mark.parametrize("title", ["Маршрут", "Для кого", "Дефицит 1. Задача 1", DEEDS])
def test_tables_that_ran_into_one_another_are_read_apart(records: Records, title: str) -> None:
    whole = taken(records, untouched)

    def join(target: Any) -> None:
        second = table(target, title)._tbl
        first = second.getprevious()
        while first.tag != qn("w:tbl"):
            first.getparent().remove(first)
            first = second.getprevious()
        for row in list(second.tr_lst):
            first.append(row)
        second.getparent().remove(second)

    made = taken(records, join)
    assert (made.text, made.unread) == (whole.text, ())


def test_a_row_that_stands_twice_is_told_and_the_first_is_taken(records: Records) -> None:
    data = filled(form(records, ID), ("срок", "начало", "сентябрь 2026"))

    def repeat(target: Any) -> None:
        row = table(target, "Срок").rows[1]
        more = copy.deepcopy(row._tr)
        row._tr.addnext(more)
        next(t for t in more.iter(qn("w:t")) if t.text == "сентябрь 2026").text = "май 2030"

    made = taken(records, repeat, data)
    assert made.values["срок"]["начало"] == "2026-09"
    assert any("такая строка уже была" in said for said in made.unread)
    assert "2030" not in str(made.unread)


def test_a_text_that_says_the_name_of_a_part_is_an_answer(records: Records) -> None:
    data = filled(form(records, ID), ("маршрут", "условия", "Срок"))
    made = taken(records, untouched, data)
    assert made.values["условия"] == "Срок"
    assert made.unread == ()


@pytest.mark.parametrize(
    ("when", "until", "found"),
    [
        ("сентябрь–октябрь 2026", "", {"когда": "2026-09", "до": "2026-10"}),
        ("сент. 2026 — янв. 2027", "", {"когда": "2026-09", "до": "2027-01"}),
        ("сентябрь–октябрь 2026", "ноябрь 2026", {"когда": "2026-09", "до": "2026-11"}),
        ("октябрь 2026", "", {"когда": "2026-10"}),
        ("осенью", "", {"когда": "осенью"}),
    ],
)
def test_a_span_written_where_the_beginning_is_asked_has_both_ends(
    records: Records, when: str, until: str, found: dict[str, str]
) -> None:
    def write(target: Any) -> None:
        cells = table(target, DEEDS).rows[2].cells
        cells[column(target, "Когда")].text, cells[column(target, "До")].text = when, until

    now = deed(taken(records, write))
    assert {key: now[key] for key in ("когда", "до") if key in now} == found


def test_the_term_of_a_route_may_be_written_as_a_span(records: Records) -> None:
    begun = ("срок", "начало", "сентябрь 2026 — май 2027")
    data = filled(form(records, ID), begun, ("срок", "месяцев", ""))
    assert taken(records, untouched, data).values["срок"] == {"начало": "2026-09", "месяцев": "9"}
    data = filled(form(records, ID), begun, ("срок", "месяцев", "24"))
    made = taken(records, untouched, data)
    assert made.values["срок"] == {"начало": "2026-09", "месяцев": "24"}
    (told,) = made.unread
    assert "«Срок», строка «Месяцев»: начало и конец названы выше иначе" in told
