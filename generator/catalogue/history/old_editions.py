"""Records as they were: the older editions that have pages of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.catalogue.history.load import MOST_AT_ONCE
from generator.catalogue.history.model import Edition, History, older
from generator.records import migrations
from generator.records.decode_scalar import Registries
from generator.records.document import read_document
from generator.records.fields import Record
from generator.records.models.kinds import KINDS
from generator.records.summary import Name
from generator.records.yaml_text import errors
from generator.system import git_objects
from generator.system.limits import LARGEST_RECORD


def records(
    root: Path, found: History, names: Iterable[Name], registries: Registries
) -> Iterator[tuple[Name, Edition, Record]]:
    """Yield the older editions of records, as they were, under the ids they have now."""
    wanted = [(n, e) for n in names if n in found.past for e in older(found.past[n])]
    for first in range(0, len(wanted), MOST_AT_ONCE):
        group = wanted[first : first + MOST_AT_ONCE]
        data = git_objects.blobs(root, [e.blob for _, e in group], LARGEST_RECORD)
        for name, old in group:
            record = _record(name, old, data.get(old.blob, b""), registries)
            if record:
                yield name, old, record


def _record(name: Name, old: Edition, data: bytes, registries: Registries) -> Record | None:
    text, fault = errors.decode(old.path, migrations.past(old.path, data))
    for lists in () if fault else (registries, {}):
        document = read_document(KINDS[name[0]], name[1], old.path, text, lists, [])
        record = document.record if document else None
        if record and not record.source.holes:
            return record
    return None
