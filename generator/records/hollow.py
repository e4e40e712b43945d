"""A record with holes made whole for the eye: what is missing is empty, nothing is made up."""

from __future__ import annotations

from typing import Any

from msgspec import structs

from generator.records.fields import Model, Record, Spec, is_model, specs


def filled(record: Record) -> Record:
    """Put empty values in the place of missing texts, lists and parts.

    What cannot be empty (a date, a word of a closed list) stays ``None``: whoever shows the record
    has to be ready for a fault.
    """
    whole: Record = _filled(record)
    return structs.replace(whole, source=structs.replace(whole.source, holes=frozenset()))


def _filled(value: Any) -> Any:
    if not isinstance(value, Model):
        return value
    found = {s.name: _value(s, getattr(value, s.name)) for s in specs(type(value))}
    return structs.replace(value, **found)


def _value(spec: Spec, value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_filled(item) for item in value if item is not None)
    if value is not None or not spec.required:
        return _filled(value)
    return () if spec.many else _empty(spec.type)


def _empty(kind: Any) -> Any:
    if is_model(kind) and specs(kind):
        return kind(**{s.name: _value(s, None) for s in specs(kind) if s.required})
    return {str: "", int: 0, float: 0}.get(kind)
