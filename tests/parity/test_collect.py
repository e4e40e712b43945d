"""The page of a school's sheet reads a table as ``iom collect`` does: the same rows, and the same said of them.

Names that only the dictionary knows are left out of the comparison: the page has no dictionary.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from generator.catalogue.catalogue import Catalogue
from generator.language.personal import detect
from generator.pages.portal import collect
from generator.proposals.collect import blank, page_data, periods, reader
from generator.proposals.collect.bank import Bank
from generator.proposals.collect.blank import columns_of
from generator.proposals.collect.model import Found, TeacherRow
from generator.proposals.collect.privacy import Cutter
from generator.proposals.collect.reader import Lists
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table
from tests.support.browser import address
from tests.support.collected import pasted, portal, twelve

FILES = {name: data for name, data in twelve().items() if not name.endswith(".jpg")}
READ = """async ([name, coded]) => {
  await portal.collect.loadFiles();
  const bytes = Uint8Array.from(atob(coded), (c) => c.charCodeAt(0));
  const { body } = await portal.submit.readDocument(name, bytes.buffer);
  return portal.collect.readBlocks(body);
}"""
PASTE = """async (html) => {
  await portal.collect.loadReader();
  return portal.collect.readBlocks(portal.submit.copiedBlocks(html));
}"""
FIND = """async (texts) => {
  await portal.collect.loadReader();
  return texts.map(([text, subjects]) => portal.collect.findDeficits(text, subjects));
}"""

WRITE = """async ([changed, own]) => {
  await portal.collect.loadOut();
  portal.collectBank(changed);
  const blob = await portal.collect.workbook(portal.collect.outOf(portal.collect.sheet));
  portal.collectBank(own);
  return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (one) => String.fromCharCode(one)).join(""));
}"""
MONTH = """async (texts) => {
  await portal.collect.loadReader();
  return texts.map((text) => portal.collect.monthOf(text));
}"""
MONTHS = (
    *(
        "Октябрь, 2026",
        "за октябрь месяц 2026 года",
        "на конец мая 2027 г.",
        "окт. 2026",
        "осень 2026",
    ),
    *("МБОУ «Октябрьская СОШ», 2026 год", "Майская школа 2027", "2026/2027 учебный год", "03.2027"),
)
NUMBERED = (
    *("К 5 классу не умеют делить", "С 1 сентября новый предмет", "С 5, 6 и 7 сложно"),
    *("У 5-классников нет навыка", "М-1…М-3"),
    *("1. ПР-1\n2) М-3.", "ПР-1 доказательство, М-3 группы", "пр 1 — (по К-2) и ПР-99", "PR1/м 3"),
)
TITLES = (
    'Знаки <и> & "кавычки"',
    "«Ёлочки» — 😀 é",
    " с краёв  и  внутри ",
    "&amp; @@deficit 1@@ $&",
)


@pytest.fixture(scope="module", autouse=True)
def without_dictionary() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(detect, "_likely", lambda text, public: iter(()))  # noqa: ARG005
        yield


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    shown = browser.new_page()
    shown.goto(address(site, "collect/"))
    yield shown
    shown.close()


@pytest.fixture(scope="module")
def lists() -> Lists:
    columns = columns_of(portal())
    return Lists(columns, Bank(portal().deficits), Cutter(columns.public()))


def read(name: str, blocks: Blocks, lists: Lists) -> dict[str, Any]:
    """What Python makes of a document, without what the page has no place for."""
    found = Found()
    reader.read(name, blocks, lists, found)
    return {
        "rows": [_row(one) for one in found.rows],
        "without": [_whose(_row(one)) for one in found.without],
        "unread": _remarks(found.unread),
        "personal": _remarks(found.personal),
    }


def _row(one: TeacherRow) -> dict[str, Any]:
    several = {key: list(getattr(one, key)) for key in ("subjects", "levels", "deficits")}
    texts = ("code", "role", "experience", "guessed", "said", "task", "step", "form", "wish")
    return {"place": one.place, **several, **{key: getattr(one, key) for key in texts}}


def _whose(one: dict[str, Any]) -> dict[str, Any]:
    return {key: one[key] for key in ("place", "code", "deficits", "said")}


def _remarks(all: Any) -> list[tuple[str, str]]:
    return [(one.place, one.message) for one in all if "дата встречи" not in one.message]


def shown(found: dict[str, Any]) -> dict[str, Any]:
    """The same of the page."""
    return {
        "rows": [{"place": one["place"], **one["made"]} for one in found["rows"]],
        "without": [_whose({"place": one["place"], **one["made"]}) for one in found["without"]],
        "unread": [(one["place"], one["message"]) for one in found["unread"]],
        "personal": [(one["place"], one["message"]) for one in found["personal"]],
    }


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_alike(page: Page, lists: Lists, name: str) -> None:
    expected = read(name, documents.read(name, FILES[name]), lists)
    given = page.evaluate(READ, [name, base64.b64encode(FILES[name]).decode()])
    if not expected["rows"]:  # Python tells of a file without rows once, the page by its tables
        assert given["rows"] == []
        return
    assert shown(given) == expected


@pytest.mark.parametrize("name", pasted())
def test_a_pasted_table_is_read_alike(page: Page, lists: Lists, name: str) -> None:
    rows, html = pasted()[name]
    cells: dict[int, Cell] = {}
    grid = tuple(
        tuple(cells.setdefault(id(said), Cell((Line(said),) if said else ())) for said in row)
        for row in rows
    )
    expected = read(name, Blocks((Table(grid),)), lists)
    assert shown(page.evaluate(PASTE, html)) == expected
    assert bool(expected["rows"]) == (name != "sums")


def test_words_mean_the_same_deficit(page: Page, lists: Lists) -> None:
    deficits = portal().deficits.values()
    texts = [(text, ()) for d in deficits for text in (d.title, d.deficit, d.task, d.id.upper())]
    texts += [(f"{d.deficit.split(',')[0]} на уроке", ("математика",)) for d in deficits]
    texts += [("м-2; pr-1", ()), ("не получается дискуссия", ()), ("m-2. Цель урока", ())]
    texts += [(text, ()) for text in NUMBERED]
    found = page.evaluate(FIND, [[text, list(subjects)] for text, subjects in texts])
    assert len(found) > 100
    for (text, subjects), one in zip(texts, found, strict=True):
        match = lists.bank.find(text, subjects)
        assert one == {name: _plain(getattr(match, name)) for name in match.__struct_fields__}, text


def test_a_month_is_read_alike(page: Page) -> None:
    said = {
        text: (f"{periods.said(found)}" if (found := periods.month_of(text)) else "")
        for text in MONTHS
    }
    assert page.evaluate(MONTH, list(said)) == list(said.values())


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def test_the_workbook_offers_any_titles_of_deficits_as_ours_does(page: Page) -> None:
    deficits = dict(portal().deficits)
    changed = portal().with_records(
        "deficit",
        {
            id: replace(one, title=title)
            for (id, one), title in zip(deficits.items(), TITLES, strict=False)
        }
        | dict(list(deficits.items())[len(TITLES) :]),
    )
    form = next(f for f in changed.forms.values() if collect.is_sheet(f))
    said = page.evaluate(WRITE, [_bank(changed), _bank(portal())])
    made, ours = (_offered(data) for data in (base64.b64decode(said), blank.write(changed, form)))
    assert made == ours
    assert sum(any(title.split()[0] in one for one in made) for title in TITLES) == len(TITLES)


def _bank(catalogue: Catalogue) -> Any:
    (made,) = page_data.make_bank(catalogue)
    text = made.data.decode()
    return json.loads(text[text.index("(") + 1 : -3])


def _offered(data: bytes) -> list[str]:
    rows = openpyxl.load_workbook(io.BytesIO(data))[blank.LISTED].iter_rows(values_only=True)
    return [" ".join(str(cell).split()) for row in rows for cell in row if cell is not None]
