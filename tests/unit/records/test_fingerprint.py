"""An edition changes with the meaning of a record and with nothing else."""

from __future__ import annotations

from dataclasses import replace

from generator.records import fingerprint, load
from generator.records.fields import Source
from generator.records.models.term import GlossaryTerm
from generator.system import files
from tests.conftest import TINY


def test_the_mark_follows_the_meaning() -> None:
    term = next(iter(load.load(files.read(TINY)).of(GlossaryTerm).values()))
    moved = replace(term, source=Source("content/terms/other.yaml"))
    assert fingerprint.fingerprint(term) == fingerprint.fingerprint(moved)
    assert len(fingerprint.fingerprint(term)) == fingerprint.SIGNS
    assert fingerprint.fingerprint(term) != fingerprint.fingerprint(
        replace(term, meaning=term.meaning + "!")
    )
