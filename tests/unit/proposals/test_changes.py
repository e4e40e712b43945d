"""Changes of a record are told in words, or by their labels alone."""

from __future__ import annotations

from generator.catalogue.diff import records as diff_records
from generator.catalogue.diff.change import Change, What
from generator.proposals import changes
from generator.records import load
from generator.records.fields import Record
from generator.system import files
from tests.conftest import Portal


def test_labels_stand_alone_where_something_is_personal(portal: Portal) -> None:
    found = {
        change: portal.change("routes/primer.yaml", f"условия: {change}") and _route(portal)
        for change in ("село", "город")
    }
    old, new = found["село"], found["город"]
    different = diff_records.between(old, new)
    (said,) = changes.told(old, new, different, private=False)
    assert "город" in said
    assert changes.told(old, new, different, private=True) == ("условия: изменено",)


def test_a_change_of_a_body_has_a_label_of_its_own(portal: Portal) -> None:
    route = _route(portal)
    told = changes.told(route, route, [Change((), What.CHANGED, "слова")], private=True)
    assert told == ("текст: изменено",)


def test_a_name_that_will_be_told_is_said_without_the_name(portal: Portal) -> None:
    named = (
        "авторы: [{роль: методист, имя: Ковылькина К. К., согласие: {дата: 2026-09-01, до: %s}}]"
    )
    plain = portal.change("routes/primer.yaml", "авторы: [{роль: методист}]") and _route(portal)
    first = portal.change("routes/primer.yaml", named % "2027-09-01") and _route(portal)
    longer = portal.change("routes/primer.yaml", named % "2028-09-01") and _route(portal)
    (said,) = changes.newly_named(plain, first)
    assert said.startswith(
        "Имя автора будет на сайте до 1\u00a0сентября 2027: подписанное согласие"
    )
    assert "Ковыльк" not in said
    assert [*changes.newly_named(None, first)] == [said]
    (again,) = changes.newly_named(first, longer)
    assert "1\u00a0сентября 2028" in again
    broken = portal.change("routes/primer.yaml", named % "потом") and _route(portal)
    for old, new in (
        (first, broken),
        (first, first),
        (first, plain),
        (plain, plain),
        (first, None),
    ):
        assert [*changes.newly_named(old, new)] == []


def _route(portal: Portal) -> Record:
    record = load.load(files.read(portal.root)).documents["routes/primer.yaml"].record
    assert record
    return record
