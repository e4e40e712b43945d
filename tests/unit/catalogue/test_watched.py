"""Whatever is read of the catalogue is noted by its name, however it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from generator.catalogue import reads
from generator.catalogue.catalogue import Catalogue
from tests.conftest import TINY
from tests.support.sheets import portal

ROUTE, METHOD = ("route", "primer"), ("method", "keysy")
WAYS: dict[str, tuple[Callable[[Catalogue], Any], Iterable[str]]] = {
    "a record": (lambda c: c.records[ROUTE], [reads.record(ROUTE)]),
    "of its kind": (lambda c: c.routes.get("primer"), [reads.record(ROUTE)]),
    "one that is not there": (lambda c: c.routes.get("net"), ["route/net"]),
    "whether it is there": (lambda c: METHOD in c.records, [reads.lies("keysy")]),
    "all of a kind": (lambda c: [*c.methods.values()], [reads.every_record("method")]),
    "how many": (lambda c: len(c.methods), [reads.ids("method")]),
    "all records": (lambda c: [*c.records], [reads.ids("")]),
    "a title": (lambda c: c.title(ROUTE), [reads.title(ROUTE)]),
    "a summary": (lambda c: c.summaries[ROUTE], [reads.summary(ROUTE)]),
    "all summaries": (lambda c: [*c.summaries.values()], [reads.every_summary()]),
    "those of a kind": (lambda c: [*c.told("route")], [reads.every_summary("route")]),
    "links": (lambda c: c.links[ROUTE], [reads.links(ROUTE)]),
    "back": (lambda c: c.backlinks[METHOD], [reads.backlinks(METHOD)]),
    "a name": (lambda c: c.resolve("methods/keysy"), [reads.lies("keysy")]),
    "routes on": (lambda c: c.routes_on.get("pr-1"), [reads.routes_on("pr-1")]),
    "routes by": (lambda c: c.routes_by.get("keysy"), [reads.routes_by("keysy")]),
    "a text": (
        lambda c: c.sources["routes/primer.yaml"],
        [reads.source("routes/primer.yaml")],
    ),
    "all paths": (lambda c: [*c.sources], [reads.PATHS]),
    "a past": (lambda c: c.history.of(*ROUTE), [reads.past(ROUTE)]),
    "what is aside": (lambda c: [*c.aside], [reads.ASIDE]),
    "the first aside": (lambda c: c.aside[:1], [reads.ASIDE]),
    "one among them": (lambda c: None in c.aside, [reads.ASIDE]),
    "whether one is": (
        lambda c: c.is_replaced("routes/primer.yaml"),
        [reads.source("routes/primer.yaml")],
    ),
    "its age": (lambda c: c.aged(ROUTE), [reads.record(ROUTE)]),
    "a fingerprint": (lambda c: c.fingerprint(*ROUTE), [reads.record(ROUTE)]),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_is_read_is_noted_the_first_time_and_the_second(way: str) -> None:
    catalogue = portal(TINY)
    read, wanted = WAYS[way]
    for _ in range(2):
        with reads.noted() as found:
            read(catalogue)
        assert {*wanted} <= found
