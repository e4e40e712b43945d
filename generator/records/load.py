"""From files to records: the whole content as typed values, with what is wrong in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from generator.files import File
from generator.files import Tree as FileTree
from generator.findings import Finding, Place, error, remark
from generator.phrases import say
from generator.records import syntax, tree
from generator.records.decode import Registries, decode
from generator.records.field import Record, Source
from generator.records.kinds import ID, KINDS, LONGEST_ID, Kind, place
from generator.records.portal import Portal
from generator.records.registry import Registry
from generator.records.tree import Tree

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True)
class Records:
    """Everything the content says; it may be wrong, ``findings`` tell where."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    """By path, in the order of the paths."""
    blanks: Mapping[str, Document] = field(default_factory=dict)
    """The forms to copy, by the name of their kind."""
    files: Mapping[str, File] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @cached_property
    def _by_kind(self) -> dict[str, dict[str, Record]]:
        found: dict[str, dict[str, Record]] = {name: {} for name in KINDS}
        for document in self.documents.values():
            if document.record is not None:
                found[document.kind.name][document.id] = document.record
        return found

    def of(self, model: type[R]) -> Mapping[str, R]:
        """The records of one kind by id."""
        name = next(kind.name for kind in KINDS.values() if kind.model is model)
        return cast(Mapping[str, R], self._by_kind[name])

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

    @cached_property
    def registries(self) -> Registries:
        """The closed lists by name."""
        return _values(r for r in self.of(Registry).values())

    @property
    def portal(self) -> Portal | None:
        """The district, where its file could be read."""
        return self.of(Portal).get("portal")


def load(files: FileTree) -> Records:
    """Read every record of a tree of files; the order of the files never shows."""
    findings = list(files.findings)
    parsed: list[tuple[Kind, str, File]] = []
    for file in sorted(files.files.values(), key=lambda f: f.path):
        _place(file, parsed, findings)
    lists = [_document(k, i, f, {}, findings) for k, i, f in parsed if k.name == "registry"]
    registries = _values(
        d.record for d in lists if d and isinstance(d.record, Registry) and d.id != "_blank"
    )
    documents: dict[str, Document] = {d.path: d for d in lists if d and d.id != "_blank"}
    blanks: dict[str, Document] = {}
    for kind, id, file in parsed:
        if kind.name == "registry":
            continue
        found = findings if id != "_blank" else []
        document = _document(kind, id, file, registries, found)
        if document and id == "_blank":
            blanks[kind.name] = document
        elif document:
            documents[document.path] = document
    ordered = {path: documents[path] for path in sorted(documents)}
    return Records(ordered, blanks, files.files, tuple(findings))


def _values(registries: Iterable[Record | None]) -> Registries:
    return {
        r.id: tuple(v.value for v in r.entries if v.value)
        for r in registries
        if isinstance(r, Registry)
    }


def _place(file: File, parsed: list[tuple[Kind, str, File]], findings: list[Finding]) -> None:
    """Find out what a file is, by its path alone."""
    blank = next((kind for kind in KINDS.values() if kind.blank == file.path), None)
    if blank:
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


def _document(
    kind: Kind, id: str, file: File, registries: Registries, findings: list[Finding]
) -> Document | None:
    """Read one file; the record is ``None`` where there is nothing to be built from."""
    text, fault = syntax.decode(file.path, file.data)
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
    source = Source(path, raw.values, frozenset(holes | broken))
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
