"""From the bytes that were sent to the text of a record, and what a person has to know about it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from generator.checks import run
from generator.findings import Finding, UserError
from generator.language.personal import allowed_names
from generator.proposals.intake import docx_beside, docx_reader, existing, redact, word_form_read
from generator.proposals.intake.tally import Tally
from generator.records import closed_lists
from generator.records.document import Document, read_document
from generator.records.models.enums import State
from generator.records.models.kinds import KINDS, Kind
from generator.records.records import Records
from generator.records.yaml_text import comments, errors, parser, writer
from generator.records.yaml_text.nodes import KeyPath
from generator.system import endings
from generator.system.files import File
from generator.system.limits import LARGEST_RECORD

STATE = "состояние"

_NO_COMMENTS: comments.Comments = {}


class Submission(Struct, frozen=True):
    """A file that was sent, and on what terms it is taken."""

    name: str
    """What the file was called."""
    data: bytes
    id: str = ""
    """What the record is to be called; empty: after the file or its title."""
    today: str = ""
    vouched: tuple[str, ...] = ()
    """Names that whoever takes it says are of books: they stay, listed in the record."""


class Taken(Struct, frozen=True):
    """A record made of what was sent. It may have faults: they are for the one who answers the letter."""

    id: str
    path: str
    text: str
    title: str
    unread: tuple[str, ...]
    """What was not understood, each with its place in the document."""
    cut: tuple[str, ...]
    """Where personal data stood; never the data."""
    findings: tuple[tuple[Finding, str], ...]
    """What the checks say of the record, each with the place in the document, or empty."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """The record as it was written, without what is personal."""
    tally: Tally | None = None
    """How the words of the document were spent; a form of ours has its own places for them."""
    questions: tuple[tuple[str, str], ...] = ()
    """What a person should answer: the place in the document and what is not clear."""
    hidden: tuple[tuple[str, int], ...] = ()
    """Where words stood that nobody sees in the document and that were left out, and how many."""
    corrects: str = ""
    """The title of the record it corrects; empty where it is a new one."""
    changes: tuple[str, ...] = ()
    """What it changes in that record, in words."""


def take(sent: Submission, kind: Kind, records: Records, state: str = State.REVIEW.value) -> Taken:
    """Read a file that was sent; ``state`` is what a route will be in.

    Raises ``UserError`` where it is not a form and no YAML that can be read.
    """
    suffix = PurePath(sent.name).suffix.lower()
    if suffix == ".docx" or sent.data[:2] == b"PK":
        return _from_form(sent, kind, records, state)
    if suffix not in endings.RECORDS:
        raise UserError("читаются файлы .yaml и .docx нашей формы: сохраните ответ в одном из них")
    return _from_yaml(sent, kind, records, state)


def _from_form(sent: Submission, kind: Kind, records: Records, state: str) -> Taken:
    if kind.name != "route":
        raise UserError("форма Word есть только для маршрута: эту запись пришлите файлом .yaml")
    came = docx_reader.Came(docx_reader.blocks(sent.data), docx_beside.aside(sent.data))
    return form(sent, came, records, state)


def form(sent: Submission, came: docx_reader.Came, records: Records, state: str) -> Taken:
    """Take a filled form. Raises ``UserError`` where nothing is filled in."""
    kind = KINDS["route"]
    known = existing.unique(existing.titles(records))
    ids = {(one, existing.folded(said)): known_id for (one, known_id), said in known.items()}
    filled = word_form_read.read(*docx_reader.parted(came.blocks), ids)
    filled.unread += came.beside
    if not filled.values:
        raise UserError("в форме ничего не заполнено")
    there = records.documents.get(kind.path(sent.id)) if sent.id else None
    notes = existing.remarks(there, filled.unread) or {}
    return made(sent, kind, records, filled, notes=notes, state=state)


def _from_yaml(sent: Submission, kind: Kind, records: Records, state: str) -> Taken:
    if len(sent.data) > LARGEST_RECORD:
        raise UserError(f"файл больше {LARGEST_RECORD // 1024} КБ: для записи это слишком много")
    text, fault = errors.decode(sent.name, sent.data)
    if fault:
        raise UserError(f"{fault.message}: {fault.fix}")
    front, body, first = text, "", 1
    if kind.has_body and (parts := parser.split(text)):
        front, body, first = parts[0], parts[1], 2
    read = parser.parse(sent.name, front)
    if read.findings or not isinstance(read.value, dict):
        said = [f"строка {f.place.line + first - 1}: {f.message} — {f.fix}" for f in read.findings]
        raise UserError("; ".join(said) or "файл начинается не с ключа: записи в нём нет")
    notes = comments.find(front, read)
    places = {path: f"строка {mark[0] + first - 1}" for path, mark in read.values.items()}
    filled = word_form_read.Filled(dict(read.value), places)
    return made(sent, kind, records, filled, body, notes, state)


def made(
    sent: Submission,
    kind: Kind,
    records: Records,
    filled: word_form_read.Filled,
    body: str = "",
    notes: comments.Comments = _NO_COMMENTS,
    state: str = State.REVIEW.value,
) -> Taken:
    """Make the record of the values that were read, without what is personal, and check it.

    Other names of what closed lists hold become the listed values.
    A route gets the ``state``, whatever its file says; an empty one leaves that of the values.
    """
    values: Mapping[str, Any] = filled.values
    if sent.vouched:
        values = {**values, allowed_names.KEY: [*_listed(values), *sent.vouched]}
    values = closed_lists.placed(kind.model, values, records.registries)
    cleaned, body, cut = redact.cut(kind, values, body, _public(values, records))
    if kind.name == "route" and state:
        cleaned[STATE] = state
    title = str(cleaned.get("название") or "")
    id = sent.id or existing.free_id(sent.name, title, kind, records)
    path = kind.path(id)
    text = writer.write(kind, cleaned, body, _harmless(kind, notes))
    found, findings = _checked(kind, id, path, text, records, sent.today)
    return Taken(
        id,
        path,
        text,
        " ".join(title.split())[:120] or id,
        tuple(filled.unread),
        tuple(_where(filled.places, path) for path in cut),
        tuple((f, _place(found, f, filled.places)) for f in findings),
        cleaned,
    )


def _public(values: Mapping[str, Any], records: Records) -> allowed_names.Names:
    """Whom the record may name: those of the list, and those that its author vouches for."""
    return allowed_names.listed(records.registries, _listed(values))


def _listed(values: Mapping[str, Any]) -> tuple[str, ...]:
    own = values.get(allowed_names.KEY)
    many = own if isinstance(own, list) else [own]
    return tuple(name for name in many if isinstance(name, str))


def _harmless(kind: Kind, notes: comments.Comments) -> comments.Comments:
    """Comments in which nothing personal is found: nobody would look for it there."""
    said = "\n".join(c for n in notes.values() for c in (*n.above, *n.beside, *n.below))
    return {} if redact.cut(kind, {"условия": said})[2] else notes


def _checked(
    kind: Kind, id: str, path: str, text: str, records: Records, today: str
) -> tuple[Document | None, list[Finding]]:
    """Check the record as if it lay in the portal already."""
    found: list[Finding] = []
    made = read_document(kind, id, path, text, records.registries, found)
    files = {**records.files, path: File(path, text.encode())}
    whole = replace(records.with_documents({path: made}), files=files, findings=tuple(found))
    return made, [f for f in run.run(whole, today) if f.place.path == path]


def _where(places: Mapping[KeyPath, str], path: KeyPath) -> str:
    """The place of a value in the document, or of the nearest part around it."""
    if path and isinstance(path[0], int):
        return f"строка {path[0]} текста"
    while path and path not in places:
        path = path[:-1]
    return places.get(path, "")


def _place(made: Document | None, finding: Finding, places: Mapping[KeyPath, str]) -> str:
    """Find the value a finding lies at by its line in the record, then its place in the document."""
    if made is None:
        return ""
    line = finding.place.line
    under = [p for p, mark in made.tree.values.items() if mark[0] == line and p]
    under += [p for p, mark in made.tree.keys.items() if mark[0] == line]
    return next((said for p in reversed(under) if (said := _where(places, p))), "")
