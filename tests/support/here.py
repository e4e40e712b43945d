"""This portal itself, read and checked on the day of the tests."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from generator.build import prepare
from generator.catalogue.catalogue import Catalogue
from generator.records.load import load
from generator.records.records import Records
from generator.settings import Settings
from generator.system import files
from tests.conftest import ROOT, TODAY


@cache
def catalogue() -> Catalogue:
    """The catalogue of this portal: read once a process, changed by nobody."""
    return prepare.prepare(Settings(ROOT, TODAY))


@cache
def records() -> Records:
    """The records of this portal for whoever takes one more: what each of them is judged by alone is not asked again."""
    found = load(files.read(ROOT))
    return replace(found, local_findings=dict.fromkeys(found.documents, ()))
