"""From files to records: the whole content as typed values, with what is wrong in it."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TypeVar, cast

from generator.files import File, unreadable
from generator.files import Tree as FileTree
from generator.findings import Finding, Place, error, remark
from generator.phrases import say
from generator.records import facts, syntax, tree
from generator.records.decode import Registries, decode
from generator.records.facts import Facts
from generator.records.field import Record, Source
from generator.records.kinds import ID, KINDS, LONGEST_ID, OF_MODEL, Kind, place
from generator.records.portal import Portal
from generator.records.registry import Registry
from generator.records.tree import Tree

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, eq=False)
class Document:
    """One file as it was read: its raw tree for rules about text, and the record if there is one."""

    kind: Kind
    id: str
    tree: Tree
    text: str
    body: str = ""
    body_line: int = 1
    record: Record | None = None
    """The typed record; it may have holes."""

    @property
    def path(self) -> str:
        """The path of the file."""
        return self.tree.path

    @cached_property
    def words(self) -> str:
        """All its texts in one, for a quick look at what none of them holds."""
        return "\0".join([*self.tree.words, self.body])

    @cached_property
    def facts(self) -> Facts:
        """What others need to know of it."""
        return facts.of(self.kind.name, self.id, self.path, self.words, self.record)


@dataclass(frozen=True, slots=True)
class One:
    """What one file gave: its facts, what the reading found, and what was found by a look at it."""

    facts: Facts | None
    """``None``: nothing could be read at all."""
    findings: tuple[Finding, ...]
    looked: tuple[Finding, ...] = ()
    digest: str = ""
    """Of the bytes of the file, where it was summed up."""
    packed: bytes = b""
    """The record, to be unpacked by this run alone; empty where it is read again instead."""


Job = tuple[Kind, str, File]
Study = Callable[[Sequence[Job], Registries], Iterable[One]]
"""Reads files in their order, perhaps in other processes, perhaps from what is remembered."""

MOST_OPEN = 512
"""Documents that are open at the same time: a portal may have ten thousand."""


class Documents(Mapping[str, Document]):
    """Every document by path, in the order of the paths; each is read when it is asked for."""

    def __init__(
        self, jobs: Iterable[Job], registries: Registries, packed: Mapping[str, bytes]
    ) -> None:
        self._jobs = {job[2].path: job for job in jobs}
        self._registries = registries
        self._packed = packed
        self._open = lru_cache(maxsize=MOST_OPEN)(self._read)
        self.record = lru_cache(maxsize=MOST_OPEN)(self._record)

    def __getitem__(self, path: str) -> Document:
        return self._open(path)

    def __contains__(self, path: object) -> bool:
        return path in self._jobs

    def __iter__(self) -> Iterator[str]:
        return iter(self._jobs)

    def __len__(self) -> int:
        return len(self._jobs)

    def text(self, path: str) -> str:
        """The text of a file alone."""
        return syntax.decode(path, self._jobs[path][2].data)[0]

    def _record(self, path: str) -> Record | None:
        if path in self._packed:
            return cast(Record, pickle.loads(self._packed[path]))  # our own process packed it
        return self[path].record

    def _read(self, path: str) -> Document:
        document = open_(self._jobs[path], self._registries, [])
        if document is None:
            raise KeyError(path)
        return document


def pack(record: Record) -> bytes:
    """Pack a record for another process of this run; the places of its values stay behind."""
    source = Source(record.source.path, None, record.source.holes)
    return pickle.dumps(replace(record, source=source), pickle.HIGHEST_PROTOCOL)


@dataclass(frozen=True)
class Records:
    """Everything the content says; it may be wrong, ``findings`` tell where."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    """By path, in the order of the paths."""
    facts: Mapping[str, Facts] = field(default_factory=dict)
    """Of each document, by path."""
    blanks: Mapping[str, Document] = field(default_factory=dict)
    """The forms to copy, by the name of their kind."""
    files: Mapping[str, File] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    looked: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What a look at one document alone has found, by path, where that is known already."""
    registries: Registries = field(default_factory=dict)
    """The closed lists by name."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Of the bytes of each file, by path, where they were summed up."""

    @cached_property
    def _by_kind(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {name: {} for name in KINDS}
        for path, one in self.facts.items():
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
    def portal(self) -> Portal | None:
        """The district, where its file could be read."""
        return self.of(Portal).get("portal")

    def record(self, path: str) -> Record | None:
        """The record of one path, without the places of its values where they are not at hand."""
        found = self.documents
        return found.record(path) if isinstance(found, Documents | _Laid) else found[path].record

    def text(self, path: str) -> str:
        """The text of one file."""
        found = self.documents
        return found.text(path) if isinstance(found, Documents | _Laid) else found[path].text

    def instead(self, changed: Mapping[str, Document | None]) -> Records:
        """Put other documents in the place of some; ``None`` leaves one out."""
        kept = {p: f for p, f in self.facts.items() if p not in changed}
        new = {p: d for p, d in changed.items() if d is not None}
        known = {**kept, **{p: d.facts for p, d in new.items()}}
        return replace(
            self,
            documents=_Laid(self.documents, sorted(known), new),
            facts={p: known[p] for p in sorted(known)},
            looked={p: found for p, found in self.looked.items() if p not in changed},
            digests={p: found for p, found in self.digests.items() if p not in changed},
        )


class Opened(Mapping[str, Record]):
    """Records by id; each is read when it is asked for."""

    def __init__(self, records: Records, paths: Mapping[str, str]) -> None:
        self._records = records
        self._paths = paths

    def __getitem__(self, id: str) -> Record:
        record = self._records.record(self._paths[id])
        if record is None:
            raise KeyError(id)
        return record

    def __contains__(self, id: object) -> bool:
        return id in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class Texts(Mapping[str, str]):
    """The text of every file by its path, the blank forms too."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._documents = records.documents
        self._blanks = {d.path: d.text for d in records.blanks.values()}

    def __getitem__(self, path: str) -> str:
        return self._blanks[path] if path in self._blanks else self._records.text(path)

    def __contains__(self, path: object) -> bool:
        return path in self._blanks or path in self._documents

    def __iter__(self) -> Iterator[str]:
        return iter([*self._documents, *self._blanks])

    def __len__(self) -> int:
        return len(self._documents) + len(self._blanks)


class _Laid(Mapping[str, Document]):
    """Documents with a few others laid over them."""

    def __init__(
        self, under: Mapping[str, Document], paths: Iterable[str], over: Mapping[str, Document]
    ) -> None:
        self._under = under
        self._paths = dict.fromkeys(paths)
        self._over = dict(over)

    def __getitem__(self, path: str) -> Document:
        if path not in self._paths:
            raise KeyError(path)
        return self._over[path] if path in self._over else self._under[path]

    def record(self, path: str) -> Record | None:
        """The record of one path."""
        if path in self._over or not isinstance(self._under, Documents | _Laid):
            return self[path].record
        return self._under.record(path)

    def text(self, path: str) -> str:
        """The text of one file."""
        if path in self._over or not isinstance(self._under, Documents | _Laid):
            return self[path].text
        return self._under.text(path)

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def load(files: FileTree, study: Study | None = None) -> Records:
    """Read every record of a tree of files; the order of the files never shows."""
    findings = list(files.findings)
    parsed: list[Job] = []
    for file in sorted(files.files.values(), key=lambda f: f.path):
        _place(file, parsed, findings)
    lists = (open_(job, {}, []) for job in parsed if job[0].name == "registry")
    registries = _values(d.record for d in lists if d and d.id != "_blank")
    blanks = {
        job[0].name: blank
        for job in parsed
        if job[1] == "_blank" and (blank := open_(job, registries, []))
    }
    jobs = [job for job in parsed if job[1] != "_blank"]
    known: dict[str, Facts] = {}
    looked: dict[str, tuple[Finding, ...]] = {}
    packed: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    for job, one in zip(jobs, (study or read_all)(jobs, registries), strict=True):
        findings += one.findings
        if one.facts:
            known[job[2].path] = one.facts
            if study:
                looked[job[2].path] = one.looked
                digests[job[2].path] = one.digest
            if one.packed:
                packed[job[2].path] = one.packed
    documents = Documents((job for job in jobs if job[2].path in known), registries, packed)
    return Records(
        documents, known, blanks, files.files, tuple(findings), looked, registries, digests
    )


def read_all(jobs: Sequence[Job], registries: Registries) -> Iterator[One]:
    """Read files here and now."""
    for job in jobs:
        found: list[Finding] = []
        document = open_(job, registries, found)
        yield One(document.facts if document else None, tuple(found))


def _values(registries: Iterable[Record | None]) -> Registries:
    return {
        r.id: tuple(v.value for v in r.entries if v.value)
        for r in registries
        if isinstance(r, Registry)
    }


_BLANKS = {kind.blank: kind for kind in KINDS.values()}


def _place(file: File, parsed: list[tuple[Kind, str, File]], findings: list[Finding]) -> None:
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
                *say("id-wrong", id=id[:40], longest=LONGEST_ID),
            )
        )
        return
    parsed.append((kind, id, file))


def _misplaced(path: str) -> Finding:
    if path.endswith(".yml"):
        return error(
            "file-misplaced",
            Place(path),
            "у файла окончание .yml, записи читаются из .yaml",
            "переименуйте файл: окончание .yaml",
        )
    places = ", ".join(kind.file.replace("{id}", "имя") for kind in KINDS.values())
    return remark(
        "file-misplaced",
        Place(path),
        "здесь записи не ищут: файл не попадёт на сайт",
        f"перенесите файл на место его вида ({places}) или удалите",
    )


def open_(job: Job, registries: Registries, findings: list[Finding]) -> Document | None:
    """Read one file; ``None`` where there is nothing to be built from."""
    kind, id, file = job
    try:
        data = file.data
    except OSError:
        findings.append(unreadable(file.path))
        return None
    text, fault = syntax.decode(file.path, data)
    if fault:
        findings.append(fault)
        return None
    return read(kind, id, file.path, text, registries, findings)


def read(
    kind: Kind, id: str, path: str, text: str, registries: Registries, findings: list[Finding]
) -> Document | None:
    """Read the text of one record of a kind, adding what is wrong to ``findings``."""
    if long := _long_line(path, text):
        findings.append(long)
        return None
    front, body, body_line, first = text, "", 1, 1
    if kind.has_body:
        parts = tree.split(text)
        if parts is None:
            findings.append(_no_front(path))
            return None
        front, body, body_line = parts
        first = 2
    raw = tree.parse(path, front, first)
    findings.extend(raw.findings)
    if raw.findings and not isinstance(raw.value, dict):
        return Document(kind, id, raw, text, body, body_line)
    attributes, found, holes = decode(kind.model, raw, registries)
    findings.extend(f for f in found if f.rule != "key-missing" or not raw.cut)
    if not attributes:
        return Document(kind, id, raw, text, body, body_line)
    broken = {()} if any(f.rule.startswith("yaml-") for f in raw.findings) else set()
    source = Source(path, raw.at, frozenset(holes | broken))
    record = kind.model(id=id, source=source, body=body, body_line=body_line, **attributes)
    return Document(kind, id, raw, text, body, body_line, record)


def _long_line(path: str, text: str) -> Finding | None:
    if len(text) <= tree.LONGEST_LINE:
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > tree.LONGEST_LINE:
            return error(
                "file-too-large",
                Place(path, number),
                *say("line-too-long", count=len(line), most=tree.LONGEST_LINE),
            )
    return None


def _no_front(path: str) -> Finding:
    return error(
        "front-matter-missing",
        Place(path),
        "нет начала записи: ключей между двумя строками «---»",
        "начните файл строкой «---», впишите ключи и закройте их строкой «---»",
    )
