"""An edition changes with the meaning of a record and with nothing else."""

from __future__ import annotations

from dataclasses import replace

from generator import files
from generator.records import edition, load
from generator.records.field import Source
from generator.records.term import GlossaryTerm
from tests.conftest import TINY


def test_the_mark_follows_the_meaning() -> None:
    term = next(iter(load.load(files.read(TINY)).of(GlossaryTerm).values()))
    moved = replace(term, source=Source("content/terms/other.yaml"))
    assert edition.mark(term) == edition.mark(moved)
    assert len(edition.mark(term)) == edition.SIGNS
    assert edition.mark(term) != edition.mark(replace(term, meaning=term.meaning + "!"))
