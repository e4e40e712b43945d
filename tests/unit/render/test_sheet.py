"""What a sheet carries: a code, an imprint, a mark; and the script from which packets take it."""

from __future__ import annotations

import json
import re

import pytest
from msgspec import structs

from generator.build import prepare as pipeline
from generator.pages import chrome
from generator.pages.page import Page, PageContext
from generator.pages.registry import make
from generator.records.fingerprint import fingerprint
from generator.render import qr_sum, sheet
from generator.render.renderer import Body
from generator.settings import Settings
from tests.conftest import Portal

WITH_ADDRESS = "адрес сайта: https://portal.example.ru/"


def found(portal: Portal, address: str):  # type: ignore[no-untyped-def]
    catalogue = pipeline.prepare(Settings(portal.root, "2026-11-24"))
    page: Page[PageContext] = next(p for p in make(catalogue) if p.address == address)
    return page, chrome.make(catalogue, page), catalogue


def test_the_address_of_a_sheet_carries_the_mark_of_its_record(portal: Portal) -> None:
    portal.change("content/portal.yaml", WITH_ADDRESS)
    page, around, catalogue = found(portal, "routes/primer/")
    where = f"https://portal.example.ru/routes/primer/?v={fingerprint(catalogue.routes['primer'])}"
    assert sheet.address(page, around, catalogue) == where
    assert where in sheet.imprint(page, around, catalogue)
    assert "портал от 24\u00a0ноября 2026" in sheet.imprint(page, around, catalogue)


def test_codes_are_ready_for_the_addresses_of_records(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal.change("content/portal.yaml", WITH_ADDRESS)
    page, around, catalogue = found(portal, "routes/primer/")
    qr_sum._version.cache_clear()
    sheet.prepare(catalogue)
    monkeypatch.setattr(qr_sum, "code", None)  # the library is asked no more
    assert "<svg" in sheet.code(page, around, catalogue)
    qr_sum._version.cache_clear()
    with pytest.raises(TypeError):
        sheet.code(page, structs.replace(around, mark="другая"), catalogue)


def test_a_portal_without_an_address_prints_no_code(portal: Portal) -> None:
    page, around, catalogue = found(portal, "routes/primer/")
    assert sheet.code(page, around, catalogue) == ""
    assert "http" not in sheet.imprint(page, around, catalogue)
    assert f"редакция {around.mark}" in sheet.imprint(page, around, catalogue)


def test_a_title_is_never_markup(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "название: <span></span><form action=//example.org>")
    page, around, catalogue = found(portal, "routes/primer/")
    assert "<form" not in sheet.imprint(page, around, catalogue)
    assert "&lt;form" in sheet.imprint(page, around, catalogue)


def test_a_page_of_no_record_carries_no_mark(portal: Portal) -> None:
    portal.change("content/portal.yaml", WITH_ADDRESS)
    page, around, catalogue = found(portal, "routes/")
    assert sheet.attributes(around, catalogue) == ""
    assert sheet.address(page, around, catalogue) == "https://portal.example.ru/routes/"
    assert "редакция" not in sheet.imprint(page, around, catalogue)


def test_hostile_text_stays_text_in_the_imprint_and_in_the_script(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "название: '<script>alert(1)</script> \u2028 \"х\"'")
    page, around, catalogue = found(portal, "routes/primer/")
    assert "<script" not in sheet.imprint(page, around, catalogue)
    script = sheet.script(page, around, Body("<p>\u2028</p>"), catalogue).decode()
    assert "\u2028" not in script
    address, given = re.fullmatch(r'portal\.sheet\("([^"]+)", (\{.*\})\);\n', script).groups()  # type: ignore[union-attr]
    assert address == "routes/primer/"
    assert json.loads(given)["html"].startswith("<p>\u2028</p>")
    assert json.loads(given)["edition"] == around.mark
