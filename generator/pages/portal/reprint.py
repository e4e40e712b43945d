"""«Что перепечатать»: sheets that say something else than those printed before, and the kits they lie in."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator

from msgspec import Struct

from generator.catalogue.catalogue import Catalogue
from generator.language.russian import alphabet
from generator.pages.page import Link
from generator.records.models.kinds import KINDS
from generator.records.summary import Name

SHEETS = ("form", "method", "seminar", "dossier", "route")
"""Kinds whose records lie on paper beside their pages, as they are listed here."""

LEANT = ("act", "deficit")
"""Kinds of which the sheets of others print something: a change may change those too."""

MOST = 100
"""Sheets of one list that are named; the others are counted."""


class ChangedSheet(Struct, frozen=True):
    """A sheet that changed itself, with the kits in which a printed copy of it may lie."""

    link: Link
    label: str
    kits: tuple[Link, ...]


class LeaningSheets(Struct, frozen=True):
    """A record that is no sheet and changed, and the sheets that name it."""

    link: Link
    sheets: tuple[Link, ...]
    over: int
    """How many more there are than are named."""


class Reprint(Struct, frozen=True):
    """What to print again after some records have changed."""

    sheets: tuple[ChangedSheet, ...] = ()
    over: int = 0
    leaning: tuple[LeaningSheets, ...] = ()


def make(catalogue: Catalogue, changed: Collection[Name]) -> Reprint:
    """Tell what to print again; ``changed`` are records that were there before and say something else."""
    own = sorted((n for n in changed if n[0] in SHEETS), key=lambda n: _order(catalogue, n))
    shown = tuple(
        ChangedSheet(_link(catalogue, n), KINDS[n[0]].one, tuple(_kits(catalogue, n)))
        for n in own[:MOST]
    )
    leant = sorted((n for n in changed if n[0] in LEANT), key=lambda n: _order(catalogue, n))
    leaning = tuple(found for n in leant[:MOST] if (found := _leaning(catalogue, n, changed)))
    return Reprint(shown, max(len(own) - MOST, 0), leaning)


def since(catalogue: Catalogue, day: str) -> Reprint:
    """Tell what to print again of what was printed on a day, «ГГГГ-ММ-ДД»."""
    changed = [
        name
        for name, past in catalogue.history.past.items()
        if name in catalogue.records and (not past.newest.day or past.newest.day > day)
        if past.partial or (past.editions[0].day and past.editions[0].day <= day)
    ]
    return make(catalogue, changed)


def _leaning(catalogue: Catalogue, name: Name, changed: Collection[Name]) -> LeaningSheets | None:
    """The sheets that name a record, without those that are told of already."""
    back = catalogue.backlinks[name]
    found = [n for kind in SHEETS for n in back.get(kind, ()) if n not in changed]
    if not found:
        return None
    found.sort(key=lambda n: _order(catalogue, n))
    links = tuple(_link(catalogue, n) for n in found[:MOST])
    return LeaningSheets(_link(catalogue, name), links, max(len(found) - MOST, 0))


def _kits(catalogue: Catalogue, name: Name) -> Iterator[Link]:
    """The meetings whose kit prints a sheet; a meeting is told as itself already."""
    for meeting in itertools.chain.from_iterable(catalogue.backlinks[name].values()):
        if name in _kit(catalogue, meeting):
            yield _link(catalogue, meeting)


def _kit(catalogue: Catalogue, meeting: Name) -> Collection[Name]:
    kind, id = meeting
    if kind == "method":
        return [("form", form) for form in catalogue.methods[id].forms]
    if kind == "seminar":
        return [name for one in catalogue.seminars[id].packet if (name := catalogue.resolve(one))]
    return ()


def _link(catalogue: Catalogue, name: Name) -> Link:
    return Link(catalogue.title(name), catalogue.address(name))


def _order(catalogue: Catalogue, name: Name) -> tuple[int, object, str]:
    kind, id = name
    return (*SHEETS, *LEANT).index(kind), alphabet(catalogue.title(name)), id
