"""The model as the builder of the page gets it: the decoder's own fields, nothing more."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.records import form_schema
from generator.records.fields import specs
from generator.records.models.kinds import KINDS
from generator.records.models.route import Route

TYPES = {"text", "date", "number", "whole", "word", "listed", "record", "part", "block"}


def fields(model: type) -> dict[str, dict[str, Any]]:
    return {said["key"]: said for said in form_schema.outline(model)}


def every(said: list[dict[str, Any]]) -> list[dict[str, Any]]:
    inner = [f for one in said for f in one.get("fields", [])]
    inner += [
        f for one in said for block in one.get("blocks", {}).values() for f in block["fields"]
    ]
    return said + (every(inner) if inner else [])


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_of_every_kind_is_said_as_json(kind) -> None:  # type: ignore[no-untyped-def]
    said = form_schema.outline(kind.model)
    assert [one["key"] for one in said] == [spec.key.label for spec in specs(kind.model)]
    assert json.loads(json.dumps(said)) == said
    for one in every(said):
        assert one["type"] in TYPES
        assert one["help"]
        assert (one["type"] == "block") == ("blocks" in one)
        assert (one["type"] == "part") == ("fields" in one)
        assert (one["type"] == "word") == ("words" in one)


def test_bounds_and_lists_come_along() -> None:
    found = fields(Route)
    assert found["название"]["required"]
    assert found["название"]["limit"] > 0
    assert found["состояние"]["words"]
    assert found["дорожная карта"]["many"]
    term = {one["key"]: one for one in found["срок"]["fields"]}
    assert term["месяцев"]["type"] == "whole"
    assert term["месяцев"]["largest"] > term["месяцев"]["smallest"]
    who = {one["key"]: one for one in found["для кого"]["fields"]}
    assert who["уровни"]["registry"] == "levels"


def test_a_reference_names_its_kinds() -> None:
    references = [one for one in every(form_schema.outline(Route)) if one["type"] == "record"]
    assert references
    for one in references:
        assert set(one["refers"]) <= set(KINDS)
