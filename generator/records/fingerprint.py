"""The mark of an edition: changes with the meaning of a record, never with its formatting."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from generator.records.fields import Record
from generator.records.to_plain import plain

SIGNS = 8
"""Hexadecimal signs of a mark: enough to tell the editions of one record apart."""


def fingerprint(record: Record) -> str:
    """Give the mark that a printed sheet carries: the first signs of SHA-256 over the values."""
    return fingerprint_of(plain(record), record.body)


def fingerprint_of(values: dict[str, Any], body: str) -> str:
    """Give the same mark for plain values and a body, as the history keeps them."""
    said = json.dumps([values, body.strip()], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:SIGNS]
