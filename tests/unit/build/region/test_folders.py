"""The folder of a district: nothing is taken that git does not know."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import TODAY, tiny
from tests.support.cli import iom


def test_a_revision_that_git_does_not_know_is_said(tmp_path: Path) -> None:
    tiny(tmp_path / "severny")
    text = "название: Край\nучреждение: Институт\nрайоны:\n- {адрес: a, портал: severny, ревизия: v9}\n"
    (tmp_path / "regions.yaml").write_text(text, "utf-8")
    done = iom("build", "--region", str(tmp_path / "regions.yaml"), "--today", TODAY)
    assert done.exit_code == 2  # a wrong line of the file
    assert "git не знает «v9»" in done.output
