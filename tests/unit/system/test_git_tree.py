"""What a tree of git holds, and what differs; nothing that the repository names is run."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.system import git_tree
from tests.support.repository import Repository

ROUTE = "routes/primer.yaml"


def test_a_path_that_differs_is_named_also_before_it_is_committed(repository: Repository) -> None:
    start = repository.git("rev-parse", "HEAD")
    repository.write("routes/новый.yaml", "а: б").change(ROUTE, "название: Иначе")
    assert list(git_tree.changed(repository.root, start)) == [ROUTE, "routes/новый.yaml"]
    end = repository.commit()
    assert list(git_tree.changed(repository.root, start, end)) == [ROUTE, "routes/новый.yaml"]
    assert git_tree.changed(repository.root, end) == {}


def test_a_listing_has_the_mode_and_the_size_of_every_file(repository: Repository) -> None:
    (repository.root / "routes" / "ssylka.yaml").symlink_to("primer.yaml")
    found = {e.path: e for e in git_tree.listing(repository.root, repository.commit(), ["routes"])}
    assert found["routes/ssylka.yaml"].is_link
    assert not found[ROUTE].is_link
    assert found[ROUTE].size == (repository.root / ROUTE).stat().st_size
    assert all(path.startswith("routes/") for path in found)


def test_an_order_of_files_that_is_not_there_hides_nothing(repository: Repository) -> None:
    repository.git("config", "diff.orderFile", "/nowhere/order")
    repository.change(ROUTE, "название: Иначе")
    assert list(git_tree.changed(repository.root, "HEAD")) == [ROUTE]


@pytest.mark.parametrize("whole", [True, False])
def test_more_folders_than_one_question_names_are_looked_into(
    repository: Repository, whole: bool
) -> None:
    id = repository.git("hash-object", "-w", ROUTE)
    rows = "".join(f"100644 blob {id}\t{n:05}-{'x' * 240}/a.txt\n" for n in range(9000))
    words = ["git", "update-index", "--index-info"]
    subprocess.run(words, cwd=repository.root, input=rows.encode(), check=True)
    repository.git("commit", "-q", "-m", "Папки")
    assert len(git_tree.beside(repository.root, "HEAD", lambda _: whole)) >= 9000


def test_a_program_named_in_the_configuration_never_runs(
    repository: Repository, tmp_path: Path
) -> None:
    evil = tmp_path / "evil"
    evil.write_text(f"#!/bin/sh\ntouch {tmp_path}/pwned\n")
    evil.chmod(0o755)
    for key in ("core.fsmonitor", "diff.external"):
        repository.git("config", key, str(evil))
    repository.change(ROUTE, "название: Иначе")
    assert list(git_tree.changed(repository.root, "HEAD")) == [ROUTE]
    assert not (tmp_path / "pwned").exists()
