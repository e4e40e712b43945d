"""Git is asked briefly and answers in values; no answer is a refusal, never a guess."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.system import git, git_call
from tests.support.repository import Repository

ROUTE = "routes/primer.yaml"


def test_outside_of_a_repository_there_is_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (tmp_path / "pusto").mkdir()
    assert git.head(tmp_path / "pusto") is None
    assert git.commit(tmp_path / "pusto", "main") is None


def test_an_answer_that_is_too_long_is_a_refusal(repository: Repository) -> None:
    words = ("cat-file", "blob", f"HEAD:{ROUTE}")
    assert isinstance(git_call.ask(repository.root, *words, longest=10), git_call.Refused)
    whole = git_call.unwrap(git_call.ask(repository.root, *words))
    assert whole == (repository.root / ROUTE).read_bytes()


def test_a_commit_is_called_by_branch_tag_and_number_but_never_by_an_option(
    repository: Repository,
) -> None:
    full = repository.git("rev-parse", "HEAD")
    repository.git("tag", "2026")
    for name in ("main", "2026", full[:10]):
        assert git.commit(repository.root, name) == full
    assert git.commit(repository.root, "--all") is None
    assert git.commit(repository.root, "net-takoy") is None


def test_earlier_versions_come_newest_first(repository: Repository) -> None:
    first = (repository.root / ROUTE).read_bytes()
    repository.change(ROUTE, "название: Второе")
    repository.commit()
    second = (repository.root / ROUTE).read_bytes()
    assert git.earlier_versions(repository.root, ROUTE) == [second, first]
    assert git.earlier_versions(repository.root, "routes/net.yaml") == []


def test_the_day_is_that_of_the_commit(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "GIT_COMMITTER_DATE", "2026-02-03T10:00:00+00:00")
    repository.change(ROUTE, "название: Иначе")
    repository.commit()
    assert git.day_of_newest_commit(repository.root) == "2026-02-03"
    assert git.day_of(repository.root, "HEAD") == "2026-02-03"
    with pytest.raises(git_call.GitRefused):
        git.day_of(repository.root, "net-takogo")


def test_a_clock_that_went_back_makes_no_day(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in ("2027-01-10", "2027-01-12", "2025-06-15"):
        monkeypatch.setitem(os.environ, "GIT_COMMITTER_DATE", f"{day}T10:00:00+00:00")
        repository.change(ROUTE, f"название: День {day}")
        repository.commit()
    assert git.day_of_newest_commit(repository.root) == "2027-01-12"
    assert git.day_of(repository.root, "HEAD") == "2025-06-15"
    monkeypatch.setitem(os.environ, "GIT_COMMITTER_DATE", "2027-02-01T10:00:00+00:00")
    repository.change(ROUTE, "название: Дальше")
    repository.commit()
    assert git.day_of_newest_commit(repository.root) == "2027-02-01"


def test_a_folder_lies_in_git_or_it_does_not(repository: Repository) -> None:
    repository.write(".cache/iom.sqlite", "")
    assert not git.has(repository.root, ".cache")
    repository.git("add", "-f", ".cache")
    assert git.has(repository.root, ".cache")


def test_a_tag_that_is_called_like_a_branch_is_not_taken_for_it(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    root, first = repository.root, repository.git("rev-parse", "HEAD")
    repository.git("tag", "main")
    assert git.commit(root, "main") == first
    repository.change("routes/primer.yaml", "рески: [а]").commit("Предложение")
    repository.git("tag", "-f", "-a", "-m", "м", "main")
    repository.git("reset", "-q", "--hard", first)
    with pytest.raises(git_call.GitRefused, match="и ветка, и метка"):
        git.commit(root, "main")
    assert git.commit(root, "refs/heads/main") == first
    assert git.commit(root, first) == first
