"""The road map of a printed sheet: rows, actions, times and deficits that were added come back."""

from __future__ import annotations

import copy
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from generator.catalogue.catalogue import Catalogue
from generator.proposals.printout import dates
from generator.records.records import Records
from tests.support.printed import ID, back, cell, changed, edited, road, sheet, text_of


def new_row(target: Any) -> None:
    """Insert a row below in Word: the cell of the deficit covers it too."""
    last = road(target).rows[-1]._tr
    made = copy.deepcopy(last)
    last.addnext(made)
    row = road(target).rows[-1]
    said = [
        "",
        "Научиться слушать",
        "Прочитать главу\nсентябрь 2026; 2 ч",
        "Сделать план",
        "Провести",
    ]
    texts = [
        *said,
        "Обсудить\nс 1 по 5 мая 2027, 1,5 часа\nвместе: тьютор",
        "памятка\nпризнак: читают",
    ]
    for place, text in zip(row._tr.findall(qn("w:tc")), texts, strict=True):
        docx.table._Cell(place, row).text = text


def test_a_row_that_was_added_is_a_task_with_its_actions(
    found: Catalogue, records: Records
) -> None:
    taken = back(edited(sheet(found), new_row), found, records)
    assert [line for line in changed(text_of(records), taken.text)["+"] if line] == [
        "- задача: Научиться слушать",
        "что: Прочитать главу",
        "часов: 2",
        "что: Сделать план",
        "что: Провести",
        "что: Обсудить",
        "когда: 2027-05-01",
        "до: 2027-05-05",
        "часов: 1,5",
        "форма: памятка",
        "признак: читают",
    ]
    assert taken.text.count("с кем: тьютор") == text_of(records).count("с кем: тьютор") + 1
    missing = [where for f, where in taken.findings if f.rule == "key-missing"]
    assert missing == [
        "«Дорожная карта», строка 3, столбец «■ проектирование пробы»",
        "«Дорожная карта», строка 3, столбец «▲ проба»",
    ]


def added_row(target: Any) -> None:
    """A row as python-docx adds it: with an empty first cell that covers nothing."""
    row = road(target).add_row()
    row.cells[1].text = "Научиться слушать"


def test_a_row_with_an_empty_first_cell_belongs_to_the_deficit_above(
    found: Catalogue, records: Records
) -> None:
    taken = back(edited(sheet(found), added_row), found, records)
    assert taken.text.count("- дефицит:") == text_of(records).count("- дефицит:")
    assert "- задача: Научиться слушать\n" in taken.text


def test_a_second_action_a_time_and_resources_in_a_cell(found: Catalogue, records: Records) -> None:
    route = found.routes[ID]
    action = route.map[0].tasks[0].activities[0]

    def change(target: Any) -> None:
        place = road(target).rows[2].cells[2]
        lines = [p.text for p in place.paragraphs]
        assert lines[0].replace("\u00a0", " ") == action.what
        lines[1] = "октябрь 2026 — январь 2027; 9,5 ч"
        place.text = "\n".join([*lines, "Спросить коллегу", "февраль 2027"])

    said = changed(text_of(records), back(edited(sheet(found), change), found, records).text)
    assert said["+"] == [
        "когда: 2026-10",
        "до: 2027-01",
        "часов: 9,5",
        "что: Спросить коллегу",
        "когда: 2027-02",
    ]


def test_a_deficit_of_ones_own_and_one_of_the_bank(found: Catalogue, records: Records) -> None:
    own = "Затрудняюсь слушать при обсуждении, из-за чего спешу"
    data = edited(sheet(found), cell(0, 0, f"{own}\nподтверждение: анкета\nуровень: Высокий."))
    text = back(data, found, records).text
    assert f"- дефицит: {own}\n    подтверждение: анкета\n    уровень: высокий\n" in text
    other = next(d for d in found.deficits.values() if d.id not in text_of(records))
    text = back(edited(sheet(found), cell(0, 0, other.title)), found, records).text
    assert f"- дефицит: {other.id}\n" in text
    assert "подтверждение:" not in text


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("сентябрь 2026", {"когда": "2026-09"}),
        ("сентябрь–октябрь 2026; 8 ч", {"когда": "2026-09", "до": "2026-10", "часов": "8"}),
        ("декабрь 2026 — январь 2027", {"когда": "2026-12", "до": "2027-01"}),
        ("5 мая 2027; 1,5 ч", {"когда": "2027-05-05", "часов": "1,5"}),
        ("1–5 мая 2027", {"когда": "2027-05-01", "до": "2027-05-05"}),
        ("09.2026, 4 часа.", {"когда": "2026-09", "часов": "4"}),
        ("8 ч", {"часов": "8"}),
        ("осенью; 8 ч", None),
        ("Провести 8 ч", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_write_them(said: str, wanted: dict[str, str] | None) -> None:
    assert dates.activity(said) == wanted
