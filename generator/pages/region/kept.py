"""Records of several districts beside each other: the same text is kept once, and twins are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, structs

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Link
from generator.records.summary import Name

T = TypeVar("T")


OWN = frozenset(("page", "survey", "dossier"))
"""Kinds that each district has of its own: the same title is no twin."""


class District(Struct, frozen=True, eq=False):
    """A district of a region: the folder of its site, how it is called, what may be shown of it, where it lies."""

    id: str
    title: str
    catalogue: Catalogue
    root: Path = Path()


class Kept(Struct, frozen=True):
    """One text of the region: the record of the first district that has it, and all that have it."""

    district: District
    name: Name
    districts: tuple[District, ...]
    everywhere: bool = False
    """Whether every district of several has it."""

    @property
    def title(self) -> str:
        """The title of the record."""
        return self.district.catalogue.title(self.name)

    @property
    def address(self) -> str:
        """The address of its page from the root of the region."""
        return below(self.district, urls.of(*self.name))

    @property
    def where(self) -> str:
        """The districts that have it, in a few words."""
        return "все районы" if self.everywhere else few([one.title for one in self.districts])


MOST_NAMED = 3
"""Districts that are named beside a text."""


def few(titles: Sequence[str]) -> str:
    """Name some districts; of many the first two, and how many more there are."""
    named = titles if len(titles) <= MOST_NAMED else titles[: MOST_NAMED - 1]
    left = len(titles) - len(named)
    return ", ".join(named) + (f" и ещё {left}" if left else "")


def of(districts: Sequence[District]) -> list[Kept]:
    """Put the records of all districts beside each other, in the order of the districts.

    What has the same kind, id and fingerprint says the same and is kept once.
    """
    found: dict[tuple[Name, str], list[District]] = {}
    for district in districts:
        for name in district.catalogue.records:
            said = district.catalogue.summaries[name].fingerprint or district.id
            found.setdefault((name, said), []).append(district)
    every = len(districts)
    return [
        Kept(held[0], name, tuple(held), 1 < len(held) == every)
        for (name, _), held in found.items()
    ]


def twins(kept: Iterable[Kept]) -> list[list[Kept]]:
    """Different texts under one title in different districts: a kind and the words decide, not case or spaces."""
    found: dict[tuple[str, str], list[Kept]] = {}
    for one in (k for k in kept if k.name[0] not in OWN):
        words = " ".join(one.title.casefold().split())
        found.setdefault((one.name[0], words), []).append(one)
    return [same for same in found.values() if _apart(same)]


def _apart(same: list[Kept]) -> bool:
    """Whether two districts have a text each, and not one district both."""
    sets = [{district.id for district in one.districts} for one in same]
    return any(a.isdisjoint(b) for a, b in combinations(sets, 2))


def below(district: District, address: str) -> str:
    """An address of a district from the root of the region; that of another host stays as it is."""
    return address if "://" in address or not address else f"{district.id}/{address}"


def moved(district: District, value: T) -> T:
    """A value of a page of the district with all its links as they go from the root of the region."""
    made: Any = _moved(district, value)
    return made  # type: ignore[no-any-return]


def _moved(district: District, value: Any) -> Any:
    if isinstance(value, Link):
        return structs.replace(value, address=below(district, value.address))
    if isinstance(value, tuple):
        return tuple(_moved(district, one) for one in value)
    if not isinstance(value, Struct):
        return value
    fields = {name: _moved(district, getattr(value, name)) for name in value.__struct_fields__}
    return structs.replace(value, **fields)


def chosen(kept: Kept, facets: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """What a row is chosen by in the region: as in its district, and by the districts that have it."""
    addresses = {
        name: tuple(below(kept.district, one) for one in facets[name])
        for name in ("record", "chains")
        if name in facets
    }
    return {**facets, **addresses, "district": tuple(one.title for one in kept.districts)}
