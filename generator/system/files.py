"""The tree as text, in a fixed order: what lies under ``content/`` and ``routes/``."""

from __future__ import annotations

import os
import unicodedata
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from msgspec import Struct, field

from generator.findings import Finding
from generator.language.personal import mask
from generator.system import endings, git_objects, git_tree, strays
from generator.system.file_findings import (
    closed,
    device,
    doubled,
    folder_for_file,
    link,
    personal_path,
    repository,
    too_large,
    too_many,
    unprintable,
    unreadable,
)
from generator.system.limits import LARGEST_ATTACHMENT, LARGEST_RECORD, MOST_FILES

FOLDERS = ("content", "routes")


class File:
    """One file of the tree: ``path`` relative to the root with ``/``; only records have ``data``.

    What lies on disk is read when it is asked for. ``stamp`` is the same as long as nobody wrote to
    it; empty where that cannot be told. ``written`` is when it was written last, in nanoseconds.
    """

    __slots__ = ("_data", "_place", "opened", "path", "stamp", "written")

    def __init__(
        self,
        path: str,
        data: bytes | None = b"",
        place: str = "",
        stamp: str = "",
        written: int = 0,
    ) -> None:
        self.path = path
        self.opened: Callable[[], bytes] | None = None
        """Reads what lies beside a record; ``OSError`` where it cannot be read."""
        self.stamp = stamp
        self.written = written
        self._data = data
        self._place = place

    @property
    def data(self) -> bytes:
        """Its bytes; ``OSError`` where it cannot be read."""
        return Path(self._place).read_bytes() if self._data is None else self._data

    def __eq__(self, other: object) -> bool:
        return isinstance(other, File) and (self.path, self.data) == (other.path, other.data)

    def __hash__(self) -> int:
        return hash(self.path)

    @property
    def is_record(self) -> bool:
        """Whether the file can hold a record; everything else may only be attached."""
        return is_record(self.path)


def is_record(path: str) -> bool:
    """Whether a path ends like that of a record, in whatever letters."""
    return path.lower().endswith(endings.RECORDS)


def composed(path: str) -> str:
    """A path with its letters put together: macOS writes «й» as two signs, and everybody else as one."""
    return path if path.isascii() else unicodedata.normalize("NFC", path)


def attachable(name: str) -> bool:
    """Whether a name is that of a file beside its record, of a kind that may be published."""
    beside = "/" not in name and "\\" not in name and not name.startswith(".")
    return beside and PurePosixPath(name.lower()).suffix in endings.ATTACHED


class SourceTree(Struct, frozen=True):
    """Files by path, in the order of their paths, and what could not be read."""

    root: Path
    files: Mapping[str, File] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read(root: Path) -> SourceTree:
    """Read the records under ``root`` from disk; never follows a link out of the root."""
    root = root.resolve()
    files: dict[str, File] = {}
    findings: list[Finding] = list(strays.on_disk(root, FOLDERS))
    for entry, name in _entries(root, findings):
        path = composed(name)
        found = _unfit(root, entry, path) or (doubled(path) if path in files else None)
        if found:
            findings.append(found)
        elif not is_record(path):
            files[path] = _attached(path, Path(entry.path).read_bytes)
        elif not os.access(entry.path, os.R_OK):
            findings.append(unreadable(path))
        else:
            said = entry.stat()
            stamp = f"{said.st_mtime_ns}-{said.st_ctime_ns}-{said.st_size}-{said.st_ino}"
            files[path] = File(path, None, entry.path, stamp, said.st_ctime_ns)
        if len(files) > MOST_FILES:
            findings.append(too_many())
            break
    return SourceTree(root, files, tuple(findings))


def at(root: Path, commit: str) -> SourceTree:
    """Read the records of a commit from the objects of git, as ``read`` would read them from disk."""
    files: dict[str, File] = {}
    findings: list[Finding] = []
    wanted: dict[str, str] = {}
    findings += strays.at(root, commit, FOLDERS)
    entries = git_tree.listing(root, commit, FOLDERS, modules=True)
    for entry in sorted(entries, key=lambda e: e.path)[:MOST_FILES]:
        parts = entry.path.split("/")
        if any(part.startswith(".") for part in parts):
            continue
        place = Path(*parts[: _end(parts)]).as_posix()
        path = composed(entry.path)
        twin = doubled(path) if path in files or path in wanted else None
        if found := _unfit_entry(entry, place) or twin:
            findings.append(found)
        elif is_record(path):
            wanted[path] = entry.id
        else:
            files[path] = _attached(path, partial(_blob, root, entry.id))
    if len(entries) > MOST_FILES:
        findings.append(too_many())
    blobs = git_objects.blobs(root, wanted.values())
    for path, id in wanted.items():
        files[path] = File(path, blobs.get(id, b""))
    return SourceTree(root, {p: files[p] for p in sorted(files)}, tuple(dict.fromkeys(findings)))


