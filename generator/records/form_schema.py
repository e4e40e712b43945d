"""The model of a kind as plain data for the builder of the site: the decoder's own fields, said once more."""

from __future__ import annotations

from typing import Any

from generator.language.js_regex import javascript
from generator.records.dates import Date
from generator.records.decode_scalar import SHAPES, one_of, shown
from generator.records.fields import Spec, is_closed, is_model, specs, variants
from generator.records.models.enums import Phase


def outline(model: type) -> list[dict[str, Any]]:
    """List the fields of a model with everything that the form, the checks and the writer need.

    ``type`` is one of ``text``, ``date``, ``number``, ``whole``, ``word`` (a closed list of the model),
    ``listed`` (a registry), ``record`` (a reference), ``part`` (a mapping), ``block`` (one of several).
    """
    return [_field(spec) for spec in specs(model)]


def steps(model: Any) -> list[dict[str, Any]]:
    """List the steps of the form with their keys; a key that names no section stands in the last."""
    sections = tuple(model.SECTIONS)
    found: dict[str, list[str]] = {section: [] for section in sections}
    for spec in sorted(specs(model), key=lambda spec: not spec.key.section):
        found[spec.key.section or sections[-1]].append(spec.key.label)
    return [{"title": str(title), "keys": labels} for title, labels in found.items()]


def _field(spec: Spec) -> dict[str, Any]:
    key, kind = spec.key, spec.type
    said: dict[str, Any] = {"key": key.label, "help": key.help, "type": _type(spec)}
    if spec.required:
        said["required"] = True
    if spec.many:
        said["many"] = True
    if key.example is not None:
        said["shown"] = shown(key.example)
        if (item := shown(one_of(key.example))) != said["shown"]:
            said["item"] = item
    said |= _scalar(spec)
    if is_model(kind):
        said["fields"] = outline(kind)
        said |= _short(kind)
    if models := variants(kind):
        said["blocks"] = {
            tag: {"fields": outline(model), **_short(model)} for tag, model in models.items()
        }
    return said


def _scalar(spec: Spec) -> dict[str, Any]:
    key, kind = spec.key, spec.type
    said: dict[str, Any] = {
        name: value
        for name, value in (
            ("line", key.line),
            ("loose", key.loose),
            ("fewest", key.fewest),
            ("registry", key.registry),
            ("refers", list(key.refers)),
            ("orText", key.or_text),
            ("shape", javascript(SHAPES[key.shape])[0] if key.shape else ""),
        )
        if value
    }
    if kind is str:
        said["limit"] = key.limit
    if is_closed(kind):
        said["words"] = [str(word) for word in kind]
    if kind is Phase:
        said["phases"] = True
    for name, bound in (("smallest", key.smallest), ("largest", key.largest)):
        if bound is not None:
            said[name] = bound
    return said


def _type(spec: Spec) -> str:
    key, kind = spec.key, spec.type
    if variants(kind):
        return "block"
    if is_model(kind):
        return "part"
    if is_closed(kind):
        return "word"
    if kind is Date:
        return "date"
    if kind in (int, float):
        return "whole" if kind is int else "number"
    return "listed" if key.registry else "record" if key.refers else "text"


def _short(model: type) -> dict[str, Any]:
    short = getattr(model, "SHORT", None)
    return {"short": short} if short else {}
