"""What the history remembers: as long as a line and the titles it names stand."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue.history import cache
from generator.catalogue.history.cache import AskedTitles, HistoryCache
from generator.system import cache as system_cache

NAME = ("route", "a")
TITLES = {("method", "keysy"): "Кейсы", ("term", "iom"): "ИОМ"}


def remember(root: Path, signature: str = "s1", registries: dict[str, object] | None = None) -> str:
    with system_cache.at(root) as store:
        kept = HistoryCache(store, registries or {})
        asked = AskedTitles(TITLES)
        assert ("method", "keysy") in asked
        assert ("method", "net") not in asked
        digest = kept.past_is(NAME, signature, asked, ["past"])
        kept.lines_are("head", [[1, 2]])
        kept.keep()
    return digest


def recall(
    root: Path, signature: str, titles: dict[tuple[str, str], str], **registries: object
) -> str:
    with system_cache.at(root) as store:
        return HistoryCache(store, registries).past(NAME, signature, titles)[1]


def test_the_same_line_is_not_told_again(tmp_path: Path) -> None:
    remember(tmp_path)
    assert recall(tmp_path, "s1", TITLES) == '["past"]'
    assert recall(tmp_path, "s2", TITLES) == ""
    assert recall(tmp_path, "s1", TITLES, roles=["учитель"]) == ""


def test_only_a_title_that_was_asked_for_counts(tmp_path: Path) -> None:
    remember(tmp_path)
    assert recall(tmp_path, "s1", {**TITLES, ("term", "iom"): "иначе"})
    assert not recall(tmp_path, "s1", {**TITLES, ("method", "keysy"): "иначе"})
    assert not recall(tmp_path, "s1", {**TITLES, ("method", "net"): "теперь есть"})


def test_lines_are_those_of_one_head(tmp_path: Path) -> None:
    remember(tmp_path)
    with system_cache.at(tmp_path) as store:
        kept = HistoryCache(store, {})
        assert kept.lines("head") == [[1, 2]]
        assert kept.lines("other") is None


def test_what_nobody_asked_for_is_forgotten(tmp_path: Path) -> None:
    remember(tmp_path)
    with system_cache.at(tmp_path) as store:
        kept = HistoryCache(store, {})
        kept.past_is(("route", "b"), "s1", AskedTitles(TITLES), ["other"])
        kept.keep()
    assert recall(tmp_path, "s1", TITLES) == ""


def test_a_digest_does_not_depend_on_the_order_of_keys() -> None:
    assert cache.digest({"a": 1, "b": 2}) == cache.digest({"b": 2, "a": 1})
    assert cache.digest("\ud800") != cache.digest("?")
