"""Files that lie beside the folders of records, and names that another system would change."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from generator.build import prepare
from generator.catalogue import attachments
from generator.findings import Severity
from generator.settings import Settings
from generator.system import files, strays
from tests.conftest import TODAY, Portal
from tests.support.cli import iom
from tests.support.repository import Repository

RECORD = "название: Проба\nкратко: Проба.\n"


def found(portal: Portal) -> dict[str, tuple[str, str]]:
    return {f.place.path: (f.rule, f.severity.value) for f in portal.check()}


def test_a_text_that_shows_a_record_is_none(portal: Portal) -> None:
    portal.write("docs/region.md", f"# Как написать\n\n```yaml\n{RECORD}```\n")
    assert found(portal) == {}


@pytest.mark.parametrize(
    ("path", "severity"),
    [
        ("moy.yaml", Severity.ERROR),
        ("route/moy.yaml", Severity.ERROR),
        ("Routes/moy.yml", Severity.ERROR),
        ("маршруты/мой.yaml", Severity.ERROR),
        ("methods/keysy.md", Severity.ERROR),
        ("methods/keysy/index.md", Severity.ERROR),
        ("Content/pages/moya.md", Severity.ERROR),
        ("content /terms/moy.yaml", Severity.ERROR),
        ("cоntent/terms/moy.yaml", Severity.ERROR),
        ("Routes/2026/moy.docx", Severity.ERROR),
        ("почта/moy.yaml", Severity.REMARK),
        ("route/moy.docx", Severity.ERROR),
        ("route/moy.yaml.txt", Severity.ERROR),
        ("routes/moy.yaml.txt", Severity.ERROR),
        ("routes/moy.yaml (1)", Severity.ERROR),
        ("routes/primer.yaml~", Severity.ERROR),
        ("routes/moy.docx", Severity.ERROR),
        ("content/terms/snimok.png", Severity.REMARK),
        ("content/method/keysy/index.md", Severity.ERROR),
        ("content/routes/moy.yaml", Severity.ERROR),
        ("routes/moi/moy.yaml", Severity.ERROR),
    ],
)
def test_a_record_out_of_its_place_is_told_on_disk_and_in_a_commit(
    portal: Portal, path: str, severity: Severity
) -> None:
    text = RECORD if path.endswith(("yaml", "yml")) else f"---\n{RECORD}---\n\nТекст.\n"
    portal.write(path, text)
    assert found(portal) == {path: ("file-misplaced", severity.value)}


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "docker-compose.yaml",
        "README.md",
        "docs/x.md",
        "тексты/x.txt",
        ".github/x.yaml",
        "routes/README.md",
        "content/pages/kartinka.drawio",
    ],
)
def test_what_is_no_record_may_lie_where_it_likes(portal: Portal, path: str) -> None:
    assert found(portal.write(path, "services: {a: b}\n")) == {}


def test_a_commit_is_looked_at_as_the_disk_is(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    told = {"route/moy.yaml", "moy.yaml", "Routes /moy.yaml", "Content/pages/x.yaml"}
    for path in (*told, "дальше/глубже/x.yaml", "routes/moy.docx"):
        target = repository.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(RECORD, "utf-8")
    repository.commit("Положить мимо")
    on_disk, kept = files.read(repository.root), files.at(repository.root, "HEAD")
    assert {f.place.path for f in kept.findings} == told
    assert set(on_disk.findings) == set(kept.findings)
    fixes = {f.place.path: f.fix for f in kept.findings}
    assert fixes["Routes /moy.yaml"].startswith("перенесите файл в routes/moy.yaml: ")


class Renamed:
    """An entry of a folder, by another name."""

    def __init__(self, entry: os.DirEntry[str], name: str) -> None:
        self._entry, self.name = entry, name

    def __getattr__(self, what: str) -> object:
        return getattr(self._entry, what)


class Listed(AbstractContextManager["Listed"]):
    """What a folder holds, as a system would list it whose disk calls «plain.yaml» ``odd``."""

    def __init__(self, found: Iterator[os.DirEntry[str]], odd: str) -> None:
        self._found, self._odd = found, odd

    def __exit__(self, *fault: object) -> None:
        pass

    def __iter__(self) -> Listed:
        return self

    def __next__(self) -> Renamed:
        entry = next(self._found)
        return Renamed(entry, self._odd if entry.name == "plain.yaml" else entry.name)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\x1b[31mb.yaml", r"a\x1b[31mb.yaml"),
        (b"route/x\ny.yaml", r"route/x\ny.yaml"),
        (b"\xcf\xf0.yaml", r"\udccf\udcf0.yaml"),
        (b"content/pages/\xcf\xf0.jpg", r"content/pages/\udccf\udcf0.jpg"),
    ],
)
def test_a_name_that_no_output_can_say_is_written_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: bytes, shown: str
) -> None:
    """No disk of Windows takes such a name, that of macOS few: the commit is written past the disk."""
    repository = Repository.start(tmp_path / "portal")
    folder, _, odd = name.decode("utf-8", "surrogateescape").rpartition("/")
    repository.write(f"{folder}/plain.yaml".lstrip("/"), RECORD)
    repository.commit_named({name: RECORD.encode()})
    kept = iom("check", "--at", "HEAD", "--root", str(repository.root), "--today", TODAY)
    assert (kept.exit_code, f"{shown}:1:1" in kept.stdout) == (1, True)
    listed = os.scandir
    monkeypatch.setattr(os, "scandir", lambda place: Listed(listed(place), odd))
    done = iom("check", "--root", str(repository.root), "--today", TODAY)
    assert done.stdout == kept.stdout


@pytest.mark.parametrize("id", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_name_of_a_device_of_windows_is_no_id(portal: Portal, id: str) -> None:
    path = f"content/terms/{id}.yaml"
    assert found(portal.write(path, "название: Проба\nзначение: Слово.\n")) == {
        path: ("id-wrong", "error")
    }


@pytest.mark.parametrize(
    "path",
    ["pages/aux.tar.pdf", "pages/con/x.jpg", "methods/keysy/Nul/x.jpg", "pages/COM¹.pdf"],
)
def test_a_device_of_windows_is_no_name_of_a_file_or_a_folder(portal: Portal, path: str) -> None:
    portal.write(f"content/{path}", b"x")
    assert found(portal) == {f"content/{path}": ("id-wrong", "error")}


@pytest.mark.parametrize(
    ("id", "fact", "fix"),
    [
        ("сase-1", "похожие на латинские", "«case-1»"),
        ("Мой маршрут", "нужны строчные", "«moy-marshrut»"),
        ("primer (1)", "нужны строчные", "«primer-1»"),
        ("a" * 61, "не годится", "до 60 знаков"),
        ("…", "не годится", "до 60 знаков"),
    ],
)
def test_a_name_that_would_do_is_proposed(portal: Portal, id: str, fact: str, fix: str) -> None:
    (told,) = portal.write(f"content/terms/{id}.yaml", "название: Проба\n").check()
    assert (told.rule, fact in told.message, fix in told.fix) == ("id-wrong", True, True)


def test_a_longer_name_is_good(portal: Portal) -> None:
    for id in ("con-1", "nulevoy", "com10", "auxi"):
        portal.write(f"content/terms/{id}.yaml", f"название: Проба {id}\nзначение: Слово.\n")
    assert found(portal) == {}


@pytest.mark.parametrize("name", ["Shema.png", "sсhema.png", "shemа.png"])
def test_names_that_look_alike_are_told(portal: Portal, name: str) -> None:
    same = "schema.png" if "с" in name else "shema.png"
    portal.write(f"content/pages/{same}", b"1").write(f"content/pages/{name}", b"2")
    (told,) = portal.check()
    assert (told.rule, told.also is not None) == ("file-twin", True)


def test_a_file_that_is_named_with_other_letters_is_pointed_at(portal: Portal) -> None:
    portal.write("content/pages/shema.png", b"1")
    portal.change("content/pages/o-portale.md", "файлы: [Shema.PNG]")
    (told,) = portal.check()
    assert (told.rule, "shema.png" in told.fix) == ("file-missing", True)


def test_a_name_from_macos_is_the_name_that_was_meant(portal: Portal) -> None:
    name = "памятка для 5 й.txt"
    apart = unicodedata.normalize("NFD", name)
    portal.write(f"content/pages/{apart}", b"\xd0\xb9\n")
    portal.change("content/pages/o-portale.md", f'файлы: ["{name}"]')
    assert portal.check() == ()
    catalogue = prepare.prepare(Settings(portal.root, TODAY))
    assert dict(attachments.read(catalogue, portal.root, "")) == {
        f"o-portale/{name}": b"\xd0\xb9\n"
    }


def test_a_twin_is_no_twin_of_itself() -> None:
    assert strays.alike("a.png", ["a.png", "b.png"]) == ""
    assert list(strays.twins(["a/x.png", "b/x.png", "a/y.png"])) == []
