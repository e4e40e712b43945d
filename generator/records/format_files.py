"""Bring the files of a portal to the canonical form of their records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.findings import Finding
from generator.records.migrations import Migrator
from generator.records.models.kinds import KINDS, Kind, place
from generator.records.yaml_text import errors
from generator.records.yaml_text.formatter import rewrite
from generator.system.files import File

CURRENT = Migrator()


@dataclass(frozen=True, slots=True)
class Formatted:
    """One file of a record: its canonical bytes, whether they differ, why it was left alone."""

    path: str
    text: str
    """The text as it was, for the report."""
    data: bytes
    differs: bool
    findings: tuple[Finding, ...] = ()


def run(files: Iterable[File], migrator: Migrator = CURRENT) -> list[Formatted]:
    """Format every file that holds a record or a blank form; nothing is written.

    ``migrator`` renames the keys of an older version of the format first.
    """
    return [_format(kind, file, migrator) for file in files if (kind := _kind(file))]


def _kind(file: File) -> Kind | None:
    blank = next((kind for kind in KINDS.values() if kind.blank == file.path), None)
    placed = place(file.path) if file.is_record else None
    return blank or (placed[0] if placed else None)


def _format(kind: Kind, file: File, migrator: Migrator) -> Formatted:
    text, fault = errors.decode(file.path, file.data)
    if fault:
        return Formatted(file.path, "", file.data, False, (fault,))
    renamed = migrator.text(kind, file.path, text)
    written, findings = rewrite(kind, file.path, renamed)
    if findings:
        return Formatted(file.path, text, file.data, False, findings)
    data = written.encode()
    return Formatted(file.path, text, data, data != file.data)
