"""Files are read and looked at by all cores; a file that was looked at before is not read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from functools import partial
from typing import Any

from generator import kept, pool
from generator.checks import run
from generator.findings import Finding, Place, Severity
from generator.kept import Kept
from generator.records import facts, load
from generator.records.decode import Registries
from generator.records.load import Job, One

TABLE = "looks"


def study(
    store: Kept, keeps: bool, packs: bool, jobs: Sequence[Job], registries: Registries
) -> Iterable[One]:
    """Read and look at files; what depends on their text alone is remembered by it.

    ``keeps``: whether this is what lies on disk, so that it is what the next build begins with;
    ``packs``: whether pages will be made of the records.
    """
    edition = kept.digest(kept.code(), json.dumps(registries, ensure_ascii=False, sort_keys=True))
    known = store.rows(TABLE, edition)
    digests = [kept.digest(file.data) for _, _, file in jobs]
    fresh: dict[int, One] = {}
    missing = [
        n
        for n, (job, digest) in enumerate(zip(jobs, digests, strict=True))
        if known.get(job[2].path, ("",))[0] != digest
    ]
    for numbers, ones in pool.each(partial(_look_at, jobs, registries, packs), missing):
        fresh.update(zip(numbers, ones, strict=True))
    paths = [file.path for _, _, file in jobs]
    if keeps and (fresh or known.keys() - set(paths)):
        rows = ((paths[n], digests[n], _kept(one)) for n, one in fresh.items())
        store.keep(TABLE, edition, rows, known.keys() - set(paths))
    for n, path in enumerate(paths):
        yield fresh[n] if n in fresh else _revived(json.loads(known[path][1]))


def _look_at(
    jobs: Sequence[Job], registries: Registries, packs: bool, numbers: Sequence[int]
) -> list[One]:
    return [_one(jobs[n], registries, packs) for n in numbers]


def _one(job: Job, registries: Registries, packs: bool) -> One:
    found: list[Finding] = []
    document = load.open_(job, registries, found)
    if document is None:
        return One(None, tuple(found))
    packed = (
        load.pack(document.record) if packs and document.facts.brief and document.record else b""
    )
    return One(document.facts, tuple(found), tuple(run.look(document)), packed)


def _kept(one: One) -> list[Any]:
    return [
        facts.kept(one.facts) if one.facts else None,
        [astuple(f) for f in one.findings],
        [astuple(f) for f in one.looked],
    ]


def _revived(said: list[Any]) -> One:
    about, findings, looked = said
    return One(
        facts.revived(about) if about else None,
        tuple(_finding(*f) for f in findings),
        tuple(_finding(*f) for f in looked),
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
