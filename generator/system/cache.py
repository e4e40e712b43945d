"""The cache of a portal, in ``.cache/iom.sqlite``: what a build made that the next one can use.

A table holds rows by key; a row is a struct, written as JSON and read back by its types (msgspec),
so that nothing in it can run. Every table is good for one version: a digest of the code and of
whatever else its rows were made of.

Everything in it can be worked out again. Where the file is missing, locked, broken or of another
version, where a row is not of its type, there are fewer rows and never an error. A folder ``.cache``
that lies in git came with a proposal: it is not ours and not used.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from generator.system import git
from generator.system.git_call import GitRefused

Row = TypeVar("Row")

FOLDER = ".cache"
FILE = f"{FOLDER}/iom.sqlite"
WAIT = 2.0
"""Seconds to wait for another build that is writing."""


class CacheTable(Struct, Generic[Row], frozen=True):
    """A table of the cache: its name in SQL and the struct of its rows."""

    name: str
    row: type[Row]


class Cache:
    """An open cache; ``None`` for the connection is one that holds nothing and keeps nothing."""

    def __init__(
        self,
        connection: sqlite3.Connection | None,
        file: Path | None = None,
        written: int = 0,
    ) -> None:
        self._connection = connection
        self._file = file
        self._lock: sqlite3.Connection | None = None
        self.written = written
        """When the file was written last before it was opened, in nanoseconds of the disk's clock."""

    @property
    def works(self) -> bool:
        """Whether anything is read or written."""
        return self._connection is not None

    def load(self, table: CacheTable[Row], version: str) -> dict[str, Row]:
        """Give every row of a table by its key; none where the table is of another version."""
        return dict(self.each(table, version))

    def each(self, table: CacheTable[Row], version: str) -> Iterator[tuple[str, Row]]:
        """Yield the rows of a table one by one, for who needs few of them at once."""
        with self._or_nothing():
            if self._connection and self._version(table.name) == version:
                decode = msgspec.json.Decoder(table.row).decode
                for key, text in self._rows(table.name, version, "key, row"):
                    try:
                        row = decode(text)
                    except (msgspec.DecodeError, TypeError, RecursionError):
                        continue  # not of this type: as if it were not there
                    yield key, row

    def one(self, table: CacheTable[Row], version: str, key: str) -> Row | None:
        """Give one row; ``None`` where it is not there or not of its type."""
        with self._or_nothing():
            if self._connection and self._version(table.name) == version:
                for (text,) in self._rows(table.name, version, "row", key):
                    with contextlib.suppress(msgspec.DecodeError, TypeError, RecursionError):
                        return msgspec.json.decode(text, type=table.row)
        return None

    def keys(self, table: CacheTable[Row], version: str) -> set[str]:
        """Give the keys of a table, those of rows that cannot be read, too."""
        with self._or_nothing():
            if self._connection and self._version(table.name) == version:
                return {key for (key,) in self._rows(table.name, version, "key")}
        return set()

    def put(
        self,
        table: CacheTable[Row],
        version: str,
        rows: Iterable[tuple[str, Row | bytes]],
        gone: Iterable[str] = (),
    ) -> None:
        """Write rows by key, or what ``encoded`` made of them, and remove those that are ``gone``.

        A new version empties the table first.
        All of it is written, or nothing.
        """
        with self._or_nothing():
            if not self._connection:
                return
            with self._connection:
                self._connection.execute(
                    "BEGIN IMMEDIATE"
                )  # for Python, a new table begins nothing
                if self._version(table.name) != version:
                    self._empty(table.name, version)
                lost: list[str] = []
                self._connection.executemany(
                    f"INSERT OR REPLACE INTO {table.name} VALUES (?, ?)", _written(rows, lost)
                )
                self._connection.executemany(
                    f"DELETE FROM {table.name} WHERE key = ?", ((key,) for key in (*gone, *lost))
                )

    def alone(self) -> bool:
        """Whether this is the only build of its root; it stays so until the cache is closed."""
        if not self._connection:
            return False
        try:
            self._lock = sqlite3.connect(f"{self._file}-lock", timeout=0, isolation_level=None)
            self._lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error:
            return False
        return True

    def reader(self) -> Cache:
        """The same file for a forked process, which may not use the connection of its parent; it is only read."""
        if not self._connection or not self._file:
            return NO_CACHE
        try:
            address = f"{self._file.resolve().as_uri()}?mode=ro"
            return Cache(sqlite3.connect(address, timeout=WAIT, uri=True), self._file)
        except (sqlite3.Error, OSError):
            return NO_CACHE

    def close(self) -> None:
        """Close the file and let another build be alone."""
        for connection in (self._connection, self._lock):
            if connection:
                connection.close()

    def _version(self, name: str) -> str:
        assert self._connection
        rows = self._connection.execute("SELECT version FROM versions WHERE name = ?", (name,))
        return next((row[0] for row in rows), "")

    def _rows(self, name: str, version: str, what: str, *key: str) -> Iterator[Any]:
        """The rows of a table that is of this version still: another process may have emptied it since it was asked."""
        assert self._connection
        still = "EXISTS (SELECT 1 FROM versions WHERE name = ? AND version = ?)"
        one = " AND key = ?" if key else ""
        asked = f"SELECT {what} FROM {name} WHERE {still}{one}"
        return self._connection.execute(asked, (name, version, *key))

    def _empty(self, name: str, version: str) -> None:
        assert self._connection
        self._connection.execute(f"DROP TABLE IF EXISTS {name}")
        self._connection.execute(
            f"CREATE TABLE {name} (key TEXT PRIMARY KEY, row BLOB) WITHOUT ROWID"
        )
        self._connection.execute("INSERT OR REPLACE INTO versions VALUES (?, ?)", (name, version))

    @contextlib.contextmanager
    def _or_nothing(self) -> Iterator[None]:
        """Go on without the cache where its file cannot be used."""
        try:
            yield
        except (sqlite3.Error, UnicodeError):
            if self._connection:
                self._connection.close()
            self._connection = None  # whoever is alone stays so


