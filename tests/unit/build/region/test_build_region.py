"""A region is renewed in its place: a district that left is taken away, another stays as it is."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import TODAY, tiny
from tests.support.cli import iom

HEAD = "название: Край\nучреждение: Институт\nрайоны:\n"


def test_a_district_that_left_is_taken_away_and_another_stays(tmp_path: Path) -> None:
    for id in ("severny", "yuzhny"):
        tiny(tmp_path / id)
    file, site = tmp_path / "regions.yaml", tmp_path / "site"
    words = ("build", "--region", str(file), "--no-paper", "--today", TODAY)
    slomano = tmp_path / "yuzhny" / "routes" / "slomano.yaml"
    slomano.write_text("название: [", "utf-8")
    both = "".join(f"- {{адрес: {id}, портал: {id}}}\n" for id in ("severny", "yuzhny"))
    file.write_text(HEAD + both, "utf-8")
    done = iom(*words)
    assert done.exit_code == 0
    assert "Отложено: yuzhny/routes/slomano.yaml — пока не показана" in done.output
    for id in (
        "severny",
        "yuzhny",
    ):  # both have a route of this name, and neither takes the other's
        assert (site / id / "routes" / "primer" / "index.html").is_file()
    before = (site / "severny" / "index.html").read_bytes()
    file.write_text(HEAD + "- {адрес: severny, портал: severny}\n", "utf-8")
    done = iom(*words)
    assert (done.exit_code, "Ничего не изменилось" in done.output) == (0, True)
    assert not (site / "yuzhny").exists()
    assert (site / "severny" / "index.html").read_bytes() == before
    assert "Южный" not in (site / "index.html").read_text("utf-8")
