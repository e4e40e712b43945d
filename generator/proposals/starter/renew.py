"""What a newer package brings, joined with what the district has changed: three-way, file by file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.findings import UserError
from generator.proposals.starter import content, manifest
from generator.proposals.starter.manifest import Manifest
from generator.records import migrations
from generator.records.migrations import Migrator
from generator.system import git, git_objects, git_tree, git_write
from generator.system.files import File
from generator.system.git_call import GitRefused


class Outcome(Enum):
    """What becomes of one file of the package."""

    RENEWED = "обновлено"
    ADDED = "добавлено"
    REMOVED = "убрано"
    MERGED = "соединено с вашими правками"
    KEPT = "оставлено ваше"


class Step(Struct, frozen=True):
    """One file that the renewal touches or decides to leave: what it becomes and why.

    ``data`` is its new content, ``None`` where it is removed; of what is kept as it is, ``changes`` is false.
    ``theirs`` is what the package has, where the portal has something else: the base of the next renewal.
    """

    path: str
    outcome: Outcome
    data: bytes | None = None
    why: str = ""
    theirs: bytes | None = None

    @property
    def changes(self) -> bool:
        """Whether the file of the portal becomes another."""
        return self.outcome is not Outcome.KEPT


class Renewal(Struct, frozen=True):
    """A renewal as a branch: from which version to which, every step; no branch where nothing changes."""

    old: str
    new: str
    steps: tuple[Step, ...]
    branch: str = ""
    older: bool = False
    """Whether the portal's own records are in an older format, which ``iom fmt`` renames."""
    unsaved: tuple[str, ...] = ()
    """What lies in the folder and is not committed, so that the branch knows nothing of it."""

    @property
    def kept(self) -> tuple[Step, ...]:
        """What the package changed and the district has otherwise: a person decides."""
        return tuple(step for step in self.steps if not step.changes)


def renew(root: Path) -> Renewal:
    """Put what the running package brings on a branch of its own; the folder stays as it is.

    Raises ``UserError`` where the portal was not begun by ``iom init`` or nothing of it is committed.
    """
    head = git.head(root)
    if head is None:
        raise UserError("портал не лежит в git: сохраните его коммитом и повторите")
    known = _manifest(root, head.commit)
    if _numbers(content.version()) < _numbers(known.version):
        raise UserError(
            f"портал уже следует пакету {known.version}, а запущен {content.version()}: поставьте пакет новее"
        )
    ours = {entry.path: entry.id for entry in git_tree.listing(root, head.commit, ["."])}
    portal = _portal(root, ours)
    given = content.shared(known.forge, known.examples, content.town_of(portal))
    fresh = manifest.make(content.version(), known.forge, known.examples, given)
    migrator = _migrator(portal)
    steps = tuple(_steps(root, known, fresh, given, ours, migrator))
    if fresh == known:
        return Renewal(known.version, fresh.version, ())
    files = {step.path: step.data for step in steps if step.changes} | _copies(steps, ours)
    files[manifest.PATH] = manifest.write(fresh)
    branch = f"obnovlenie/{fresh.version}"
    subject = f"Обновить пакет: {known.version} → {fresh.version}"
    if git_write.propose(root, head.commit, branch, files, subject) is None:
        raise UserError(
            f"ветка «{branch}» уже есть: примите её или удалите — git branch -D {branch} — и повторите"
        )
    unsaved = tuple(git_tree.changed(root, head.commit))
    return Renewal(known.version, fresh.version, steps, branch, migrator.has_work, unsaved)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def _copies(steps: Iterable[Step], ours: Mapping[str, str]) -> dict[str, bytes | None]:
    """What the package has of files that the portal has otherwise; a copy that is out of date is removed."""
    made = {manifest.COPIES + step.path: step.theirs for step in steps}
    return {path: data for path, data in made.items() if data is not None or path in ours}


def _portal(root: Path, ours: Mapping[str, str]) -> bytes:
    """The file of the portal as it lies in git; empty where there is none."""
    id = ours.get(content.PORTAL)
    return git_objects.blobs(root, [id])[id] if id else b""


def _migrator(portal: bytes) -> Migrator:
    """What renames the keys of the portal as it lies in git."""
    return migrations.of({content.PORTAL: File(content.PORTAL, portal)} if portal else {})


