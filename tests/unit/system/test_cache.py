"""The cache: every row comes back as it went in, and whatever is wrong with it there are only fewer rows."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from generator.build.build import build as build_site
from generator.build.library_values import MONTHS, READINGS
from generator.build.mkdocs_shell import SHELL
from generator.build.shared import SHARED
from generator.build.site_cache import COUNTS, SPARES, STAMPS
from generator.build.site_state import FILES, INDEX, PUBLISHED, SITE, UNITS
from generator.catalogue.history.cache import LINES, PASTS
from generator.checks.attachments.cached import LOOKED
from generator.checks.cached import PARSED
from generator.checks.rules.advice import LOST_ACTS
from generator.checks.rules.sheet_cell import CELLS
from generator.paper.fit_cache import FIT
from generator.paper.signs import SIGNS
from generator.proposals.collect.page_data import SHEETS
from generator.records.cached_lists import LISTS
from generator.records.markup.engine import SAID
from generator.render.qr_sum import BLOCKS, VERSIONS
from generator.search.lemmatiser import GUESSES, WORDS
from generator.settings import Settings
from generator.system import cache
from generator.system.cache import CacheTable
from generator.system.cache_rows import CacheRows
from tests.conftest import ROOT, TODAY, Portal
from tests.support.repository import Repository

TABLES = (
    LOOKED,
    PARSED,
    LINES,
    PASTS,
    PUBLISHED,
    UNITS,
    SITE,
    FILES,
    SHARED,
    INDEX,
    SHELL,
    STAMPS,
    SPARES,
    COUNTS,
    FIT,
    SIGNS,
    MONTHS,
    BLOCKS,
    VERSIONS,
    SHEETS,
    LISTS,
    WORDS,
    GUESSES,
    READINGS,
    CELLS,
    LOST_ACTS,
    SAID,
)
"""Every table that there is; a test holds it to the code."""


class Row(Struct, frozen=True):
    """A row of these tests."""

    words: tuple[str, ...]
    count: int = 0


ROWS = CacheTable("rows", Row)
ONE = {"a": Row(("да", "нет"), 2)}


def load(root: Path, version: str = "1", table: CacheTable[Any] = ROWS) -> dict[str, Any]:
    with cache.at(root) as store:
        return store.load(table, version)


def put(root: Path, version: str = "1", gone: tuple[str, ...] = (), **rows: Row) -> None:
    with cache.at(root) as store:
        store.put(ROWS, version, rows.items(), gone)


def test_rows_are_read_one_by_one_and_those_that_are_broken_are_not_there(tmp_path: Path) -> None:
    rows = {key: Row((key,), n) for n, key in enumerate("abc")}
    with cache.at(tmp_path) as store:
        store.put(ROWS, "1", [(key, cache.encoded(row)) for key, row in rows.items()])
        store.put(ROWS, "1", [("d", b"{}"), ("e", b"")])
        assert dict(store.each(ROWS, "1")) == store.load(ROWS, "1") == rows
        assert (store.keys(ROWS, "1"), store.keys(ROWS, "2")) == ({*rows, "d"}, set())
        assert (store.one(ROWS, "1", "b"), store.one(ROWS, "1", "d")) == (rows["b"], None)
        assert store.one(ROWS, "2", "b") is None
        some = CacheRows(store, ROWS, "1", {"a", "c"})
        wanted = {"a": rows["a"], "c": rows["c"]}
        assert (dict(some.items()), {*some}, "b" in some) == (wanted, {*wanted}, False)
        assert (list(some.values()), len(some)) == ([*wanted.values()], 2)
        with pytest.raises(KeyError):
            some["b"]


def test_these_are_all_the_tables() -> None:
    code = "".join(p.read_text("utf-8") for p in (ROOT / "generator").rglob("*.py"))
    assert code.count(" = CacheTable(") == len(TABLES) == len({table.name for table in TABLES})


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@settings(max_examples=25)
@given(data=st.data())
def test_a_row_of_every_table_comes_back_as_it_was(
    table: CacheTable[Any], data: st.DataObject
) -> None:
    fields = {name: st.from_type(kind) for name, kind in get_type_hints(table.row).items()}
    row = data.draw(st.builds(table.row, **fields))
    assert msgspec.json.decode(msgspec.json.encode(row), type=table.row) == row


def test_what_was_put_is_loaded_and_what_is_gone_is_not(tmp_path: Path) -> None:
    put(tmp_path, a=ONE["a"], b=Row(()))
    assert load(tmp_path) == {**ONE, "b": Row(())}
    put(tmp_path, gone=("b",))
    assert load(tmp_path) == ONE


def test_another_version_finds_nothing_and_empties_the_table(tmp_path: Path) -> None:
    put(tmp_path, **ONE)
    assert load(tmp_path, "2") == {}
    put(tmp_path, "2", b=Row(()))
    assert load(tmp_path, "2") == {"b": Row(())}
    assert load(tmp_path, "1") == {}


def test_a_table_that_was_emptied_half_way_is_as_it_was(tmp_path: Path) -> None:
    put(tmp_path, **ONE)
    with cache.at(tmp_path) as store:
        rows = iter([("b", Row(())), ("c", None)])
        with pytest.raises(ZeroDivisionError):
            store.put(ROWS, "2", (pair if pair[1] else (str(1 // 0), Row(())) for pair in rows))
    assert load(tmp_path) == ONE
    assert load(tmp_path, "2") == {}


def test_a_cache_that_fails_lets_no_other_build_be_alone(tmp_path: Path) -> None:
    with cache.at(tmp_path) as store, cache.at(tmp_path) as other:
        assert store.alone()
        with store._or_nothing():
            raise sqlite3.OperationalError
        assert not store.works
        assert not other.alone()


BROKEN = {
    "no JSON": b"{",
    "no UTF-8": b'{"words": ["\xff"]}',
    "another type": b'{"words": [1]}',
    "a field less": b'{"count": 1}',
    "a list by position": b'[["a"], 1]',
    "nested without end": b'{"words": [], "more": ' + b"[" * 200_000,
    "no text": 5,
    "nothing": None,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_row_is_as_if_it_were_not_there(tmp_path: Path, name: str) -> None:
    put(tmp_path, b=Row(()), **ONE)
    with sqlite3.connect(tmp_path / cache.FILE) as base:
        base.execute("UPDATE rows SET row = ? WHERE key = 'b'", (BROKEN[name],))
    assert load(tmp_path) == ONE


def test_a_row_that_json_cannot_hold_is_not_kept(tmp_path: Path) -> None:
    put(tmp_path, b=Row(()), **ONE)
    put(tmp_path, b=Row(("\ud800",)))
    assert load(tmp_path) == ONE


@pytest.mark.parametrize("text", [b"", b"no database at all, of some length", b"SQLite format 3\0"])
def test_a_broken_file_holds_nothing_and_is_made_anew(tmp_path: Path, text: bytes) -> None:
    (tmp_path / cache.FOLDER).mkdir()
    (tmp_path / cache.FILE).write_bytes(text)
    assert load(tmp_path) == {}
    put(tmp_path, **ONE)
    assert load(tmp_path) == ONE


def test_a_table_with_other_columns_holds_nothing(tmp_path: Path) -> None:
    put(tmp_path, **ONE)
    with sqlite3.connect(tmp_path / cache.FILE) as base:
        base.execute("ALTER TABLE rows RENAME COLUMN row TO said")
    assert load(tmp_path) == {}


def test_a_locked_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "WAIT", 0.01)
    put(tmp_path, **ONE)
    with cache.at(tmp_path) as store:
        other = sqlite3.connect(tmp_path / cache.FILE, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        store.put(ROWS, "1", [("b", Row(()))])
        other.rollback()
        other.close()
        assert store.load(ROWS, "1") == {}  # it was given up for this build
    assert load(tmp_path) == ONE


def test_a_cache_that_is_open_is_used_and_left_open(tmp_path: Path) -> None:
    with cache.at(tmp_path) as store:
        with cache.at(tmp_path, store) as same:
            assert same is store
        store.put(ROWS, "1", ONE.items())
        assert store.load(ROWS, "1") == ONE
    with cache.at(tmp_path, cache.NO_CACHE) as none:
        assert none.load(ROWS, "1") == {}


def test_a_build_opens_it_once(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Any] = []
    connect = sqlite3.connect

    def count(file: Any, *more: Any, **options: Any) -> sqlite3.Connection:
        opened.append(Path(file).name)
        return connect(file, *more, **options)

    monkeypatch.setattr(sqlite3, "connect", count)
    settings = Settings(portal.root, TODAY, paper=False)
    build_site(settings, portal.root / "site", lambda items, what, count: items)  # noqa: ARG005
    assert opened.count("iom.sqlite") == 1


def test_tables_have_versions_of_their_own(tmp_path: Path) -> None:
    other = CacheTable("other", Row)
    with cache.at(tmp_path) as store:
        store.put(ROWS, "1", ONE.items())
        store.put(other, "1", ONE.items())
        store.put(ROWS, "2", [("b", Row(()))])
        assert store.load(ROWS, "1") == {}
        assert store.load(other, "1") == ONE


def test_where_nothing_can_be_written_nothing_is_and_nobody_is_told(tmp_path: Path) -> None:
    (tmp_path / cache.FOLDER).write_text("a file in the place of the folder")
    put(tmp_path, **ONE)
    assert load(tmp_path) == {}
    cache.NO_CACHE.put(ROWS, "1", ONE.items())
    assert cache.NO_CACHE.load(ROWS, "1") == {}
    assert not cache.NO_CACHE.alone()


def test_a_cache_that_came_with_a_proposal_is_not_used(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    put(repository.root, **ONE)
    assert cache.ours(repository.root)
    repository.git("add", "-f", ".cache")
    assert not cache.ours(repository.root)
    assert load(repository.root) == {}


def test_a_cache_that_leads_elsewhere_is_not_written_through(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "portal", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / cache.FOLDER).symlink_to(elsewhere)
    put(root, **ONE)
    assert list(elsewhere.iterdir()) == []


def test_git_does_not_see_the_folder(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    put(repository.root, **ONE)
    assert repository.git("status", "--porcelain") == ""


def test_one_build_at_a_time_has_the_root(tmp_path: Path) -> None:
    with cache.at(tmp_path) as first, cache.at(tmp_path) as second:
        assert first.alone()
        assert not second.alone()
    with cache.at(tmp_path) as third:
        assert third.alone()
