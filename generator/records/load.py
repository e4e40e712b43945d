"""From files to records: the whole content as typed values, with what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec import Struct

from generator.findings import Finding, Place, error, remark
from generator.language.latin import latin
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records import cached_lists, kept, migrations
from generator.records.decode_scalar import Registries, nearest
from generator.records.document import Job, open_document
from generator.records.documents import FileDocuments
from generator.records.models.kinds import ID, KINDS, LONGEST_ID, place
from generator.records.records import Records
from generator.records.summary import RecordSummary
from generator.system import endings, strays
from generator.system.files import File
from generator.system.files import SourceTree as FileTree


class ParsedFile(Struct, frozen=True):
    """What one file gave: its summary, what the reading found, and what was found by a look at it."""

    summary: RecordSummary | None
    """``None``: nothing could be read at all."""
    findings: tuple[Finding, ...]
    local_findings: tuple[Finding, ...] = ()
    digest: str = ""
    """Of the bytes of the file, where it was summed up."""
    packed: bytes = b""
    """The record on its way to this run, which puts it aside; empty where it is read again instead."""
    lists: tuple[str, ...] = ()
    """What it asked of the closed lists, where a cache has to know."""


Parser = Callable[[Sequence[Job], Registries], Iterable[ParsedFile]]
"""Reads files and gives what each of them gave, in their order."""


def load(
    files: FileTree, parser: Parser | None = None, packed: Mapping[str, bytes] | None = None
) -> Records:
    """Read every record of a tree of files; the order of the files never shows.

    ``parser`` may read them in other processes or take them from a cache, and checks each by itself;
    ``packed``: where it puts records, by path, that are to be unpacked by this run alone.
    """
    held, older = migrations.lifted(files.files)
    findings = [*files.findings, *older]
    parsed: list[Job] = []
    for file in sorted(held.values(), key=lambda f: f.path):
        _place(file, parsed, findings, held)
    findings += strays.twins(path for path, file in held.items() if not file.is_record)
    registries = kept.same(cached_lists.read([job for job in parsed if job[0].name == "registry"]))
    blanks = kept.Blanks([job for job in parsed if job[1] == "_blank"], registries)
    jobs = [job for job in parsed if job[1] != "_blank"]
    known: dict[str, RecordSummary] = {}
    local_findings: dict[str, tuple[Finding, ...]] = {}
    digests: dict[str, str] = {}
    for job, one in zip(jobs, (parser or read_all)(jobs, registries), strict=True):
        findings += one.findings
        if one.summary:
            known[job[2].path] = one.summary
            if parser:
                local_findings[job[2].path] = one.local_findings
                digests[job[2].path] = one.digest
    there = (job for job in jobs if job[2].path in known)
    documents = FileDocuments(there, registries, packed or {})
    return Records(
        documents, known, blanks, held, tuple(findings), local_findings, registries, digests
    )


def read_all(jobs: Sequence[Job], registries: Registries) -> Iterator[ParsedFile]:
    """Read files here and now."""
    for job in jobs:
        found: list[Finding] = []
        document = open_document(job, registries, found)
        yield ParsedFile(document.summary if document else None, tuple(found))


_BLANKS = {kind.blank: kind for kind in KINDS.values()}


def _place(
    file: File, parsed: list[Job], findings: list[Finding], held: Mapping[str, File]
) -> None:
    """Find out what a file is, by its path alone."""
    if blank := _BLANKS.get(file.path):
        parsed.append((blank, "_blank", file))
        return
    if not file.is_record or file.path.rsplit("/", 1)[-1] == "README.md":
        findings += _neighbour(file.path, held)
        return
    placed = place(file.path)
    if not placed:
        findings.append(_misplaced(file.path, held))
        return
    kind, id = placed
    if not ID.fullmatch(id) or len(id) > LONGEST_ID:
        findings.append(error("id-wrong", Place(file.path), *_renamed(id)))
        return
    parsed.append((kind, id, file))


def _renamed(id: str) -> tuple[str, str]:
    """Say what is wrong with the name of a record, and what it could be called."""
    mixed = bool(re.search("[a-z]", id)) and not id.isascii()
    alike = id.translate(strays.LOOKALIKE) if mixed else id
    near = latin(alike)
    if not ID.fullmatch(near) or len(near) > LONGEST_ID:
        return say("id-wrong", id=quote(id, 40), longest=LONGEST_ID)
    phrase = "id-mixed" if alike != id and alike.isascii() else "id-near"
    return say(phrase, id=quote(id, 40), near=near)


ENDINGS = {"yml": "yaml", "yaml": "yaml", "md": "md"}
"""Endings in small letters, and how that of a record is written."""


def _neighbour(path: str, held: Mapping[str, File]) -> Iterator[Finding]:
    """Find a file that was meant for a record, or lies where none can name it."""
    name = path.rpartition("/")[2]
    if name == "README.md":
        return
    if wanted := strays.single(name):
        fix = f"переименуйте файл: «{wanted}», без второго окончания"
        if f"{path.removesuffix(name)}{wanted}" in held:
            fix = _copied(wanted)
        yield error("file-misplaced", Place(path), "за окончанием записи стоит ещё одно", fix)
    elif device := next((p for p in path.split("/") if _DEVICE.fullmatch(p)), ""):
        yield error("id-wrong", Place(path), *say("name-device", name=device[:40]))
    elif _UNFIT.search(path):
        yield error("id-wrong", Place(path), *say("name-foreign", name=quote(name, 40)))
    elif not any(path.startswith(folder) for folder in _BESIDE):
        said = "файл лежит среди записей, и на сайт не попадёт"
        if PurePosixPath(name.lower()).suffix in endings.SENT:
            fix = (
                "примите его командой iom intake или перенесите в папку записи и назовите в «файлы»"
            )
            yield error("file-misplaced", Place(path), said, fix)
        else:
            fix = "перенесите файл в папку метода, семинара или страницы и назовите в «файлы»"
            yield remark("file-misplaced", Place(path), said, fix)


_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|con(?:in|out)\$) *(?:\..*)?", re.I)
_UNFIT = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ](?:/|$)')
"""What no name may have on Windows: a portal with such a file cannot be cloned there."""
_BESIDE = tuple(
    kind.file.partition("{id}")[0] for kind in KINDS.values() if kind.has_body and kind.has_pages
)
"""Where files may lie that a record names."""


def _copied(name: str) -> str:
    """What to do with a copy: under the name of the record it would take its place."""
    return (
        f"рядом уже есть «{name}»: если это прежняя редакция, уберите файл — её помнит git; "
        "если новая, перенесите правку в запись"
    )


def _misplaced(path: str, held: Mapping[str, File]) -> Finding:
    stem, _, ending = path.rpartition(".")
    wanted = ENDINGS.get(ending.lower(), ending)
    if wanted != ending:
        name = f"{stem}.{wanted}"
        there = name in held
        return error(
            "file-misplaced",
            Place(path),
            f"у файла окончание .{ending}, записи читаются из .{wanted}",
            _copied(name.rpartition("/")[2])
            if there
            else f"переименуйте файл: окончание .{wanted}",
        )
    places = ", ".join(kind.file.replace("{id}", "имя") for kind in KINDS.values())
    near = _near(path)
    return remark(
        "file-misplaced",
        Place(path),
        "здесь записи не ищут: файл не попадёт на сайт",
        (f"возможно, это {near}; " if near else "")
        + f"перенесите файл на место его вида ({places}) или удалите",
    )


def _near(path: str) -> str:
    """The folder of a kind that is called nearly like the one a file lies in, as a path."""
    folder, _, rest = path.removeprefix("content/").partition("/")
    known = {k.section or "pages": k for k in KINDS.values() if k.has_pages}
    found = nearest(folder, list(known)) if rest else None
    return known[found].path("имя") if found else ""
