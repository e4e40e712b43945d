"""What git does not tell is said, with code 3; nothing is concluded from it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.system import git, git_call, git_objects, git_tree
from tests.support.cli import iom
from tests.support.repository import Repository
from tests.trust import git_states

QUICK = [
    (name, command)
    for name in git_states.STATES
    for command in git_states.commands(name)
    if command in ("check --at", "review") or (command == "build" and name == "another owner")
]


@pytest.mark.parametrize(("name", "command"), QUICK, ids=map(" ".join, QUICK))
def test_nothing_is_concluded_from_silence(name: str, command: str, tmp_path: Path) -> None:
    state = git_states.make(name, tmp_path)
    assert git_states.wrong(state, command, git_states.run(state, command)) == ""


def test_a_silent_check_would_be_noticed(tmp_path: Path) -> None:
    state = git_states.make("as it should be", tmp_path)
    clean = iom("check", "--root", str(state.root), "--at", "main")
    assert clean.exit_code == 0
    broken = git_states.State(state.root, False)
    assert git_states.wrong(broken, "check --at", clean)


def test_the_remedy_of_containers_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = git_states.make("another owner", tmp_path)
    monkeypatch.setenv("PATH", state.path)
    refused = git_call.ask(state.root, "rev-parse", "HEAD")
    assert isinstance(refused, git_call.Refused)
    assert "safe.directory" in refused.reason
    system = tmp_path / "gitconfig"
    system.write_text(f"[safe]\n\tdirectory = {state.root}\n", "utf-8")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(system))
    assert isinstance(git_call.ask(state.root, "rev-parse", "HEAD"), git_call.Answer)


def test_a_program_that_git_started_does_not_hold_us(
    tmp_path: Path,
) -> None:
    state = git_states.make("slow", tmp_path)  # a shell that waits for a program of its own
    with git_states.surrounded(state):
        before = os.times().elapsed
        assert isinstance(git_call.ask(state.root, "status"), git_call.Refused)
        assert isinstance(git_call.ask(state.root, "status"), git_call.Refused)
        assert os.times().elapsed - before < git_states.HELD / 2


def test_missing_objects_are_no_empty_files(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    with pytest.raises(git_call.GitRefused, match="взяты не все"):
        git_objects.blobs(repository.root, ["1" * 40])
    assert git_objects.blobs(repository.root, []) == {}


def test_a_revision_that_is_not_there_is_an_answer(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    assert git.commit(repository.root, "net-takoy") is None
    assert git.commit(repository.root, "HEAD") == repository.git("rev-parse", "HEAD")
    assert git.commit(tmp_path, "HEAD") is None


def test_what_a_proposal_changes_outside_of_the_portal_is_named(tmp_path: Path) -> None:
    inner = Repository.start(tmp_path / "big" / "portal")
    (inner.root / ".git").rename(tmp_path / "big" / ".git")
    old = inner.commit("Переезд")
    inner.write("../.github/workflows/x.yml", "on: push\n").write("routes/.gitattributes", "*\n")
    top = Repository(tmp_path / "big")
    new = top.commit()
    assert git_tree.changed(inner.root, old, new) == {
        "../.github/workflows/x.yml": "100644",
        "routes/.gitattributes": "100644",
    }


def test_a_folder_without_a_repository_starts_no_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(*words: object, **how: object) -> None:
        raise AssertionError(words, how)

    monkeypatch.setattr(git_call.subprocess, "Popen", start)
    assert git_call.ask(tmp_path, "rev-parse", "HEAD") == git_call.Absent()
    with pytest.raises(AssertionError):
        git_call.ask(tmp_path, "init")


def test_a_link_into_a_repository_is_asked_of_git(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "whole")
    link = tmp_path / "elsewhere"
    link.symlink_to(repository.root / "content", target_is_directory=True)
    assert git.head(link)
    assert git.head(link) == git.head(repository.root)
