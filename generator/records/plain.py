"""A record as plain values under its Russian keys: what its file says, without places and types."""

from __future__ import annotations

import dataclasses
from enum import StrEnum
from typing import Any

from generator.records.field import Date, specs


def plain(value: Any) -> Any:
    """Turn a model, or a value inside one, into mappings, lists, texts and numbers.

    Keys stand in the order of the model; empty optional values are left out. The body of a record
    is not part of it.
    """
    if type(value) is str:  # most values are
        return value
    if isinstance(value, Date):
        return str(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            spec.key.label: plain(item)
            for spec in specs(type(value))
            if (item := getattr(value, spec.name)) not in (None, "", ())
        }
        tag = getattr(value, "TAG", "")  # which of several models it is, as the file says it
        return {tag: fields} if tag else fields
    return value
