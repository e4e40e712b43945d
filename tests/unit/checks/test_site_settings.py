"""mkdocs.yml is looked at as records are, on disk and at a revision."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import site_settings
from tests.conftest import ROOT, Portal
from tests.support.cli import iom
from tests.support.repository import Repository

WRONG = {
    "site_name: а\nplugins: [iom\ntheme: {}\n": ("yaml-syntax", 3),
    "site_name: а\n\ttheme: б\n": ("yaml-tab", 2),
    "просто слова\n": ("settings-wrong", 1),
    "site_name: а\nuse_directory_urls: может\n": ("settings-wrong", 2),
    "site_name: а\nnav: дом\n": ("settings-wrong", 2),
    "plugin: [iom]\n": ("settings-unknown", 1),
    "site_name: !ENV А\n": ("yaml-tag", 1),
}


@pytest.mark.parametrize(
    "text", ["{}: да\n", "INHERIT: '{}'\n", "site_url: '{}'\n", "markdown_extensions: ['{}']\n"]
)
def test_what_is_personal_is_not_said_again(portal: Portal, text: str) -> None:
    for said, sign in (("8 (900) 123-45-67", "123-45"), ("Ковылькина Ксения Карловна", "овыльк")):
        portal.write("mkdocs.yml", text.format(said))
        (found,) = site_settings.read(portal.root)[1]
        assert sign not in found.message + found.fix


@pytest.mark.parametrize("text", WRONG)
def test_a_broken_line_is_a_finding_at_its_place(portal: Portal, text: str) -> None:
    portal.write("mkdocs.yml", text)
    found = site_settings.read(portal.root)[1]
    assert [(f.rule, f.place.line) for f in found] == [WRONG[text]]
    done = iom("check", "--root", str(portal.root))
    assert done.exit_code == (0 if WRONG[text][0] == "settings-unknown" else 1)
    assert f"mkdocs.yml:{WRONG[text][1]}:" in done.output
    assert "Сбой" not in done.output


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# пусто\n",
        "site_url: портал\n",
        "INHERIT: ../base.yml\n",
        "hooks: [нет.py]\n",
        "markdown_extensions: [toc, нет]\n",
        "markdown_extensions: [{нет: {а: б}}]\n",
    ],
)
def test_what_mkdocs_would_refuse_is_found_before_a_build(portal: Portal, text: str) -> None:
    portal.write("mkdocs.yml", text)
    assert [f.rule for f in site_settings.read(portal.root)[1]] == ["settings-wrong"]
    assert site_settings.broken(portal.root)


@pytest.mark.parametrize("text", ["site_name: а\nhooks:\n", "a: &a {б: в}\nextra: *a\n"])
def test_what_mkdocs_takes_is_no_error(portal: Portal, text: str) -> None:
    portal.write("mkdocs.yml", text)
    assert not site_settings.broken(portal.root)


def test_our_own_settings_are_clean() -> None:
    assert site_settings.read(ROOT)[1] == ()


def test_a_link_is_not_followed(portal: Portal, tmp_path: Path) -> None:
    (tmp_path / "other.yml").write_text("site_name: [\n", "utf-8")
    (portal.root / "mkdocs.yml").symlink_to(tmp_path / "other.yml")
    assert [f.rule for f in site_settings.read(portal.root)[1]] == ["file-link"]


def test_settings_of_a_revision_are_those_that_count(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    repository.write("mkdocs.yml", "site_name: [\n").commit()
    repository.write("mkdocs.yml", "site_name: а\n")
    root = str(repository.root)
    assert iom("check", "--root", root).exit_code == 0
    done = iom("check", "--root", root, "--at", "HEAD", "--since", "HEAD~1")
    assert (done.exit_code, "mkdocs.yml:1:" in done.output) == (1, True)
    assert iom("check", "--root", root, "--since", "HEAD").exit_code == 0


def test_a_build_with_broken_settings_takes_the_usual_ones_and_says_so(portal: Portal) -> None:
    portal.write("mkdocs.yml", "site_name: [\n")
    done = iom("build", "--no-paper", "--root", str(portal.root))
    assert (done.exit_code, "mkdocs.yml — взяты обычные настройки" in done.output) == (0, True)


def test_what_mkdocs_alone_refuses_is_said_without_a_fault(portal: Portal) -> None:
    portal.write("mkdocs.yml", "site_name: а\ndev_addr: нет\nextra_css: [а.css]\n")
    done = iom("build", "--no-paper", "--root", str(portal.root))
    assert done.exit_code == 1
    assert "MkDocs не принял mkdocs.yml" in done.output
    assert "Сбой" not in done.output
