"""A draft may be unfinished: what it lacks are remarks until it goes to review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.findings import Finding, Severity
from generator.records.models.enums import State
from generator.records.models.route import Route
from generator.records.records import Records

UNFINISHED = frozenset(
    ("key-missing", "phase-missing", "phase-out-of-order", "date-outside-term", "term-short")
)
"""Rules that say what a record lacks for publishing; what is wrong or personal stays an error."""


def softened(records: Records, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Make remarks of the errors of drafts that only say what is missing."""
    for finding in findings:
        if finding.rule in UNFINISHED and _is_draft(records, finding.place.path):
            finding = replace(finding, severity=Severity.REMARK)
        yield finding


def _is_draft(records: Records, path: str) -> bool:
    if not path.startswith("routes/"):
        return False
    document = records.documents.get(path)
    record = document.record if document else None
    return isinstance(record, Route) and record.state is State.DRAFT
