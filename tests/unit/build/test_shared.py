"""The glossary is read again only where a term changed, and the pages that explain it are made anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.build import shared
from generator.build.plan import BuildPlan
from generator.build.site_state import UnitRow
from generator.catalogue import reads
from generator.catalogue.catalogue import Catalogue
from generator.render.glossary import GlossaryEntry
from generator.system import cache
from tests.conftest import TINY
from tests.support.sheets import portal

KNOWN = {
    "route/primer": UnitRow((reads.abbreviation("ИОМ"),), ("routes/primer/index.html",)),
    "route/drugoy": UnitRow((), ("routes/drugoy/index.html",)),
}


def renewed(tmp_path: Path, before: shared.Shared, changed: str) -> tuple[BuildPlan, shared.Shared]:
    for row in KNOWN.values():
        page = tmp_path / "site" / row.pages[0]
        page.parent.mkdir(parents=True)
        page.write_text("<p>И<wbr>ОМ", "utf-8")
    plan = BuildPlan(False, changed=frozenset({changed}), known=KNOWN)
    with cache.at(tmp_path) as store:
        shared.save(store, "v", before)
        return shared.renewed(store, "v", portal(TINY), tmp_path / "site", plan)


def test_where_no_term_changed_nothing_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = shared.of(portal(TINY))
    monkeypatch.setattr(shared, "of", Catalogue)
    assert renewed(tmp_path, known, "act/r-76")[1] == known


def test_another_meaning_renews_the_pages_that_explain_it(tmp_path: Path) -> None:
    entry = GlossaryEntry("terms/iom/", "Иначе.")
    before = replace(shared.of(portal(TINY)), glossary={"ИОМ": entry})
    plan, now = renewed(tmp_path, before, "term/*")
    assert plan.names == {("route", "primer")}
    assert now.glossary["ИОМ"] != entry


def test_a_word_that_was_not_explained_renews_the_pages_on_which_it_stands(tmp_path: Path) -> None:
    plan, _ = renewed(tmp_path, replace(shared.of(portal(TINY)), glossary={}), "term/*")
    assert plan.names == {("route", "primer"), ("route", "drugoy")}


def test_another_abbreviation_makes_everything(tmp_path: Path) -> None:
    plan, _ = renewed(tmp_path, replace(shared.of(portal(TINY)), abbreviations=()), "term/*")
    assert plan.everything
