"""What tests of modules begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import prepare
from generator.catalogue.catalogue import Catalogue
from generator.settings import Settings
from tests.conftest import TINY
from tests.support.repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The smallest portal under git."""
    return Repository.start(tmp_path / "portal")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The smallest portal as its pages read it."""
    return prepare.prepare(Settings(TINY, "2026-11-24"))
