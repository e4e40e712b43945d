"""What the history takes from the cache: as long as a line and the titles it names stand."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from generator.catalogue.diff.change import Change, What
from generator.catalogue.history.cache import AskedTitles, HistoryCache, PastRow
from generator.catalogue.history.model import Edition, Event, Past
from generator.catalogue.history.versions import Version
from generator.system import cache

NAME = ("route", "a")
TITLES = {("method", "keysy"): "Кейсы", ("term", "iom"): "ИОМ"}
CHANGE = Change((), What.MOVED, "переставлена задача: место 1 → 2", ("дорожная карта", 0))
FIRST = Edition(
    number=1,
    day="2026-01-01",
    fingerprint="f1",
    path="routes/a.yaml",
    blob="b1",
    merge=True,
    since=(CHANGE,),
    authors=(("учитель", "Школа", "Иванова"),),
    parts=(("1-1", "1-2"),),
)
LAST = replace(FIRST, number=2, path="routes/b.yaml", merge=False, changes=(CHANGE,), since=())
PAST = Past("Маршрут", (FIRST, LAST), (Event("2026-02-01", "renamed", "a", 1),), True)
LINE = (Version(0, "2026-01-01", "routes/a.yaml", "b1", True), Version(1, "", "routes/a.yaml", ""))


def write(root: Path, signature: str = "s1") -> PastRow:
    with cache.at(root) as store:
        history = HistoryCache(store, {})
        titles = AskedTitles(TITLES)
        assert ("method", "keysy") in titles
        assert ("method", "net") not in titles
        row = PastRow(signature, titles.asked, PAST)
        history.put_past(NAME, row)
        history.put_lines("head", {NAME: LINE})
        history.save()
    return row


def read(
    root: Path, signature: str, titles: dict[tuple[str, str], str], **registries: tuple[str, ...]
) -> PastRow | None:
    with cache.at(root) as store:
        return HistoryCache(store, registries).past(NAME, signature, titles)


def test_the_same_line_is_not_told_again(tmp_path: Path) -> None:
    row = write(tmp_path)
    again = read(tmp_path, "s1", TITLES)
    assert again == row
    assert again and again.digest == row.digest
    assert read(tmp_path, "s2", TITLES) is None
    assert read(tmp_path, "s1", TITLES, roles=("учитель",)) is None


def test_only_a_title_that_was_asked_for_counts(tmp_path: Path) -> None:
    write(tmp_path)
    assert read(tmp_path, "s1", {**TITLES, ("term", "iom"): "иначе"})
    assert not read(tmp_path, "s1", {**TITLES, ("method", "keysy"): "иначе"})
    assert not read(tmp_path, "s1", {**TITLES, ("method", "net"): "теперь есть"})


def test_other_titles_and_another_line_are_another_digest() -> None:
    row = PastRow("s1", {"method/keysy": "Кейсы"}, None)
    others = [replace(row, signature="s2"), replace(row, titles={"method/keysy": None})]
    assert row.digest not in {other.digest for other in others}


def test_lines_are_those_of_one_head(tmp_path: Path) -> None:
    write(tmp_path)
    with cache.at(tmp_path) as store:
        history = HistoryCache(store, {})
        assert history.lines("head") == {NAME: LINE}
        assert history.lines("other") is None


def test_what_nobody_asked_for_is_removed(tmp_path: Path) -> None:
    write(tmp_path)
    with cache.at(tmp_path) as store:
        history = HistoryCache(store, {})
        history.put_past(("route", "b"), PastRow("s1", {}, None))
        history.save()
    assert read(tmp_path, "s1", TITLES) is None
