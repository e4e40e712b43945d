"""All findings at once, in order, and none that names a person by a path."""

from __future__ import annotations

import pytest

from generator.checks import registry
from generator.findings import Place
from tests.conftest import Portal


@pytest.mark.parametrize(
    "path", ["route/Ковылькина К. К..yaml", "Ковылькина К. К. 8-900-123-45-67.yaml"]
)
def test_a_record_that_lies_elsewhere_is_named_without_the_person(
    portal: Portal, path: str
) -> None:
    portal.write(path, "название: Доска\n")
    found = [f for f in portal.check() if f.rule == "file-misplaced"]
    assert len(found) == 1
    assert "•" in found[0].place.path
    assert not any(part in repr(portal.check()) for part in ("овыльк", "900-123"))


def test_what_is_said_of_twins_names_nobody(portal: Portal) -> None:
    for name in ("Ковылькина К. К..jpg", "КОВЫЛЬКИНА К. К..jpg"):
        portal.write(f"content/pages/{name}", "x")
    assert "овыльк" not in repr(portal.check()).lower()


def test_every_finding_comes_once_and_in_order(portal: Portal) -> None:
    portal.write("routes/drugoy.yaml", "рески: [а]\n")
    found = portal.check()
    assert found == tuple(sorted(set(found), key=lambda f: (f.place, f.rule, f.message, f.fix)))


def test_no_rule_repeats_a_name_in_its_words() -> None:
    """Whatever a rule puts into its message or beside it, the name of a person is covered."""
    rule = next(iter(registry.RULES.values()))
    name = "Тестова Анна Борисовна"
    found = rule.finding(Place("a.yaml"), f"ячейка «{name}»", "поправьте", (Place("b.yaml"), name))
    assert found.also
    assert not any("Тестова" in said for said in (found.message, found.also[1]))
