"""A past as JSON keeps it between builds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.catalogue.diff.change import Change, What
from generator.catalogue.history.model import Edition, Event, Past
from generator.records.lazy_mapping import Lazy
from generator.records.summary import Name


def of(past: Past) -> Any:
    """Make of a past what JSON can keep."""
    return [
        past.title,
        [
            [*_plainly(e), e.authors, _listed(e.changes), _listed(e.since), e.parts]
            for e in past.editions
        ],
        [[e.day, e.what, e.id, e.after] for e in past.events],
        past.partial,
    ]


def _plainly(e: Edition) -> tuple[Any, ...]:
    """The fields of an edition up to its authors, in their order."""
    return e.number, e.day, e.fingerprint, e.path, e.blob, e.merge, e.back, e.private


def _listed(found: tuple[Change, ...]) -> list[Any]:
    return [[c.kind.value, c.words, list(c.at)] for c in found]


def revived(kept: Any) -> Past:
    """Make a past of what JSON kept."""
    title, editions, events, partial = kept
    return Past(
        title,
        tuple(_edition(*e) for e in editions),
        tuple(Event(*e) for e in events),
        partial,
    )


def _edition(*kept: Any) -> Edition:
    number, day, fingerprint, path, blob, merge, back, private, authors, said, since, parts = kept
    names = tuple(tuple(a) for a in authors)
    told, later = _unlisted(said), _unlisted(since)
    where = tuple((old, new) for old, new in parts)
    return Edition(
        number, day, fingerprint, path, blob, merge, back, private, names, told, later, where
    )


def _unlisted(kept: Any) -> tuple[Change, ...]:
    return tuple(Change((), What(kind), words, tuple(at)) for kind, words, at in kept)


class Pasts(Lazy[Name, Past]):
    """The past of every record; what is remembered is looked at when it is asked for."""

    def __init__(self, found: dict[Name, Past | str]) -> None:
        super().__init__(found)
        self._found = found

    def __getitem__(self, name: Name) -> Past:
        past = self._found[name]
        if isinstance(past, str):
            past = self._found[name] = revived(json.loads(past))
        return past

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and dict(self) == dict(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(dict(self))
