"""YAML read with care: every place, and everything that is wrong, told once."""

from __future__ import annotations

import pytest

from generator.records.yaml_text import nodes
from generator.records.yaml_text.nodes import Places
from generator.records.yaml_text.parser_positions import read


def found(text: str, first: int = 1) -> Places:
    return read("x.yaml", text, first)


def test_every_key_and_value_has_its_place() -> None:
    places = found("а: раз\nб:\n  - два\n  - в: три\n")
    assert places.value == {"а": "раз", "б": ["два", {"в": "три"}]}
    assert places.keys[("а",)] == (1, 1, 1)
    assert places.values[("а",)] == (1, 4, 3)
    assert places.values[("б", 0)] == (3, 5, 3)
    assert places.keys[("б", 1, "в")] == (4, 5, 1)


def test_lines_are_counted_from_where_the_text_begins() -> None:
    assert found("а: раз\n", 7).values[("а",)][0] == 7


def test_a_key_twice_names_both_places_and_the_first_counts() -> None:
    places = found("а: раз\nб: два\nа: три\n")
    assert places.value == {"а": "раз", "б": "два"}
    (finding,) = places.findings
    assert (finding.rule, finding.place.line) == ("key-duplicate", 3)
    assert "начинают с «- »" in finding.fix  # a forgotten dash doubles every key of an item
    assert finding.also
    assert finding.also[0].line == 1


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("а: &ya раз\n", "yaml-alias", 1),
        ("а: раз\nб: *ya\n", "yaml-alias", 2),
        ("а: !!int 1\n", "yaml-tag", 1),
        ("а: раз\n---\nб: два\n", "yaml-second-document", 2),
        ("? [а]\n: б\n", "key-not-text", 1),
        ('а: "\\u202e"\n', "file-encoding", 1),
        ("а: " + "[" * (nodes.DEEPEST + 1), "yaml-too-deep", 1),
    ],
)
def test_what_a_record_may_not_have_is_told_at_its_place(text: str, rule: str, line: int) -> None:
    first = found(text).findings[0]
    assert (first.rule, first.place.line) == (rule, line)


def test_what_was_read_before_a_fault_is_there() -> None:
    places = found("а: раз\nб: [два\n")
    assert places.value["а"] == "раз"  # type: ignore[index,call-overload]
    assert [f.rule for f in places.findings] == ["yaml-syntax"]


def test_a_flood_of_faults_ends() -> None:
    places = found("".join(f"а: {n}\n" for n in range(5 * nodes.MOST_FAULTS)))
    assert len(places.findings) <= nodes.MOST_FAULTS
