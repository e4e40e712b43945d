"""JSON Schema (draft 2020-12) of a kind, for editors: the model said once more, for machines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.records.dates import Date
from generator.records.decode_scalar import Registries
from generator.records.fields import Spec, is_closed, is_model, specs, variants
from generator.records.models.kinds import Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: Kind, registries: Registries) -> dict[str, Any]:
    """Describe a kind for an editor: Russian titles, help and examples, closed lists of this portal."""
    return {
        "$schema": DIALECT,
        "title": kind.one.capitalize(),
        **_mapping(kind.model, registries),
    }


def _mapping(model: type, registries: Registries) -> dict[str, Any]:
    fields = specs(model)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [spec.key.label for spec in fields if spec.required],
        "properties": {spec.key.label: _field(spec, registries) for spec in fields},
    }


def _field(spec: Spec, registries: Registries) -> dict[str, Any]:
    said: dict[str, Any] = {"title": spec.key.label, "description": spec.key.help}
    if spec.key.example not in (None, ""):
        said["examples"] = [spec.key.example]
    one = _one(spec, registries)
    if not spec.many:
        return {**said, **one}
    many: dict[str, Any] = {"type": "array", "items": one}
    if spec.key.fewest:
        many["minItems"] = spec.key.fewest
    return {**said, **({"anyOf": [many, one]} if spec.key.loose else many)}


def _one(spec: Spec, registries: Registries) -> dict[str, Any]:
    kind = spec.type
    if models := variants(kind):
        return {"oneOf": [_tagged(tag, model, registries) for tag, model in models.items()]}
    if is_model(kind):
        return _short(kind, _mapping(kind, registries))
    return _scalar(spec, registries)


def _tagged(tag: str, model: type, registries: Registries) -> dict[str, Any]:
    inner = _short(model, _mapping(model, registries))
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [tag],
        "properties": {tag: {"title": tag, **inner}},
    }


def _short(model: type, full: dict[str, Any]) -> dict[str, Any]:
    if not hasattr(model, "SHORT"):
        return full
    return {"anyOf": [full, {"type": ["string", "number"]}]}


def _scalar(spec: Spec, registries: Registries) -> dict[str, Any]:
    kind, key = spec.type, spec.key
    if is_closed(kind):
        return {"enum": [str(word) for word in kind]}
    if kind is Date:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"}
    if kind in (int, float):
        bounds: dict[str, Any] = {"type": "integer" if kind is int else "number"}
        if key.smallest is not None:
            bounds["minimum"] = key.smallest
        if key.largest is not None:
            bounds["maximum"] = key.largest
        return bounds
    # an editor reads «номер: 102» as a number; for us every scalar is text until a field asks
    text = {"type": ["string", "number"], "minLength": 1, "maxLength": key.limit}
    if key.registry and registries.get(key.registry):
        listed = {"enum": list(registries[key.registry])}
        return {"anyOf": [listed, text]} if key.or_text else listed
    return text


def settings(kinds: Mapping[str, Kind], folder: str) -> dict[str, list[str]]:
    """Tell the YAML language server which files each schema belongs to (Markdown kinds are left out)."""
    return {
        f"./{folder}/{name}.schema.json": [kind.path("*")]
        for name, kind in kinds.items()
        if not kind.has_body
    }
