"""Every script of the theme is part of one that a page loads, and of no other."""

from __future__ import annotations

from collections import Counter

from generator.render import assets, scripts
from tests.conftest import ROOT

FILES = ROOT / "theme" / assets.FOLDER / "js"


def test_every_file_stands_in_one_script_and_every_script_has_its_files() -> None:
    named = Counter(f"{part}.js" for parts in scripts.SCRIPTS.values() for part in parts)
    there = {path.relative_to(FILES).as_posix() for path in FILES.rglob("*.js")}
    assert set(named) == there
    assert max(named.values()) == 1
