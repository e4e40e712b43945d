"""The index of a site is written whole, read back for an update, and left alone where nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.build import prepare, write_index
from generator.build.plan import FULL
from generator.build.write_unit import Batch, UnitWriter
from generator.paper.sheets import Sheets
from generator.render.shell import Shell
from generator.search import documents
from generator.settings import Settings
from generator.system import cache
from generator.system.output import OutputTree
from tests.conftest import TINY

ROUTE = ("route", "primer")


@pytest.fixture
def writer(tmp_path: Path) -> UnitWriter:
    settings = Settings(TINY, "2026-11-24", paper=False)
    shell = Shell.cut("<html><title>%%title%%</title>%%body%%</html>")
    tree = OutputTree(tmp_path / "site")
    return UnitWriter(prepare.prepare(settings), settings, shell, tree, Sheets(), everything=True)


def test_what_is_written_is_read_back_as_it_was(writer: UnitWriter) -> None:
    catalogue, units = writer.catalogue, writer.units(FULL)
    batch = writer.write(units)
    made = write_index.make(
        catalogue, writer.tree, writer.reader, batch.tally, cache.NO_CACHE, FULL
    )
    assert "registry/diagnostics" in made[write_index.SECTIONS].reads
    assert "term/*" in made[write_index.SYNONYMS].reads
    plan = replace(FULL, was=tuple(catalogue.records))
    number = list(catalogue.records).index(ROUTE)
    (unit,) = (unit for unit in units if unit.name == ROUTE)
    before = write_index.before(writer.tree.root, [unit], plan)
    assert before[number].says(documents.document(catalogue, ROUTE))


def test_where_nothing_changed_nothing_is_written(writer: UnitWriter) -> None:
    plan = replace(FULL, everything=False)
    write_index.renew(writer.catalogue, writer.tree, writer, Batch(), cache.NO_CACHE, plan, [])
    assert not writer.tree.touched
