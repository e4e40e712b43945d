"""Editions of the whole portal, frozen by tags of git: which there are, and how one is begun."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.snapshot_tags import TAG
from generator.findings import UserError
from generator.language.personal import mask
from generator.records.document import read_document
from generator.records.models.kinds import KINDS
from generator.records.models.portal import Portal
from generator.system import git, git_write, write_file

PORTAL = KINDS["portal"].path("portal")
_KEY = re.compile(r"^редакции:.*\n?(?:^[ \t]*- .*\n?)*", re.M)


class Snapshot(Struct, frozen=True):
    """What the pages of a frozen edition know of today's portal: where it is, and what is there."""

    name: str
    day: str
    base: str
    """The public address of today's portal, or empty."""
    addresses: frozenset[str] = frozenset()
    framed: frozenset[str] = frozenset()
    """Today's addresses that the header and the footer of every page may name."""


def start(root: Path, name: str) -> str:
    """Freeze the newest commit under a tag and name it in the file of the portal; gives its address.

    A tag that is there already is taken as it is.
    """
    if not TAG.fullmatch(name):
        raise UserError("нужны строчные латинские буквы, цифры, дефис и точка внутри, до 40 знаков")
    if mask.is_personal_id(name):
        raise UserError(
            "в метке личное, а она станет адресом: назовите её временем, например 2026-11"
        )
    if git.head(root) is None:
        raise UserError("папка портала не лежит в git: сохранять нечего")
    path = root / PORTAL
    if not path.is_file() or path.is_symlink():
        raise UserError(f"нет файла {PORTAL}")
    text = path.read_text("utf-8")
    named = _names(text)
    fresh = text if name in named else _with(text, [*named, name])
    if name not in _names(fresh):
        raise UserError(f"впишите сами в {PORTAL}: «редакции: [{name}]»")
    if git.head(root, f"refs/tags/{name}") is None and not git_write.tag(root, name):
        raise UserError(f"git не берёт такой метки: «{name}»")
    if fresh != text:
        write_file.replace(path, fresh.encode())
    return f"/{urls.frozen(name)}"


def _names(text: str) -> list[str]:
    document = read_document(KINDS["portal"], "portal", PORTAL, text, {}, [])
    record = document.record if document else None
    return list(record.editions) if isinstance(record, Portal) else []


def _with(text: str, names: list[str]) -> str:
    """Write the key anew in its place, or at the end; the rest of the file stays as it is."""
    line = f"редакции: [{', '.join(names)}]\n"
    if _KEY.search(text):
        return _KEY.sub(line, text, count=1)
    return f"{text.rstrip()}\n{line}"
