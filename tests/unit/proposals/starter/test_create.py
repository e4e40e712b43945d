"""``iom init``: a portal of another district out of answers, which is clean at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.proposals.starter import answers as starter_answers
from generator.proposals.starter.answers import Answers
from generator.proposals.starter.create import create
from tests.support.cli import iom
from tests.support.repository import git

FILE = """район: Северный район
учреждение: Управление образования Северного района
город: Северный
почта: metod@example.ru
репозиторий:
  вид: gitlab
  адрес: https://gitlab.example.ru/rayon/portal
"""


def _answers(text: str) -> Answers:
    read = starter_answers.read("otvety.yaml", text.encode())
    assert read.answers, read.findings
    return read.answers


def test_a_new_portal_is_clean_and_says_nothing_of_the_first_district(tmp_path: Path) -> None:
    (tmp_path / "otvety.yaml").write_text(FILE, "utf-8")
    root = tmp_path / "portal"
    done = iom("init", str(root), "--answers", str(tmp_path / "otvety.yaml"))
    assert done.exit_code == 0, done.output
    assert "make serve" in done.output
    assert "paket/" in done.output  # where no registry has the package
    assert git(root, "status", "--porcelain") == ""
    assert git(root, "log", "--format=%s") == "Начало портала"
    assert [p.name for p in (root / "routes").iterdir()] == ["_blank.yaml"]
    assert [p.name for p in (root / "content" / "surveys").iterdir()] == ["_blank.yaml"]
    portal = (root / "content" / "portal.yaml").read_text("utf-8")
    assert "район: Северный район\n" in portal
    assert "Мотыгин" not in portal
    assert "Северный район" in (root / "README.md").read_text("utf-8")
    assert (root / ".gitlab-ci.yml").is_file()
    assert not (root / ".github").exists()
    assert not (root / "theme").exists()
    checked = iom("check", "--root", str(root))
    assert (checked.exit_code, checked.output) == (0, "Ошибок и замечаний нет.\n")


def test_only_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal" / "moyo.txt").write_text("моё")
    (tmp_path / "otvety.yaml").write_text(FILE, "utf-8")
    done = iom("init", str(tmp_path / "portal"), "--answers", str(tmp_path / "otvety.yaml"))
    assert done.exit_code == 2
    assert "занято" in done.output
    assert [p.name for p in (tmp_path / "portal").iterdir()] == ["moyo.txt"]


@pytest.mark.parametrize("forge", ["github", "gitlab", "gitea", "forgejo"])
def test_the_recipes_of_a_forge_find_what_they_call(tmp_path: Path, forge: str) -> None:
    answers = _answers(f"район: А\nучреждение: Б\nрепозиторий:\n  вид: {forge}\n")
    create(tmp_path / "p", answers)
    recipes = {
        path.stem: path.read_text("utf-8")
        for path in (tmp_path / "p").rglob("*.yml")
        if "workflows" in path.parts or path.name == ".gitlab-ci.yml"
    }
    windows = recipes.pop("windows", "")  # has no make
    assert all(f"-r requirements/{name}.txt" in windows for name in ("site", "portal")) or (
        forge != "github"
    )
    assert recipes
    assert all("make .venv/.site" in recipe for recipe in recipes.values())
    assert "$(VENV)/.site:" in (tmp_path / "p" / "Makefile").read_text("utf-8")
    called = {
        word for recipe in recipes.values() for word in recipe.split() if word.startswith(".ci/")
    }
    assert all((tmp_path / "p" / word).is_file() for word in called)
