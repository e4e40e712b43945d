"""What a job prints: a method brings its forms, a form its key, each once and the leader's first."""

from __future__ import annotations

from generator.paper.job import items
from generator.records.models.enums import Recipient
from tests.support.sheets import pen, portal

METHOD = ("method", "keysy")


def test_a_method_brings_its_forms_and_nothing_comes_twice() -> None:
    found = items.names(portal(), [METHOD, ("form", "blank-k-1"), METHOD])
    assert found == (METHOD, *(("form", id) for id in portal().methods["keysy"].forms))


def test_the_key_of_a_form_is_an_item_of_the_leader() -> None:
    made = items.make(pen(), [("form", "blank-kartochki")])
    assert [(item.form, item.whom) for item in made] == [
        ("blank-kartochki" + items.KEY, Recipient.LEADER),
        ("blank-kartochki", Recipient.GROUP),
    ]
