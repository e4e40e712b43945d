"""What is known of the past: which editions may be shown, and under which id."""

from __future__ import annotations

from msgspec.structs import replace

from generator.catalogue.history.model import MOST_OLD, Edition, History, Past, older

FIRST = Edition(1, "2026-01-01", "f1", "routes/a.yaml", "b1")
LAST = Edition(2, "2026-02-01", "f2", "routes/b.yaml", "b2")
PAST = Past("Маршрут", (FIRST, LAST), (), True)


def test_older_editions_are_shown_where_their_numbers_are_known() -> None:
    whole = replace(PAST, partial=False)
    assert older(PAST) == ()
    assert older(whole) == (FIRST,)
    for hidden in (replace(FIRST, private=True), replace(FIRST, day="")):
        assert older(replace(whole, editions=(hidden, LAST))) == ()
    many = tuple(replace(FIRST, number=n) for n in range(1, MOST_OLD + 10))
    assert [e.number for e in older(replace(whole, editions=many))][-1] == MOST_OLD + 8
    assert len(older(replace(whole, editions=many))) == MOST_OLD


def test_nothing_is_known_of_a_stranger() -> None:
    history = History({("route", "b"): PAST})
    assert history.of("route", "b") is PAST
    assert history.of("route", "x") is None
