"""The doors a stranger's bytes come through, each as a function of bytes that must return.

A crash, a place outside of a file, markup that could act, a wait of many seconds: all are findings.
Both engines call the same functions: hypothesis in the suite, atheris in ``make fuzz``.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from html import escape

import html5lib
from msgspec.structs import replace

from generator.catalogue import assembly
from generator.catalogue.diff import records as diff_records
from generator.catalogue.history import versions
from generator.checks import run
from generator.checks.personal_texts import personal
from generator.findings import Finding, UserError
from generator.language.personal import allowed_names
from generator.proposals.intake import docx_reader as document
from generator.proposals.intake import existing, intake, word_form_read, word_form_write
from generator.proposals.intake.intake import Submission
from generator.records import fingerprint, load
from generator.records.document import open_document, read_document
from generator.records.markup.engine import MarkdownRenderer
from generator.records.models.kinds import KINDS, place
from generator.records.models.registry import Registry
from generator.records.records import Records
from generator.records.version_reader import VersionReader
from generator.search import documents, engine
from generator.search.analyser import Analyser, clean
from generator.search.index import Index
from generator.system import files, git_log
from generator.system.files import File
from tests.conftest import TINY

TODAY = "2026-11-24"
LONGEST = 20_000
"""Bytes that one try may have: what is slow here is slow for a reason."""


@dataclass(frozen=True, slots=True)
class Target:
    """One door: what is called, what good input looks like, which modules are watched."""

    name: str
    run: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]


@cache
def _tree() -> files.SourceTree:
    return files.read(TINY)


@cache
def _records() -> Records:
    return load.load(_tree())


@cache
def _paths() -> tuple[str, ...]:
    return tuple(sorted(path for path, file in _tree().files.items() if file.data))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


# loading: the first byte chooses a file of the small portal, the rest takes its place


@cache
def _looked() -> Records:
    """The small portal with what a look at each document has found: only the changed one is read anew."""
    records = _records()
    known = {p: tuple(run.run_local(d, records.registries)) for p, d in records.documents.items()}
    return replace(records, local_findings=known)


def _with(file: File) -> Records:
    """The small portal with one file replaced; a closed list, on which all depend, is read with all."""
    held = {**_tree().files, file.path: file}
    placed = place(file.path)
    if placed is None or placed[1] == "_blank" or placed[0].name == "registry":
        return load.load(files.SourceTree(_tree().root, held, _tree().findings))
    found: list[Finding] = []
    document = open_document((*placed, file), _records().registries, found)
    return replace(
        _looked().with_documents({file.path: document}), files=held, findings=tuple(found)
    )


def loading(data: bytes) -> None:
    """Any bytes of any file give a record or findings, each with a place inside the file."""
    path = _paths()[data[0] % len(_paths())] if data else _paths()[0]
    found = run.run(_with(File(path, data[1:])), TODAY)
    lines = _text(data[1:]).replace("\r\n", "\n").split("\n")
    for finding in found:
        assert "\n" not in finding.message
        at = finding.place
        if at.path == path and (at.line, at.column) != (1, 1):
            assert 1 <= at.line <= len(lines), finding
            assert 1 <= at.column <= len(lines[at.line - 1]) + 1, finding


def _loading_seeds() -> list[bytes]:
    return [bytes([n]) + _tree().files[path].data for n, path in enumerate(_paths())]


# Markdown

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
"""What makes an address absolute to a browser (URL standard): ends trimmed, line breaks and tabs gone."""

_PROSE = MarkdownRenderer(lambda id, _: (f"terms/{id}/", "Слово") if id.isalnum() else None)


def markdown(data: bytes) -> None:
    """Any prose becomes HTML in which nothing can act."""
    text = _text(data)
    for html in (_PROSE.block(text), _PROSE.inline(text)):
        for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
            if not isinstance(element.tag, str):
                continue
            assert element.tag not in {"script", "style", "iframe", "object", "form", "svg"}, html
            for name, value in element.attrib.items():
                assert not str(name).startswith("on"), html
                if name in ("href", "src"):
                    address = re.sub(r"^[\x00-\x20]+|[\t\n\r]", "", value)
                    scheme = _SCHEME.match(address)
                    assert scheme is None or scheme[0].lower() in ("http:", "https:"), html


def _markdown_seeds() -> list[bytes]:
    texts = [f.data for p, f in _tree().files.items() if p.endswith(".md")]
    return [
        *texts,
        "| а | б |\n|---|---|\n| [[x|у]] | `z` |\n\n!!! note\n    Текст\n".encode(),
        "[a](javascript:alert(1)) <b onclick=x> ![к](https://a.b/c.png) &lt;script&gt;".encode(),
        "слово\n:   значение\n\n1. раз\n   - два\n\n> цитата\n\n```\nкод\n```\n".encode(),
    ]


# the analyser of the search, and the query it serves


@cache
def _analyser() -> Analyser:
    return Analyser(["ИОМ", "ЦНППМ", "ФГОС"])


@cache
def _index() -> Index:
    return documents.make(assembly.build(_records(), TODAY))


def search(data: bytes) -> None:
    """Any text has tokens inside it, in order; any text is a query."""
    text = _text(data)
    length = len(clean(text))
    last = 0
    for token in _analyser().tokens(text):
        assert 0 <= token.start < token.end <= length, token
        assert token.start >= last and token.terms, token
        last = token.start
    found = engine.search(_index(), text)
    assert [hit.score for hit in found.hits] == sorted((h.score for h in found.hits), reverse=True)


def _search_seeds() -> list[bytes]:
    said = ("ИОМа в A/01.6", "«по шагам» 273-ФЗ", "ghbrfp 779", "дефициты учителя-предметника")
    return [text.encode() for text in said]


# Word: the first byte says what the rest is: the file, the document inside it, or the text of its tables


@cache
def _word() -> dict[str, bytes]:
    titles = existing.unique(existing.titles(_records()))
    registries = _records().of(Registry)
    lists = {id: tuple(entry.value for entry in r.entries) for id, r in registries.items()}
    with zipfile.ZipFile(io.BytesIO(word_form_write.write({}, titles, lists))) as inside:
        return {name: inside.read(name) for name in inside.namelist()}


@cache
def _opening() -> bytes:
    inside = _word()["word/document.xml"]
    return inside[: inside.index(b"<w:body>") + 8]


def _laid(text: str) -> bytes:
    """Lay a text out as tables: a blank line ends a table, a line is a row, a bar ends a cell."""
    visible = "".join(c for c in text if c in "\n\t" or (c.isprintable() and c < "\ufffe"))
    tables = []
    for table in visible.split("\n\n"):
        rows = ""
        for row in table.split("\n"):
            cells = "".join(
                f"<w:tc><w:p><w:r><w:t>{escape(cell)}</w:t></w:r></w:p></w:tc>"
                for cell in row.split("|")
            )
            rows += f"<w:tr>{cells}</w:tr>"
        tables.append(f"<w:tbl>{rows}</w:tbl>")
    return _opening() + f"{''.join(tables)}</w:body></w:document>".encode()


def word(data: bytes) -> None:
    """A file that is no form is refused in words; a form gives a text that can be read again."""
    whole = data[1:]
    if data[:1] > b"\x20":
        held = io.BytesIO()
        document_xml = _laid(_text(data[1:])) if data[:1] > b"Z" else data[1:]
        with zipfile.ZipFile(held, "w") as out:
            for name, content in {**_word(), "word/document.xml": document_xml}.items():
                out.writestr(name, content)
        whole = held.getvalue()
    try:
        word_form_read.read(*document.read(whole), {})
        made = intake.take(
            Submission("anketa.docx", whole, today=TODAY), KINDS["route"], _records()
        )
    except UserError as refused:
        assert str(refused)
        return
    assert read_document(KINDS["route"], made.id, made.path, made.text, {}, []) is not None


def _word_seeds() -> list[bytes]:
    said = (
        "маршрут\nназвание|Дроби\nкратко|Коротко\nриски|Дожди, отпуск\n\n"
        "дорожная карта 1 › задачи 1 › мероприятия\nэтап|что|когда\nпроба|Урок|2026-10\n\n"
        "срок\nначало|2026-09\nмесяцев|24"
    )
    plain = said.encode()
    return [
        b"z" + plain,
        b"A" + _laid(said),
        b"A" + _word()["word/document.xml"][:LONGEST],
        b"\x01PK\x03\x04" + plain[:200],
    ]


# the history: the log of git, the lines of versions, two readings of one record

_NAMES = (
    "routes/primer.yaml",
    "routes/drugoy.yaml",
    "content/terms/iom.yaml",
    "content/methods/keysy/index.md",
    "content/pages/o.md",
    "routes/не по-нашему.yaml",
    ":100644 x",
    "\x01a|b|c|d",
    "content/terms/\udcff.yaml",
)


class _Bytes:
    """Small choices out of bytes; zeros when they have run out."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def below(self, count: int) -> int:
        """A number from 0 up to ``count``, without it."""
        self.at += 1
        return self.data[self.at - 1] % count if self.at <= len(self.data) else 0

    def rest(self) -> bytes:
        """What is left."""
        return self.data[self.at :]


