"""The main line of git as values: files, renames, merges; never who made a commit."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from generator.system import git_log
from generator.system.git_call import GitRefused
from generator.system.git_log import Commit, Touch
from tests.support.repository import Repository


def test_an_answer_is_taken_apart() -> None:
    zero, blob = "0" * 40, "b" * 40
    answer = (
        "\x01c2|200|2026-01-02|p1 p2\0\n"
        f":100644 100644 {zero} {blob} R090\0routes/a.yaml\0routes/b.yaml\0"
        f":100644 000000 {zero} {zero} D\0routes/c.yaml\0"
        "\x01c1|100|2026-01-01|\0\n"
        f":000000 120000 {zero} {blob} A\0routes/ssylka.yaml\0"
    )
    assert list(git_log.commits(answer)) == [
        Commit(
            "c2",
            200,
            "2026-01-02",
            True,
            (
                Touch("R", "routes/a.yaml", "routes/b.yaml", blob),
                Touch("D", "routes/c.yaml", "routes/c.yaml", ""),
            ),
        ),
        Commit(
            "c1",
            100,
            "2026-01-01",
            False,
            (Touch("A", "routes/ssylka.yaml", "routes/ssylka.yaml", ""),),
        ),
    ]
    assert list(git_log.commits("")) == []


def test_a_log_is_oldest_first_and_sees_a_rename(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    repository.git("mv", "routes/primer.yaml", "routes/obrazec.yaml")
    last = repository.commit("Имя")
    found = git_log.log(repository.root, "HEAD", ["routes"])
    assert found
    assert [c.id for c in found][-1] == last
    (touch,) = found[-1].touches
    assert (touch.status, touch.was, touch.path) == (
        "R",
        "routes/primer.yaml",
        "routes/obrazec.yaml",
    )
    assert "a@example.org" not in repr(found)
    assert "Автор" not in repr([structs.astuple(c) for c in found])


def test_a_merge_says_what_it_brought_to_the_main_line(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    repository.git("checkout", "-q", "-b", "vetka")
    repository.write("routes/novyy.yaml", "а: б")
    repository.commit("В ветке")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "Слияние", "vetka")
    found = git_log.log(repository.root, "HEAD", ["routes"])
    assert found
    assert [c.merge for c in found] == [False, True]
    assert [t.path for t in found[-1].touches] == ["routes/novyy.yaml"]


def test_no_such_revision_is_a_refusal(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    with pytest.raises(GitRefused):
        git_log.log(repository.root, "net-takoy", ["routes"])
