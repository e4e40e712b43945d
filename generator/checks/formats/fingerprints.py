"""Marks by which a forge knows a finding again after lines have moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from generator.findings import Finding


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Give one mark a finding: of its file, rule and words, numbered where they repeat."""
    seen: Counter[tuple[str, str, str]] = Counter()
    marks = []
    for finding in findings:
        known = (finding.place.path, finding.rule, finding.message)
        seen[known] += 1
        said = "\0".join((*known, str(seen[known])))
        marks.append(hashlib.sha256(said.encode("utf-8", "replace")).hexdigest())
    return marks
