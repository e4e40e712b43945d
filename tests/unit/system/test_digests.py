"""Digests: what may change what is made changes them, and nothing else does."""

from __future__ import annotations

import sys
from pathlib import Path

import grimp
import pytest

from generator.catalogue.history import cache as history_cache
from generator.paper import cache as paper_cache
from generator.system import digests
from generator.system.digests import digest, folder_digest, modules
from tests.conftest import ROOT

NARROWER = {
    "generator.catalogue.history.load": history_cache.ROOMS,
    "generator.paper.cache": paper_cache.ROOMS,
}
"""What is cached under fewer rooms than all, and which."""


def test_where_a_part_ends_counts() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
    assert digest("а") == digest("а".encode())
    assert digest("\ud800") != digest("?")


def test_the_name_and_the_text_of_every_file_of_a_folder_count(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_text("1")
    seen = {folder_digest(tmp_path)}
    (tmp_path / "in" / "a").write_text("2")
    seen.add(folder_digest(tmp_path))
    (tmp_path / "in" / "a").rename(tmp_path / "b")
    seen.add(folder_digest(tmp_path))
    assert len(seen) == 3
    (tmp_path / "b.pyc").write_text("3")
    assert folder_digest(tmp_path) in seen


@pytest.mark.parametrize("name", NARROWER)
def test_all_code_that_is_imported_is_in_the_key_of_what_is_cached(name: str) -> None:
    needed = {name, *grimp.build_graph("generator").find_upstream_modules(name)}
    files = {ROOT / f"{one.replace('.', '/')}.py" for one in needed}
    assert {path for path in files if path.is_file()} <= set(map(Path, modules(NARROWER[name])))


def test_all_rooms_are_all_code() -> None:
    assert set(map(Path, modules(digests.ALL_ROOMS))) == set((ROOT / "generator").rglob("*.py"))


def test_code_in_a_room_within_a_room_changes_its_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / "generator" / "paper" / "writers" / "pdf.py"
    deep.parent.mkdir(parents=True)
    (tmp_path / "generator" / "pages").mkdir()
    monkeypatch.setattr(digests, "PACKAGE", tmp_path / "generator")

    def now(*rooms: str) -> str:
        digests.code_digest.cache_clear()
        return digests.code_digest(rooms)

    deep.write_text("1")
    before, other = now("paper"), now("pages")
    deep.write_text("2")
    assert now("paper") != before
    assert now("pages") == other
    digests.code_digest.cache_clear()


def test_another_version_of_any_library_changes_the_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def now() -> str:
        digests.code_digest.cache_clear()
        return digests.code_digest()

    before = now()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path), str(tmp_path / "nowhere")])
    assert now() == before
    (tmp_path / "jinja2-9.9.dist-info").mkdir()
    newer = now()
    assert newer != before
    (tmp_path / "jinja2-9.9.dist-info").rename(tmp_path / "jinja2-9.10.dist-info")
    assert now() != newer
    digests.code_digest.cache_clear()
