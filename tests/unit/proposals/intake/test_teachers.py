"""Documents of teachers, each taken from its bytes to the record that is written down beside it."""

from __future__ import annotations

import pytest

from generator.records.load import load
from generator.records.records import Records
from generator.system import files
from tests.conftest import ROOT
from tests.support.teachers import samples
from tests.trust.intake import measure

SAMPLES = samples()


@pytest.fixture(scope="module")
def records() -> Records:
    return load(files.read(ROOT))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_document_becomes_the_record_beside_it(records: Records, name: str) -> None:
    sample = SAMPLES[name]
    found = measure(sample.name, sample.data, records, sample.record)
    assert not found.wrong
    assert not found.missing
    assert found.holds
