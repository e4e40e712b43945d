"""What differs between two records, or two sets of records, in words, field by field.

The words are plain text without markup; whoever prints them escapes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from msgspec import Struct

from generator.catalogue.diff import links, markdown
from generator.catalogue.diff.change import Change, What, done, sentence
from generator.catalogue.diff.fields import Fields, text_of
from generator.language import excerpts, matching
from generator.records.fields import Record, specs
from generator.records.models.kinds import OF_MODEL, Kind
from generator.records.models.route import Route
from generator.records.summary import Name
from generator.records.to_plain import plain

MOST = 200
"""Changes that are told; of two texts that have nothing in common nobody reads more."""


class Difference(Struct, frozen=True):
    """One record of two sets that is not the same in both; a record that is new has no ``old``."""

    kind: str
    old: str
    new: str
    changes: tuple[Change, ...]


def kind_of(record: Record) -> Kind:
    """The kind of a record."""
    return OF_MODEL[type(record)]


def between(
    old: Record | None, new: Record | None, titles: Mapping[Name, str] | None = None
) -> tuple[Change, ...]:
    """Say what differs between two editions of a record, in the order of its model.

    ``titles`` (by kind and id) name the records that are referred to; without them stands the id.
    A record that was not there before, or is there no more, is one change.
    """
    there = new or old
    if there is None:
        return ()
    said = excerpts.quote(str(getattr(there, "title", "")) or there.id)
    noun = kind_of(there).one
    if old is None:
        return (Change((), What.ADDED, f"{done('добавлен', noun)} {noun} {said}"),)
    if new is None:
        return (Change((), What.REMOVED, f"{done('убран', noun)} {noun} {said}"),)
    return compare(type(new), (plain(old), old.body), (plain(new), new.body), titles)


def compare(
    model: type[Record],
    old: tuple[dict[str, Any], str],
    new: tuple[dict[str, Any], str],
    titles: Mapping[Name, str] | None = None,
) -> tuple[Change, ...]:
    """Say what differs between two editions given as plain values and bodies."""
    found: list[Change] = []
    known = titles or {}
    for change in Fields(known).fields(model, old[0], new[0], (), ()):
        found.append(change)
        if len(found) >= MOST:
            break
    found += [
        Change(c.path, What(c.kind), sentence(c.path, c.words))
        for c in markdown.compare(old[1], new[1], lambda text: links.titled(text, known))
    ]
    return tuple(found[:MOST])


def sets(
    old: Mapping[Name, Record], new: Mapping[Name, Record], titles: Mapping[Name, str] | None = None
) -> tuple[Difference, ...]:
    """Say what differs between two sets of records, in the order of the new one, removals last.

    A record whose «прежние адреса» name an id that is gone is that record, renamed.
    """
    former = {
        (kind, was): (kind, id) for (kind, id), record in new.items() for was in record.former
    }
    renamed = {
        to: was for was, to in former.items() if was in old and was not in new and to not in old
    }
    found = []
    for name, record in new.items():
        was = renamed.get(name, name)
        changes = between(old.get(was), record, titles)
        if changes or was != name:
            found.append(Difference(name[0], was[1] if was in old else "", name[1], changes))
    for name, record in old.items():
        if name not in new and name not in renamed.values():
            found.append(Difference(name[0], name[1], "", between(record, None, titles)))
    return tuple(found)


def parts(old: dict[str, Any], new: dict[str, Any]) -> dict[str, str]:
    """Tell where each activity of a route went: «0.1.2» (deficit, task, activity) to its new place.

    An activity that is no more is left out; empty where every one stands where it stood.
    """
    found: dict[str, str] = {}
    if old.get("дорожная карта") == new.get("дорожная карта"):
        return found
    _paired(Route, ("дорожная карта", "задачи", "мероприятия"), old, new, ("", ""), found)
    count = sum(
        len(task["мероприятия"]) for stage in old["дорожная карта"] for task in stage["задачи"]
    )
    same = len(found) == count and all(was == now for was, now in found.items())
    return {} if same else found


def _paired(
    model: type,
    labels: tuple[str, ...],
    old: dict[str, Any],
    new: dict[str, Any],
    at: tuple[str, str],
    found: dict[str, str],
) -> None:
    """Pair the items of a list, and of the lists inside them, as ``compare`` does."""
    spec = next(s for s in specs(model) if s.key.label == labels[0])
    before, after = old.get(labels[0], []), new.get(labels[0], [])
    for fresh, was in matching.match(
        before, after, partial(Fields({}).name, spec), text_of
    ).items():
        there = (f"{at[0]}{was}", f"{at[1]}{fresh}")
        if labels[1:]:
            inside = (f"{there[0]}.", f"{there[1]}.")
            _paired(spec.type, labels[1:], before[was], after[fresh], inside, found)
        else:
            found[there[0]] = there[1]
