"""The bridge from a centre's diagnosis leads to the whole bank, and names its holes."""

from __future__ import annotations

from msgspec import structs

from generator.pages.portal import cnppm
from tests.support.collected import portal


def test_every_deficit_of_the_bank_stands_behind_some_block_of_its_group() -> None:
    catalogue = portal()
    blocks = [e for e in catalogue.registries[cnppm.REGISTRY].entries if e.group != cnppm.MARK]
    assert {id for block in blocks for id in block.deficits} == set(catalogue.deficits)
    for block in blocks:
        for id in block.deficits:
            assert catalogue.deficits[id].group == block.group, (block.value, id)


def test_the_page_names_each_hole_of_the_bank_and_of_the_routes() -> None:
    catalogue = portal()
    context = cnppm.make(catalogue).context
    empty = [block.name for group in context.groups for block in group.blocks if not block.deficits]
    assert [h.split(" — ")[0] for h in context.holes if "в банке нет" in h] == empty
    without = {d for d in catalogue.deficits if not catalogue.routes_on.get(d)}
    assert sum("нет маршрута" in hole for hole in context.holes) >= len(without)
    assert len({group.title for group in context.groups}) == len(context.groups) == 7


def test_a_portal_without_the_list_has_an_empty_page() -> None:
    lists = {n: r for n, r in portal().registries.items() if n != cnppm.REGISTRY}
    made = cnppm.make(portal().with_records("registry", lists))
    assert made.context.groups == made.context.holes == ()


def test_a_deficit_that_is_set_aside_is_said_by_its_id_though_routes_name_it() -> None:
    found = portal()
    id = next(id for id in found.deficits if found.routes_on.get(id))
    left = {name: one for name, one in found.summaries.items() if name != ("deficit", id)}
    made = cnppm.make(structs.replace(found, summaries=left)).context
    rows = [row for group in made.groups for block in group.blocks for row in block.deficits]
    assert [row.link.text for row in rows if row.link.text == id]
