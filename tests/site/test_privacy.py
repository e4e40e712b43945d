"""What nobody may find in the site: a name whose consent is over, and whoever made a commit."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.conftest import Portal, build, tiny
from tests.support import scripted
from tests.support.published import texts

NAME, STEM = "Ксения Ковылькина", "ковыльк"
CONSENT = (
    f"авторы: [{{роль: методист, организация: Управление, имя: {NAME},"
    " согласие: {дата: 2026-09-01, до: 2026-12-31}}]\nвид: авторский"
)
ROUTE = "routes/primer.yaml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two editions of a route with a named author, and an edition of the portal that is kept."""
    root = tmp_path_factory.mktemp("named") / "portal"
    tiny(root)
    portal = Portal(root)
    scripted.git(root, "init", "-q", "-b", "main")
    for more in ("", "\nусловия: сельская школа"):
        portal.change(ROUTE, CONSENT + more)
        scripted.git(root, "add", "-A")
        scripted.git(root, "commit", "-qm", f"Правка: {scripted.HOSTILE}")
    kept = CliRunner().invoke(main, ["edition", "v1", "--root", str(root)])
    assert kept.exit_code == 0, kept.output
    scripted.git(root, "commit", "-qam", "v1")
    return root


@pytest.fixture(scope="module")
def named(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site on a day on which the consent is in force."""
    site = tmp_path_factory.mktemp("named") / "site"
    build(site, "--today", "2026-12-31", root=root)
    return dict(texts(site))


@pytest.fixture(scope="module")
def unnamed(
    root: Path, named: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """The site of the next day, from the same folder and its caches."""
    assert named
    site = tmp_path_factory.mktemp("unnamed") / "site"
    build(site, "--today", "2027-01-01", root=root)
    return dict(texts(site))


@pytest.mark.parametrize(
    "file",
    [
        "routes/primer/index.html",
        "routes/primer/primer.pdf",
        "routes/primer/primer.docx",
        "routes/primer/history/index.html",
        "routes/primer/history/1/index.html",
        "editions/v1/routes/primer/index.html",
        "api/routes.json",
        "search/text/route-primer.js",
    ],
)
def test_a_name_stands_where_its_consent_is_in_force(named: dict[str, str], file: str) -> None:
    assert STEM in named[file].lower()


def test_the_day_after_the_name_is_nowhere(unnamed: dict[str, str]) -> None:
    assert len(unnamed) > 100
    assert [file for file, text in unnamed.items() if STEM in text.lower()] == []


def test_before_its_first_day_a_consent_names_nobody(root: Path, tmp_path: Path) -> None:
    build(tmp_path / "site", "--today", "2026-08-31", "--no-paper", root=root)
    assert [f for f, text in texts(tmp_path / "site") if STEM in text.lower()] == []


def test_the_route_stays_when_the_name_goes(unnamed: dict[str, str]) -> None:
    assert "методист" in unnamed["routes/primer/index.html"]


def test_whoever_made_a_commit_is_nowhere(named: dict[str, str], unnamed: dict[str, str]) -> None:
    """Names and addresses of authors and committers, and what they wrote about their commits."""
    for said in (named, unnamed):
        for file, text in said.items():
            for word in (scripted.MAIL, "милонега", "посадница", "milonega"):
                assert word not in text.lower(), (file, word)
