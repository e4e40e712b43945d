"""Records that lie beside the folders of the portal: «route/moy.yaml», «моя.yaml» in the root, «moy.yaml.txt».

Nobody would look there for them, and a proposal would stay green without a page.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.findings import Finding, Place, error, remark
from generator.language.personal import mask
from generator.system import endings, git_objects, git_tree
from generator.system.file_findings import written_out

MOST = 500
"""Files of one folder that are looked at."""

ASTRAY = "запись лежит не на месте: здесь её никто не прочтёт"
"""What is said of a record beside our folders, and of one in a folder of no kind."""

HEAD = 4096
"""Bytes in which a record says what it is called."""

_RECORD = re.compile(
    rb"^\xd0\xbd\xd0\xb0\xd0\xb7\xd0\xb2\xd0\xb0\xd0\xbd\xd0\xb8\xd0\xb5[ \t]*:", re.M
)
"""The key «название», which every kind of record has."""

LOOKALIKE = str.maketrans("авсенкмортхуі", "abcehkmoptxyi")


def folded(path: str) -> str:
    """A name as it looks: in small letters, whichever alphabet they are of."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFKC", path).casefold().translate(LOOKALIKE)


def _plain(folder: str) -> str:
    """The letters of a name alone: a space or a sign that nobody sees makes another folder of it."""
    return "".join(filter(str.isalnum, folded(folder)))


NEAR = frozenset(
    _plain(name)
    for name in (
        *("route", "routes", "content", "contents", "method", "methods", "seminar", "seminars"),
        *("deficit", "deficits", "form", "forms", "act", "acts", "term", "terms", "page", "pages"),
        *("survey", "surveys", "сбор", "сборы"),
        *("маршрут", "маршруты", "записи", "контент", "метод", "методы", "семинар", "семинары"),
        *("дефицит", "дефициты", "бланк", "бланки", "акт", "акты", "термин", "термины"),
        *("страница", "страницы", "dossier", "dossiers", "пример", "примеры"),
    )
)
"""How people call the folders of records, in any letters; all that lies in such a folder is looked at."""

_DOUBLE = re.compile(r"\.(ya?ml|md)(?:\.[^./]{1,10}|~| \(\d+\)(?:\.[^./]{1,10})?)$", re.IGNORECASE)


def on_disk(root: Path, folders: Iterable[str]) -> Iterator[Finding]:
    """Find records in the root and in the folders under it that are none of ours."""
    ours = frozenset(folders)
    for path, place in _beside(root, ours):
        if (
            place.name.lower().endswith(endings.RECORDS) and is_titled(path, _head(place))
        ) or _suspect(path):
            yield _stray(path, ours)


def at(root: Path, commit: str, folders: Iterable[str]) -> Iterator[Finding]:
    """Find the same in a commit."""
    ours = frozenset(folders)
    entries = git_tree.beside(root, commit, lambda name: name not in ours and _is_near(name))
    lying = [e for e in entries if not (e.is_link or _is_hidden(e.path))]
    found = [e for e in lying if _top(e.path) not in ours]
    wanted = [e for e in found if e.path.lower().endswith(endings.RECORDS)][:MOST]
    blobs = git_objects.blobs(root, [e.id for e in wanted])
    for entry in wanted:
        if is_titled(entry.path, blobs.get(entry.id, b"")[:HEAD]):
            yield _stray(entry.path, ours)
    yield from (_stray(e.path, ours) for e in found if e not in wanted and _suspect(e.path))


def _beside(root: Path, ours: frozenset[str]) -> Iterator[tuple[str, Path]]:
    for entry in _listed(root):
        if entry.is_file(follow_symlinks=False):
            yield entry.name, Path(entry.path)
        elif entry.name not in ours and entry.is_dir(follow_symlinks=False):
            yield from _inside(entry, entry.name, _is_near(entry.name))


def _inside(folder: os.DirEntry[str], here: str, whole: bool) -> Iterator[tuple[str, Path]]:
    for entry in _listed(folder.path):
        path = f"{here}/{entry.name}"
        if entry.is_file(follow_symlinks=False):
            yield path, Path(entry.path)
        elif whole and entry.is_dir(follow_symlinks=False):
            yield from _inside(entry, path, whole)


def _listed(folder: Path | str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            names = sorted((e for e in found if not e.name.startswith(".")), key=lambda e: e.name)
    except OSError:
        return []
    return names[:MOST]


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))


def _head(place: Path) -> bytes:
    try:
        with place.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""


def is_titled(path: str, head: bytes) -> bool:
    """Whether a file says what it is called, as a record does; one in Markdown may show a record between fences."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    if path.lower().endswith(".md"):
        head = head.partition(b"```")[0]
    return bool(_RECORD.search(head))


def begins_a_record(head: bytes) -> bool:
    """Whether a text begins as a record of prose does: a line of dashes, and «название» among its keys."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"---") and bool(_RECORD.search(head))


def _suspect(path: str) -> bool:
    """Whether a file that is no text lies in a folder that is called like one of ours."""
    name = path.rpartition("/")[2]
    sent = PurePosixPath(name.lower()).suffix in endings.SENT or bool(_DOUBLE.search(name))
    return sent and _is_near(_top(path))


def _top(path: str) -> str:
    """The folder of the root in which a file lies; empty for a file of the root itself."""
    return path.partition("/")[0] if "/" in path else ""


def _is_near(folder: str) -> bool:
    return _plain(folder) in NEAR


def _stray(path: str, ours: Iterable[str]) -> Finding:
    top, shown = _top(path), written_out(mask.path(path))
    meant = next((name for name in ours if name == _plain(top)), "")
    fix = (
        f"перенесите файл в {meant}/{shown.partition('/')[2]}: имя этой папки — «{meant}», "
        "строчными латинскими буквами и без пробелов"
        if meant
        else "перенесите файл: маршруты — в routes/, остальные записи — в папку их вида в content/"
    )
    said = ("file-misplaced", Place(shown), ASTRAY)
    return error(*said, fix) if not top or _is_near(top) else remark(*said, fix)


def twins(paths: Iterable[str]) -> Iterator[Finding]:
    """Find files of one folder whose names differ by capitals, or by letters that only look alike."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        found[folded(path)].append(path)
    for same in found.values():
        for path in same[1:]:
            yield error(
                "file-twin",
                Place(path),
                f"имя «{path.rpartition('/')[2][:40]}» отличается от соседнего только видом букв",
                "оставьте один файл: на Windows и macOS останется только один из двух",
                also=(Place(same[0]), "второй файл"),
            )


def alike(name: str, names: Iterable[str]) -> str:
    """The name among ``names`` that looks the same: other capitals, letters of the other alphabet."""
    return next((n for n in names if n != name and folded(n) == folded(name)), "")


def single(name: str) -> str:
    """The name of a record of «moy.yaml.txt»; empty where nothing stands behind the ending of a record."""
    found = _DOUBLE.search(name)
    return (
        f"{name[: found.start()]}.{'md' if found[1].lower() == 'md' else 'yaml'}" if found else ""
    )
