"""Blobs are read whole, in bounded batches; what is too large is left out."""

from __future__ import annotations

import pytest

from generator.system import git_objects, git_tree
from tests.support.repository import Repository

ROUTE = "routes/primer.yaml"


def test_blobs_are_read_whole_and_what_is_too_large_is_left_out(repository: Repository) -> None:
    repository.write("routes/dva.yaml", b"a\n\nb\0c\n").write("routes/tri.yaml", b"")
    listed = git_tree.listing(repository.root, repository.commit(), ["routes"])
    ids = {e.path: e.id for e in listed}
    found = git_objects.blobs(repository.root, [*ids.values(), "--batch"])
    assert found.keys() == set(ids.values())
    assert found[ids["routes/dva.yaml"]] == b"a\n\nb\0c\n"
    assert found[ids["routes/tri.yaml"]] == b""
    assert ids[ROUTE] not in git_objects.blobs(repository.root, ids.values(), largest=10)


def test_many_blobs_are_asked_for_in_bounded_batches(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = git_tree.listing(repository.root, repository.git("rev-parse", "HEAD"), ["content"])
    monkeypatch.setattr(git_objects, "ONE_BATCH", 1)
    found = git_objects.blobs(repository.root, [e.id for e in listed], largest=10**6)
    assert found.keys() == {e.id for e in listed}
