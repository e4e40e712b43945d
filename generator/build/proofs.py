"""The portal with records that are not published yet: what was asked for is printed as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from generator.build.prepare import prepare
from generator.catalogue.catalogue import Catalogue
from generator.checks import check
from generator.checks.check import Checked
from generator.checks.formats.text import printable
from generator.findings import Finding, errors
from generator.paper import packet
from generator.paper.prose import ProseConverter
from generator.records import hollow, summary
from generator.records.fields import Record
from generator.records.models.enums import State
from generator.records.models.kinds import place
from generator.records.models.route import Route
from generator.records.summary import Name
from generator.settings import Settings

PUBLISHED = (State.PUBLISHED, State.ARCHIVED)

MOST_TOLD = 3
"""Findings that are told as the reason."""


class _File(Struct, frozen=True):
    """The file of a record that was asked for, and what is wrong with it."""

    name: Name
    path: str
    record: Record | None
    findings: tuple[Finding, ...]


def read(settings: Settings, asked: Iterable[str]) -> Catalogue:
    """Make the catalogue of a portal, and with it what was asked for in any state.

    A draft, or a record with errors, is taken from its file as it is, its gaps left empty; its
    findings come with it. What cannot be shown is told by its real reason (``Catalogue.faults``).
    """
    found = prepare(settings)
    ids = {PurePosixPath(text.strip()).name for text in asked}
    broken = {one.id for one in found.aside}
    if broken.isdisjoint(ids) and all(found.resolve(id) for id in ids):
        return found
    return over(found, check.check(settings), ids)


def over(found: Catalogue, checked: Checked, ids: set[str]) -> Catalogue:
    """The same where the portal is read and checked already."""
    faults: dict[str, str] = {}
    for file in _files(checked, ids):
        fresh = _with(found, file)
        if fresh is None:
            faults[file.name[1]] = _reason(file)
        else:
            found = fresh
    return replace(found, faults=faults)


def _files(checked: Checked, ids: set[str]) -> Iterator[_File]:
    """The files of the asked records that are not published as they stand."""
    told: dict[str, list[Finding]] = {}
    for finding in checked.findings:
        told.setdefault(finding.place.path, []).append(finding)
    for path in {*checked.records.documents, *told}:
        where = place(path)
        if where and where[1] in ids:
            known = path in checked.records.documents
            record = checked.records.documents[path].record if known else None
            findings = tuple(told.get(path, ()))
            if record is None or errors(findings) or _draft(record):
                yield _File((where[0].name, where[1]), path, record, findings)


def _draft(record: Record) -> bool:
    return isinstance(record, Route) and record.state not in PUBLISHED


def _with(found: Catalogue, file: _File) -> Catalogue | None:
    """Put a file into the place of what is published of it; ``None`` where it cannot be shown.

    What has to be there and is not may fail anywhere; it is tried here, once.
    """
    if file.record is None or file.name[0] not in packet.PAPER:
        return None
    kind, id = file.name
    try:
        whole = hollow.filled(file.record)
        told = summary.of(kind, id, file.path, "", whole)
        fresh = replace(
            found,
            by_kind={**found.by_kind, kind: {**found.by_kind[kind], id: whole}},
            summaries={**found.summaries, file.name: told},
            proofs={**found.proofs, file.name: file.findings},
            aside=tuple(a for a in found.aside if (a.kind, a.id) != file.name),
        )
        packet.PAPER[kind].make(ProseConverter(fresh), whole)
    except (TypeError, AttributeError, ValueError, LookupError, ArithmeticError, StopIteration):
        return None
    return fresh


def _reason(file: _File) -> str:
    """The first of what is wrong with a file; a missing key may be the whole reason."""
    told = errors(file.findings) or file.findings
    said = (f"строка {f.place.line}: {f.message}; {f.fix}" for f in told[:MOST_TOLD])
    return printable(f"{file.path}, " + ". ".join(said))
