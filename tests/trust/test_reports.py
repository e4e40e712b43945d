"""What other portals hear complaints of does not happen here; what is written is what is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import here
from tests.trust import reports, words


@pytest.mark.parametrize("name", reports.REPORTS)
def test_a_report_of_others_does_not_come_true(name: str, tmp_path: Path) -> None:
    assert reports.holds(reports.REPORTS[name], tmp_path)


def test_no_word_of_a_record_is_lost_or_doubled_on_its_page(site: Path) -> None:
    catalogue = here.catalogue()
    total, lost, doubled = words.of_pages(catalogue, site)
    assert total > 20_000
    assert (lost, doubled) == ([], [])
    assert words.of_bodies(catalogue)[1] == []


def test_the_count_sees_a_lost_and_a_doubled_word(site: Path, tmp_path: Path) -> None:
    catalogue = here.catalogue()
    for name, record in catalogue.records.items():
        address = catalogue.address(name)
        (tmp_path / address).mkdir(parents=True)
        html = (site / address / "index.html").read_text("utf-8")
        if record.id == "o-portale":
            paragraph = html[html.index("<p>", html.index("</h2>")) :]
            paragraph = paragraph[: paragraph.index("</p>") + 4]
            html = html.replace(paragraph, "") if record.id == "o-portale" else html
        if record.id == "sistema":
            start = html.index("<article")
            html = html[:start] + html[start:].replace(
                "</article>", html[start : html.index("</article>")] + "</article>"
            )
        (tmp_path / address / "index.html").write_text(html, "utf-8")
    _, lost, doubled = words.of_pages(catalogue, tmp_path)
    assert {one.split(":")[0] for one in lost} == {"page/o-portale"}
    assert {one.split(":")[0] for one in doubled} == {"page/sistema"}
