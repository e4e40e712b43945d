"""From files to records: the whole content as typed values, with what is wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from generator.findings import Finding, Place, error
from generator.records import cached_lists, kept, migrations, misplaced
from generator.records.decode_scalar import Registries
from generator.records.document import Job, open_document
from generator.records.documents import FileDocuments
from generator.records.models.kinds import ID, KINDS, LONGEST_ID, place
from generator.records.records import Records
from generator.records.summary import RecordSummary
from generator.system import strays
from generator.system.files import File
from generator.system.files import SourceTree as FileTree


class ParsedFile(Struct, frozen=True):
    """What one file gave: its summary, what the reading found, and what was found by a look at it."""

    summary: RecordSummary | None
    """``None``: nothing could be read at all."""
    findings: tuple[Finding, ...]
    local_findings: tuple[Finding, ...] = ()
    digest: str = ""
    """Of the bytes of the file, where it was summed up."""
    packed: bytes = b""
    """The record on its way to this run, which puts it aside; empty where it is read again instead."""
    lists: tuple[str, ...] = ()
    """What it asked of the closed lists, where a cache has to know."""


Parser = Callable[[Sequence[Job], Registries], Iterable[ParsedFile]]
"""Reads files and gives what each of them gave, in their order."""


def load(
    files: FileTree, parser: Parser | None = None, packed: Mapping[str, bytes] | None = None
) -> Records:
    """Read every record of a tree of files; the order of the files never shows.

    ``parser`` may read them in other processes or take them from a cache, and checks each by itself;
    ``packed``: where it puts records, by path, that are to be unpacked by this run alone.
    """
    held, older = migrations.lifted(files.files)
    findings = [*files.findings, *older]
    parsed: list[Job] = []
    for file in sorted(held.values(), key=lambda f: f.path):
        _place(file, parsed, findings, held)
    findings += misplaced.headless(held)
    findings += strays.twins(path for path, file in held.items() if not file.is_record)
    registries = kept.same(cached_lists.read([job for job in parsed if job[0].name == "registry"]))
    blanks = kept.Blanks([job for job in parsed if job[1] == "_blank"], registries)
    jobs = [job for job in parsed if job[1] != "_blank"]
    known: dict[str, RecordSummary] = {}
    local_findings: dict[str, tuple[Finding, ...]] = {}
    digests: dict[str, str] = {}
    for job, one in zip(jobs, (parser or read_all)(jobs, registries), strict=True):
        findings += one.findings
        if one.summary:
            known[job[2].path] = one.summary
            if parser:
                local_findings[job[2].path] = one.local_findings
                digests[job[2].path] = one.digest
    there = (job for job in jobs if job[2].path in known)
    documents = FileDocuments(there, registries, packed or {})
    return Records(
        documents, known, blanks, held, tuple(findings), local_findings, registries, digests
    )


def read_all(jobs: Sequence[Job], registries: Registries) -> Iterator[ParsedFile]:
    """Read files here and now."""
    for job in jobs:
        found: list[Finding] = []
        document = open_document(job, registries, found)
        yield ParsedFile(document.summary if document else None, tuple(found))


_BLANKS = {kind.blank: kind for kind in KINDS.values()}


def _place(
    file: File, parsed: list[Job], findings: list[Finding], held: Mapping[str, File]
) -> None:
    """Find out what a file is, by its path alone."""
    if blank := _BLANKS.get(file.path):
        parsed.append((blank, "_blank", file))
        return
    if not file.is_record or file.path.rsplit("/", 1)[-1] == "README.md":
        findings += misplaced.beside(file, held)
        return
    placed = place(file.path)
    if not placed:
        findings.append(misplaced.elsewhere(file.path, held))
        return
    kind, id = placed
    if not ID.fullmatch(id) or len(id) > LONGEST_ID:
        findings.append(error("id-wrong", Place(file.path), *misplaced.renamed(id)))
        return
    parsed.append((kind, id, file))
