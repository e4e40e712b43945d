"""Lists of the finder on a page of prose."""

from __future__ import annotations

import pytest

from generator.build import prepare
from generator.pages.records import prose
from generator.records.models.kinds import KINDS
from generator.settings import Settings
from tests.conftest import TODAY, Portal


@pytest.mark.parametrize(
    ("named", "view"), [("методы", "methods"), ("дефициты", "deficits"), ("маршруты", "routes")]
)
def test_a_page_of_prose_is_a_view_of_the_list_it_names(
    portal: Portal, named: str, view: str
) -> None:
    portal.write(
        "content/pages/vybor.md", f"---\nназвание: В\nкратко: К.\nотбор: {named}\n---\n\nТ.\n"
    )
    catalogue = prepare.prepare(Settings(portal.root, TODAY))
    page = prose.make(catalogue, catalogue.pages["vybor"]).context
    assert page.finder is not None
    assert page.finder.address == "vybor/"
    assert [v.link.address for v in page.finder.views if v.current == "true"] == [f"{view}/"]
    rows = [row for section in page.sections for row in section.rows]
    listed = catalogue.of(KINDS[view.removesuffix("s")].model)
    assert {row.facets["record"][0] for row in rows} == {f"{view}/{id}/" for id in listed} != set()
