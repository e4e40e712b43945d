"""The mark of an edition: changes with the meaning of a record, never with its formatting."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from generator.records.fields import Record, specs
from generator.records.to_plain import plain

SIGNS = 8
"""Hexadecimal signs of a mark: enough to tell the editions of one record apart."""

MORE_SIGNS = 4
"""Hexadecimal signs behind it on a sheet: they tell what is printed beside the record itself."""


def fingerprint(record: Record) -> str:
    """Give the mark that a printed sheet carries: the first signs of SHA-256 over the values."""
    return fingerprint_of(read_by_people(type(record), plain(record)), record.body)


def read_by_people(model: type, values: dict[str, Any]) -> dict[str, Any]:
    """Plain values without what no page shows, words for the search, former addresses: a change of that is no other edition."""
    hidden = {spec.key.label for spec in specs(model) if not spec.key.edition}
    return {label: value for label, value in values.items() if label not in hidden}


def fingerprint_of(values: dict[str, Any], body: str) -> str:
    """Give the same mark for plain values and a body, as the history keeps them."""
    said = json.dumps([values, body.strip()], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:SIGNS]
