"""Keys that a newer version of the format calls otherwise: ``iom fmt`` renames them in a portal's files.

A portal in a newer format than this code knows is refused (``of``, ``known``; decision 142).

The version of a portal stands in ``content/portal.yaml`` («версия»). A new one is made by three steps:
rename the key in the model, add a line to ``MIGRATIONS``, raise ``FORMAT``. Until the files are written anew,
an older portal is read as if they were (``lifted``), and so is what git has of older versions (``past``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.findings import Finding, UserError, error, remark
from generator.records.models.kinds import KINDS, Kind, place
from generator.records.models.portal import FORMAT
from generator.records.yaml_text import errors, parser
from generator.system.files import File

_LABEL = "версия"


class Migration(Struct, frozen=True):
    """One key of one kind: since which version it is called otherwise.

    ``path`` are the keys that lead to it, items of lists left out: ``("дорожная карта", "задачи", "срок")``.
    """

    version: int
    kind: str
    path: tuple[str, ...]
    name: str


MIGRATIONS: tuple[Migration, ...] = ()
"""All renamings, oldest first."""


class Migrator(Struct, frozen=True):
    """Renames keys in the files of a portal of version ``since``; of the newest one, nothing."""

    since: int = FORMAT
    newest: int = FORMAT
    migrations: tuple[Migration, ...] = MIGRATIONS

    @property
    def has_work(self) -> bool:
        """Whether the portal is of an older version."""
        return self.since < self.newest

    def text(self, kind: Kind, path: str, text: str) -> str:
        """Give the text of a file with its keys as they are called now; comments and order stay."""
        for migration in self.migrations:
            if migration.kind == kind.name and self.since < migration.version:
                text = _renamed(kind, path, text, migration)
        return text

    def data(self, path: str, data: bytes) -> bytes:
        """The same for the bytes of a file; what is no text of a record stays as it is."""
        kind = kind_of(path)
        if kind is None or not self.has_work:
            return data
        text, fault = errors.decode(path, data)
        return data if fault else self.text(kind, path, text).encode()

    def versioned(self, text: str) -> str:
        """Give the text of the portal file with the newest version; every file has to be renamed by then."""
        return _versioned(text, self.newest) if self.has_work else text


def past(path: str, data: bytes) -> bytes:
    """Give a file as git has it with its keys as they are called now, whatever version it was written in."""
    return Migrator(0, FORMAT, MIGRATIONS).data(path, data) if MIGRATIONS else data


def of(files: Mapping[str, File]) -> Migrator:
    """What renames the keys of a portal of these files; raises ``UserError`` of one newer than this code."""
    known(lifted(files)[1])
    return Migrator(version_of(files), FORMAT, MIGRATIONS)


def newer(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What says that the portal is newer than this code: nothing else that was found in it is true then."""
    return tuple(found for found in findings if found.rule == "format-newer")


def known(findings: Iterable[Finding]) -> None:
    """Raise ``UserError`` where the portal is newer than this code."""
    for found in newer(findings):
        raise UserError(f"{found.message} ({found.place.path}); {found.fix}")


def lifted(files: Mapping[str, File]) -> tuple[Mapping[str, File], tuple[Finding, ...]]:
    """Give the files of an older portal as ``iom fmt`` would call their keys, and the remark that it is old.

    Of a portal that is newer than this code nothing is renamed, and that is an error.
    """
    migrator = Migrator(version_of(files), FORMAT, MIGRATIONS)
    if migrator.since == migrator.newest:
        return files, ()
    path = KINDS["portal"].file
    there = parser.parse(path, files[path].data.decode("utf-8", "replace")).key_at(_LABEL)
    if not migrator.has_work:
        said = f"записи в формате {migrator.since}, а этот пакет знает формат {migrator.newest} и понял бы их неверно"
        return files, (error("format-newer", there, said, _NEWER_FIX),)
    said = f"записи в формате {migrator.since}, а генератор пишет в формате {migrator.newest}"
    fix = "выполните iom fmt: он назовёт ключи по-новому и поднимет версию"
    return {path: _lifted(file, migrator) for path, file in files.items()}, (
        remark("format-older", there, said, fix),
    )


_NEWER_FIX = (
    "поставьте пакет новее — файл .whl в папку paket/, затем make update "
    "(на Windows — как в README.md портала); число не меняйте"
)


def _lifted(file: File, migrator: Migrator) -> File:
    if not file.is_record:
        return file
    try:
        data = file.data
    except OSError:
        return file
    made = migrator.data(file.path, data)
    return file if made == data else File(file.path, made)


def kind_of(path: str) -> Kind | None:
    """The kind of a record or of a blank form by its path."""
    blank = next((kind for kind in KINDS.values() if kind.blank == path), None)
    placed = place(path)
    return blank or (placed[0] if placed else None)


def version_of(files: Mapping[str, File]) -> int:
    """The version that a portal says it has; where it says none or nonsense, the newest."""
    file = files.get(KINDS["portal"].file)
    try:
        text = file.data.decode("utf-8", "replace") if file else ""
    except OSError:  # told where it is read as a record
        return FORMAT
    value = parser.parse(KINDS["portal"].file, text).value
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
