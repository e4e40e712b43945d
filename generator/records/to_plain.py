"""A record as plain values under its Russian keys: what its file says, without places and types."""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.records.dates import Date
from generator.records.fields import is_closed, is_model, specs


def plain(value: Any) -> Any:
    """Turn a model, or a value inside one, into mappings, lists, texts and numbers.

    Keys stand in the order of the model; empty optional values are left out. The body of a record
    is not part of it.
    """
    kind: Any = type(value)
    if kind is str:  # most values are
        return value
    if kind is tuple:
        return [plain(item) for item in value]
    if kind is Date:
        return str(value)
    if is_closed(kind):
        return value.value
    if is_model(kind):
        fields = {}
        for name, label in _labels(kind):
            item = getattr(value, name)
            if item is not None and item != "" and item != ():
                fields[label] = item if type(item) is str else plain(item)
        tag = getattr(value, "TAG", "")  # which of several models it is, as the file says it
        return {tag: fields} if tag else fields
    return value


@cache
def _labels(model: type) -> tuple[tuple[str, str], ...]:
    """The fields of a model by their names and their keys."""
    return tuple((spec.name, spec.key.label) for spec in specs(model))