NO_CACHE = Cache(None)
"""Holds nothing and keeps nothing."""


@contextlib.contextmanager
def at(root: Path, opened: Cache | None = None) -> Iterator[Cache]:
    """Open the cache of a root, one that keeps nothing where that cannot be done; close it at the end.

    ``opened`` is the cache of the same root that the caller has open: it is used and stays open.
    """
    if opened is not None:
        yield opened
        return
    written = 0
    with contextlib.suppress(OSError):
        written = (root / FILE).stat().st_mtime_ns
    store = Cache(_open(root), root / FILE, written)
    try:
        yield store
    finally:
        store.close()


def ours(root: Path) -> bool:
    """Whether ``.cache`` under a root may be used: what lies in git or leads elsewhere came with a proposal."""
    if (root / FOLDER).is_symlink():
        return False
    try:
        return not git.has(root, FOLDER)
    except GitRefused:  # whether it came with a proposal is not known
        return False


def _open(root: Path) -> sqlite3.Connection | None:
    file = root / FILE
    if file.is_symlink() or not ours(root):
        return None
    for _ in range(2):
        try:
            file.parent.mkdir(exist_ok=True)
            _hide_from_git(file.parent)
            connection = sqlite3.connect(file, timeout=WAIT)
            connection.execute("PRAGMA synchronous = OFF")  # a lost file is made again
            connection.execute(
                "CREATE TABLE IF NOT EXISTS versions (name TEXT PRIMARY KEY, version TEXT)"
            )
            connection.commit()
        except sqlite3.OperationalError:  # locked, or a folder that cannot be written
            return None
        except (sqlite3.DatabaseError, OSError):
            with contextlib.suppress(OSError):
                file.unlink()
        else:
            return connection
    return None


def _hide_from_git(folder: Path) -> None:
    """Keep a folder out of git, whatever the portal's own list of what is ignored says."""
    with contextlib.suppress(OSError), (folder / ".gitignore").open("xb") as file:
        file.write(b"*\n")


def encoded(row: object) -> bytes:
    """Write a row as JSON; nothing, where JSON cannot hold it (half of a surrogate pair)."""
    try:
        return msgspec.json.encode(row)
    except UnicodeEncodeError:
        return b""


def _written(rows: Iterable[tuple[str, object]], lost: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield rows as JSON; the keys of those that it cannot hold go to ``lost``."""
    for key, row in rows:
        text = row if isinstance(row, bytes) else encoded(row)
        if text:
            yield key, text
        else:
            lost.append(key)
