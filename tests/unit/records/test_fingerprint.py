"""An edition changes with the meaning of a record and with nothing else."""

from __future__ import annotations

from msgspec import structs

from generator.records import fingerprint, load
from generator.records.fields import Source
from generator.records.models.page import ProsePage
from generator.records.models.term import GlossaryTerm
from generator.system import files
from tests.conftest import TINY


def test_the_mark_follows_the_meaning() -> None:
    term = next(iter(load.load(files.read(TINY)).of(GlossaryTerm).values()))
    moved = structs.replace(term, source=Source("content/terms/other.yaml"))
    assert fingerprint.fingerprint(term) == fingerprint.fingerprint(moved)
    assert len(fingerprint.fingerprint(term)) == fingerprint.SIGNS
    assert fingerprint.fingerprint(term) != fingerprint.fingerprint(
        structs.replace(term, meaning=term.meaning + "!")
    )


def test_what_no_reader_of_the_page_sees_makes_no_edition() -> None:
    records = load.load(files.read(TINY))
    term = next(iter(records.of(GlossaryTerm).values()))
    asked = structs.replace(term, questions=("о чём это слово",))
    assert fingerprint.fingerprint(asked) == fingerprint.fingerprint(term)
    hidden = structs.replace(term, former=("bylo",), may_name=("Атанасян Л. С.",))
    assert fingerprint.fingerprint(hidden) == fingerprint.fingerprint(term)
    page = next(iter(records.of(ProsePage).values()))  # a page shows them to its readers
    assert fingerprint.fingerprint(
        structs.replace(page, questions=("о чём это",))
    ) != fingerprint.fingerprint(page)