def _manifest(root: Path, commit: str) -> Manifest:
    entries = git_tree.listing(root, commit, [manifest.PATH])
    if not entries:
        raise UserError(
            f"нет файла {manifest.PATH}: обновить можно портал, который начат командой iom init"
        )
    return manifest.read(git_objects.blobs(root, [entries[0].id])[entries[0].id])


def _steps(
    root: Path,
    known: Manifest,
    fresh: Manifest,
    given: Mapping[str, bytes],
    ours: Mapping[str, str],
    migrator: Migrator,
) -> Iterator[Step]:
    """Decide about every file that differs between the packages."""
    moved = dict(_renamed(known, fresh, ours))
    for old, new in moved.items():
        yield from _followed(root, old, new, known.files[old], ours[old], given[new], migrator)
    for path in sorted({*known.files, *fresh.files} - {*moved, *moved.values()}):
        base, theirs, here = known.files.get(path), fresh.files.get(path), ours.get(path)
        if theirs in (base, here):
            continue
        if here == base:
            yield _untouched(path, base, given.get(path))
        elif theirs is None:
            yield Step(path, Outcome.KEPT, why="в пакете этого файла больше нет, а вы его правили")
        elif here is None and (own := _moved(base, known, ours)):
            yield Step(own, Outcome.RENEWED, given[path], f"вы его переименовали, был {path}")
        elif here is None:
            yield Step(path, Outcome.KEPT, why="вы его убрали, а в пакете он изменился")
        elif base is None:
            why = "в пакете появился файл с тем же именем"
            yield Step(path, Outcome.KEPT, why=why, theirs=given[path])
        else:
            yield _merged(root, path, base, here, given[path], migrator)


def _moved(base: str | None, known: Manifest, ours: Mapping[str, str]) -> str:
    """Where the district keeps a file of the package word for word under another name, if in one place."""
    there = [path for path, id in ours.items() if id == base and path not in known.files]
    return there[0] if len(there) == 1 else ""


def _renamed(
    known: Manifest, fresh: Manifest, ours: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Files that the package has word for word under another name, and the district has changed."""
    added = [path for path in fresh.files if path not in known.files and path not in ours]
    for path, base in known.files.items():
        if path not in fresh.files and ours.get(path) not in (None, base):
            there = [new for new in added if fresh.files[new] == base]
            if len(there) == 1:
                yield path, there[0]


def _followed(
    root: Path, old: str, new: str, base: str, here: str, theirs: bytes, migrator: Migrator
) -> Iterator[Step]:
    """The district's changes of a file go with it to the name that the package gives it."""
    step = _merged(root, new, base, here, theirs, migrator)
    if step.changes:
        yield replace(step, why=f"в пакете он переименован, был {old}")
        yield Step(old, Outcome.REMOVED, why=f"теперь {new}")
    else:
        yield Step(old, Outcome.KEPT, why=f"в пакете он теперь {new}: {step.why}")
        yield Step(new, Outcome.ADDED, theirs)


def _untouched(path: str, base: str | None, data: bytes | None) -> Step:
    """A file that the district left as it came."""
    if data is None:
        return Step(path, Outcome.REMOVED)
    return Step(path, Outcome.ADDED if base is None else Outcome.RENEWED, data)


def _merged(root: Path, path: str, base: str, here: str, theirs: bytes, migrator: Migrator) -> Step:
    """Join both sides' changes of one file; where they meet, the district's text stays.

    Keys that the package calls otherwise now are renamed first: a new name is no change of a line.
    """
    try:
        found = git_objects.blobs(root, [base, here])
    except GitRefused:
        why = "прежнего файла пакета в git нет, соединить не с чем"
        return Step(path, Outcome.KEPT, why=why, theirs=theirs)
    old, mine = (migrator.data(path, _lines(found[id])) for id in (base, here))
    if mine == old:
        return Step(path, Outcome.RENEWED, theirs)
    joined = git_write.merged(root, old, mine, _lines(theirs))
    if joined is None:
        why = "вы и пакет изменили одни и те же строки"
        return Step(path, Outcome.KEPT, why=why, theirs=theirs)
    return Step(path, Outcome.MERGED, joined, theirs=theirs)


def _lines(data: bytes) -> bytes:
    """Give a text with the ends of lines that the package has: those of Windows are no change of every line."""
    return data if b"\0" in data else data.replace(b"\r\n", b"\n")