def _log(source: _Bytes) -> tuple[str, list[git_log.Commit]]:
    """Write what git would say of some commits, newest first, and the commits themselves."""
    said, expected = "", []
    for number in range(source.below(12)):
        when = source.below(256) << source.below(33)
        day = ("", "2026-01-02", "1970-01-01", "2026-11-24", "+12345-01-01")[source.below(5)]
        merge = source.below(2) == 1
        id = f"{number:040x}"
        touches = []
        rows = f"\x01{id}|{when}|{day}|{'p' * 40}{' q' if merge else ''}"
        for _ in range(source.below(4)):
            status = ("A", "M", "D", "R090", "T")[source.below(5)]
            was = path = _NAMES[source.below(len(_NAMES))]
            blob = "0" * 40 if status == "D" else f"{source.below(8) + 1:040x}"
            mode = ("100644", "100755", "120000", "160000")[source.below(4)]
            mode = "000000" if status == "D" else mode
            rows += f"\0\n:100644 {mode} {'0' * 40} {blob} {status}\0{was}"
            if status[0] == "R":
                path = _NAMES[source.below(len(_NAMES))]
                rows += f"\0{path}"
            touches.append(git_log.Touch(status[0], was, path, blob if mode[:3] == "100" else ""))
        said += rows + "\0"
        expected.append(git_log.Commit(id, when, day, merge, tuple(touches)))
    return said, expected


