"""Everything the content says, as values that are read when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar, cast

from msgspec import Struct, field
from msgspec.structs import replace

from generator.findings import Finding
from generator.records.decode_scalar import Registries
from generator.records.document import Document
from generator.records.documents import Documents, MemoryDocuments, OverlayDocuments
from generator.records.fields import Record
from generator.records.models.kinds import KINDS, OF_MODEL
from generator.records.models.portal import Portal
from generator.records.summary import RecordSummary
from generator.system.files import File
from generator.system.lazy_mapping import Lazy

R = TypeVar("R", bound=Record)


class Records(Struct, frozen=True, dict=True):
    """Everything the content says; it may be wrong, ``findings`` tell where."""

    documents: Documents = field(default_factory=lambda: MemoryDocuments({}))
    """By path, in the order of the paths."""
    summaries: Mapping[str, RecordSummary] = field(default_factory=dict)
    """Of each document, by path."""
    blanks: Mapping[str, Document] = field(default_factory=dict)
    """The forms to copy, by the name of their kind."""
    files: Mapping[str, File] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    local_findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What a look at one document alone has found, by path, where that is known already."""
    registries: Registries = field(default_factory=dict)
    """The closed lists by name."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Of the bytes of each file, by path, where they were summed up."""

    @cached_property
    def _by_kind(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {name: {} for name in KINDS}
        for path, one in self.summaries.items():
            if one.readable:
                found[one.kind][one.id] = path
        return found

    def of(self, model: type[R]) -> Mapping[str, R]:
        """The records of one kind by id; each is read when it is asked for."""
        name = OF_MODEL[model].name
        return cast(Mapping[str, R], Opened(self, self._by_kind[name]))

    def find(self, id: str, kinds: Iterable[str] = ()) -> list[str]:
        """The kinds in which a record with this id lies in git, whether or not it can be read.

        An unreadable record has findings of its own; a reference to it is not at fault.
        """
        names = kinds or KINDS
        return [
            name for name in names if KINDS[name].has_pages and KINDS[name].path(id) in self.files
        ]

    def ids(self, kind: str) -> list[str]:
        """The ids of one kind."""
        return list(self._by_kind[kind])

    @property
    def closed(self) -> tuple[str, ...]:
        """The folders that could not be looked into, each with its slash: what lies there is not missing."""
        return tuple(f"{f.place.path}/" for f in self.findings if f.rule == "folder-unreadable")

    @property
    def portal(self) -> Portal | None:
        """The district, where its file could be read."""
        return self.of(Portal).get("portal")

    def record(self, path: str) -> Record | None:
        """The record of one path, without the places of its values where they are not at hand."""
        return self.documents.record(path)

    def text(self, path: str) -> str:
        """The text of one file."""
        return self.documents.text(path)

    def with_documents(self, changed: Mapping[str, Document | None]) -> Records:
        """Put other documents in the place of some; ``None`` leaves one out."""
        kept = {p: f for p, f in self.summaries.items() if p not in changed}
        new = {p: d for p, d in changed.items() if d is not None}
        known = {**kept, **{p: d.summary for p, d in new.items()}}
        return replace(
            self,
            documents=OverlayDocuments(self.documents, sorted(known), new),
            summaries={p: known[p] for p in sorted(known)},
            local_findings={
                p: found for p, found in self.local_findings.items() if p not in changed
            },
            digests={p: found for p, found in self.digests.items() if p not in changed},
        )


class Opened(Lazy[str, Record]):
    """Records by id; ``paths`` are their files."""

    def __init__(self, records: Records, paths: Mapping[str, str]) -> None:
        super().__init__(paths)
        self._records = records
        self._paths = paths

    def __getitem__(self, id: str) -> Record:
        record = self._records.record(self._paths[id])
        if record is None:
            raise KeyError(id)
        return record


class Texts(Lazy[str, str]):
    """The text of every file by its path, the blank forms too."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._blanks = {KINDS[name].blank: name for name in records.blanks}
        super().__init__(dict.fromkeys([*records.documents, *self._blanks]))

    def __getitem__(self, path: str) -> str:
        blank = self._blanks.get(path)
        return self._records.blanks[blank].text if blank else self._records.text(path)
