"""Who leads to whom: in the order of the text, once, and back by the kind of who leads."""

from __future__ import annotations

from generator.catalogue import links
from generator.records.summary import RecordSummary

ACT, TERM = ("act", "r-33"), ("term", "iom")
ONE, OTHER = ("route", "odin"), ("route", "drugoy")


def test_each_place_is_led_to_once_in_the_order_of_the_text() -> None:
    known = {"act:r-33": ACT, ":iom": TERM, ":odin": ONE}
    told = {
        ONE: RecordSummary(*ONE, "", targets=(":iom", "act:r-33", ":iom", ":odin", ":net")),
        ACT: RecordSummary(*ACT, ""),
    }
    assert links.of(told, known.get) == {ONE: (TERM, ACT), ACT: ()}


def test_the_way_back_is_told_by_kinds() -> None:
    there = {ACT: (), TERM: (ACT,), ONE: (ACT, OTHER), OTHER: (ACT,)}
    back = links.turned(there)
    assert back[ACT] == {"term": (TERM,), "route": (ONE, OTHER)}
    assert back[OTHER] == {"route": (ONE,)}
    assert back[TERM] == back[ONE] == links.NOBODY
    assert list(back) == list(there)


def test_a_method_is_named_by_a_route_once() -> None:
    route = RecordSummary(*ONE, "", targets=("method:keysy", "act:r-33", "method:keysy"))
    assert links.methods(route) == ("keysy",)
    assert links.deficits(route) == ()
