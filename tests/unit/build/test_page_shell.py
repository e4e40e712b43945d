"""The shell without MkDocs, and when it is asked all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import mkdocs_shell, page_shell, prepare
from generator.findings import UserError
from generator.settings import Settings
from generator.system import cache
from tests.conftest import TODAY, Portal
from tests.support.published import everything

PLAIN = "site_name: а\nplugins: [iom]\ntheme: {name: material, language: ru, font: false}\n"
BARE = """
import runpy, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("mkdocs", "material", "materialx"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
runpy.run_module("generator", run_name="__main__")
"""


def bare(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a command as if MkDocs and Material had been uninstalled."""
    command = [sys.executable, "-c", BARE, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_site_built_without_mkdocs_is_the_same_to_the_byte(
    portal: Portal, tmp_path: Path
) -> None:
    words = ("build", "--root", str(portal.root), "--today", TODAY)
    done = bare(*words, "--site-dir", str(tmp_path / "bare"))
    assert done.returncode == 0, done.stderr
    usual = [sys.executable, "-m", "generator", *words, "--site-dir", str(tmp_path / "usual")]
    subprocess.run(usual, check=True, capture_output=True)
    made = everything(tmp_path / "bare")
    assert len(made) > 50
    assert made == everything(tmp_path / "usual")


def test_mkdocs_says_why_a_portal_is_not_read(portal: Portal) -> None:
    portal.change("content/portal.yaml", "версия: 99")
    portal.write("mkdocs.yml", "site_name: а\ndocs_dir: content\nplugins: [iom]\n")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(portal.root / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Записи в формате 99" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (portal.root / "site").exists()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (PLAIN, []),
        ("site_name: а\ntheme: material\n", []),
        (PLAIN + "extra_css: []\n", []),
        (PLAIN + "extra_css: [a.css]\n", ["extra_css"]),
        ("theme: {name: material, palette: {primary: red}}\n", ["theme.palette"]),
        ("theme: {language: en}\n", ["theme.language"]),
        ("site_name: 2026-99-99\n", []),
        ("? [а]\n: б\n", []),
    ],
)
def test_settings_that_only_mkdocs_knows_are_named(
    portal: Portal, text: str, named: list[str]
) -> None:
    portal.write("mkdocs.yml", text)
    assert mkdocs_shell.asked(Settings(portal.root)) == named


def test_a_palette_of_ones_own_is_rendered_by_mkdocs_and_done_without(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal.write("mkdocs.yml", "site_name: а\ntheme: {language: ru, palette: {scheme: slate}}\n")
    settings = Settings(portal.root, TODAY)
    catalogue = prepare.prepare(settings)
    shell, said = page_shell.make(settings, catalogue, cache.NO_CACHE)
    assert ('data-md-color-scheme="slate"' in "".join(shell.parts), said) == (True, "")
    monkeypatch.setattr(mkdocs_shell, "installed", lambda: False)
    shell, said = page_shell.make(settings, catalogue, cache.NO_CACHE)
    assert "slate" not in "".join(shell.parts)
    assert said.startswith("Настройки theme.palette из mkdocs.yml не действуют: ")


def test_a_template_that_asks_material_is_rendered_by_it_or_named(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal.write(
        "theme/main.html",
        '{% extends "base.html" %}{% block header %}{{ config.site_name }}{% endblock %}',
    )
    settings = Settings(portal.root, TODAY)
    catalogue = prepare.prepare(settings)
    shell, _ = page_shell.make(settings, catalogue, cache.NO_CACHE)
    assert catalogue.portal.title in "".join(shell.parts)
    monkeypatch.setattr(mkdocs_shell, "installed", lambda: False)
    with pytest.raises(
        UserError, match=r"шаблон темы \(main.html\) просит того, что есть только у Material"
    ):
        page_shell.make(settings, catalogue, cache.NO_CACHE)
