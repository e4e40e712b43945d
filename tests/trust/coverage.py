"""What the closed lists promise and what is there: ``python -m tests.trust.coverage``.

A role, a subject, a level or a group of competences is a promise: it has a deficit and a route. So is a
pair of them that a deficit of the bank names: a route serves it. A hole is what is promised and not there.
"""

from __future__ import annotations

import itertools
import sys
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.build import prepare
from generator.catalogue.catalogue import Catalogue
from generator.settings import Settings
from tests.conftest import ROOT

TITLE = "Покрытие: роли × предметы × уровни × группы"

AXES = {
    "роль": "roles",
    "предмет": "subjects",
    "уровень": "levels",
    "группа": "competence-groups",
}
Cell = Mapping[str, tuple[str, ...]]
"""Values of one record on every axis."""


def deficits(portal: Catalogue) -> Iterator[Cell]:
    """What the bank names."""
    for one in portal.deficits.values():
        who = one.audience
        yield dict(zip(AXES, ((who.role,), who.subjects, who.levels, (one.group,)), strict=True))


def routes(portal: Catalogue) -> Iterator[Cell]:
    """What the routes serve."""
    for one in portal.routes.values():
        who = one.audience
        cells = ((who.role,), who.subjects, who.levels, one.competences)
        yield dict(zip(AXES, cells, strict=True))


def counted(cells: list[Cell], *axes: str) -> Counter[tuple[str, ...]]:
    """How many records stand at each value, or each combination of values."""
    return Counter(
        found for cell in cells for found in itertools.product(*(cell[axis] for axis in axes))
    )


def holes(portal: Catalogue) -> list[str]:
    """Name what is promised and not there."""
    asked, served = list(deficits(portal)), list(routes(portal))
    found = []
    for axis, registry in AXES.items():
        named, walked = counted(asked, axis), counted(served, axis)
        for entry in portal.registries[registry].entries:
            found += [f"{axis} «{entry.value}»: нет дефицита"] * ((entry.value,) not in named)
            found += [f"{axis} «{entry.value}»: нет маршрута"] * ((entry.value,) not in walked)
    for pair in itertools.combinations(AXES, 2):
        missing = counted(asked, *pair).keys() - counted(served, *pair).keys()
        found += [f"{' × '.join(pair)}: {' × '.join(cell)}" for cell in sorted(missing)]
    led = {stage.deficit for route in portal.routes.values() for stage in route.map}
    return [*found, *(f"дефицит {id}: нет маршрута" for id in portal.deficits if id not in led)]


def main() -> int:
    """Print how many deficits and routes stand at each value and pair, and every hole."""
    portal = prepare.prepare(Settings(ROOT, "2026-11-24"))
    asked, served = list(deficits(portal)), list(routes(portal))
    for axis, registry in AXES.items():
        print(f"{axis}: {len(portal.registries[registry].entries)} в списке")
        for entry in portal.registries[registry].entries:
            named, walked = (counted(cells, axis)[(entry.value,)] for cells in (asked, served))
            print(f"  {entry.value}: дефицитов {named}, маршрутов {walked}")
    for pair in itertools.combinations(AXES, 2):
        named, walked = counted(asked, *pair), counted(served, *pair)
        print(f"{' × '.join(pair)}: назвал банк {len(named)}, есть в маршрутах {len(walked)}")
        for cell in sorted({*named, *walked}):
            print(f"  {' × '.join(cell)}: дефицитов {named[cell]}, маршрутов {walked[cell]}")
    found = holes(portal)
    print(f"дыры: {len(found)}")
    for hole in found:
        print(f"  {hole}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
