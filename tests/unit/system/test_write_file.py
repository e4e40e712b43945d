"""What a disk refuses leaves the file as it was, and no half of another one."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.system import write_file
from tests.conftest import Portal
from tests.support.cli import iom
from tests.support.repository import Repository

ROUTE = "routes/primer.yaml"


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk take the first bytes of each file, and no more."""

    def write(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(memoryview(data)[:10])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", write)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_with_the_rights_it_had(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_file.replace(path, b"1")
    path.chmod(0o640)
    write_file.replace(path, b"2")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"2", 0o640)
    assert names(tmp_path) == ["a.yaml"]


def test_a_new_file_may_be_read_by_whom_the_system_lets(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_file.replace(tmp_path / "made", b"")
    assert (tmp_path / "made").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_and_a_pipe_are_written_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "file")
    write_file.replace(tmp_path / "link", b"1")
    assert ((tmp_path / "link").is_symlink(), (tmp_path / "file").read_bytes()) == (True, b"1")
    write_file.replace(Path(os.devnull), b"1")
    assert not Path(os.devnull).is_file()


def test_a_file_that_somebody_closed_is_not_put_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    write_file.replace(path, b"1")
    before = path.stat().st_ino
    monkeypatch.setattr(os, "access", lambda asked, _: asked != path)
    write_file.replace(path, b"2")  # whoever runs the tests may write anywhere: the system lets it
    assert path.stat().st_ino == before


@pytest.mark.usefixtures("full")
def test_what_is_refused_is_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.write(b"old")
    with pytest.raises(OSError, match="No space") as told:
        write_file.replace(path, b"new and longer")
    assert (path.read_bytes(), told.value.filename) == (b"old", str(path))
    assert names(tmp_path) == ["a.yaml"]


def test_a_record_that_is_not_in_git_yet_outlives_a_full_disk(
    portal: Portal, request: pytest.FixtureRequest
) -> None:
    text = portal.root / ROUTE
    text.write_text(text.read_text("utf-8").replace("кратко: ", "кратко:    "), "utf-8")
    before = text.read_bytes()
    request.getfixturevalue("full")
    done = iom("fmt", ROUTE, "--root", str(portal.root))
    assert (done.exit_code, "кончилось место" in done.output) == (3, True), done.output
    assert text.read_bytes() == before


@pytest.mark.usefixtures("full")
def test_a_new_record_is_whole_or_not_there(portal: Portal) -> None:
    done = iom("new", "term", "slovo", "--root", str(portal.root))
    assert (done.exit_code, "slovo.yaml" in done.output) == (3, True), done.output
    assert names(portal.root / "content/terms") == ["iom.yaml"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_a_sheet_says_why_it_was_not_written(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(path: Path, _: bytes) -> None:
        raise OSError(code, os.strerror(code), str(path))

    monkeypatch.setattr(write_file, "replace", refuse)
    target = str(portal.root / "list.html")
    words = ("primer", "--format", "html", "-o", target)
    done = iom("handout", *words, "--root", str(portal.root))
    said = {errno.ENOSPC: "кончилось место", errno.EROFS: "закрыт для записи"}[code]
    assert (done.exit_code, said in done.output) == (3, True), done.output
    assert "проверьте права" not in done.output


def test_a_name_that_is_too_long_is_no_question_of_rights(portal: Portal) -> None:
    target = str(portal.root / ("а" * 200 + ".html"))
    words = ("primer", "--format", "html", "-o", target)
    done = iom("handout", *words, "--root", str(portal.root))
    assert (done.exit_code, "имя слишком длинное" in done.output) == (2, True), done.output


def test_a_tag_that_git_could_not_write_is_not_called_unfit(repository: Repository) -> None:
    (repository.root / ".git/refs/tags").rmdir()
    (repository.root / ".git/refs/tags").write_bytes(b"")
    done = iom("edition", "2026-11", "--root", str(repository.root))
    assert (done.exit_code, "Git не ответил" in done.output) == (3, True), done.output
    assert "редакции" not in (repository.root / "content/portal.yaml").read_text("utf-8")


def test_a_tag_that_is_none_for_git_is_a_wrong_call(repository: Repository) -> None:
    done = iom("edition", "a.lock", "--root", str(repository.root))
    assert (done.exit_code, "git не берёт такой метки" in done.output) == (2, True), done.output
