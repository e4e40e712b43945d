"""Whatever stops a build, there is a whole site; and whatever is at fault, it is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.paper import cache as paper_cache
from generator.system import cache as system_cache
from generator.system import output
from tests.conftest import ROOT, TODAY, Portal
from tests.support.repository import Repository
from tests.trust import kills


def built(portal: Portal, *words: str) -> Result:
    call = ["build", "--root", str(portal.root), "--today", TODAY, "--no-paper", *words]
    return CliRunner().invoke(main, call)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.start(tmp_path / "portal")


def test_a_killed_build_leaves_a_whole_site_and_the_next_one_works(tmp_path: Path) -> None:
    done = kills.run(tmp_path, 6)
    assert done.wrong == ()
    assert done.halfway > 0


@pytest.mark.parametrize(
    ("path", "text", "line", "field"),
    [
        ("pages/route.html", "{{ nothing_like_it }}", 1, "nothing_like_it"),
        ("parts/map.html", "{{ stages.nothing_like_it }}", 1, "nothing_like_it"),
        ("parts/map.html", "{% if %}", 1, "Expected an expression"),
    ],
)
def test_a_broken_template_names_the_page_the_line_and_the_field(
    portal: Portal, path: str, text: str, line: int, field: str
) -> None:
    shutil.copytree(ROOT / "theme", portal.root / "theme")
    assert built(portal).exit_code == 0
    before = kills.digest(portal.root / "site")
    template = portal.root / "theme" / "portal" / path
    template.write_text(text + template.read_text("utf-8"), "utf-8")
    done = built(portal)
    assert done.exit_code == 1
    assert "Страница «/routes/" in done.output
    assert f"шаблон «{path}», строка {line}" in done.output
    assert field in done.output
    assert "Traceback" not in done.output
    assert kills.digest(portal.root / "site") == before


def test_two_trees_change_places_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for at_once in (True, False):
        if not at_once:
            monkeypatch.setattr(output, "_exchange", lambda *_: False)
        fresh, site, old = tmp_path / "fresh", tmp_path / "site", tmp_path / "old"
        for folder, word in ((fresh, "новый"), (site, "прежний")):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            (folder / "index.html").write_text(word, "utf-8")
        assert output.swap(fresh, site, old)
        assert (site / "index.html").read_text("utf-8") == "новый"
        assert (old / "index.html").read_text("utf-8") == "прежний"
        assert not fresh.exists()


def test_a_site_on_another_disk_than_its_spare_is_new_all_the_same(tmp_path: Path) -> None:
    fresh, site = tmp_path / "fresh", tmp_path / "site"
    for folder, word in ((fresh, "новый"), (site, "прежний")):
        folder.mkdir()
        (folder / "index.html").write_text(word, "utf-8")
    output.swap(fresh, site, tmp_path / "nowhere" / "old")
    assert (site / "index.html").read_text("utf-8") == "новый"


def test_a_cache_that_cannot_be_written_stops_nothing(portal: Portal) -> None:
    (portal.root / ".cache").write_text("не папка", "utf-8")
    assert built(portal).exit_code == 0
    assert (portal.root / "site" / "index.html").is_file()


def test_a_cache_of_rubbish_stops_nothing(portal: Portal) -> None:
    assert built(portal).exit_code == 0
    before = kills.digest(portal.root / "site")
    for path in (portal.root / ".cache").rglob("*"):
        if path.is_file() and "spare" not in str(path):
            path.write_bytes(b"\0rubbish" * 100)
    portal.change(kills.ROUTE, "название: Другое имя")
    assert built(portal).exit_code == 0
    assert kills.digest(portal.root / "site") != before


def test_a_disk_without_links_renews_all_the_same(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("os.link", none)
    for title in ("Первое имя", "Второе имя"):
        portal.change(kills.ROUTE, f"название: {title}")
        assert built(portal).exit_code == 0
        assert title in (portal.root / "site/routes/primer/index.html").read_text("utf-8")


def test_a_cache_that_lies_in_git_is_not_used(repository: Repository) -> None:
    assert system_cache.ours(repository.root)
    repository.write(".cache/paper/note.txt", "прислано")
    repository.commit("a cache in a proposal")
    assert not system_cache.ours(repository.root)
    with paper_cache.folder(repository.root) as place:
        assert repository.root not in place.parents


def test_a_full_disk_leaves_the_old_site(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert built(portal).exit_code == 0
    before = kills.digest(portal.root / "site")
    portal.change(kills.ROUTE, "название: Другое имя")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.system.output.OutputTree.put", full)
    done = built(portal)
    assert done.exit_code == 3
    assert "No space left" in done.output
    assert kills.digest(portal.root / "site") == before
    monkeypatch.undo()
    assert built(portal).exit_code == 0
    assert kills.digest(portal.root / "site") != before
