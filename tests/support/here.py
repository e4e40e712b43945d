"""This portal itself, read and checked on the day of the tests."""

from __future__ import annotations

from functools import cache

from generator.build import prepare
from generator.catalogue.catalogue import Catalogue
from generator.settings import Settings
from tests.conftest import ROOT, TODAY


@cache
def catalogue() -> Catalogue:
    """The catalogue of this portal: read once a process, changed by nobody."""
    return prepare.prepare(Settings(ROOT, TODAY))
