"""Broken records do not stop the portal: the last good version, or a visible gap."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from generator.checks import run
from generator.checks.quarantined import Quarantined
from generator.findings import Finding, errors
from generator.records import migrations
from generator.records.document import Document, read_document
from generator.records.models.kinds import Kind, place
from generator.records.models.registry import Registry
from generator.records.records import Records
from generator.records.yaml_text import errors as yaml_text_errors
from generator.system import git, git_log, git_objects, git_tree
from generator.system.files import FOLDERS, File
from generator.system.git_call import GitRefused

MOST_ROUNDS = 4
"""Setting a record aside can make others break; after so many rounds the rest is left out."""


AT_ONCE = 100
"""Records whose earlier versions git is asked for in one question: more would lie in memory at once."""

AMBIGUOUS = "reference-ambiguous"
"""The rule of a name that records of several kinds have."""


def apply(
    records: Records, findings: Iterable[Finding], root: Path | None, today: str
) -> tuple[Records, tuple[Quarantined, ...]]:
    """Replace what is broken by its last good version from git, or leave it out.

    Without a ``root`` nothing older is looked for. A reference to what was left out is no fault of the record that refers: it becomes plain text.
    """
    broken = _by_path(_at_fault(records, errors(findings), root))
    first = dict(broken)
    changed: dict[str, Document | None] = {}
    versions: dict[str, list[Document]] = {}
    unread: dict[str, str] = {}
    settled = replace(records, findings=())
    for _ in range(MOST_ROUNDS):
        if not broken:
            break
        fresh = [path for path in broken if path not in versions]
        versions |= {path: [] for path in fresh}
        if root:
            _read_earlier(records, root, fresh, versions, unread)
        for path in broken:
            if versions[path]:
                changed[path] = versions[path].pop(0)
            elif not _needed(settled.documents.get(path)):
                changed[path] = None
        settled = replace(records.with_documents(changed), findings=())
        found = _at_fault(settled, errors(run.run(settled, today)), root)
        broken = {
            path: these
            for path, these in _by_path(f for f in found if f.rule != "reference-missing").items()
            if path in settled.documents
        }
        for path, these in broken.items():
            first.setdefault(path, these)
    if broken:
        left = {p: None for p in broken if not _needed(settled.documents.get(p))}
        settled = replace(records.with_documents({**changed, **left}), findings=())
    aside = tuple(
        _aside(path, these, path in settled.documents, unread.get(path, ""))
        for path, these in sorted(first.items())
    )
    return settled, aside


def lists(records: Records, root: Path) -> dict[str, File]:
    """Closed lists that are gone, cannot be read or tell of people, as git last had them whole.

    Without one of them no record could be judged: they come before all others.
    """
    head = git.head(root)
    found: dict[str, File] = {}
    for entry in git_tree.listing(root, head.commit, (REGISTRIES,)) if head else ():
        placed = place(entry.path)
        if (
            not placed
            or placed[1] == "_blank"
            or _is_whole(records, records.documents.get(entry.path))
        ):
            continue
        for data in git.earlier_versions(root, entry.path):
            if _is_whole(records, _version(records, *placed, entry.path, data)):
                found[entry.path] = File(entry.path, data)
                break
    return found


REGISTRIES = "content/registries"


def _is_whole(records: Records, document: Document | None) -> bool:
    """Whether a list can be published: read to its end, and nobody is told of in it."""
    record = document.record if document else None
    if document is None or not isinstance(record, Registry):
        return False
    if not record.entries or record.source.holes:
        return False
    return not any(f.private for f in errors(run.run_local(document, records.registries)))


def _at_fault(
    records: Records, findings: Iterable[Finding], root: Path | None
) -> tuple[Finding, ...]:
    """Drop «ambiguous name» where the file is unchanged in git: a new record took the name, and is at fault."""
    found = tuple(findings)
    doubted = {f.place.path for f in found if f.rule == AMBIGUOUS}
    calm = _untouched(records, root, doubted) if root and doubted else frozenset()
    return tuple(f for f in found if f.rule != AMBIGUOUS or f.place.path not in calm)


def _untouched(records: Records, root: Path, paths: Iterable[str]) -> frozenset[str]:
    """Give those files that are what the newest commit has: one question for all of them."""
    try:
        head = git.head(root)
        known = {e.path: e.id for e in git_tree.listing(root, head.commit, FOLDERS)} if head else {}
    except GitRefused:
        return frozenset()
    there = (path for path in paths if path in known and path in records.files)
    return frozenset(
        path
        for path in there
        if git_objects.blob_id(records.files[path].data, known[path]) == known[path]
    )


def _needed(document: Document | None) -> bool:
    """Whether the site cannot do without a record that can be read: the district itself, a closed list."""
    record = document.record if document else None
    return bool(
        document
        and record
        and document.kind.name in ("portal", "registry")
        and not record.source.holes
    )


def _by_path(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.place.path, []).append(finding)
    return {path: tuple(these) for path, these in found.items()}


def _read_earlier(
    records: Records,
    root: Path,
    fresh: list[str],
    versions: dict[str, list[Document]],
    unread: dict[str, str],
) -> None:
    """Read the earlier versions of many files; where git refuses a group, each is asked for alone."""
    try:
        blobs = _blobs(root, fresh)
    except GitRefused as refused:
        unread |= dict.fromkeys(fresh, str(refused))
        return
    paths = list(blobs)
    groups = [paths[n : n + AT_ONCE] for n in range(0, len(paths), AT_ONCE)]
    while groups:
        group = groups.pop()
        try:
            versions |= _earlier(records, root, {path: blobs[path] for path in group})
        except GitRefused as refused:
            if len(group) == 1:
                unread[group[0]] = str(refused)
            else:
                groups += [[path] for path in group]


def _blobs(root: Path, paths: list[str]) -> dict[str, list[str]]:
    """The blobs that the files of records had in git, newest first: one question for all of them."""
    head = git.head(root) if paths else None
    return git_log.versions(root, head.commit, paths, FOLDERS) if head else {}


def _earlier(
    records: Records, root: Path, blobs: dict[str, list[str]]
) -> dict[str, list[Document]]:
    """The versions of files in git that can be read without a fault, newest first."""
    wanted: dict[str, list[str]] = {}
    for path, all_ in blobs.items():
        placed = place(path)
        if placed and placed[0].name != "registry":
            now = (
                git_objects.blob_id(records.files[path].data, all_[0])
                if path in records.files
                else ""
            )
            newest = dict.fromkeys(all_[: git.NEWEST_VERSIONS])
            wanted[path] = [id for id in newest if id != now]
    data = git_objects.blobs(root, (id for ids in wanted.values() for id in ids))
    found: dict[str, list[Document]] = {}
    for path, ids in wanted.items():
        kind, id_ = place(path) or (None, "")
        read = (_version(records, kind, id_, path, data[id]) for id in ids if id in data and kind)
        found[path] = [document for document in read if document]
    return found


def _version(records: Records, kind: Kind, id: str, path: str, data: bytes) -> Document | None:
    text, fault = yaml_text_errors.decode(path, migrations.past(path, data))
    if fault:
        return None
    faults: list[Finding] = []
    document = read_document(kind, id, path, text, records.registries, faults)
    return document if document and document.record and not errors(faults) else None


def _aside(path: str, findings: tuple[Finding, ...], replaced: bool, unread: str) -> Quarantined:
    placed = place(path)
    kind, id = (placed[0].name, placed[1]) if placed else ("", path)
    return Quarantined(path, kind, id, replaced, findings, unread)
