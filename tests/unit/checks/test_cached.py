"""A file that was looked at is not read again, and what was found in it is found again."""

from __future__ import annotations

import os

import pytest

from generator.checks import cached
from generator.checks.check import check
from generator.records.document import open_document
from generator.settings import Settings
from generator.system import files
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


def test_another_closed_list_makes_everything_be_looked_at(
    portal: Portal, opened: list[str]
) -> None:
    check(settings(portal))
    opened.clear()
    lists = sorted((portal.root / "content" / "registries").glob("*.yaml"))
    text = lists[0].read_text("utf-8")
    first = next(line for line in text.splitlines() if line.lstrip().startswith("- "))
    lists[0].write_text(text.replace(first, f"{first}\n{first[: first.index('-')]}- Новое слово"))
    check(settings(portal))
    assert ROUTE in opened


def test_what_is_removed_is_forgotten(portal: Portal) -> None:
    check(settings(portal))
    (portal.root / ROUTE).unlink()
    again = check(settings(portal))
    assert ROUTE not in again.records.summaries
    portal.write(ROUTE, "название: Коротко\n")
    assert "key-missing" in {f.rule for f in check(settings(portal)).findings}


def test_a_file_of_the_last_moment_is_read_again() -> None:
    file = files.File(ROUTE, b"", "", "stamp", written=1000)
    assert cached._untouched(file, "digest stamp", 1000 + cached.TICK + 1)
    assert not cached._untouched(file, "digest stamp", 1000 + cached.TICK)
    assert not cached._untouched(file, "digest other", 10**12)
    assert not cached._untouched(files.File(ROUTE), "digest ", 10**12)
