"""The records of this portal as a sheet of it is read against."""

from __future__ import annotations

import pytest

from generator.checks import check
from generator.records.records import Records


@pytest.fixture(scope="module")
def records(checked: check.Checked) -> Records:
    return checked.records