def history(data: bytes) -> None:
    """The log is read as it was written; its lines have days that never go back; texts are told apart."""
    source = _Bytes(data)
    said, expected = _log(source)
    assert list(git_log.commits(said)) == expected
    former = {("term", "iom"): ("slovo", "iom"), ("route", "primer"): ("drugoy",)}
    for line in versions.lines(expected[::-1], former).values():
        days = [v.day for v in line]
        assert days == sorted(days), days
    _told(source.rest())


def _told(data: bytes) -> None:
    """Compare two versions of one record: the small portal's, and one with a piece replaced."""
    source = _Bytes(data)
    path = ("routes/primer.yaml", "content/methods/keysy/index.md")[source.below(2)]
    kind = KINDS["route" if path.startswith("routes") else "method"]
    good = _tree().files[path].data
    at = (source.below(256) * 256 + source.below(256)) % (len(good) + 1)
    cut = source.below(256)
    new = good[:at] + source.rest() + good[at + cut :]
    reader = VersionReader(
        kind, _records().registries, partial(personal, kind.name, public=allowed_names.NOBODY)
    )
    old, now = reader.read(path, good), reader.read(path, new)
    assert old is not None
    if now is not None:
        fingerprint.fingerprint_of(now.values, now.body)
        told = diff_records.compare(kind.model, (old.values, old.body), (now.values, now.body), {})
        assert all(replace(c, path=()).words for c in told)


def _history_seeds() -> list[bytes]:
    quiet = b"\0"
    return [
        quiet + b"\0\0\x90\x40" + "риски: [дожди]\n".encode(),
        quiet + b"\1\1\x10\x05" + "## Заголовок\n\nТекст.\n".encode(),
        bytes(range(256)) * 2,
        b"\x0a" + bytes([7, 20, 1, 1, 3, 3, 0, 1, 0, 2, 0, 1, 0, 0] * 12),
    ]


TARGETS = {
    target.name: target
    for target in (
        Target("loading", loading, _loading_seeds),
        Target("markdown", markdown, _markdown_seeds),
        Target("search", search, _search_seeds),
        Target("word", word, _word_seeds),
        Target("history", history, _history_seeds),
    )
}
