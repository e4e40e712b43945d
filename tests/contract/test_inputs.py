"""What a page may depend on is in the build plan unless it is left out by name: a new field makes no stale page."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from generator.build import dependents, site_state
from generator.catalogue.catalogue import Catalogue
from generator.records.summary import RecordSummary, RouteSummary
from generator.render.shell import Shell
from generator.settings import Settings
from tests.conftest import TINY, TODAY
from tests.support.sheets import portal

SETTINGS = Settings(TINY, TODAY)
SHELL = Shell(("начало", "конец"))
ROUTE = portal(TINY).summaries["route", "primer"]


def names(model: Any, known: frozenset[str]) -> list[str]:
    return [name for name in model.__struct_fields__ if name not in known]


def digest(catalogue: Catalogue, settings: Settings = SETTINGS) -> str:
    return site_state.global_digest(catalogue, settings, SHELL)


@pytest.mark.parametrize("name", names(Catalogue, site_state.RECORDED))
def test_a_field_of_the_catalogue_is_in_the_digest(name: str) -> None:
    changed: Any = {name: ("иначе",)}
    assert digest(structs.replace(portal(TINY), **changed)) != digest(portal(TINY))


@pytest.mark.parametrize("name", names(Settings, site_state.CALL))
def test_a_field_of_the_settings_is_in_the_digest(name: str) -> None:
    changed: Any = {name: "иначе"}
    assert digest(portal(TINY), structs.replace(SETTINGS, **changed)) != digest(portal(TINY))


@pytest.mark.parametrize("name", names(RecordSummary, dependents.OWN))
def test_a_field_of_a_summary_is_what_other_pages_show(name: str) -> None:
    changed: Any = {name: "иначе"}
    assert dependents.told(structs.replace(ROUTE, **changed)) != dependents.told(ROUTE)


@pytest.mark.parametrize("name", names(RouteSummary, frozenset()))
def test_a_field_of_a_line_of_the_catalogue_too(name: str) -> None:
    changed: Any = {name: "иначе"}
    assert ROUTE.brief
    brief = structs.replace(ROUTE.brief, **changed)
    assert dependents.told(structs.replace(ROUTE, brief=brief)) != dependents.told(ROUTE)


@pytest.mark.parametrize(
    ("known", "model"),
    [
        (site_state.RECORDED, Catalogue),
        (site_state.CALL, Settings),
        (dependents.OWN, RecordSummary),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_left_out_is_there(known: frozenset[str], model: Any) -> None:
    assert known <= set(names(model, frozenset()))
