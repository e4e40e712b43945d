"""Whose the files are that lie beside records: a record names its own."""

from __future__ import annotations

from generator.records.records import Records
from generator.records.summary import RecordSummary


def owners(records: Records) -> dict[str, RecordSummary]:
    """The record that names a file, by the path of the file, whether or not it lies there."""
    found: dict[str, RecordSummary] = {}
    for path in (p for p, summary in records.summaries.items() if summary.beside):
        folder = path.rpartition("/")[0]
        for name in getattr(records.record(path), "files", ()):
            found.setdefault(f"{folder}/{name}", records.summaries[path])
    return found
