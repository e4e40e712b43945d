"""The year on one sheet is made of records: seminars, the works of the portal, days of review."""

from __future__ import annotations

from collections import Counter

import pypdfium2
import pytest
from msgspec import structs

from generator.pages.portal import year as pages
from generator.paper import kits, offers
from generator.paper.layouts import year as paper
from generator.paper.writers import pdf
from generator.records.dates import read_date
from generator.records.models.enums import ActStatus
from tests.support.collected import portal
from tests.support.sheets import THEME, of_pdf


def test_every_seminar_and_every_work_stands_in_its_month_once() -> None:
    catalogue = portal()
    rows = {row.month: row for row in pages.rows(catalogue)}
    told = [(month, one.link.text) for month, row in rows.items() for one in row.seminars]
    assert sorted(told) == sorted((s.month.value, s.title) for s in catalogue.seminars.values())
    for work in catalogue.portal.year:
        place = rows[work.month.value].works[pages.BODIES.index(work.who)]
        tail = work.what[1:]  # after «До 15 октября» it begins with a small letter
        assert sum(tail in said for said in place) == 1, work
        assert any(f"До {work.until} " in said for said in place) == bool(work.until), work
    assert next(iter(rows)) == "август"


def test_what_has_to_be_read_again_is_counted_in_its_month() -> None:
    catalogue = portal()
    reviews = Counter(
        date.month
        for (kind, _), summary in catalogue.summaries.items()
        if kind != "act" and (date := read_date(summary.review))
    )
    rows = {row.month: row for row in pages.rows(catalogue)}
    acts = len(catalogue.acts)
    (said,) = (one for one in rows["ноябрь"].works[0] if "ноябрь 2027" in one)
    assert reviews[11] <= int(said.split(": ")[1].split()[0]) <= reviews[11] + acts
    late = structs.replace(catalogue, today="2028-01-10")
    assert pages.make(late).context.overdue
    assert not pages.make(catalogue).context.overdue
    lost = {id: structs.replace(act, status=ActStatus.LOST) for id, act in catalogue.acts.items()}
    bare = {n: structs.replace(s, review="") for n, s in catalogue.summaries.items()}
    gone = structs.replace(late.with_records("act", lost), summaries=bare)
    assert not pages.make(gone).context.overdue
    unknown = structs.replace(catalogue, today="")
    assert not any("Пересмотреть" in str(row.works) for row in pages.rows(unknown))


@pytest.mark.parametrize(("style", "width"), [(kits.PLAN, 842), (kits.POSTER, 1191)])
def test_the_year_is_one_sheet_that_lies(style: str, width: int) -> None:
    made = pdf.write(paper.make(offers.pen_of(portal(), THEME.parent), style), THEME)
    (page,) = pypdfium2.PdfDocument(made)
    assert round(page.get_width()) == width > page.get_height()
    said = " ".join(of_pdf(made).split())
    assert "До 15 октября" in said
    assert "Учимся разрабатывать ИОМ" in said
