"""What a sheet carries: a code, an imprint, a mark; and the script from which packets take it."""

from __future__ import annotations

import json
import re

from generator.build import prepare as pipeline
from generator.pages.page import Page
from generator.pages.registry import make
from generator.records.fingerprint import fingerprint
from generator.render import sheet
from generator.render.renderer import Body
from generator.settings import Settings
from tests.conftest import Portal

WITH_ADDRESS = "адрес сайта: https://portal.example.ru/"


def found(portal: Portal, address: str):  # type: ignore[no-untyped-def]
    catalogue = pipeline.prepare(Settings(portal.root, "2026-11-24"))
    page: Page = next(p for p in make(catalogue) if p.address == address)
    return page, catalogue


def test_the_address_of_a_sheet_carries_the_mark_of_its_record(portal: Portal) -> None:
    portal.change("content/portal.yaml", WITH_ADDRESS)
    page, catalogue = found(portal, "routes/primer/")
    where = f"https://portal.example.ru/routes/primer/?v={fingerprint(catalogue.routes['primer'])}"
    assert sheet.address(page, catalogue) == where
    assert where in sheet.imprint(page, catalogue)
    assert "портал от 24\u00a0ноября 2026" in sheet.imprint(page, catalogue)


def test_a_portal_without_an_address_prints_no_code(portal: Portal) -> None:
    page, catalogue = found(portal, "routes/primer/")
    assert sheet.code(page, catalogue) == ""
    assert "http" not in sheet.imprint(page, catalogue)
    assert f"редакция {page.edition}" in sheet.imprint(page, catalogue)


def test_a_title_is_never_markup(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "название: <span></span><form action=//example.org>")
    page, catalogue = found(portal, "routes/primer/")
    assert "<form" not in sheet.imprint(page, catalogue)
    assert "&lt;form" in sheet.imprint(page, catalogue)


def test_a_page_of_no_record_carries_no_mark(portal: Portal) -> None:
    portal.change("content/portal.yaml", WITH_ADDRESS)
    page, catalogue = found(portal, "routes/")
    assert sheet.attributes(page, catalogue) == ""
    assert sheet.address(page, catalogue) == "https://portal.example.ru/routes/"
    assert "редакция" not in sheet.imprint(page, catalogue)


def test_hostile_text_stays_text_in_the_imprint_and_in_the_script(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "название: '<script>alert(1)</script> \u2028 \"х\"'")
    page, catalogue = found(portal, "routes/primer/")
    assert "<script" not in sheet.imprint(page, catalogue)
    script = sheet.script(page, Body("<p>\u2028</p>", (), ""), catalogue).decode()
    assert "\u2028" not in script
    address, given = re.fullmatch(r'portal\.sheet\("([^"]+)", (\{.*\})\);\n', script).groups()  # type: ignore[union-attr]
    assert address == "routes/primer/"
    assert json.loads(given)["html"].startswith("<p>\u2028</p>")
    assert json.loads(given)["edition"] == page.edition
