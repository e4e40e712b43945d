"""A build is made aside: whatever stops it, the site that stands stays whole. What it makes is held by tests/site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import build, write_site
from generator.settings import Settings
from tests.conftest import TODAY, Portal


@pytest.mark.parametrize("fault", [OSError("disk full"), KeyboardInterrupt()])
def test_a_build_that_stops_leaves_the_site_as_it_was(
    portal: Portal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    settings, site = Settings(portal.root, TODAY, paper=False), tmp_path / "shown"

    def made() -> None:
        build.build(settings, site, lambda items, *_: items)

    made()
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    portal.change("content/forms/protokol.yaml", "название: Иной бланк")
    with monkeypatch.context() as patch:
        patch.setattr(write_site, "publish", lambda *_: (_ for _ in ()).throw(fault))
        with pytest.raises(type(fault)):
            made()
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    made()
    assert "Иной бланк" in (site / "forms/protokol/index.html").read_text("utf-8")
