"""The tree as it lies on disk and in a commit: what is read, what is refused, and in which words."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from generator.system import file_findings, files, limits
from tests.conftest import Portal
from tests.support.repository import Repository


def rules(tree: files.SourceTree) -> dict[str, str]:
    return {finding.place.path: finding.rule for finding in tree.findings}


def test_paths_come_in_one_order_and_hidden_files_do_not_come(portal: Portal) -> None:
    portal.write("routes/b.yaml", "").write("routes/a.yaml", "").write("routes/.a.yaml", "")
    paths = list(files.read(portal.root).files)
    assert "routes/.a.yaml" not in paths
    assert paths.index("routes/a.yaml") < paths.index("routes/b.yaml")


def test_only_a_record_is_opened(portal: Portal) -> None:
    portal.write("content/methods/keysy/kartinka.png", b"\x89PNG")
    found = files.read(portal.root).files
    assert found["content/methods/keysy/kartinka.png"].data == b""
    assert found["routes/primer.yaml"].data == (portal.root / "routes/primer.yaml").read_bytes()


def test_a_stamp_changes_when_somebody_writes(portal: Portal) -> None:
    before = files.read(portal.root).files["routes/primer.yaml"]
    assert files.read(portal.root).files["routes/primer.yaml"].stamp == before.stamp
    portal.change("routes/primer.yaml", "название: Другое название маршрута")
    assert files.read(portal.root).files["routes/primer.yaml"].stamp != before.stamp


def test_a_link_is_never_followed(portal: Portal, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("тайна: да")
    (portal.root / "routes" / "chuzhoy.yaml").symlink_to(secret)
    (portal.root / "routes" / "svoy.yaml").symlink_to(portal.root / "routes" / "primer.yaml")
    tree = files.read(portal.root)
    assert rules(tree) == {"routes/chuzhoy.yaml": "file-link", "routes/svoy.yaml": "file-link"}
    outside, inside = (finding.message for finding in tree.findings)
    assert "за пределы портала" in outside
    assert "внутри портала" in inside
    assert "routes/chuzhoy.yaml" not in tree.files


def test_a_folder_named_like_a_record_and_a_file_too_large_are_told(portal: Portal) -> None:
    (portal.root / "routes" / "papka.yaml").mkdir()
    portal.write("routes/bolshoy.yaml", b"a" * (limits.LARGEST_RECORD + 1))
    portal.write("routes/rovno.yaml", b"a" * limits.LARGEST_RECORD)
    tree = files.read(portal.root)
    assert rules(tree) == {
        "routes/papka.yaml": "file-not-file",
        "routes/bolshoy.yaml": "file-too-large",
    }
    assert "routes/rovno.yaml" in tree.files


def test_reading_stops_where_there_are_too_many(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_FILES", 3)
    tree = files.read(portal.root)
    assert "file-too-many" in rules(tree).values()
    assert len(tree.files) == 4


@pytest.mark.parametrize(
    ("name", "fit"),
    [
        ("skan.pdf", True),
        ("SKAN.PDF", True),
        ("stranica.html", False),
        ("kod.svg", False),
        ("../skan.pdf", False),
        ("a\\skan.pdf", False),
        (".skan.pdf", False),
    ],
)
def test_what_a_browser_would_run_is_not_attached(name: str, fit: bool) -> None:
    assert files.attachable(name) is fit


def test_a_commit_is_read_as_the_disk_was(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    commit = repository.git("rev-parse", "HEAD")
    repository.change("routes/primer.yaml", "название: Потом")
    tree = files.at(repository.root, commit)
    disk = files.read(repository.root)
    assert tree.files.keys() == disk.files.keys()
    assert list(tree.files) == sorted(tree.files)
    different = [path for path in tree.files if tree.files[path] != disk.files[path]]
    assert different == ["routes/primer.yaml"]


def test_two_files_of_one_name_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """macOS has but one of the two, so they are in a commit, and a disk that has both is made up."""
    repository = Repository.start(tmp_path / "portal")
    names = [unicodedata.normalize(form, "content/pages/схема й.png") for form in ("NFC", "NFD")]
    repository.write("content/pages/shema.png", b"png")
    (entry,) = (e for e in os.scandir(repository.root / "content/pages") if e.name == "shema.png")
    monkeypatch.setattr(files, "_entries", lambda root, findings: ((entry, n) for n in names))  # noqa: ARG005
    disk = files.read(repository.root)
    assert rules(disk) == {"content/pages/схема й.png": "file-twin"}
    commit = repository.commit_named({name.encode(): b"png" for name in names})
    assert files.at(repository.root, commit).findings == disk.findings


def test_a_commit_is_refused_what_the_disk_is_refused(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    repository.write("routes/papka.yaml/vnutri.yaml", "").write(
        "routes/bolshoy.yaml", b"a" * (limits.LARGEST_RECORD + 1)
    )
    (repository.root / "routes" / "ssylka.yaml").symlink_to("/etc/hostname")
    tree = files.at(repository.root, repository.commit())
    assert rules(tree) == {
        "routes/papka.yaml": "file-not-file",
        "routes/bolshoy.yaml": "file-too-large",
        "routes/ssylka.yaml": "file-link",
    }


def test_a_long_path_is_said_by_its_end() -> None:
    said = file_findings.unreadable("routes/" + "ochen-" * 20 + "dlinnyy.yaml").message
    assert "…" in said
    assert "dlinnyy.yaml" in said
    assert len(said) < 90
