"""What the history remembers between builds: by object ids, never by time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib import metadata
from typing import Any

from generator.records.summary import Name
from generator.settings import PACKAGE_ROOT
from generator.system import cache
from generator.system.cache import Cache

PAST, LINES = "past", "lines"
CODE = (
    "records/**/*.py",
    "checks/**/*.py",
    "catalogue/history/*.py",
    "catalogue/diff/*.py",
    "language/*.py",
    "system/*.py",
    "*.py",
)
"""All that reads, judges and compares the versions of a record; a test holds it to the imports."""


def digest(*said: Any) -> str:
    """Give a short name to plain values."""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def code() -> str:
    """Name the code and the libraries that read and compare records: with others all is read anew."""
    found = hashlib.sha256()
    for package in cache.PACKAGES:
        found.update(f"{package} {metadata.version(package)}\n".encode())
    for pattern in CODE:
        for path in sorted((PACKAGE_ROOT / "generator").glob(pattern)):
            found.update(path.read_bytes())
    return found.hexdigest()[:24]


class AskedTitles(dict[Name, str]):
    """Titles by kind and id that know which of them were asked for."""

    def __init__(self, known: Mapping[Name, str]) -> None:
        super().__init__(known)
        self.asked: dict[str, str | None] = {}

    def __contains__(self, name: object) -> bool:
        if isinstance(name, tuple):
            self.asked["/".join(name)] = self.get(name)
        return super().__contains__(name)


class HistoryCache:
    """The remembered history of one portal; ``keep`` writes what is new."""

    def __init__(self, store: Cache, registries: Mapping[str, Any]) -> None:
        self._store = store
        self.key = digest(code(), registries)
        self._known = store.load(PAST, self.key)
        self._used: set[str] = set()
        self._fresh: dict[str, tuple[str, Any]] = {}
        self._lines: tuple[str, list[Any]] | None = None

    def lines(self, key: str) -> list[Any] | None:
        """The lines of versions that were read under a key."""
        digest, said = self._store.load(LINES, self.key).get("", ("", "[]"))
        return list(json.loads(said)) if digest == key else None

    def lines_are(self, key: str, lines: list[Any]) -> None:
        """Remember the lines of versions."""
        self._lines = key, lines

    def past(self, name: Name, signature: str, titles: Mapping[Name, str]) -> tuple[str, str]:
        """What was worked out for a line with this signature while the titles it names stand.

        Gives its digest and its JSON; both are empty where there is nothing.
        """
        label = "/".join(name)
        digest, said = self._known.get(label, ("", ""))
        known, _, told = digest.partition(" ")
        if known != signature:
            return "", ""
        for asked, title in json.loads(told).items():
            kind, _, id = asked.partition("/")
            if titles.get((kind, id)) != title:
                return "", ""
        self._used.add(label)
        return digest, said

    def past_is(self, name: Name, signature: str, titles: AskedTitles, past: Any) -> str:
        """Remember what was worked out for a line; gives its digest."""
        label = "/".join(name)
        digest = f"{signature} {json.dumps(titles.asked, ensure_ascii=False, sort_keys=True)}"
        self._fresh[label] = digest, past
        return digest

    def keep(self) -> None:
        """Write what is new."""
        if self._lines:
            self._store.put(LINES, self.key, [("", *self._lines)])
        gone = self._known.keys() - self._used - self._fresh.keys()
        if self._fresh or gone:
            rows = ((label, *row) for label, row in self._fresh.items())
            self._store.put(PAST, self.key, rows, gone)
