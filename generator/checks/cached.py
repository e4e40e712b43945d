"""Files are read and checked by all cores; a file that was read before, and did not change, is not read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from generator.checks import compared_words, run
from generator.findings import Finding
from generator.language import late_pattern, morphology
from generator.records.closed_lists import AskedLists, ListsNow
from generator.records.decode_scalar import Registries
from generator.records.document import Job, open_document
from generator.records.documents import pack
from generator.records.load import ParsedFile
from generator.records.summary import RecordSummary, sharing
from generator.system import memo, workers
from generator.system.cache import Cache, CacheTable
from generator.system.digests import code_digest, digest
from generator.system.file_findings import unreadable
from generator.system.files import File
from generator.system.spool import Spool

TICK = 20_000_000
"""Nanoseconds: two writes closer than this may carry the same time."""


MANY = 64
"""Files that several processes read; among so many there is a text for every expression, and for the dictionary."""


class ParsedRow(Struct, frozen=True, array_like=True):
    """What a file with this digest of its bytes gave, and the stamp by which it is known unread."""

    digest: str
    stamp: str
    summary: RecordSummary | None
    findings: tuple[Finding, ...]
    local_findings: tuple[Finding, ...]
    lists: tuple[str, ...] = ()
    """What it asked of the closed lists (``AskedLists``): where they answer the same it is read the same."""


PARSED = CacheTable("parsed", ParsedRow)
_ELSEWHERE: memo.Memo[ParsedRow] = memo.Memo("parsed")
"""Rows of files that another portal has under the same path."""


def parse(
    store: Cache,
    is_folder: bool,
    packed: Spool | None,
    jobs: Sequence[Job],
    registries: Registries,
) -> Iterable[ParsedFile]:
    """Read and check files, in their order; what follows from a file alone is taken from the cache.

    ``is_folder``: whether these are the files on disk, which the next build begins with, and not those
    of a commit; ``packed``: where records of which pages will be made are put, by path.
    """
    version, now = code_digest(), ListsNow(registries)
    same: dict[Any, Any] = {}
    cached = store.load(PARSED, version)
    known = (cached.get(file.path) or _ELSEWHERE.get(file.path) for _, _, file in jobs)
    rows = [row if row and now.answer(row.lists) else None for row in known]
    to_read = [
        n
        for n, (job, row) in enumerate(zip(jobs, rows, strict=True))
        if not (row and _is_untouched(job[2], row, store.written))
    ]
    if any(jobs[n][0].has_body and not rows[n] for n in to_read):
        compared_words.prepare()
    if len(to_read) >= MANY:
        late_pattern.prepare()
        morphology.analyser()
    digests: dict[int, str] = {}
    parsed: dict[int, ParsedFile] = {}
    work = partial(_parse, jobs, rows, registries, packed is not None)
    for numbers, results in workers.each(work, to_read, MANY):
        for number, (summed, file) in zip(numbers, results, strict=True):
            digests[number] = summed
            if file:
                if file.packed and packed is not None:
                    packed.put(jobs[number][2].path, file.packed)
                found = file.summary and sharing(file.summary, same)  # all of them stay in memory
                parsed[number] = replace(file, summary=found, packed=b"")
    gone = cached.keys() - {file.path for _, _, file in jobs}
    _remember(jobs, digests, parsed)
    if is_folder and (digests or gone):
        store.put(PARSED, version, _new_rows(jobs, rows, digests, parsed), gone)
    for n, row in enumerate(rows):
        if n in parsed:
            yield parsed[n]
        elif row:
            yield ParsedFile(row.summary, row.findings, row.local_findings, row.digest)


def _remember(
    jobs: Sequence[Job],
    digests: Mapping[int, str],
    parsed: Mapping[int, ParsedFile],
) -> None:
    """Keep what was read for the next portal; its routes are its own."""
    for n, one in parsed.items() if memo.is_open() else ():
        if digests[n] and not (one.summary and one.summary.brief):
            _ELSEWHERE.put(jobs[n][2].path, _row(digests[n], "", one))


def _is_untouched(file: File, row: ParsedRow, written: int) -> bool:
    """Whether nobody wrote to a file since it was read; one that was written just then is read again."""
    return bool(file.stamp) and row.stamp == file.stamp and file.written + TICK < written


def _new_rows(
    jobs: Sequence[Job],
    rows: Sequence[ParsedRow | None],
    digests: Mapping[int, str],
    parsed: Mapping[int, ParsedFile],
) -> Iterator[tuple[str, ParsedRow]]:
    """Yield the rows of files that were read; those that could not be are tried again next time."""
    for n, found in digests.items():
        file, row = jobs[n][2], rows[n]
        if n in parsed:
            row = _row(found, file.stamp, parsed[n])
        if row and found:
            yield file.path, replace(row, stamp=file.stamp)


def _row(digest: str, stamp: str, one: ParsedFile) -> ParsedRow:
    return ParsedRow(digest, stamp, one.summary, one.findings, one.local_findings, one.lists)


def _parse(
    jobs: Sequence[Job],
    rows: Sequence[ParsedRow | None],
    registries: Registries,
    packs: bool,
    numbers: Sequence[int],
) -> list[tuple[str, ParsedFile | None]]:
    """Read files; of one whose bytes are those of its row only their digest is given."""
    results: list[tuple[str, ParsedFile | None]] = []
    for n in numbers:
        kind, id, file = jobs[n]
        try:
            data = file.data
        except OSError:
            results.append(("", ParsedFile(None, (unreadable(file.path),))))
            continue
        found, row = digest(data), rows[n]
        is_same = row is not None and row.digest == found
        parsed = (
            None if is_same else _parse_one((kind, id, File(file.path, data)), registries, packs)
        )
        results.append((found, parsed and replace(parsed, digest=found)))
    return results


def _parse_one(job: Job, registries: Registries, packs: bool) -> ParsedFile:
    findings: list[Finding] = []
    lists = AskedLists(registries)
    document = open_document(job, lists, findings)
    if document is None:
        return ParsedFile(None, tuple(findings), lists=tuple(sorted(lists.asked)))
    summary, record = document.summary, document.record
    packed = pack(record) if packs and summary.brief and record else b""
    local_findings = tuple(run.run_local(document, lists))
    asked = tuple(sorted(lists.asked))
    return ParsedFile(summary, tuple(findings), local_findings, packed=packed, lists=asked)
