"""A question is put once in a block, and anew outside of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.system import asked_once, git
from tests.support.repository import Repository


def test_a_question_is_put_once_in_a_block_and_anew_outside() -> None:
    put: list[str] = []

    @asked_once.asked_once
    def ask(word: str, *, loud: bool = False) -> list[str]:
        put.append(f"{word}!" if loud else word)
        return [word]

    with asked_once.block():
        assert ask("да") == ["да"]
        with asked_once.block():  # a part of the block around it
            assert (ask("да"), ask("нет"), ask("да", loud=True)) == (["да"], ["нет"], ["да"])
        assert ask("нет") == ["нет"]
    assert put == ["да", "нет", "да!"]
    assert (ask("да"), ask("да")) == (["да"], ["да"])
    assert put[3:] == ["да", "да"]


def test_what_could_not_be_answered_is_asked_again() -> None:
    put: list[int] = []

    @asked_once.asked_once
    def ask() -> str:
        put.append(1)
        if len(put) == 1:
            raise OSError
        return "теперь есть"

    with asked_once.block():
        with pytest.raises(OSError):
            ask()
        assert ask() == "теперь есть"


def test_a_commit_made_in_a_block_is_seen_after_it(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    with asked_once.block():
        first = git.head(repository.root)
        repository.write("a.txt", "один").commit("Ещё")
        assert git.head(repository.root) == first
    assert git.head(repository.root) != first
