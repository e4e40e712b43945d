"""What a build keeps for the next one, in ``.cache/iom.sqlite``: by content, never by time.

All of it can be worked out again: where the file is missing, locked, broken, or of other code, there
is less kept and never an error. Only JSON is kept, so that nothing in it can run. A folder ``.cache``
that lies in git came with a proposal and is not ours: it is not used.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import platform
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from generator.settings import PACKAGE_ROOT
from generator.system import git

FOLDER = ".cache"
FILE = f"{FOLDER}/iom.sqlite"
WAIT = 2.0
"""Seconds to wait for another build that is writing."""

PACKAGES = (
    "Babel",
    "PyStemmer",
    "PyYAML",
    "docxtpl",
    "icalendar",
    "jinja2",
    "markdown",
    "markdown-it-py",
    "mdit-py-plugins",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "pymdown-extensions",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "python-docx",
    "segno",
    "typst",
)
"""Libraries whose other version may make other files."""


class Cache:
    """Tables of JSON by name and key; one table is good for one ``version`` of what made it."""

    def __init__(
        self, base: sqlite3.Connection | None, file: Path | None = None, written: int = 0
    ) -> None:
        self._base = base
        self._file = file
        self._lock: sqlite3.Connection | None = None
        self.written = written
        """When it was written last, in nanoseconds of the disk's clock."""

    def load(self, table: str, version: str) -> dict[str, tuple[str, str]]:
        """Every key of a table with the digest it was made of and its JSON."""
        with self._safely():
            if self._base and self._version(table) == version:
                found = self._base.execute(f"SELECT key, digest, said FROM {table}")
                return {key: (digest, said) for key, digest, said in found}
        return {}

    def put(
        self,
        table: str,
        version: str,
        rows: Iterable[tuple[str, str, Any]],
        gone: Iterable[str] = (),
    ) -> None:
        """Write rows (key, digest, value) and drop others; a new version empties the table first."""
        with self._safely():
            if not self._base:
                return
            with self._base:
                if self._version(table) != version:
                    self._base.execute(f"DROP TABLE IF EXISTS {table}")
                    self._base.execute(
                        f"CREATE TABLE {table} (key TEXT PRIMARY KEY, digest TEXT, said TEXT) WITHOUT ROWID"
                    )
                    self._base.execute(
                        "INSERT OR REPLACE INTO versions VALUES (?, ?)", (table, version)
                    )
                self._base.executemany(
                    f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)",
                    ((key, digest, said(value)) for key, digest, value in rows),
                )
                self._base.executemany(
                    f"DELETE FROM {table} WHERE key = ?", ((key,) for key in gone)
                )

    def alone(self) -> bool:
        """Whether this is the only build of its root; said until the store is closed or the process ends."""
        if not self._base:
            return False
        try:
            self._lock = sqlite3.connect(f"{self._file}-lock", timeout=0, isolation_level=None)
            self._lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error:
            return False
        return True

    def close(self) -> None:
        """Leave the file."""
        for base in (self._base, self._lock):
            if base:
                base.close()

    def _version(self, table: str) -> str:
        assert self._base
        found = self._base.execute("SELECT version FROM versions WHERE name = ?", (table,))
        return next((row[0] for row in found), "")

    @contextlib.contextmanager
    def _safely(self) -> Iterator[None]:
        """Go on without what is kept where its file cannot be used."""
        try:
            yield
        except (sqlite3.Error, ValueError):
            self.close()
            self._base = None


NO_CACHE = Cache(None)
"""Keeps nothing."""


@contextlib.contextmanager
def at(root: Path) -> Iterator[Cache]:
    """Open what is kept under a root; nothing, where it cannot be opened."""
    written = 0
    with contextlib.suppress(OSError):
        written = (root / FILE).stat().st_mtime_ns
    kept = Cache(_open(root), root / FILE, written)
    try:
        yield kept
    finally:
        kept.close()


def ours(root: Path) -> bool:
    """Whether ``.cache`` under a root may be used: what lies in git or leads elsewhere came with a proposal."""
    return not (root / FOLDER).is_symlink() and not git.has(root, FOLDER)


def _open(root: Path) -> sqlite3.Connection | None:
    file = root / FILE
    if file.is_symlink() or not ours(root):
        return None
    for _ in range(2):
        try:
            file.parent.mkdir(exist_ok=True)
            _unseen(file.parent)
            base = sqlite3.connect(file, timeout=WAIT)
            base.execute("PRAGMA synchronous = OFF")  # a lost file is made again
            base.execute(
                "CREATE TABLE IF NOT EXISTS versions (name TEXT PRIMARY KEY, version TEXT)"
            )
            base.commit()
        except sqlite3.OperationalError:  # locked, or a folder that cannot be written
            return None
        except (sqlite3.DatabaseError, OSError):
            with contextlib.suppress(OSError):
                file.unlink()
        else:
            return base
    return None


def _unseen(folder: Path) -> None:
    """Keep a folder out of git, whatever the portal's own list of what is ignored says."""
    with contextlib.suppress(OSError), (folder / ".gitignore").open("x") as file:
        file.write("*\n")


def said(value: Any) -> str:
    """JSON as UTF-8 can hold it: lone surrogates become «?»."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def digest(*parts: bytes | str) -> str:
    """Sum up texts and bytes."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big") + data)
    return found.hexdigest()


@cache
def code() -> str:
    """Sum up the generator and what it leans on: with other code everything is made anew."""
    files = sorted((PACKAGE_ROOT / "generator").rglob("*.py"))
    versions = [f"{name} {metadata.version(name)}" for name in PACKAGES]
    return digest(platform.python_version(), *versions, *(f.read_bytes() for f in files))


def tree(folder: Path) -> str:
    """Sum up every file of a folder."""
    found = (p for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix != ".pyc")
    parts = ((p.relative_to(folder).as_posix().encode(), p.read_bytes()) for p in found)
    return digest(*(part for pair in parts for part in pair))
