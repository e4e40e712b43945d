"""From a block of a centre's diagnosis to a deficit and its routes: the closed list ``cnppm-blocks`` as a table."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital
from generator.pages.page import Head, Link, Page, PageContext, refer, some
from generator.records.models.registry import Value

REGISTRY, MARK = "cnppm-blocks", "отметка"
"""The list, and the group of it that tells of marks and not of blocks."""


class DeficitRow(Struct, frozen=True):
    """One deficit of a block and the routes that close it."""

    link: Link
    routes: tuple[Link, ...]


class BlockRow(Struct, frozen=True):
    """One block: what it asks, and its deficits; none is a hole of the bank."""

    name: str
    meaning: str
    deficits: tuple[DeficitRow, ...]


class BlockGroup(Struct, frozen=True):
    """The blocks of one group of competences."""

    title: str
    anchor: str
    blocks: tuple[BlockRow, ...]


class CnppmContext(PageContext, frozen=True):
    """What ``pages/cnppm.html`` prints."""

    groups: tuple[BlockGroup, ...]
    holes: tuple[str, ...]
    """What is missing, each in words."""


def make(catalogue: Catalogue) -> Page[CnppmContext]:
    """Make the page of the bridge; a portal without the list says so."""
    groups = _groups(catalogue)
    return Page(
        address=urls.CNPPM,
        template="pages/cnppm.html",
        context=CnppmContext(
            head=Head(
                title="От диагностики ЦНППМ к маршруту",
                lead="Центр называет блок, в котором западает. Здесь видно, какой дефицит за ним стоит и по какому маршруту с ним работают.",
            ),
            groups=groups,
            holes=tuple(_holes(groups)),
        ),
        title="От диагностики ЦНППМ к дефициту и маршруту",
        description="Как перевести результат федеральной диагностики педагога в дефицит банка и найти маршрут.",
        contents=True,
        beside=False,
        section="deficits",
    )


def _groups(catalogue: Catalogue) -> tuple[BlockGroup, ...]:
    blocks = [entry for entry in catalogue.listed(REGISTRY) if entry.group != MARK]
    return tuple(
        BlockGroup(
            capital(group), urls.anchor(group), tuple(_block(catalogue, one) for one in found)
        )
        for group, found in groupby(blocks, key=lambda entry: entry.group)
    )


def _block(catalogue: Catalogue, entry: Value) -> BlockRow:
    return BlockRow(
        capital(entry.value),
        entry.meaning,
        tuple(
            DeficitRow(refer(catalogue, "deficit", id), _routes(catalogue, id))
            for id in entry.deficits
        ),
    )


def _routes(catalogue: Catalogue, id: str) -> tuple[Link, ...]:
    routes = catalogue.routes_on.get(id, ())
    called = refer(catalogue, "deficit", id).text if routes else ""
    return some(routes, lambda one: refer(catalogue, "route", one.id), called)


def _holes(groups: tuple[BlockGroup, ...]) -> list[str]:
    found = []
    for block in (block for group in groups for block in group.blocks):
        if not block.deficits:
            found.append(f"{block.name} — дефицита в банке нет")
        found += [
            f"{block.name} — для дефицита «{one.link.text}» нет маршрута"
            for one in block.deficits
            if not one.routes
        ]
    return found
