"""This portal as what is sent is read against."""

from __future__ import annotations

import pytest

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.checks import check
from generator.settings import Settings
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def settings() -> Settings:
    return Settings(ROOT, "2026-11-24")


@pytest.fixture(scope="module")
def checked(settings: Settings) -> check.Checked:
    return check.check(settings)


@pytest.fixture(scope="module")
def found(settings: Settings, checked: check.Checked) -> Catalogue:
    return assembly.build(check.settled(settings, checked), checked.today)
