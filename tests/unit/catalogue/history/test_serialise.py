"""A past comes back from JSON as it was."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.catalogue.diff.change import Change, What
from generator.catalogue.history import serialise
from generator.catalogue.history.model import Edition, Event, Past

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


def test_everything_of_a_past_is_kept() -> None:
    assert serialise.revived(json.loads(json.dumps(serialise.of(PAST)))) == PAST


def test_a_remembered_past_is_taken_apart_when_it_is_asked_for() -> None:
    name = ("route", "b")
    pasts = serialise.Pasts({name: json.dumps(serialise.of(PAST)), ("term", "x"): "{broken"})
    assert list(pasts) == [name, ("term", "x")]
    assert pasts[name] == PAST
    assert pasts[name] is pasts[name]
