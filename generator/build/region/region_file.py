"""``regions.yaml``: what a region is called, and where the portals of its districts lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from msgspec import Struct

from generator.findings import Finding, error
from generator.language.personal import mask
from generator.pages.region.home import MENU
from generator.records.decode import decode
from generator.records.fields import Model, key, same_key
from generator.records.models.kinds import is_id
from generator.records.models.portal import Portal
from generator.records.models.sections import RESERVED
from generator.records.yaml_text import errors
from generator.records.yaml_text import parser as tree
from generator.records.yaml_text.parser import YamlTree
from generator.system import git
from generator.system.git_call import GitRefused

MOST = 200
"""Districts of one region: the largest have some sixty."""

TAKEN = frozenset((*RESERVED, *(section for section, _ in MENU), "assets"))
"""Folders of the root of a region that no district may have."""


class Entry(Model, frozen=True, kw_only=True):
    """One district: the folder of its site, and where its portal lies on this disk."""

    id: Annotated[
        str, key("адрес", "Папка района на сайте, латиницей.", "severny", line=True, limit=60)
    ]
    portal: Annotated[
        str, key("портал", "Папка портала, от этого файла.", "../severny", line=True, limit=500)
    ]
    revision: Annotated[
        str,
        key(
            "ревизия",
            "Ветка, метка или коммит; пусто: то, что лежит в папке.",
            "main",
            line=True,
            limit=200,
        ),
    ] = ""
    title: Annotated[
        str,
        key(
            "название",
            "Как назвать район; пусто: как в его портале.",
            "Северный район",
            line=True,
            limit=120,
        ),
    ] = ""


class Region(Model, frozen=True, kw_only=True):
    """A region: its names and its districts, in the order of the home page."""

    title: Annotated[
        str, same_key(Portal, "title", help="Как сайт назван в шапке.", example="Порталы края")
    ]
    institution: Annotated[
        str,
        same_key(
            Portal, "institution", help="Чей это сайт.", example="Институт развития образования"
        ),
    ]
    summary: Annotated[str, same_key(Portal, "summary")] = ""
    mail: Annotated[str, same_key(Portal, "mail", help="Почта учреждения.")] = ""
    address: Annotated[str, same_key(Portal, "address", example="https://region.example.ru/")] = ""
    districts: Annotated[
        tuple[Entry, ...],
        key(
            "районы",
            "Районы по порядку.",
            [{"адрес": "severny", "портал": "../severny"}],
            noun="район",
        ),
    ]


class RegionFile(Struct, frozen=True):
    """The file as it was read; without ``region`` the findings say why."""

    region: Region | None
    text: str
    findings: tuple[Finding, ...]


def read(path: Path) -> RegionFile:
    """Read the file; every fault of it is told at once, where it lies."""
    text, fault = errors.decode(path.name, path.read_bytes())
    if fault:
        return RegionFile(None, "", (fault,))
    raw = tree.parse(path.name, text)
    attributes, found, _ = decode(Region, raw, {})
    findings = sorted((*raw.findings, *found, *_faults(path, raw)), key=lambda f: f.place)
    return RegionFile(None if findings else Region(**attributes), text, tuple(findings))


def _faults(path: Path, raw: YamlTree) -> Iterator[Finding]:
    """What no type says: addresses and names that clash, portals that are not there.

    It is looked for in what was read of each district, whatever is wrong with the others.
    """
    entries = raw.value.get(_DISTRICTS) if isinstance(raw.value, dict) else None
    if not isinstance(entries, list):
        return
    if len(entries) > MOST:
        place = raw.key_at(_DISTRICTS)
        yield error("settings-wrong", place, f"районов больше {MOST}", "разделите регион")
    taken: dict[tuple[str, str], int] = {}
    for number, entry in enumerate(entries[:MOST]):
        if isinstance(entry, dict):
            own = {key: value for key, value in entry.items() if isinstance(value, str) and value}
            for label, message, fix in (
                *_named(own),
                *_clashes(own, taken, raw, number),
                *_lies(path, own),
            ):
                said = mask.hide(f"район «{own.get('адрес') or number + 1}»: {message}")
                place = raw.at(_DISTRICTS, number, label)
                yield error("settings-wrong", place, said, fix)


_DISTRICTS = "районы"
_Fault = tuple[str, str, str]
"""The key where a fault lies, what is wrong, what to do."""


def _named(own: Mapping[str, str]) -> Iterator[_Fault]:
    said, id = "такой папки у района быть не может", own.get("адрес")
    if id in TAKEN:
        yield "адрес", f"{said}: это раздел самого региона", "возьмите другой адрес: severny"
    elif id and not is_id(id):
        yield "адрес", said, "возьмите латинские буквы, цифры и дефис: severny"


def _clashes(
    own: Mapping[str, str], taken: dict[tuple[str, str], int], raw: YamlTree, number: int
) -> Iterator[_Fault]:
    """Find what two districts cannot share; ``taken`` is who has what, by its place in the list."""
    for label, what in (("адрес", "адрес уже занят"), ("название", "такое название уже есть")):
        said = own.get(label)
        if said is None:
            continue
        first = taken.setdefault((label, said.casefold()), number)
        if first != number:
            line = raw.at(_DISTRICTS, first, label).line
            yield label, f"{what}: строка {line}", "дайте каждому району своё"


def _lies(path: Path, own: Mapping[str, str]) -> Iterator[_Fault]:
    portal, revision = own.get("портал"), own.get("ревизия", "")
    if portal is None:
        return
    if "://" in portal or portal.startswith("git@"):
        fix = "скачайте портал (git clone) и назовите папку"
        yield "портал", "при сборке ничего не скачивается", fix
    elif wrong := _unfit(path.parent / portal, portal, revision):
        yield wrong


def _unfit(there: Path, portal: str, revision: str) -> _Fault | None:
    """Why a folder is no portal, and what to do; one that cannot be read is not said to be none."""
    try:
        if not there.is_dir():
            fix = "проверьте путь: он считается от этого файла"
            if "\\" in portal:
                fix = f"пишите путь через «/»: {portal.replace(chr(92), '/')}"
            return "портал", f"папки «{portal}» нет", fix
        if revision:
            return _unknown(there, portal, revision)
        if not (there / "content").is_dir():
            return "портал", f"в папке «{portal}» портала нет", "в портале есть content/ и routes/"
        next((there / "content").iterdir(), None)
    except OSError:
        return (
            "портал",
            f"папка «{portal}» не открывается, и что в ней, неизвестно",
            "проверьте, что это папка и что её можно читать",
        )
    return None


def _unknown(there: Path, portal: str, revision: str) -> _Fault | None:
    """Why git has no such revision of a portal."""
    try:
        if git.head(there, revision):
            return None
    except GitRefused as refused:
        said = f"git не дал «{revision}»: {refused}"
        return "ревизия", said, "проверьте git в этой папке или возьмите портал без ревизии"
    said = f"в папке «{portal}» git не знает «{revision}»"
    return "ревизия", said, "назовите ветку, метку или коммит, который там есть"
