"""What the page of a school's sheet is given: the words of the lists, the bank, the workbook of the form."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from typing import Any

from msgspec.structs import replace

from generator.pages.portal import collect
from generator.proposals.collect import blank, page_data
from tests.support.collected import HEADS, portal


@cache
def data() -> dict[str, Any]:
    scripts = [*page_data.make(portal()), *page_data.make_bank(portal())]
    made = {one.address: one.data.decode() for one in scripts}
    return {name: json.loads(text[text.index("(") + 1 : -3]) for name, text in made.items()}


def test_there_is_a_script_for_each_need() -> None:
    names = (page_data.WORDS, page_data.BANK, page_data.FILES, page_data.SHEET)
    assert sorted(data()) == sorted(names)


def test_the_workbook_says_where_what_is_written() -> None:
    sheet = data()[page_data.SHEET]
    assert tuple(sheet["titles"]) == HEADS
    assert tuple(sheet["keys"]) == page_data.FORM_KEYS
    assert len(set(sheet["labels"].values())) == len(sheet["labels"]) == 5
    assert "xl/worksheets/sheet1.xml" in sheet["parts"]


def test_the_page_leads_to_the_form_whose_workbook_it_fills() -> None:
    known = blank.columns_of(portal())
    found = [id for id, form in portal().forms.items() if collect.is_sheet(form)]
    assert found == [id for id, form in portal().forms.items() if blank.is_sheet(form, known)]
    assert collect.make(portal()).context.form.address == f"forms/{found[0]}/"


def test_every_deficit_of_the_bank_is_offered() -> None:
    bank = data()[page_data.BANK]
    assert {id for id, _, _ in bank["shown"]} == portal().deficits.keys() == bank["weights"].keys()


def test_a_column_with_a_list_offers_it_and_every_column_of_the_form_has_its_hint() -> None:
    words = data()[page_data.WORDS]["collect"]
    assert {"роль", "предмет", "уровень", "опыт", "этап"} <= words["values"].keys()
    assert all(words["values"].values())
    assert all(words["hints"][key] for key in page_data.FORM_KEYS)


def test_the_workbook_has_a_mark_for_each_deficit_and_no_title_of_one() -> None:
    form = next(f for f in portal().forms.values() if collect.is_sheet(f))
    marks = [page_data.MARK.format(number) for number in range(len(portal().deficits))]
    offered = blank.values(portal()) | {blank.DEFICIT: marks}
    with zipfile.ZipFile(io.BytesIO(blank.write(portal(), form, offered))) as opened:
        whole = {name: opened.read(name).decode() for name in opened.namelist()}
    parts = data()[page_data.SHEET]["parts"]
    assert parts == whole
    assert all("".join(parts.values()).count(f">{mark}<") == 1 for mark in marks)


def test_other_titles_of_deficits_make_another_bank_alone() -> None:
    others = {id: replace(one, title=f"Иное {id}") for id, one in portal().deficits.items()}
    found = portal().with_records("deficit", others)
    assert [*page_data.make(found)] == [*page_data.make(portal())]
    assert [*page_data.make_bank(found)] != [*page_data.make_bank(portal())]
