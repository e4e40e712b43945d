"""A file that was looked into is not opened again, until it or the names that may stand in it are others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks.attachments import cached as cached_files
from generator.checks.attachments import inspect
from generator.language.personal.allowed_names import NOBODY, Listed
from generator.system import cache


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the files that are opened; each command begins as a new process."""
    names: list[str] = []
    look = inspect.look

    def counted(name: str, *rest: object) -> object:
        names.append(name)
        return look(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(inspect, "look", counted)
    monkeypatch.setattr(cached_files, "_rows", {})
    yield names
    cached_files._asked.clear()


def ask(root: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, names: Listed = NOBODY) -> object:
    monkeypatch.setattr(cached_files, "_rows", {})
    with cache.at(root) as store, cached_files.cached_in(store):
        return cached_files.look("памятка.txt", data, names).told


def test_the_next_command_knows_what_was_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    data = "Звоните: +7 900 000-00-00".encode()
    assert ask(tmp_path, monkeypatch, data) == ("телефон",) == ask(tmp_path, monkeypatch, data)
    assert opened == ["памятка.txt"]


def test_another_file_or_other_names_are_looked_at_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    ask(tmp_path, monkeypatch, b"one")
    ask(tmp_path, monkeypatch, b"two")
    ask(tmp_path, monkeypatch, b"two", Listed({"ковыл": ("А. Б.",)}))
    ask(tmp_path, monkeypatch, b"one")  # it was asked for no more, so it is not kept
    assert len(opened) == 4


def test_a_look_at_a_part_of_the_files_takes_no_other_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    ask(tmp_path, monkeypatch, b"one")
    monkeypatch.setattr(cached_files, "_rows", {})
    with cache.at(tmp_path) as store, cached_files.cached_in(store, tidy=False):
        cached_files.look("памятка.txt", b"two", NOBODY)
    ask(tmp_path, monkeypatch, b"one")
    assert len(opened) == 2
