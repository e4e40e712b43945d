"""The search index of a site is written: anew, or only the shards of what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.build.plan import INDEX, BuildPlan, IndexRow
from generator.build.write_unit import Batch, Unit, UnitWriter
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Plain
from generator.search import bundles, documents, handed, index, shards, update
from generator.search.counting import NOTHING, DocumentCounter, IndexedDocument
from generator.search.index import Tally
from generator.search.moved import Moved
from generator.system.cache import Cache
from generator.system.digests import code_digest
from generator.system.output import OutputTree


def make(
    catalogue: Catalogue, reader: DocumentCounter, tally: Tally, store: Cache, plan: BuildPlan
) -> Iterator[Plain]:
    """Yield the index of everything, and write what its update needs to the cache."""
    for number, document in enumerate(documents.listings(catalogue), len(catalogue.records)):
        tally.add(number, document, reader.count(document))
        yield shards.text(document)
    made = index.finish(tally, reader.analyser, documents.words(catalogue)[1], spelled=True)
    rows = shards.terms(made)
    yield from bundles.make(shards.make(made, rows), len(made.documents))
    row = IndexRow(plan.records, update.IndexState.of(rows, tally))
    store.put(INDEX, code_digest(), [("", row)])


def hand_up(catalogue: Catalogue, root: Path, batch: Batch) -> None:
    """Hand the words of all records up, where the portal is built for a region."""
    if not handed.is_asked() or catalogue.frozen:
        return
    own = [(u.name, made) for u, made in zip(batch.units, batch.made, strict=True) if u.name]
    counted = [made.counted or NOTHING for _, made in own]
    said = list(zip(batch.tally.documents, counted, strict=True))
    handed.up(root, documents.words(catalogue)[0], [name for name, _ in own], said)


def before(site: Path, units: Iterable[Unit], plan: BuildPlan) -> dict[int, IndexedDocument]:
    """Read the texts of records as they were, before they are written anew."""
    was = {name: number for number, name in enumerate(plan.was)}
    return {
        unit.number: update.old(site, was[unit.name], *unit.name)
        for unit in units
        if unit.name in was and unit.name
    }


def renew(
    catalogue: Catalogue,
    tree: OutputTree,
    writer: UnitWriter,
    batch: Batch,
    store: Cache,
    plan: BuildPlan,
    left: Sequence[IndexedDocument],
) -> None:
    """Write the shards of what changed; words are counted only of the records that say something else."""
    documents_of = dict(
        zip((u.number for u in batch.units if u.name), batch.tally.documents, strict=True)
    )
    count = writer.reader.count
    known = writer.before
    changes = [
        update.DocumentChange(
            unit.number,
            count(known[unit.number]) if one.counted and unit.number in known else None,
            one.counted,
            documents_of[unit.number],
        )
        for unit, one in zip(batch.units, batch.made, strict=True)
        if unit.name
    ]
    if not changes and not left:
        return
    state = plan.index
    assert state is not None, "only what was planned by the index is renewed"
    moved = Moved(plan.was, list(catalogue.records)) if plan.moved else None
    made, gone = update.renew(tree.root, state, changes, moved, [count(one) for one in left])
    for plain in made:
        tree.put(plain.address, plain.data)
    for name in gone:
        tree.drop(shards.file(name))
    store.put(INDEX, code_digest(), [("", IndexRow(plan.records, state))])
