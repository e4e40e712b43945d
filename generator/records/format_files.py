"""Bring the files of a portal to the canonical form of their records."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.findings import Finding
from generator.records.migrations import Migrator, kind_of
from generator.records.models.kinds import KINDS, Kind
from generator.records.yaml_text import errors
from generator.records.yaml_text.formatter import rewrite
from generator.system.files import File

CURRENT = Migrator()
_PORTAL = KINDS["portal"]


class Formatted(Struct, frozen=True):
    """One file of a record: its canonical bytes, whether they differ, why it was left alone.

    Ends of lines alone are no difference: on Windows git writes them its own way.
    """

    path: str
    text: str
    """The text as it was, for the report."""
    data: bytes
    differs: bool
    findings: tuple[Finding, ...] = ()


def run(files: Iterable[File], migrator: Migrator = CURRENT, whole: bool = True) -> list[Formatted]:
    """Format every file that holds a record or a blank form; nothing is written.

    ``migrator`` renames the keys of an older version of the format first; the portal says its newer version
    only where that was done in all of its files, of which ``files`` may be but a part (``whole``).
    """
    found = [(kind, file) for file in files if file.is_record and (kind := kind_of(file.path))]
    done = [_format(kind, file, migrator) for kind, file in found if kind is not _PORTAL]
    whole = whole and not any(one.findings for one in done)
    raised = [_format(kind, file, migrator, whole) for kind, file in found if kind is _PORTAL]
    return [*raised, *done]


def _format(kind: Kind, file: File, migrator: Migrator, raised: bool = False) -> Formatted:
    text, fault = errors.decode(file.path, file.data)
    if fault:
        return Formatted(file.path, "", file.data, False, (fault,))
    renamed = migrator.text(kind, file.path, text) if migrator.has_work else text
    renamed = migrator.versioned(renamed) if raised else renamed
    written, findings = rewrite(kind, file.path, renamed)
    if findings:
        return Formatted(file.path, text, file.data, False, findings)
    data = written.encode()
    return Formatted(file.path, text, data, data != file.data.replace(b"\r\n", b"\n"))
