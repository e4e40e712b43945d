"""The pages over all are written anew when anything of any district changed, and only then."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.conftest import TODAY, tiny
from tests.support.cli import iom

REGION = "название: Край\nучреждение: Институт\nрайоны:\n- {адрес: severny, портал: severny}\n"


def _build(folder: Path) -> int:
    """Build the region, and give when the home page of it was written."""
    words = ("build", "--region", str(folder / "regions.yaml"), "--no-paper", "--today", TODAY)
    done = iom(*words)
    assert done.exit_code == 0, done.output
    assert "Регион собран: 1\xa0район" in done.output
    return (folder / "site" / "index.html").stat().st_ino


def _change(path: Path, pattern: str, said: str) -> None:
    path.write_text(re.sub(pattern, said, path.read_text("utf-8"), count=1), "utf-8")


def test_each_part_that_the_root_is_made_of_renews_it(tmp_path: Path) -> None:
    own = tiny(tmp_path / "severny")
    (tmp_path / "regions.yaml").write_text(REGION, "utf-8")
    before = _build(tmp_path)
    assert _build(tmp_path) == before
    route = own / "routes" / "primer.yaml"
    _change(route, r"(?m)^кратко: .*$", "кратко: Сказано иначе.")
    assert _build(tmp_path) != before
    assert "Сказано иначе." in (tmp_path / "site/routes/index.html").read_text("utf-8")
    _change(own / "content" / "portal.yaml", r"(?m)^учреждение: .*$", "учреждение: Другое")
    _build(tmp_path)
    assert "Другое" in (tmp_path / "site/index.html").read_text("utf-8")
    _change(tmp_path / "regions.yaml", "Край", "Область")
    _build(tmp_path)
    assert "Область" in (tmp_path / "site/index.html").read_text("utf-8")
    shutil.rmtree(tmp_path / "site" / "search")
    _build(tmp_path)
    assert (tmp_path / "site/search/index.html").is_file()
