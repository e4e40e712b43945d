"""The history in the cache: what was read and worked out once, known again by object ids, never by time."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from generator.catalogue.history.model import Past
from generator.catalogue.history.versions import VersionLine
from generator.records.decode_scalar import Registries
from generator.records.summary import Name
from generator.system.cache import Cache, CacheTable
from generator.system.digests import code_digest, digest

ROOMS = (
    "records",
    "checks",
    "catalogue/history",
    "catalogue/diff",
    "language",
    "system",
)
"""The code that reads, judges and compares the versions of a record; a test holds it to the imports.

Not all code: to read ten thousand histories again takes minutes, and most changes are of pages.
"""


class LinesRow(Struct, frozen=True):
    """The versions of every record, by «kind/id», as git told them under a key."""

    key: str
    lines: dict[str, VersionLine]


class PastRow(Struct, frozen=True):
    """The past of a record, worked out of the versions that ``signature`` sums up; ``None``: it has none.

    ``titles``: the titles of others by «kind/id» that its words name, ``None`` where there was no such record.
    """

    signature: str
    titles: dict[str, str | None]
    past: Past | None

    @property
    def digest(self) -> str:
        """What sums it up: with the same digest the past is the same."""
        return f"{self.signature} {self.titles!r}"


LINES = CacheTable("history_lines", LinesRow)
PASTS = CacheTable("history_pasts", PastRow)


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
    """The cached history of one portal; ``save`` writes what is new."""

    def __init__(self, store: Cache, registries: Registries) -> None:
        self._store = store
        self._version = digest(code_digest(ROOMS), repr(sorted(registries.items())))
        self._rows = store.load(PASTS, self._version)
        self._used: set[str] = set()
        self._new: dict[str, PastRow] = {}

    def lines(self, key: str) -> dict[Name, VersionLine] | None:
        """The versions of every record as they were read under a key."""
        row = self._store.load(LINES, self._version).get("")
        if row is None or row.key != key:
            return None
        return {_name(label): line for label, line in row.lines.items()}

    def put_lines(self, key: str, lines: Mapping[Name, VersionLine]) -> None:
        """Write the versions of every record; no other key is kept."""
        row = LinesRow(key, {"/".join(name): line for name, line in lines.items()})
        self._store.put(LINES, self._version, [("", row)])

    def past(self, name: Name, signature: str, titles: Mapping[Name, str]) -> PastRow | None:
        """The past worked out of the same versions, if all the titles it names are what they were."""
        label = "/".join(name)
        row = self._rows.get(label)
        if row is None or row.signature != signature:
            return None
        if any(titles.get(_name(asked)) != title for asked, title in row.titles.items()):
            return None
        self._used.add(label)
        return row

    def put_past(self, name: Name, row: PastRow) -> None:
        """Have a past written."""
        self._new["/".join(name)] = row

    def save(self) -> None:
        """Write the pasts that are new, and remove those that nobody asked for."""
        gone = self._rows.keys() - self._used - self._new.keys()
        if self._new or gone:
            self._store.put(PASTS, self._version, self._new.items(), gone)


def _name(label: str) -> Name:
    kind, _, id = label.partition("/")
    return kind, id
