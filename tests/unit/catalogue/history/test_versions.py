"""Versions of each record: renames followed, days that never go back."""

from __future__ import annotations

import subprocess

from generator.catalogue.history import versions
from generator.catalogue.history.versions import Version
from generator.system.git_log import Commit, Touch

A, B = "routes/a.yaml", "routes/b.yaml"


def commit(number: int, *touches: Touch, day: str = "", when: int = 0) -> Commit:
    return Commit(f"c{number}", when or number, day or f"2026-01-{number:02d}", False, touches)


def put(path: str, blob: str, status: str = "M") -> Touch:
    return Touch(status, path, path, blob)


def move(was: str, path: str, blob: str) -> Touch:
    return Touch("R", was, path, blob)


def drop(path: str) -> Touch:
    return Touch("D", path, path, "")


def blobs(line: versions.VersionLine) -> list[str]:
    return [version.blob for version in line]


def test_a_rename_keeps_the_line() -> None:
    found = versions.lines([commit(1, put(A, "1")), commit(2, move(A, B, "2"))], {})
    assert found.keys() == {("route", "b")}
    assert blobs(found["route", "b"]) == ["1", "2"]
    assert [v.id for v in found["route", "b"]] == ["a", "b"]


def test_two_files_may_change_names_at_once() -> None:
    found = versions.lines(
        [commit(1, put(A, "a"), put(B, "b")), commit(2, move(A, B, "a"), move(B, A, "b"))], {}
    )
    assert blobs(found["route", "a"]) == ["b", "b"]
    assert blobs(found["route", "b"]) == ["a", "a"]


def test_a_record_that_came_back_goes_on_with_its_line() -> None:
    found = versions.lines([commit(1, put(A, "1")), commit(2, drop(A)), commit(3, put(A, "3"))], {})
    assert blobs(found["route", "a"]) == ["1", "", "3"]


def test_a_rename_that_git_did_not_see_is_told_by_the_record() -> None:
    commits = [commit(1, put(A, "1")), commit(2, drop(A), put(B, "2"))]
    assert blobs(versions.lines(commits, {})["route", "b"]) == ["2"]
    told = versions.lines(commits, {("route", "b"): ["a"]})
    assert told.keys() == {("route", "b")}
    assert blobs(told["route", "b"]) == ["1", "2"]


def test_a_file_that_becomes_another_kind_is_gone() -> None:
    found = versions.lines(
        [commit(1, put(A, "1")), commit(2, move(A, "content/terms/a.yaml", "1"))], {}
    )
    assert blobs(found["route", "a"]) == ["1", ""]
    assert blobs(found["term", "a"]) == ["1"]


def test_days_of_a_wrong_clock_are_not_believed() -> None:
    commits = [
        commit(1, put(A, "1"), day="2026-01-01", when=100),
        commit(2, put(A, "2"), day="2031-01-01", when=9000),
        commit(3, put(A, "3"), day="2026-01-03", when=300),
        commit(4, put(A, "4"), day="2026-01-04", when=400),
    ]
    days = [v.day for v in versions.lines(commits, {})["route", "a"]]
    assert days == ["2026-01-01", "2026-01-01", "2026-01-03", "2026-01-04"]


def test_only_a_short_history_has_a_doubtful_beginning() -> None:
    commits = [commit(1, put(A, "1")), commit(2, put(A, "2"))]
    for short in (True, False):
        line = versions.lines(commits, {}, short)["route", "a"]
        assert [v.first for v in line] == [short, False]


def test_a_file_of_the_folder_is_the_last_version_without_a_day() -> None:
    data = "название: а\n".encode()
    blob = versions.blob_id(data, "")
    line = (Version(3, "2026-01-01", A, blob),)
    assert versions.with_folder(line, A, data) == line
    newer = versions.with_folder(line, A, b"other")
    assert (newer[-1].order, newer[-1].day) == (4, "")
    assert len(versions.with_folder((), A, data)) == 1


def test_the_id_of_a_file_is_that_of_git() -> None:
    data = "название: а\n".encode()
    said = subprocess.run(
        ["git", "hash-object", "--stdin"], input=data, capture_output=True, check=True
    )
    assert versions.blob_id(data, "0" * 40) == said.stdout.decode().strip()
    assert len(versions.blob_id(data, "0" * 64)) == 64
