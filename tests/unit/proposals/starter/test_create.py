"""``iom init``: a portal of another district out of answers, which is clean at once."""

from __future__ import annotations

import hashlib
import json
import shlex
import subprocess
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.cli import starter
from generator.proposals.starter import answers as starter_answers
from generator.proposals.starter.answers import Answers
from generator.proposals.starter.create import create
from tests.conftest import ROOT
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
    assert "Мотыгин" not in portal + (root / "routes" / "_blank.yaml").read_text("utf-8")
    assert "Северный район" in (root / "README.md").read_text("utf-8")
    assert (root / ".gitlab-ci.yml").is_file()
    assert [p.name for p in (root / ".github").iterdir()] == ["CODEOWNERS"]
    assert not (root / "theme").exists()
    checked = iom("check", "--root", str(root))
    assert (checked.exit_code, checked.output) == (0, "Ошибок и замечаний нет.\n")


def test_only_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal" / "moyo.txt").write_text("моё")
    (tmp_path / "otvety.yaml").write_text(FILE, "utf-8")
    for words in (("--answers", str(tmp_path / "otvety.yaml")), ()):
        done = iom("init", str(tmp_path / "portal"), *words)
        assert done.exit_code == 2
        assert "занято" in done.output
        assert "Район" not in done.output, "nothing is asked in vain"
    assert [p.name for p in (tmp_path / "portal").iterdir()] == ["moyo.txt"]


@pytest.mark.parametrize("replaced", [False, True])
def test_the_wheel_it_was_installed_from_lies_in_the_portal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replaced: bool
) -> None:
    wheel = tmp_path / "моя папка" / "iom_portal-0.1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.write_bytes(b"wheel")
    known = hashlib.sha256(b"wheel").hexdigest()
    said = {"url": wheel.as_uri(), "archive_info": {"hashes": {"sha256": known}}}
    if replaced:
        wheel.write_bytes(b"another")
    installed = SimpleNamespace(read_text=lambda _: json.dumps(said), version="0.1.0")
    monkeypatch.setattr(metadata, "distribution", lambda _: installed)
    (tmp_path / "otvety.yaml").write_text(FILE, "utf-8")
    root = tmp_path / "portal"
    done = iom("init", str(root), "--answers", str(tmp_path / "otvety.yaml"))
    there = git(root, "ls-files", "paket")
    assert there == ("" if replaced else f"paket/{wheel.name}")
    assert ("pip wheel" in done.output) is replaced


def test_what_to_run_next_begins_with_the_package_where_it_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a checkout it is made, and what is printed can be run; else it is asked for."""
    (tmp_path / "otvety.yaml").write_text(FILE, "utf-8")
    root = tmp_path / "наш портал"
    said = iom("init", str(root), "--answers", str(tmp_path / "otvety.yaml")).output
    steps = [line.strip().partition("    — ")[0] for line in said.splitlines() if line[:2] == "  "]
    made = shlex.split(steps[0])
    assert made[1:5] == ["-m", "pip", "wheel", "--no-deps"]
    assert [Path(word) for word in made[-2:]] == [root / "paket", ROOT]
    assert shlex.split(steps[1]) == ["cd", str(root)]
    assert steps[2:] == [
        *("git add paket/", "git commit -m Пакет", "make serve"),
        ".venv/bin/iom new route moy-marshrut",
    ]
    monkeypatch.setattr(starter, "PACKAGE_FILES", tmp_path)
    said = iom("init", str(tmp_path / "b"), "--answers", str(tmp_path / "otvety.yaml")).output
    assert "pip wheel" not in said
    assert "Если пакет вам дали файлом .whl, положите его в папку paket/" in said


def test_without_git_the_reason_is_said_and_how_to_save_the_portal_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "otvety.yaml").write_text(FILE, "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    done = iom("init", str(tmp_path / "portal"), "--answers", str(tmp_path / "otvety.yaml"))
    assert done.exit_code == 1
    assert "в git не сохранён: программа git не запускается: установите её." in done.output
    steps = [line.strip().partition("    — ")[0] for line in done.output.splitlines()]
    at = steps.index("git init -b main")
    assert steps[at + 1 : at + 3] == ["git add .", "git commit -m 'Начало портала'"]
    assert "git add paket/" not in steps
    assert "git config --global user.name" in done.output


@pytest.mark.parametrize("known", [True, False])
def test_whoever_git_does_not_know_is_told_to_say_who_works_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    (tmp_path / "otvety.yaml").write_text(FILE, "utf-8")
    settings = tmp_path / "gitconfig"
    settings.write_text("[user]\nname = Методист\nemail = metod@example.ru\n" * known, "utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    said = iom("init", str(tmp_path / "p"), "--answers", str(tmp_path / "otvety.yaml")).output
    assert ("git config --global user.email" in said) is not known


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


@pytest.mark.parametrize(
    ("lying", "installed", "newest"),
    [
        ((), "-r requirements/portal.txt", "iom-portal"),
        (("0.9.0", "0.10.0"), "paket/iom_portal-0.9.0-", "paket/iom_portal-0.10.0-"),
    ],
)
def test_make_takes_the_package_that_lies_in_the_portal(
    tmp_path: Path, lying: tuple[str, ...], installed: str, newest: str
) -> None:
    root = tmp_path / "p"
    create(root, _answers("район: А\nучреждение: Б\n"))
    (root / "requirements" / "portal.txt").write_text("iom-portal==0.9.0\n", "utf-8")
    (root / "paket").mkdir(exist_ok=True)
    for version in lying:
        (root / "paket" / f"iom_portal-{version}-py3-none-any.whl").write_bytes(b"")
    said = subprocess.run(
        ["make", "-n", "update"], cwd=root, check=True, capture_output=True, text=True
    ).stdout
    begun, renewed = (line for line in said.splitlines() if "--no-deps" in line)
    assert f"--force-reinstall {installed}" in begun
    assert f"--upgrade --force-reinstall {newest}" in renewed
