"""A build does not take pages off the site in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import Portal
from tests.support.cli import iom
from tests.support.repository import Repository

ROUTE = "routes/primer.yaml"


def build(portal: Portal, *more: str) -> Result:
    return iom("build", "--no-paper", "--root", str(portal.root), "--today", "2026-11-24", *more)


@pytest.fixture
def many(tmp_path: Path) -> Repository:
    """A portal with ten routes more, committed."""
    repository = Repository.start(tmp_path / "portal")
    text = (repository.root / ROUTE).read_text("utf-8")
    for number in range(10):
        repository.write(f"routes/m-{number}.yaml", text)
    repository.commit()
    return repository


def change_a_list(portal: Portal) -> None:
    """One word of a closed list: every route that says it is set aside."""
    path = portal.root / "content/registries/roles.yaml"
    path.write_text(path.read_text("utf-8").replace("учитель", "наставница"), "utf-8")


def test_one_word_of_a_list_stops_the_build_and_the_site_stays(many: Repository) -> None:
    assert build(many).exit_code == 0
    page = many.root / "site/routes/m-1/index.html"
    change_a_list(many)
    stopped = build(many)
    assert stopped.exit_code == 1
    assert "Сборка остановлена" in stopped.output
    assert "/routes/m-1/" in stopped.output
    assert "--accept-losses" in stopped.output
    assert page.is_file()
    assert build(many, "--accept-losses").exit_code == 0
    assert not page.is_file()
    assert build(many).exit_code == 0, "what was accepted is the site now"


def test_without_a_site_it_is_the_commit_before_that_counts(many: Repository) -> None:
    assert build(many).exit_code == 0, "nothing was lost since the first commit"
    change_a_list(many)
    many.commit()
    away = str(many.root / "new")
    stopped = build(many, "--site-dir", away)
    assert (stopped.exit_code, "с ревизией" in stopped.output) == (1, True)
    assert build(many, "--site-dir", away, "--against", "HEAD").exit_code == 0
    assert build(many, "--site-dir", f"{away}2", "--against", "HEAD~1").exit_code == 1
    assert build(many, "--against", "нет-такой").exit_code == 2


def test_a_few_pages_and_renamed_ones_may_go(many: Repository) -> None:
    assert build(many).exit_code == 0
    for number in range(3):
        (many.root / f"routes/m-{number}.yaml").unlink()
    assert build(many).exit_code == 0
    for number in range(3, 10):
        old = many.root / f"routes/m-{number}.yaml"
        old.rename(many.root / f"routes/n-{number}.yaml")
        many.change(f"routes/n-{number}.yaml", f"прежние адреса: [m-{number}]")
    assert build(many).exit_code == 0


def test_an_emptied_section_stops_however_small(portal: Portal) -> None:
    assert build(portal).exit_code == 0
    for act in ("r-76", "r-174"):
        (portal.root / f"content/acts/{act}.yaml").unlink()
    stopped = build(portal)
    assert (stopped.exit_code, "Опустел бы раздел «Право»" in stopped.output) == (1, True)


def test_a_draft_that_was_never_published_is_not_lost(many: Repository) -> None:
    for number in range(10):
        many.change(f"routes/m-{number}.yaml", "состояние: черновик")
    many.commit("Черновики")
    many.git("commit", "-q", "--allow-empty", "-m", "Ещё")
    assert build(many).exit_code == 0
