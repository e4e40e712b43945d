"""The search index of a site is written: anew, or only the shards of what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.build.plan import BuildPlan
from generator.build.site_state import INDEX, IndexRow, UnitRow
from generator.build.write_unit import Batch, Unit, UnitWriter
from generator.catalogue import reads
from generator.catalogue.catalogue import Catalogue
from generator.search import (
    bundles,
    documents,
    handed,
    index,
    listing_documents,
    published_index,
    shards,
    update,
)
from generator.search.counting import NOTHING, DocumentCounter, IndexedDocument, Tally
from generator.search.index import SynonymGroup
from generator.search.index_state import DocumentChange, IndexState
from generator.search.moved import Moved
from generator.system.cache import Cache
from generator.system.digests import code_digest
from generator.system.output import OutputTree

T = TypeVar("T")

SECTIONS, SYNONYMS = "search sections", "search synonyms"
"""What a plan names the documents of sections, and the groups of words that mean the same."""


def make(
    catalogue: Catalogue,
    tree: OutputTree,
    reader: DocumentCounter,
    tally: Tally,
    store: Cache,
    plan: BuildPlan,
) -> dict[str, UnitRow]:
    """Write the index of everything, and what its update needs to the cache; gives what was read for it."""
    made: dict[str, UnitRow] = {}
    sections = _noted(made, SECTIONS, partial(listing_documents.make, catalogue))
    for number, document in enumerate(sections, len(catalogue.records)):
        tally.add(number, document, reader.count(document))
        plain = shards.text(document)
        tree.put(plain.address, plain.data)
    groups = _noted(made, SYNONYMS, partial(documents.synonyms, catalogue))
    whole = index.finish(tally, reader.analyser, groups, spelled=True)
    sizes = shards.sizes(whole)
    for plain in bundles.make(shards.make(whole, sizes), len(whole.documents)):
        tree.put(plain.address, plain.data)
    row = IndexRow(plan.records, IndexState.of(sizes, tally))
    store.put(INDEX, code_digest(), [("", row)])
    return made


def _noted(made: dict[str, UnitRow], key: str, make: Callable[[], Iterable[T]]) -> list[T]:
    with reads.noted() as found:
        values = list(make())
    made[key] = UnitRow(tuple(sorted(found)))
    return values


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
        unit.number: published_index.document(site, was[unit.name], *unit.name)
        for unit in units
        if unit.name in was and unit.name
    }


def left(site: Path, plan: BuildPlan) -> list[IndexedDocument]:
    """Read the texts of records that are no more, before they are removed."""
    return [published_index.document(site, plan.was.index(f.name), *f.name) for f in plan.gone]


def renew(
    catalogue: Catalogue,
    tree: OutputTree,
    writer: UnitWriter,
    batch: Batch,
    store: Cache,
    plan: BuildPlan,
    left: Sequence[IndexedDocument],
) -> dict[str, UnitRow]:
    """Write the shards of what changed; words are counted only of the records that say something else."""
    made: dict[str, UnitRow] = {}
    changes = [*_records(writer, batch), *_sections(catalogue, tree, writer, plan, made)]
    groups = _synonyms(catalogue, writer, plan, made)
    if not changes and not left and groups is None:
        return made
    state = plan.index
    assert state is not None, "only what was planned by the index is renewed"
    moved = Moved(plan.was, list(catalogue.records)) if plan.moved else None
    count = writer.reader.count
    plains, gone = update.renew(
        tree.root, state, changes, moved, [count(one) for one in left], groups
    )
    for plain in plains:
        tree.put(plain.address, plain.data)
    for name in gone:
        tree.drop(shards.file(name))
    store.put(INDEX, code_digest(), [("", IndexRow(plan.records, state))])
    return made


def _records(writer: UnitWriter, batch: Batch) -> Iterator[DocumentChange]:
    documents_of = dict(
        zip((u.number for u in batch.units if u.name), batch.tally.documents, strict=True)
    )
    known = writer.before
    for unit, one in zip(batch.units, batch.made, strict=True):
        if unit.name:
            old = (
                writer.reader.count(known[unit.number])
                if one.counted and unit.number in known
                else None
            )
            yield DocumentChange(unit.number, old, one.counted, documents_of[unit.number])


def _sections(
    catalogue: Catalogue,
    tree: OutputTree,
    writer: UnitWriter,
    plan: BuildPlan,
    made: dict[str, UnitRow],
) -> Iterator[DocumentChange]:
    """The sections of the portal that say something else than they said."""
    if not plan.has(SECTIONS):
        return
    sections = _noted(made, SECTIONS, partial(listing_documents.make, catalogue))
    for place, document in enumerate(sections):
        was = len(plan.was) + place
        old = published_index.document(tree.root, was, document.kind, document.id)
        if not old.says(document):
            plain = shards.text(document)
            tree.put(plain.address, plain.data)
            count = writer.reader.count
            number = len(catalogue.records) + place
            yield DocumentChange(number, count(old), count(document), document)


def _synonyms(
    catalogue: Catalogue, writer: UnitWriter, plan: BuildPlan, made: dict[str, UnitRow]
) -> tuple[SynonymGroup, ...] | None:
    """All groups of words that mean the same, where they may be others."""
    if not plan.has(SYNONYMS):
        return None
    groups = _noted(made, SYNONYMS, partial(documents.synonyms, catalogue))
    return tuple(index.group(writer.reader.analyser, group) for group in groups)