def _attached(path: str, opened: Callable[[], bytes]) -> File:
    """A file beside a record: it is opened by those alone who look into it."""
    file = File(path)
    file.opened = opened
    return file


def _blob(root: Path, id: str) -> bytes:
    for data in git_objects.blobs(root, [id], LARGEST_ATTACHMENT).values():
        return data
    raise FileNotFoundError(id)


def _end(parts: list[str]) -> int:
    """Where the path of a folder that is named like a record ends, or the whole path."""
    odd = (i for i, part in enumerate(parts[:-1], 1) if part.endswith(endings.RECORDS))
    return next(odd, len(parts))


def _unfit_entry(entry: git_tree.TreeEntry, place: str) -> Finding | None:
    if not entry.path.isprintable():
        return unprintable(entry.path)
    if (covered := mask.path(entry.path)) != entry.path:
        return personal_path(covered)
    if entry.is_link:
        return link(entry.path, "")
    if entry.mode == git_tree.MODULE:
        return repository(entry.path)
    if place != entry.path:
        return folder_for_file(place)
    limit = LARGEST_RECORD if entry.path.endswith(endings.RECORDS) else LARGEST_ATTACHMENT
    return too_large(entry.path, entry.size, limit) if entry.size > limit else None


def shut(findings: Iterable[Finding]) -> str:
    """Say which folders could not be looked into, so that what they hold is unknown; or nothing."""
    found = dict.fromkeys(
        f"{f.message}: {f.fix}"
        for f in findings
        if f.rule == "folder-unreadable" or (f.rule == "file-link" and f.place.path in FOLDERS)
    )
    return "; ".join(found)


def _entries(root: Path, findings: list[Finding]) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Yield every entry that stands where a file is expected, sorted by its path.

    ``findings`` takes what is wrong with a folder: one that cannot be read is not an empty one.
    """
    for top in FOLDERS:
        if (root / top).is_symlink():
            findings.append(link(top, _where(root, root / top)))
        else:
            yield from _under(root / top, top, findings)
    theme = root / "theme"
    if theme.is_symlink() and not theme.resolve().is_relative_to(root):
        findings.append(link("theme", " за пределы портала"))
    walk = os.walk(theme, onerror=lambda fault: findings.extend(_shut(root, fault)))
    deque(walk, maxlen=0)


def _shut(root: Path, fault: OSError) -> Iterator[Finding]:
    """A folder of the theme that cannot be read; one that is not there is none."""
    if not isinstance(fault, FileNotFoundError):
        yield closed(Path(str(fault.filename)).relative_to(root).as_posix())


def _under(
    folder: Path | str, here: str, findings: list[Finding]
) -> Iterator[tuple[os.DirEntry[str], str]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted((e for e in found if not e.name.startswith(".")), key=lambda e: e.name)
    except FileNotFoundError:
        return
    except OSError:
        findings.append(closed(here))
        return
    folders = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not entry.name.endswith(endings.RECORDS):
            folders.append(entry)
        else:
            yield entry, f"{here}/{entry.name}"
    for entry in folders:
        yield from _under(entry.path, f"{here}/{entry.name}", findings)


def _unfit(root: Path, entry: os.DirEntry[str], path: str) -> Finding | None:
    """Say why an entry may not be read, or ``None``."""
    if not path.isprintable():
        return unprintable(path)
    if (covered := mask.path(path)) != path:
        return personal_path(covered)
    if entry.is_symlink():
        return link(path, _where(root, Path(entry.path)))
    if not entry.is_file():
        return folder_for_file(path) if entry.is_dir() else device(path)
    size = entry.stat().st_size
    limit = LARGEST_RECORD if path.endswith(endings.RECORDS) else LARGEST_ATTACHMENT
    return too_large(path, size, limit) if size > limit else None


def _where(root: Path, link: Path) -> str:
    inside = link.exists() and link.resolve().is_relative_to(root)
    return " внутри портала" if inside else " за пределы портала"
