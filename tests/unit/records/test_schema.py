"""The schema for editors says what the decoder says."""

from __future__ import annotations

import jsonschema
import pytest

from generator import files
from generator.records import load
from generator.records.kinds import KINDS
from generator.records.schema import schema
from tests.conftest import ROOT

RECORDS = load.load(files.read(ROOT))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_the_schema_is_valid_and_so_is_every_record_by_it(kind) -> None:  # type: ignore[no-untyped-def]
    said = schema(kind, RECORDS.registries)
    jsonschema.Draft202012Validator.check_schema(said)
    validator = jsonschema.Draft202012Validator(said)
    shown = 0
    for document in RECORDS.documents.values():
        if document.kind.name == kind.name:
            faults = [e.message for e in validator.iter_errors(_typed(document.tree.value, said))]
            assert faults == [], (document.path, faults[:3])
            shown += 1
    assert shown


def _typed(value, said):  # type: ignore[no-untyped-def]
    """Give texts the types an editor's YAML reader would."""
    if isinstance(value, dict):
        inner = said.get("properties", {})
        for variant in said.get("anyOf", []) + said.get("oneOf", []):
            inner = {**inner, **variant.get("properties", {})}
        return {key: _typed(item, inner.get(key, {})) for key, item in value.items()}
    if isinstance(value, list):
        return [_typed(item, said.get("items", {})) for item in value]
    kinds = said.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if isinstance(value, str) and "string" not in kinds:
        if "boolean" in kinds and value in ("да", "true", "нет", "false"):
            return value in ("да", "true")
        if "integer" in kinds or "number" in kinds:
            return float(value.replace(",", ".")) if not value.isdigit() else int(value)
    return value
