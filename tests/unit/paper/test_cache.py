"""What is kept between builds: only what changed is set again, and no half of a sheet is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from generator.paper import cache, packet
from generator.paper.cache import Sheet
from generator.paper.document import PaperDocument
from generator.paper.formats import PDF, WORD
from generator.paper.writers import pdf
from tests.conftest import TINY
from tests.support.sheets import THEME, pen


def jobs(**changes: str) -> list[Sheet]:
    """A route and a method, the route changed."""
    route = structs.replace(packet.one(pen(TINY), ("route", "primer")), **changes)
    method = packet.one(pen(TINY), ("method", "keysy"))
    return [Sheet("a.pdf", route, PDF), Sheet("b.docx", method, WORD)]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the sheets that were really set."""
    found: list[str] = []
    whole = cache.made

    def count(task: cache.SheetJob) -> bytes:
        found.append(task.address)
        return whole(task)

    monkeypatch.setattr(cache, "made", count)
    return found


def fill(kept: Path, these: list[Sheet]) -> dict[str, bytes]:
    return {address: path.read_bytes() for address, path, _ in cache.fill(these, kept, THEME)}


def test_only_what_changed_is_set_again(tmp_path: Path, made: list[str]) -> None:
    first = fill(tmp_path, jobs())
    assert made == ["a.pdf", "b.docx"]
    assert fill(tmp_path, jobs()) == first
    assert made == ["a.pdf", "b.docx"]
    second = fill(tmp_path, jobs(title="Другое название"))
    assert made[2:] == ["a.pdf"]
    assert second["b.docx"] == first["b.docx"]
    assert second["a.pdf"] != first["a.pdf"]


def test_a_changed_template_sets_everything_again(tmp_path: Path) -> None:
    theme = tmp_path / "paper"
    theme.mkdir()
    for path in THEME.iterdir():
        (theme / path.name).write_bytes(path.read_bytes())
    before = cache.version(theme)
    cache.version.cache_clear()
    (theme / "look.typ").write_text((theme / "look.typ").read_text("utf-8") + "\n", "utf-8")
    assert cache.version(theme) != before


def test_a_crash_leaves_no_half_of_a_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cache.os, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        fill(tmp_path, jobs())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["copy", "compile"])
def test_a_fault_takes_its_own_sheet_and_no_other(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise ValueError("no")

    monkeypatch.setattr(pdf, place, fail)
    said = {
        address: (path.is_file(), fault)
        for address, path, fault in cache.fill(jobs(), tmp_path, THEME)
    }
    assert said == {"a.pdf": (False, "ValueError: no"), "b.docx": (True, "")}


def test_old_sheets_are_forgotten_and_the_last_build_is_not(tmp_path: Path) -> None:
    for n in range(4):
        fill(tmp_path, jobs(title=f"Название {n}"))
    assert len(list(tmp_path.iterdir())) == 4
    assert fill(tmp_path, jobs(title="Название 3"))


def test_two_processes_set_the_same_bytes_as_one(tmp_path: Path) -> None:
    document = packet.one(pen(TINY), ("form", "protokol"))

    def many(count: int) -> list[Sheet]:
        return [
            Sheet(f"{n}.pdf", structs.replace(document, title=f"{n}"), PDF) for n in range(count)
        ]

    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    alone = fill(tmp_path / "one", many(cache.ALONE))
    together = fill(tmp_path / "two", many(cache.ALONE + 4))
    assert len(together) == cache.ALONE + 4
    assert alone.items() <= together.items()


def test_many_sheets_go_in_batches(
    tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "BATCH", 1)
    assert list(fill(tmp_path, jobs())) == made == ["a.pdf", "b.docx"]


def test_a_place_where_nothing_can_be_kept_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file", "utf-8")
    with cache.folder(tmp_path) as kept:
        assert isinstance(jobs()[0].content, PaperDocument)
        assert fill(kept, jobs())
    assert not kept.exists()
