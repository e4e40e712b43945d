"""The schema for editors says what the decoder says."""

from __future__ import annotations

import jsonschema
import pytest
import yaml

from generator.records.json_schema import schema
from generator.records.models.kinds import KINDS
from tests.support import here


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_the_schema_is_valid_and_so_is_every_record_by_it(kind) -> None:  # type: ignore[no-untyped-def]
    said = schema(kind, here.records().registries)
    jsonschema.Draft202012Validator.check_schema(said)
    validator = jsonschema.Draft202012Validator(said)
    shown = 0
    for document in here.records().documents.values():
        if document.kind.name == kind.name:
            faults = [e.message for e in validator.iter_errors(_as_an_editor_reads(document.text))]
            assert faults == [], (document.path, faults[:3])
            shown += 1
    assert shown


class _Core(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: numbers and true, but no dates and no «no»."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, found) for tag, found in ways if not tag.endswith((":timestamp", ":merge"))]
        for first, ways in yaml.CSafeLoader.yaml_implicit_resolvers.items()
        if first not in "yYnN"
    }


def _as_an_editor_reads(text: str) -> object:
    front = text.split("\n---", 1)[0] if text.startswith("---") else text
    return yaml.load(front, _Core)
