"""What is kept between builds: by content and version, and never in the way of a build."""

from __future__ import annotations

from pathlib import Path

from generator.system import cache
from tests.support.repository import Repository


def test_what_was_put_is_there_for_the_same_version_alone(tmp_path: Path) -> None:
    with cache.at(tmp_path) as store:
        store.put("looks", "1", [("a", "da", ["тёплый", 1]), ("b", "db", None)])
    with cache.at(tmp_path) as store:
        assert store.load("looks", "1") == {"a": ("da", '["тёплый",1]'), "b": ("db", "null")}
        assert store.load("looks", "2") == {}
        assert store.load("other", "1") == {}


def test_a_new_version_empties_its_table_and_no_other(tmp_path: Path) -> None:
    with cache.at(tmp_path) as store:
        store.put("looks", "1", [("a", "", 1)])
        store.put("words", "1", [("a", "", 1)])
        store.put("looks", "2", [("b", "", 2)])
        assert store.load("looks", "2").keys() == {"b"}
        assert store.load("looks", "1") == {}
        assert store.load("words", "1").keys() == {"a"}


def test_rows_are_replaced_and_dropped(tmp_path: Path) -> None:
    with cache.at(tmp_path) as store:
        store.put("looks", "1", [("a", "1", 1), ("b", "1", 1)])
        store.put("looks", "1", [("a", "2", 2)], gone=["b"])
        assert store.load("looks", "1") == {"a": ("2", "2")}


def test_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    with cache.at(tmp_path) as store:
        store.put("looks", "1", [("a", "", 1)])
    (tmp_path / cache.FILE).write_bytes(b"not a database, but quite long enough to be read" * 40)
    with cache.at(tmp_path) as store:
        assert store.load("looks", "1") == {}
        store.put("looks", "1", [("a", "", 1)])
        assert store.load("looks", "1").keys() == {"a"}


def test_where_nothing_can_be_kept_nothing_is_and_nobody_is_told(tmp_path: Path) -> None:
    (tmp_path / cache.FOLDER).write_text("a file in the place of the folder")
    with cache.at(tmp_path) as store:
        store.put("looks", "1", [("a", "", 1)])
        assert store.load("looks", "1") == {}
    cache.NO_CACHE.put("looks", "1", [("a", "", 1)])
    assert cache.NO_CACHE.load("looks", "1") == {}
    assert not cache.NO_CACHE.alone()


def test_a_cache_that_came_with_a_proposal_is_not_used(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    with cache.at(repository.root) as store:
        store.put("looks", "1", [("a", "", 1)])
    assert cache.ours(repository.root)
    repository.git("add", "-f", ".cache")
    assert not cache.ours(repository.root)
    with cache.at(repository.root) as store:
        assert store.load("looks", "1") == {}


def test_a_cache_that_leads_elsewhere_is_not_written_through(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "portal", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / cache.FOLDER).symlink_to(elsewhere)
    with cache.at(root) as store:
        store.put("looks", "1", [("a", "", 1)])
    assert list(elsewhere.iterdir()) == []


def test_git_does_not_see_the_folder(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    with cache.at(repository.root) as store:
        store.put("looks", "1", [("a", "", 1)])
    assert repository.git("status", "--porcelain") == ""


def test_one_build_at_a_time_has_the_root(tmp_path: Path) -> None:
    with cache.at(tmp_path) as first, cache.at(tmp_path) as second:
        assert first.alone()
        assert not second.alone()
    with cache.at(tmp_path) as third:
        assert third.alone()


def test_a_digest_knows_where_one_part_ends() -> None:
    assert cache.digest("ab", "c") != cache.digest("a", "bc")
    assert cache.digest("ё") == cache.digest("ё".encode())
    assert cache.digest("\ud800") != cache.digest("?")


def test_a_lone_surrogate_is_kept_as_a_question_mark() -> None:
    assert cache.said(["\ud800ё"]) == '["?ё"]'


def test_a_tree_is_known_by_its_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a{}")
    before = cache.tree(tmp_path)
    (tmp_path / "a.pyc").write_text("compiled")
    assert cache.tree(tmp_path) == before
    (tmp_path / "a.css").rename(tmp_path / "b.css")
    assert cache.tree(tmp_path) != before
