"""The only module that starts a program: it asks git, briefly, and never through a shell."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

LONGEST_WAIT = 20
"""Seconds for one question."""

LARGEST_ANSWER = 64 * 1024 * 1024
"""Bytes of one answer."""

NEWEST_VERSIONS = 20
"""How far back a last good version is looked for."""

ONE_BATCH = 24 * 1024 * 1024
"""Bytes of objects asked for at once."""

_SAFE = (
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "protocol.allow=never",
)


_NOTHING: Mapping[str, str] = {}


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
        return self.mode == "120000"


def run(
    root: Path,
    *words: str,
    given: bytes = b"",
    more: Mapping[str, str] = _NOTHING,
    longest: int = LARGEST_ANSWER,
) -> bytes | None:
    """Ask git about the repository at ``root``; ``None`` where there is no answer.

    ``given`` is its standard input, ``more`` are variables of its environment, ``longest`` bounds
    the answer in bytes. No repository, no git, a timeout or too long an answer are all «no answer»:
    history is never required.
    """
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "LC_ALL": "C.UTF-8",
        "HOME": os.environ.get("HOME", ""),
        **more,
    }
    with (
        tempfile.TemporaryFile() as told
    ):  # to a file: a full pipe of errors that nobody reads would block git (deadlock)
        told.write(given)
        told.seek(0)
        try:
            asked = subprocess.Popen(
                ["git", *_SAFE, "-C", str(root), *words],
                stdin=told,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
            )
        except OSError:
            return None
        timer = threading.Timer(LONGEST_WAIT, asked.kill)
        timer.start()
        try:
            with asked:
                answer = asked.stdout.read(longest + 1) if asked.stdout else b""
                if len(answer) > longest:
                    asked.kill()
        finally:
            timer.cancel()
            timer.join()  # a thread that is still there keeps the pool from forking
    return answer if asked.returncode == 0 and len(answer) <= longest else None


def commit(root: Path, name: str) -> str | None:
    """The full name of a commit that is called by branch, tag or number, or ``None``."""
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    answer = run(root, *words)
    return answer.decode().strip() or None if answer else None


def merge_base(root: Path, one: str, other: str) -> str | None:
    """The newest commit that two commits have in common, or ``None``."""
    answer = run(root, "merge-base", one, other)
    return answer.decode().split()[0] if answer else None


def listing(root: Path, commit: str, folders: Iterable[str]) -> list[TreeEntry]:
    """List the files under folders of a commit; nothing is checked out, so nothing of it can run."""
    return _entries(run(root, "ls-tree", "-r", "-z", "--long", commit, "--", *folders) or b"")


def beside(root: Path, commit: str) -> list[TreeEntry]:
    """List the files in the root of a commit and in the folders right under it."""
    answer = run(root, "ls-tree", "-z", commit) or b""
    folders = [row.split(b"\t", 1) for row in answer.split(b"\0") if b" tree " in row]
    names = [name.decode("utf-8", "replace") + "/" for _, name in folders]
    return _entries(run(root, "ls-tree", "-z", "--long", commit, "--", ".", *names) or b"")


def _entries(answer: bytes) -> list[TreeEntry]:
    found = []
    for row in answer.split(b"\0"):
        if row:
            facts, path = row.split(b"\t", 1)
            mode, what, id, size = facts.decode().split()
            if what == "blob":
                found.append(TreeEntry(path.decode("utf-8", "replace"), mode, id, int(size)))
    return found


def changed(root: Path, old: str, new: str = "") -> list[str]:
    """The paths from ``root`` that differ between two commits, or a commit and what lies on disk."""
    words = ("--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative")
    found = (run(root, "diff", *words, old, *([new] if new else []), "--") or b"").split(b"\0")
    if not new:
        untracked = run(root, "ls-files", "--others", "--exclude-standard", "-z") or b""
        found += untracked.split(b"\0")
    return sorted({path.decode("utf-8", "replace") for path in found if path})


def propose(root: Path, base: str, branch: str, path: str, data: bytes, subject: str) -> str | None:
    """Make a new branch with one file more than ``base``; gives its commit, or ``None``.

    Only objects and the name of the branch are written: the folder and its index stay as they are,
    and no hook runs. A branch of that name is never moved.
    """
    prefix = run(root, "rev-parse", "--show-prefix")
    blob = run(root, "hash-object", "-w", "--stdin", given=data)
    if prefix is None or blob is None:
        return None
    full = prefix.decode().strip() + path
    with tempfile.TemporaryDirectory() as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        entry = f"100644,{blob.decode().strip()},{full}"
        read = run(root, "read-tree", base, more=index)
        added = run(root, "update-index", "--add", "--cacheinfo", entry, more=index)
        tree = run(root, "write-tree", more=index)
    if read is None or added is None or not tree:
        return None
    made = run(
        root, "commit-tree", tree.decode().strip(), "-p", base, "-m", subject, more=_identity(root)
    )
    if not made:
        return None
    commit = made.decode().strip()
    done = run(root, "update-ref", f"refs/heads/{branch}", commit, "0" * len(commit))
    return commit if done is not None else None


def _identity(root: Path) -> dict[str, str]:
    """Who commits: the person git knows here, or the portal."""
    names: dict[str, str] = {}
    for key, word, otherwise in (
        ("NAME", "name", "Портал"),
        ("EMAIL", "email", "portal@localhost"),
    ):
        known = (run(root, "config", f"user.{word}") or b"").decode().strip() or otherwise
        names |= {f"GIT_AUTHOR_{key}": known, f"GIT_COMMITTER_{key}": known}
    return names


def day_of_newest_commit(root: Path) -> str:
    """The day of the newest commit as «ГГГГ-ММ-ДД», or empty: «today» of every build."""
    answer = run(root, "log", "-1", "--format=%cs")
    return answer.decode().strip() if answer else ""


def day_of(root: Path, commit: str) -> str:
    """The day of a commit as «ГГГГ-ММ-ДД», or empty."""
    answer = run(root, "log", "-1", "--format=%cs", "--end-of-options", commit)
    return answer.decode().strip() if answer else ""


def tag(root: Path, name: str) -> bool:
    """Set a tag on the newest commit; whether git took it."""
    return run(root, "tag", "--no-sign", "--end-of-options", name) is not None


def has(root: Path, folder: str) -> bool:
    """Whether anything of a folder under a root lies in git."""
    return bool(run(root, "ls-files", "-z", "--", folder))


def earlier_versions(root: Path, path: str) -> list[bytes]:
    """What a file was in the newest commits that changed it, newest first."""
    prefix = run(root, "rev-parse", "--show-prefix")
    if prefix is None:
        return []
    full = prefix.decode().strip() + path
    log = run(root, "log", f"-{NEWEST_VERSIONS}", "--format=%H", "--", path) or b""
    found = (run(root, "cat-file", "blob", f"{rev}:{full}") for rev in log.decode().split())
    return [data for data in found if data is not None]


@dataclass(frozen=True, slots=True)
class HeadCommit:
    """The newest commit, and whether the commits before it are all there."""

    commit: str
    shallow: bool


_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


def head(root: Path, revision: str = "HEAD") -> HeadCommit | None:
    """The commit that a revision names, or ``None``: no repository, no commit, no such revision."""
    words = ("rev-parse", "--is-shallow-repository", "--verify", "--end-of-options")
    answer = run(root, *words, f"{revision}^{{commit}}")
    lines = [
        line
        for line in (answer or b"").decode("utf-8", "replace").split()
        if line != "--end-of-options"
    ]
    if len(lines) != 2 or not _ID.fullmatch(lines[1]):
        return None
    return HeadCommit(lines[1], lines[0] == "true")


def blobs(root: Path, ids: Iterable[str], largest: int = ONE_BATCH) -> Mapping[str, bytes]:
    """Read blobs by their ids; what is not there, or is larger than so many bytes, is left out."""
    asked = [id for id in dict.fromkeys(ids) if _ID.fullmatch(id)]
    found: dict[str, bytes] = {}
    if asked:
        for batch in _batches(root, asked, largest):
            given = "".join(f"{id}\n" for id in batch).encode()
            found.update(_apart(run(root, "cat-file", "--batch", given=given) or b""))
    return found


def _batches(root: Path, ids: list[str], largest: int) -> Iterator[list[str]]:
    """Cut the question so that each answer is bounded, after asking for the sizes."""
    given = "".join(f"{id}\n" for id in ids).encode()
    sizes = run(root, "cat-file", "--batch-check", given=given) or b""
    batch: list[str] = []
    total = 0
    for line in sizes.decode("ascii", "replace").splitlines():
        facts = line.split()
        if len(facts) != 3 or facts[1] != "blob" or int(facts[2]) > largest:
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
