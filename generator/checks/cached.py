"""Files are read and looked at by all cores; a file that was looked at before is not read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, replace
from functools import partial
from typing import Any

from generator.checks import run
from generator.findings import Finding, Place, Severity
from generator.records import summary as summaries
from generator.records.decode_scalar import Registries
from generator.records.document import Job, open_document
from generator.records.documents import pack
from generator.records.load import ParsedFile
from generator.system import cache, workers
from generator.system.cache import Cache
from generator.system.files import File, unreadable

TABLE = "looks"

TICK = 20_000_000
"""Nanoseconds: two writes closer than this may carry the same time."""


def parse(
    store: Cache, keeps: bool, packs: bool, jobs: Sequence[Job], registries: Registries
) -> Iterable[ParsedFile]:
    """Read and look at files; what depends on their text alone is remembered by it.

    ``keeps``: whether this is what lies on disk, so that it is what the next build begins with;
    ``packs``: whether pages will be made of the records.
    """
    version = cache.digest(cache.code(), json.dumps(registries, ensure_ascii=False, sort_keys=True))
    known = store.load(TABLE, version)
    rows = [known.get(file.path, ("", "")) for _, _, file in jobs]
    missing = [
        n
        for n, (job, row) in enumerate(zip(jobs, rows, strict=True))
        if not _untouched(job[2], row[0], store.written)
    ]
    fresh: dict[int, ParsedFile] = {}
    marked: dict[int, str] = {}
    for numbers, ones in workers.each(partial(_look_at, jobs, rows, registries, packs), missing):
        for number, (digest, one) in zip(numbers, ones, strict=True):
            marked[number] = digest
            if one:
                fresh[number] = one
    gone = known.keys() - {file.path for _, _, file in jobs}
    if keeps and (marked or gone):
        store.put(TABLE, version, _rows(jobs, rows, marked, fresh), gone)
    known_rows = ",".join(row[1] for n, row in enumerate(rows) if n not in fresh)
    revived = iter(json.loads(f"[{known_rows}]"))  # at once: ten thousand calls take longer
    for n, row in enumerate(rows):
        digest = marked.get(n) or row[0].partition(" ")[0]
        if n in fresh:
            yield replace(fresh[n], digest=digest)
        else:
            yield _revived(digest, *next(revived))


def _untouched(file: File, mark: str, written: int) -> bool:
    """Whether nobody wrote to a file since it was looked at; one written just then is read again."""
    return bool(file.stamp) and mark.endswith(f" {file.stamp}") and file.written + TICK < written


def _rows(
    jobs: Sequence[Job],
    rows: Sequence[tuple[str, str]],
    marked: Mapping[int, str],
    fresh: Mapping[int, ParsedFile],
) -> Iterator[tuple[str, str, Any]]:
    for n, digest in marked.items():
        file = jobs[n][2]
        said = _kept(fresh[n]) if n in fresh else json.loads(rows[n][1])
        yield file.path, f"{digest} {file.stamp}", said


def _look_at(
    jobs: Sequence[Job],
    rows: Sequence[tuple[str, str]],
    registries: Registries,
    packs: bool,
    numbers: Sequence[int],
) -> list[tuple[str, ParsedFile | None]]:
    """Read files; of one that was known already by what it says only the digest is given."""
    made: list[tuple[str, ParsedFile | None]] = []
    for n in numbers:
        kind, id, file = jobs[n]
        try:
            data = file.data
        except OSError:
            made.append(("", ParsedFile(None, (unreadable(file.path),))))
            continue
        digest = cache.digest(data)
        same = rows[n][0].partition(" ")[0] == digest
        one = None if same else _one((kind, id, File(file.path, data)), registries, packs)
        made.append((digest, one))
    return made


def _one(job: Job, registries: Registries, packs: bool) -> ParsedFile:
    found: list[Finding] = []
    document = open_document(job, registries, found)
    if document is None:
        return ParsedFile(None, tuple(found))
    summary, record = document.summary, document.record
    pickled = pack(record) if packs and summary.brief and record else b""
    return ParsedFile(
        summary, tuple(found), tuple(run.run_local(document, registries)), pickled=pickled
    )


def _kept(one: ParsedFile) -> list[Any]:
    return [
        summaries.kept(one.summary) if one.summary else None,
        [astuple(f) for f in one.findings],
        [astuple(f) for f in one.local_findings],
    ]


def _revived(
    digest: str, about: list[Any] | None, findings: list[Any], local_findings: list[Any]
) -> ParsedFile:
    return ParsedFile(
        summaries.revived(about) if about else None,
        tuple(_finding(*f) for f in findings),
        tuple(_finding(*f) for f in local_findings),
        digest,
    )


def _finding(
    place: list[Any],
    rule: str,
    severity: str,
    message: str,
    fix: str,
    also: list[Any] | None,
    private: bool,
) -> Finding:
    other = (Place(*also[0]), also[1]) if also else None
    return Finding(Place(*place), rule, Severity(severity), message, fix, other, private)
