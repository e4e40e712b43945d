"""Everything the content says, by kind and by path."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.records import load
from generator.records.models.route import Route
from generator.records.models.term import GlossaryTerm
from generator.records.records import Records, Texts
from generator.system import files
from tests.conftest import TINY, Portal

ROUTE, OTHER = "routes/primer.yaml", "routes/drugoy.yaml"


@pytest.fixture(scope="module")
def records() -> Records:
    return load.load(files.read(TINY))


def test_records_are_found_by_kind(records: Records) -> None:
    assert sorted(records.ids("route")) == ["drugoy", "primer"]
    assert records.of(Route)["primer"].source.path == ROUTE
    assert records.portal
    with pytest.raises(KeyError):
        records.of(GlossaryTerm)["primer"]


def test_a_file_counts_even_where_it_cannot_be_read(portal: Portal) -> None:
    portal.write(ROUTE, b"\xff\xfe")
    broken = load.load(files.read(portal.root))
    assert "primer" not in broken.ids("route")
    assert broken.find("primer") == ["route"]
    assert broken.find("primer", ["method"]) == []


def test_others_are_put_in_place_and_the_first_stay(records: Records) -> None:
    other = records.documents[OTHER]
    changed = records.with_documents({ROUTE: other, OTHER: None})
    assert list(changed.summaries) == sorted(changed.summaries)
    assert OTHER not in changed.summaries
    assert changed.summaries[ROUTE].title == records.summaries[OTHER].title
    assert changed.text(ROUTE) == records.text(OTHER)
    assert records.summaries[ROUTE].title != records.summaries[OTHER].title


def test_what_was_found_in_a_document_goes_with_it(records: Records) -> None:
    changed = records.with_documents({ROUTE: None})
    assert ROUTE not in changed.local_findings
    assert ROUTE not in changed.digests


def test_texts_are_those_of_the_files(records: Records) -> None:
    found = Texts(records)
    assert found[ROUTE] == (Path(TINY) / ROUTE).read_text("utf-8")
    assert set(records.documents) <= set(found)
