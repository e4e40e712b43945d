"""A file that was looked at is not read again, and what was found in it is found again."""

from __future__ import annotations

import os
import sqlite3

import pytest

from generator.checks import cached
from generator.checks.cached import ParsedRow
from generator.checks.check import check
from generator.records.document import open_document
from generator.settings import Settings
from generator.system import cache, files
from tests.conftest import Portal

ROUTE = "routes/primer.yaml"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of what is taken apart, in its order."""
    found: list[str] = []

    def watch(job, registries, findings):  # type: ignore[no-untyped-def]
        found.append(job[2].path)
        return open_document(job, registries, findings)

    monkeypatch.setattr(cached, "open_document", watch)
    monkeypatch.setattr(cached.workers, "_may_fork", lambda: False)
    return found


def settings(portal: Portal) -> Settings:
    return Settings(portal.root, "2026-11-24")


def age(portal: Portal) -> None:
    """As if everything had been written long before it was looked at."""
    for path in (portal.root / "routes").glob("*.yaml"):
        os.utime(path, ns=(10**18, 10**18))


def test_the_second_look_opens_nothing_and_finds_the_same(
    portal: Portal, opened: list[str]
) -> None:
    portal.change(ROUTE, "рески: [а]\nтрудовые функции: [А/01.6]")
    first = check(settings(portal))
    assert ROUTE in opened
    opened.clear()
    second = check(settings(portal))
    assert opened == []
    assert second.findings == first.findings
    assert dict(second.records.summaries) == dict(first.records.summaries)
    assert dict(second.records.digests) == dict(first.records.digests)


def test_only_what_was_edited_is_opened(portal: Portal, opened: list[str]) -> None:
    check(settings(portal))
    opened.clear()
    portal.change(ROUTE, "рески: [а]")
    again = check(settings(portal))
    assert opened == [ROUTE]
    assert "key-unknown" in {f.rule for f in again.findings}


def test_what_is_removed_is_forgotten(portal: Portal) -> None:
    check(settings(portal))
    (portal.root / ROUTE).unlink()
    again = check(settings(portal))
    assert ROUTE not in again.records.summaries
    portal.write(ROUTE, "название: Коротко\n")
    assert "key-missing" in {f.rule for f in check(settings(portal)).findings}


def test_a_file_of_the_last_moment_is_read_again() -> None:
    def untouched(file: files.File, stamp: str, written: int) -> bool:
        return cached._is_untouched(file, ParsedRow("digest", stamp, None, (), ()), written)

    file = files.File(ROUTE, b"", "", "stamp", written=1000)
    assert untouched(file, "stamp", 1000 + cached.TICK + 1)
    assert not untouched(file, "stamp", 1000 + cached.TICK)
    assert not untouched(file, "other", 10**12)
    assert not untouched(files.File(ROUTE), "", 10**12)


def test_a_broken_row_has_its_file_read_again_and_mended(portal: Portal, opened: list[str]) -> None:
    portal.change(ROUTE, "рески: [а]")
    first = check(settings(portal))
    with sqlite3.connect(portal.root / cache.FILE) as base:
        base.execute("UPDATE parsed SET row = '{}' WHERE key = ?", (ROUTE,))
    opened.clear()
    assert check(settings(portal)).findings == first.findings
    assert opened == [ROUTE]
    opened.clear()
    assert check(settings(portal)).findings == first.findings
    assert opened == []


def test_a_file_that_could_not_be_read_is_tried_again(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached.workers, "_may_fork", lambda: False)
    monkeypatch.setattr(cached, "TICK", -(10**12))  # whatever has a stamp in the cache is not read
    good = check(settings(portal)).findings
    portal.write(ROUTE, (portal.root / ROUTE).read_bytes() + b"\n")
    read = files.File.data.fget
    assert read

    def fail(file: files.File) -> bytes:
        if file.path == ROUTE:
            raise PermissionError(file.path)
        return bytes(read(file))

    with monkeypatch.context() as patch:
        patch.setattr(files.File, "data", property(fail))
        assert "file-unreadable" in {f.rule for f in check(settings(portal)).findings}
    assert check(settings(portal)).findings == good


def test_a_list_that_answers_the_same_has_nothing_read_again(
    portal: Portal, opened: list[str]
) -> None:
    check(settings(portal))
    age(portal)
    opened.clear()
    path = "content/registries/roles.yaml"
    portal.change(path, "название: Должности")
    check(settings(portal))
    assert set(opened) <= {path}
    opened.clear()
    text = (portal.root / path).read_text("utf-8")
    portal.write(path, text.replace("учитель\n", "наставница\n", 1))
    check(settings(portal))
    assert ROUTE in opened
