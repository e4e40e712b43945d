"""What is asked of git. No repository, no commit yet, no such revision are answers; a refusal is raised.

Every function here may raise ``GitRefused``: what git could not say is not «nothing there».
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.system.git_call import Answer, GitRefused, ask, unwrap

NEWEST_VERSIONS = 20
"""How far back a last good version is looked for."""

ONE_BATCH = 24 * 1024 * 1024
"""Bytes of objects asked for at once."""

_NO = frozenset({1})
"""The exit code by which git says «not there» of what it was asked quietly."""


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """One file of a revision: its path from the folder that was asked about, its mode, its blob."""

    path: str
    mode: str
    id: str
    size: int

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == LINK


def commit(root: Path, name: str) -> str | None:
    """The full name of a commit that is called by branch, tag or number; ``None``: no such revision.

    Where not everything was fetched, a revision that is not known may exist: that is a refusal.
    """
    found = head(root, name)
    if found:
        if name != found.commit and _is_twofold(root, name):
            raise GitRefused(
                f"«{_plain(name)}» — и ветка, и метка: назовите refs/heads/{_plain(name)} "
                f"или refs/tags/{_plain(name)}"
            )
        return found.commit
    if ask(root, "rev-parse", "--is-shallow-repository") != Answer(b"true\n"):
        return None
    raise GitRefused(f"{_SHALLOW}, ревизии «{_plain(name)}» в ней нет: git fetch --unshallow")


def _is_twofold(root: Path, name: str) -> bool:
    """Whether a branch and a tag of one name lie at different commits: git would take the tag silently."""
    refs = (f"refs/heads/{name}", f"refs/tags/{name}")
    told = unwrap(
        ask(root, "for-each-ref", "--format=%(refname) %(objectname) %(*objectname)", *refs)
    )
    rows = [row.split() for row in told.decode("utf-8", "replace").splitlines()]
    return len({row[-1] for row in rows if row[0] in refs}) > 1


_SHALLOW = "взята не вся история портала"


def _plain(name: str) -> str:
    return "".join(c for c in name[:60] if c.isprintable())


NOWHERE = "папка портала не лежит в git"


def merge_base(root: Path, one: str, other: str) -> str | None:
    """The newest commit that two commits have in common; ``None``: their histories are not related."""
    answer = unwrap(ask(root, "merge-base", one, other, absent=_NO))
    if not answer and unwrap(ask(root, "rev-parse", "--is-shallow-repository")) == b"true\n":
        raise GitRefused(f"{_SHALLOW}, и не видно, где разошлись ветки: git fetch --unshallow")
    return answer.decode().split()[0] if answer else None


def names(root: Path, commit: str, folders: Iterable[str]) -> list[str]:
    """The paths of the files under folders of a commit; nothing of the files is needed for it."""
    answer = unwrap(ask(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", *folders))
    return [path.decode("utf-8", "replace") for path in answer.split(b"\0") if path]


def listing(root: Path, commit: str, folders: Iterable[str]) -> list[TreeEntry]:
    """List the files under folders of a commit; nothing is checked out, so nothing of it can run."""
    return _entries(unwrap(ask(root, "ls-tree", "-r", "-z", "--long", commit, "--", *folders)))


def beside(root: Path, commit: str) -> list[TreeEntry]:
    """List the files in the root of a commit and in the folders right under it."""
    answer = unwrap(ask(root, "ls-tree", "-z", commit))
    folders = [row.split(b"\t", 1) for row in answer.split(b"\0") if b" tree " in row]
    names = [name.decode("utf-8", "replace") + "/" for _, name in folders]
    return _entries(unwrap(ask(root, "ls-tree", "-z", "--long", commit, "--", ".", *names)))


def _entries(answer: bytes) -> list[TreeEntry]:
    found = []
    for row in answer.split(b"\0"):
        if row:
            facts, path = row.split(b"\t", 1)
            mode, what, id, size = facts.decode().split()
            if what == "blob":
                if not size.isdigit():
                    raise GitRefused(_UNREAD)
                found.append(TreeEntry(path.decode("utf-8", "replace"), mode, id, int(size)))
    return found


_UNREAD = (
    "взяты не все прежние файлы или часть их повреждена: проверьте git fsck "
    "или скачайте портал заново, без --filter"
)


LINK, PROGRAM, MODULE = "120000", "100755", "160000"
"""Modes of git: a symbolic link, a file that may be run, a repository inside of this one."""


def changed(root: Path, old: str, new: str = "") -> dict[str, str]:
    """The paths from ``root`` that differ between two commits, or a commit and what lies on disk.

    Gives the newer mode of each. What lies outside of ``root`` is named too, with «../»; what a
    ``.gitmodules`` asks to ignore as well.
    """
    prefix = unwrap(ask(root, "rev-parse", "--show-prefix")).decode("utf-8", "replace").rstrip("\n")
    words = ("--raw", "-z", "--no-renames", "--no-relative", "--ignore-submodules=none")
    plain = ("--no-ext-diff", "--no-textconv")
    told = unwrap(ask(root, "diff", *words, *plain, old, *([new] if new else []), "--")).split(
        b"\0"
    )
    here = {}
    for facts, name in zip(told[::2], told[1::2], strict=False):
        path = name.decode("utf-8", "replace")
        path = os.path.relpath(path, prefix).replace(os.sep, "/") if prefix else path
        here[path] = facts.decode().split()[1]
    if not new:
        lying = unwrap(ask(root, "ls-files", "--others", "--exclude-standard", "-z")).split(b"\0")
        here |= {
            name.decode("utf-8", "replace"): _mode(root / os.fsdecode(name))
            for name in lying
            if name
        }
    return dict(sorted(here.items()))


def _mode(path: Path) -> str:
    if path.is_symlink():
        return LINK
    if path.is_dir():
        return MODULE
    return PROGRAM if os.access(path, os.X_OK) else "100644"


def day_of_newest_commit(root: Path) -> str:
    """The day of the newest commit as «ГГГГ-ММ-ДД», «today» of every build; empty: no commit yet."""
    found = head(root)
    return day_of(root, found.commit) if found else ""


def day_of(root: Path, commit: str) -> str:
    """The day of a commit as «ГГГГ-ММ-ДД»."""
    answer = unwrap(
        ask(root, "log", "-1", "--no-color", "--format=%cs", "--end-of-options", commit)
    )
    day = answer.decode("utf-8", "replace").strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        raise GitRefused("день коммита не читается")
    return day


def has(root: Path, folder: str) -> bool:
    """Whether anything of a folder under a root lies in git."""
    return bool(unwrap(ask(root, "ls-files", "-z", "--", folder)))


def earlier_versions(root: Path, path: str) -> list[bytes]:
    """What a file was in the newest commits that changed it, newest first."""
    newest = head(root)
    if not newest:
        return []
    prefix = unwrap(ask(root, "rev-parse", "--show-prefix"))
    full = prefix.decode().strip() + path
    words = ("log", f"-{NEWEST_VERSIONS}", "--no-color", "--format=%H", newest.commit, "--", path)
    revisions = unwrap(ask(root, *words)).decode().split()
    given = "".join(f"{revision}:{full}\n" for revision in revisions).encode()
    ids = []
    for line in unwrap(ask(root, "cat-file", "--batch-check", given=given)).decode().splitlines():
        facts = line.rsplit(" ", 2)
        if len(facts) == 3 and facts[1] == "blob":
            ids.append(facts[0])
    data = blobs(root, ids)
    return [data[id] for id in ids if id in data]


@dataclass(frozen=True, slots=True)
class HeadCommit:
    """The newest commit, and whether the commits before it are all there."""

    commit: str
    shallow: bool


_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


def head(root: Path, revision: str = "HEAD") -> HeadCommit | None:
    """The commit that a revision names, or ``None``: no repository, no commit, no such revision."""
    words = ("rev-parse", "--is-shallow-repository", "--verify", "--quiet", "--end-of-options")
    lines = _lines(unwrap(ask(root, *words, f"{revision}^{{commit}}", absent=_NO)))
    if len(lines) == 2 and _ID.fullmatch(lines[1]):
        return HeadCommit(lines[1], lines[0] == "true")
    named = _lines(unwrap(ask(root, *words, revision, absent=_NO)))
    if len(named) == 2 and _ID.fullmatch(named[1]):  # there is such a name, and no commit behind it
        known = unwrap(ask(root, "cat-file", "--batch-check", given=named[1].encode() + b"\n"))
        if known.rstrip().endswith(b"missing"):
            raise GitRefused(_UNREAD)
    return None


def _lines(answer: bytes) -> list[str]:
    words = answer.decode("utf-8", "replace").split()
    return [word for word in words if word != "--end-of-options"]


def blob_id(data: bytes, like: str) -> str:
    """The id that git gives to bytes, of the kind that another id is (SHA-1 or SHA-256)."""
    made = hashlib.sha1 if len(like) == 40 else hashlib.sha256
    return made(b"blob %d\0" % len(data) + data).hexdigest()


def blobs(root: Path, ids: Iterable[str], largest: int = ONE_BATCH) -> Mapping[str, bytes]:
    """Read blobs by their ids; what is larger than so many bytes is left out.

    What should be there and is not is a refusal: it was not fetched, or it is broken.
    """
    asked = [id for id in dict.fromkeys(ids) if _ID.fullmatch(id)]
    found: dict[str, bytes] = {}
    if asked:
        for batch in _batches(root, asked, largest):
            given = "".join(f"{id}\n" for id in batch).encode()
            read = dict(_apart(unwrap(ask(root, "cat-file", "--batch", given=given))))
            if read.keys() != set(batch):
                raise GitRefused(_UNREAD)
            found |= read
    return found


def _batches(root: Path, ids: list[str], largest: int) -> Iterator[list[str]]:
    """Cut the question so that each answer is bounded, after asking for the sizes."""
    given = "".join(f"{id}\n" for id in ids).encode()
    sizes = unwrap(ask(root, "cat-file", "--batch-check", given=given))
    batch: list[str] = []
    total = 0
    lines = sizes.decode("ascii", "replace").splitlines()
    if len(lines) != len(ids):
        raise GitRefused(_UNREAD)
    for line in lines:
        facts = line.split()
        if len(facts) != 3:
            raise GitRefused(_UNREAD)
        if facts[1] != "blob" or int(facts[2]) > largest:
            continue
        batch.append(facts[0])
        total += int(facts[2])
        if total > ONE_BATCH:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


def _apart(answer: bytes) -> Iterator[tuple[str, bytes]]:
    """Take the answer of ``cat-file --batch`` apart: a line «id type size», the bytes, a line break."""
    at = 0
    while (end := answer.find(b"\n", at)) >= 0:
        facts = answer[at:end].decode("ascii", "replace").split()
        at = end + 1
        if len(facts) == 3:
            size = int(facts[2])
            yield facts[0], answer[at : at + size]
            at += size + 1
