"""What tests of sent documents read them by."""

from __future__ import annotations

import pytest

from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning import vocabulary
from generator.proposals.intake.meaning.vocabulary import Vocabulary
from generator.records.records import Records
from tests.support import here


@pytest.fixture(scope="session")
def records() -> Records:
    """The records of this portal, with their closed lists."""
    return here.records()


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    """The words by which headings and labels are known."""
    return vocabulary.read(lists(here.records())[vocabulary.REGISTRY])
