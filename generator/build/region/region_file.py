"""``regions.yaml``: what a region is called, and where the portals of its districts lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, Place, error
from generator.pages.region.home import MENU
from generator.records.decode import decode
from generator.records.fields import key
from generator.records.models.kinds import is_id
from generator.records.models.sections import RESERVED
from generator.records.yaml_text import errors
from generator.records.yaml_text import parser as tree

MOST = 200
"""Districts of one region: the largest have some sixty."""

TAKEN = frozenset((*RESERVED, *(section for section, _ in MENU), "assets"))
"""Folders of the root of a region that no district may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One district: the folder of its site, and where its portal lies on this disk."""

    id: str = key("адрес", "Папка района на сайте, латиницей.", "severny", line=True, limit=60)
    portal: str = key(
        "портал", "Папка портала, от этого файла.", "../severny", line=True, limit=500
    )
    revision: str = key(
        "ревизия",
        "Ветка, метка или коммит; пусто: то, что лежит в папке.",
        "main",
        default="",
        line=True,
        limit=200,
    )
    title: str = key(
        "название",
        "Как назвать район; пусто: как в его портале.",
        "Северный район",
        default="",
        line=True,
        limit=120,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region: its names and its districts, in the order of the home page."""

    title: str = key("название", "Как сайт назван в шапке.", "Порталы края", line=True, limit=80)
    institution: str = key(
        "учреждение", "Чей это сайт.", "Институт развития образования", line=True, limit=200
    )
    summary: str = key("кратко", "Одно предложение для главной.", default="", line=True, limit=300)
    mail: str = key(
        "почта",
        "Почта учреждения.",
        "iro@example.ru",
        default="",
        line=True,
        limit=120,
        shape="mail",
    )
    address: str = key(
        "адрес сайта",
        "Публичный адрес; пусто, пока его нет.",
        "https://region.example.ru/",
        default="",
        line=True,
        limit=200,
        shape="address",
    )
    districts: tuple[Entry, ...] = key(
        "районы", "Районы по порядку.", [{"адрес": "severny", "портал": "../severny"}], noun="район"
    )


@dataclass(frozen=True, slots=True)
class RegionFile:
    """The file as it was read; without ``region`` the findings say why."""

    region: Region | None
    text: str
    findings: tuple[Finding, ...]


def read(path: Path) -> RegionFile:
    """Read the file; every fault of it is told at once."""
    text, fault = errors.decode(path.name, path.read_bytes())
    if fault:
        return RegionFile(None, "", (fault,))
    raw = tree.parse(path.name, text)
    attributes, found, _ = decode(Region, raw, {})
    findings = (*raw.findings, *found)
    if findings:
        return RegionFile(None, text, findings)
    region = Region(**attributes)
    findings = tuple(_faults(path, region, text))
    return RegionFile(None if findings else region, text, findings)


def _faults(path: Path, region: Region, text: str) -> list[Finding]:
    """What no type says: addresses that clash, portals that are not there."""
    found: list[Finding] = []
    seen: set[str] = set()

    def say(entry: Entry, message: str, fix: str) -> None:
        place = Place(path.name, _line(text, entry))
        found.append(error("settings-wrong", place, f"район «{entry.id}»: {message}", fix))

    if len(region.districts) > MOST:
        place = Place(path.name)
        found.append(error("settings-wrong", place, f"районов больше {MOST}", "разделите регион"))
    for entry in region.districts[:MOST]:
        if not is_id(entry.id) or entry.id in TAKEN:
            say(
                entry,
                "такой папки у района быть не может",
                "возьмите латинские буквы, цифры и дефис: severny",
            )
        if entry.id in seen:
            say(entry, "адрес уже занят другим районом", "дайте каждому району свой")
        seen.add(entry.id)
        if "://" in entry.portal or entry.portal.startswith("git@"):
            say(
                entry,
                "при сборке ничего не скачивается",
                "скачайте портал (git clone) и назовите папку",
            )
        elif wrong := _unfit(path.parent / entry.portal, entry):
            say(entry, *wrong)
    return found


def _unfit(there: Path, entry: Entry) -> tuple[str, str] | None:
    """Why a folder is no portal, and what to do; one that cannot be read is not said to be none."""
    try:
        if not there.is_dir():
            return f"папки «{entry.portal}» нет", "проверьте путь: он считается от этого файла"
        if entry.revision:
            return None
        if not (there / "content").is_dir():
            return f"в папке «{entry.portal}» портала нет", "в портале есть content/ и routes/"
        next((there / "content").iterdir(), None)
    except OSError:
        return (
            f"папка «{entry.portal}» не открывается, и что в ней, неизвестно",
            "проверьте, что это папка и что её можно читать",
        )
    return None


def _line(text: str, entry: Entry) -> int:
    """The line where a district is named."""
    lines = text.split("\n")
    return next((n for n, line in enumerate(lines, 1) if entry.id and entry.id in line), 1)
