"""Keys that a newer version of the format calls otherwise: ``iom fmt`` renames them in a portal's files.

The version of a portal stands in ``content/portal.yaml`` («версия»). A new one is made by three steps:
rename the key in the model, add a line to ``MIGRATIONS``, raise ``FORMAT``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.records.models.kinds import KINDS, Kind
from generator.records.models.portal import FORMAT
from generator.records.yaml_text import parser
from generator.system.files import File

_LABEL = "версия"


@dataclass(frozen=True, slots=True)
class Migration:
    """One key of one kind: since which version it is called otherwise.

    ``path`` are the keys that lead to it, items of lists left out: ``("дорожная карта", "задачи", "срок")``.
    """

    version: int
    kind: str
    path: tuple[str, ...]
    name: str


MIGRATIONS: tuple[Migration, ...] = ()
"""All renamings, oldest first."""


@dataclass(frozen=True, slots=True)
class Migrator:
    """Renames keys in the files of a portal of version ``since``; of the newest one, nothing."""

    since: int = FORMAT
    newest: int = FORMAT
    migrations: tuple[Migration, ...] = MIGRATIONS

    def text(self, kind: Kind, path: str, text: str) -> str:
        """Give the text of a file with its keys as they are called now; comments and order stay."""
        if self.since >= self.newest:
            return text
        for migration in self.migrations:
            if migration.kind == kind.name and self.since < migration.version:
                text = _renamed(kind, path, text, migration)
        return _versioned(text, self.newest) if kind is KINDS["portal"] else text


def version_of(files: Mapping[str, File]) -> int:
    """The version that a portal says it has; where it says none or nonsense, the newest."""
    file = files.get(KINDS["portal"].file)
    if file is None:
        return FORMAT
    value = parser.parse(file.path, file.data.decode("utf-8", "replace")).value
    said = value.get(_LABEL) if isinstance(value, dict) else None
    return int(said) if isinstance(said, str) and said.isdecimal() else FORMAT


def _renamed(kind: Kind, path: str, text: str, migration: Migration) -> str:
    parts = parser.split(text) if kind.has_body else (text, "", 1)
    if parts is None:
        return text
    first = 2 if kind.has_body else 1
    tree = parser.parse(path, parts[0], first)
    lines = text.split("\n")
    old = migration.path[-1]
    found = (
        mark
        for keys, mark in tree.keys.items()
        if tuple(step for step in keys if isinstance(step, str)) == migration.path
    )
    for line, column, *_ in sorted(found, reverse=True):
        row, at = lines[line - 1], column - 1
        written = next((w for w in (old, f'"{old}"', f"'{old}'") if row.startswith(w, at)), "")
        if written:
            lines[line - 1] = row[:at] + migration.name + row[at + len(written) :]
    return "\n".join(lines)


def _versioned(text: str, version: int) -> str:
    kept: Iterable[str] = (
        line for line in text.rstrip("\n").split("\n") if not line.startswith(f"{_LABEL}:")
    )
    return "\n".join([*kept, f"{_LABEL}: {version}"]) + "\n"
