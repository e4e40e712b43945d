"""Templates are compiled once for all pages and portals, so nothing of one may stay in their code."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.records.markup.engine import MarkdownRenderer
from generator.render import environment


@pytest.mark.parametrize("filter", ["prose", "block"])
def test_a_link_in_a_constant_leads_from_each_page_by_its_own_way(
    tmp_path: Path, filter: str
) -> None:
    (tmp_path / "portal").mkdir()
    template = tmp_path / "portal" / "page.html"
    template.write_text(f'{{{{ "[[k-1]]" | {filter} }}}}', "utf-8")
    made = []
    for root, title in (("../", "Первый"), ("../../", "Второй")):
        prose = MarkdownRenderer(lambda name, _, title=title: (f"deficits/{name}/", title))
        prose.root = root
        made.append(environment.make(tmp_path, prose).get_template("page.html").render())
    assert 'href="../deficits/k-1/"' in made[0]
    assert 'href="../../deficits/k-1/"' in made[1]
    assert "Первый" in made[0]
    assert "Второй" in made[1]
