"""The search over all districts: what they counted is taken, and gives what reading would give."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build.region import root_search
from generator.search import handed
from tests.conftest import TODAY, tiny
from tests.support.cli import iom

REGION = """название: Край
учреждение: Институт
районы:
- {адрес: severny, портал: severny, название: Мурлыкинский район}
- {адрес: yuzhny, портал: yuzhny}
"""


def _search(folder: Path) -> dict[str, bytes]:
    """Build two districts, which differ in one word, and give the search over both."""
    for id in ("severny", "yuzhny"):
        route = tiny(folder / id) / "routes" / "primer.yaml"
    said = route.read_text("utf-8").replace("название: ", "название: Мурлыкинские ", 1)
    route.write_text(said, "utf-8")
    (folder / "regions.yaml").write_text(REGION, "utf-8")
    done = iom("build", "--region", str(folder / "regions.yaml"), "--no-paper", "--today", TODAY)
    assert done.exit_code == 0, done.output
    home = folder / "site" / "search"
    files = (p for p in sorted(home.rglob("*")) if p.is_file())
    return {p.relative_to(home).as_posix(): p.read_bytes() for p in files}


@pytest.mark.parametrize("known", [(), ("yuzhny",)], ids=["all are read", "one is read"])
def test_what_was_counted_gives_what_reading_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: tuple[str, ...]
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with monkeypatch.context() as patched:
        patched.setattr(root_search, "_read", lambda *_: pytest.fail("read again"))
        taken = _search(tmp_path / "taken")
    with monkeypatch.context() as patched:
        true = handed.of
        patched.setattr(
            handed, "of", lambda root, short: true(root, short) if root.name in known else {}
        )
        read = _search(tmp_path / "read")
    assert taken == read
    assert any(name.startswith("text/route-severny/") for name in read)
