"""From files to records: the whole content as typed values, with what is wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.findings import Finding, Place, error, remark
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.decode_scalar import Registries
from generator.records.document import Job, open_document
from generator.records.documents import FileDocuments
from generator.records.fields import Record
from generator.records.models.kinds import ID, KINDS, LONGEST_ID, place
from generator.records.models.registry import Registry
from generator.records.records import Records
from generator.records.summary import Summary
from generator.system.files import File
from generator.system.files import SourceTree as FileTree


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What one file gave: its summary, what the reading found, and what was found by a look at it."""

    summary: Summary | None
    """``None``: nothing could be read at all."""
    findings: tuple[Finding, ...]
    local_findings: tuple[Finding, ...] = ()
    digest: str = ""
    """Of the bytes of the file, where it was summed up."""
    pickled: bytes = b""
    """The record, to be unpacked by this run alone; empty where it is read again instead."""


Parser = Callable[[Sequence[Job], Registries], Iterable[ParsedFile]]
"""Reads files and gives what each of them gave, in their order."""


def load(files: FileTree, parser: Parser | None = None) -> Records:
    """Read every record of a tree of files; the order of the files never shows.

    ``parser`` may read them in other processes or take them from a cache, and checks each by itself.
    """
    findings = list(files.findings)
    parsed: list[Job] = []
    for file in sorted(files.files.values(), key=lambda f: f.path):
        _place(file, parsed, findings)
    lists = (open_document(job, {}, []) for job in parsed if job[0].name == "registry")
    registries = _values(d.record for d in lists if d and d.id != "_blank")
    blanks = {
        job[0].name: blank
        for job in parsed
        if job[1] == "_blank" and (blank := open_document(job, registries, []))
    }
    jobs = [job for job in parsed if job[1] != "_blank"]
    known: dict[str, Summary] = {}
    local_findings: dict[str, tuple[Finding, ...]] = {}
    pickled: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    for job, one in zip(jobs, (parser or read_all)(jobs, registries), strict=True):
        findings += one.findings
        if one.summary:
            known[job[2].path] = one.summary
            if parser:
                local_findings[job[2].path] = one.local_findings
                digests[job[2].path] = one.digest
            if one.pickled:
                pickled[job[2].path] = one.pickled
    documents = FileDocuments((job for job in jobs if job[2].path in known), registries, pickled)
    return Records(
        documents, known, blanks, files.files, tuple(findings), local_findings, registries, digests
    )


def read_all(jobs: Sequence[Job], registries: Registries) -> Iterator[ParsedFile]:
    """Read files here and now."""
    for job in jobs:
        found: list[Finding] = []
        document = open_document(job, registries, found)
        yield ParsedFile(document.summary if document else None, tuple(found))


def _values(registries: Iterable[Record | None]) -> Registries:
    return {
        r.id: tuple(v.value for v in r.entries if v.value)
        for r in registries
        if isinstance(r, Registry)
    }


_BLANKS = {kind.blank: kind for kind in KINDS.values()}


def _place(file: File, parsed: list[Job], findings: list[Finding]) -> None:
    """Find out what a file is, by its path alone."""
    if blank := _BLANKS.get(file.path):
        parsed.append((blank, "_blank", file))
        return
    if not file.is_record or file.path.rsplit("/", 1)[-1] == "README.md":
        return
    placed = place(file.path)
    if not placed:
        findings.append(_misplaced(file.path))
        return
    kind, id = placed
    if not ID.fullmatch(id) or len(id) > LONGEST_ID:
        findings.append(
            error(
                "id-wrong",
                Place(file.path),
                *say("id-wrong", id=quote(id, 40), longest=LONGEST_ID),
            )
        )
        return
    parsed.append((kind, id, file))


ENDINGS = {"yml": "yaml", "yaml": "yaml", "md": "md"}
"""Endings in small letters, and how that of a record is written."""


def _misplaced(path: str) -> Finding:
    ending = path.rpartition(".")[2]
    wanted = ENDINGS.get(ending.lower(), ending)
    if wanted != ending:
        return error(
            "file-misplaced",
            Place(path),
            f"у файла окончание .{ending}, записи читаются из .{wanted}",
            f"переименуйте файл: окончание .{wanted}",
        )
    places = ", ".join(kind.file.replace("{id}", "имя") for kind in KINDS.values())
    return remark(
        "file-misplaced",
        Place(path),
        "здесь записи не ищут: файл не попадёт на сайт",
        f"перенесите файл на место его вида ({places}) или удалите",
    )
