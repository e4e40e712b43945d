"""One file of content: its raw tree, its texts, and the record it holds."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from generator.findings import Finding, Place, error
from generator.messages import say, signs
from generator.records import summary as summaries
from generator.records.decode import decode
from generator.records.decode_scalar import Registries
from generator.records.fields import Record, Source, labels
from generator.records.models.kinds import Kind
from generator.records.summary import RecordSummary
from generator.records.yaml_text import errors
from generator.records.yaml_text import parser as tree
from generator.records.yaml_text.nodes import KeyPath
from generator.records.yaml_text.parser import YamlTree
from generator.system.file_findings import unreadable
from generator.system.files import File

Job = tuple[Kind, str, File]
"""What a file is by its path: its kind, its id, the file itself."""


class Document(Struct, frozen=True, dict=True, eq=False):
    """One file as it was read: its raw tree for rules about text, and the record if there is one."""

    kind: Kind
    id: str
    tree: YamlTree
    text: str
    body: str = ""
    body_line: int = 1
    record: Record | None = None
    """The typed record; it may have holes."""
    sound: bool = True
    """Whether the reading found nothing: then every key is one of the model."""

    @property
    def path(self) -> str:
        """The path of the file."""
        return self.tree.path

    @cached_property
    def words(self) -> str:
        """All its texts in one, for a quick look at what none of them holds."""
        return "\0".join([*self.tree.words, self.body])

    @cached_property
    def summary(self) -> RecordSummary:
        """What others need to know of it."""
        return summaries.of(self.kind.name, self.id, self.path, self.words, self.record)


def open_document(job: Job, registries: Registries, findings: list[Finding]) -> Document | None:
    """Read one file; ``None`` where there is nothing to be built from."""
    kind, id, file = job
    try:
        data = file.data
    except OSError:
        findings.append(unreadable(file.path))
        return None
    text, fault = errors.decode(file.path, data)
    if fault:
        findings.append(fault)
        return None
    return read_document(kind, id, file.path, text, registries, findings)


def read_document(
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
            met = errors.conflicting(path, text.split("\n"), body=True)
            findings.append(met or _no_front(path))
            return None
        front, body, body_line = parts
        first = 2
    raw = tree.parse(path, front, first)
    findings.extend(raw.findings)
    if raw.findings and not isinstance(raw.value, dict):
        return Document(kind, id, raw, text, body, body_line, sound=False)
    attributes, found, holes = decode(kind.model, raw, registries)
    findings.extend(_meant(raw, found))
    if not attributes:
        return Document(kind, id, raw, text, body, body_line, sound=False)
    odd = raw.cut or any(f.rule.startswith("yaml-") for f in raw.findings)
    broken = {()} if odd else set()
    source = Source(path, raw.at, frozenset(holes | broken | _unreached(kind, raw)))
    record = kind.model(id=id, source=source, body=body, body_line=body_line, **attributes)
    sound = not (found or raw.findings)
    return Document(kind, id, raw, text, body, body_line, record, sound)


def _unreached(kind: Kind, raw: tree.YamlTree) -> set[KeyPath]:
    """The keys that a cut reading did not come to, and the last one, of which it may have seen a part."""
    if not raw.cut or not isinstance(raw.value, dict):
        return set()
    seen = list(raw.value)[:-1]
    return {(label,) for label in labels(kind.model) if label not in seen}


def _meant(raw: tree.YamlTree, found: list[Finding]) -> list[Finding]:
    """What is wrong with the values, and not what only the end of the reading makes of them.

    Keys below it were not seen, and a text whose quotation mark was forgotten is not too long.
    """
    if not raw.cut:
        return found
    told = {(f.place.line, f.place.column) for f in raw.findings}
    return [
        f for f in found if f.rule != "key-missing" and (f.place.line, f.place.column) not in told
    ]


def _long_line(path: str, text: str) -> Finding | None:
    if len(text) <= tree.LONGEST_LINE:
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > tree.LONGEST_LINE:
            return error(
                "file-too-large",
                Place(path, number),
                *say("line-too-long", count=signs(len(line)), most=tree.LONGEST_LINE),
            )
    return None


def _no_front(path: str) -> Finding:
    return error(
        "front-matter-missing",
        Place(path),
        "нет начала записи: ключей между двумя строками «---»",
        "начните файл строкой «---», впишите ключи и закройте их строкой «---»",
    )
