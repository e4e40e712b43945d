"""Where a key belongs that stands in another part of its record: an indent was lost, or a line moved."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.records.fields import Model, is_model, specs, variants

MOST_PARTS = 3
"""Parts that are named; a key of more of them says too little of where it was meant."""


@cache
def parts(model: type[Model]) -> dict[str, tuple[str, ...]]:
    """The labels of the parts that know each key of a model, in the order of the file; its own keys stand under ""."""
    found: dict[str, list[str]] = {}
    for part, label in _walk(model, ""):
        known = found.setdefault(label, [])
        if part not in known:
            known.append(part)
    return {label: tuple(known) for label, known in found.items()}


def _walk(model: type[Model], part: str) -> Iterator[tuple[str, str]]:
    """Yield each key behind the label of its part; no model holds itself."""
    for spec in specs(model):
        yield part, spec.key.label
        if is_model(spec.type):
            yield from _walk(spec.type, spec.key.label)
        for tag, inner in variants(spec.type).items():
            yield from _walk(inner, tag)


def place(model: type[Model], name: str) -> tuple[str, str] | None:
    """Give the phrase for a key that another part of the record knows, and the names of those parts."""
    known = parts(model).get(name, ())
    if known == ("",):
        return "key-outer", ""
    if "" in known or not 0 < len(known) <= MOST_PARTS:
        return None
    return "key-elsewhere", " или ".join(f"«{part}»" for part in known)
