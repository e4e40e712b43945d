"""From a folder to the catalogue of what can be shown, with what could not be known."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.build.prepare import prepare
from generator.findings import Unread
from generator.settings import Settings
from generator.system import files
from generator.system.file_findings import closed
from tests.conftest import TODAY, Portal
from tests.support.repository import Repository


def test_a_broken_record_is_left_out_and_told(portal: Portal) -> None:
    portal.write("routes/primer.yaml", "название: а: б\n")
    found = prepare(Settings(portal.root, TODAY))
    assert ("route", "primer") not in found.records
    assert ("route", "drugoy") in found.records
    assert [one.path for one in found.aside] == ["routes/primer.yaml"]


def test_a_closed_folder_ends_it(portal: Portal) -> None:
    listed = files.read(portal.root)
    listed = replace(listed, findings=(closed("content/terms"),))
    with pytest.raises(Unread, match="content/terms"):
        prepare(Settings(portal.root, TODAY), listed)


def test_what_git_does_not_tell_is_said(portal: Portal, tmp_path: Path) -> None:
    assert "какой сегодня день" in prepare(Settings(portal.root)).unknown[0]
    repository = Repository.start(tmp_path / "git")
    assert prepare(Settings(repository.root)).unknown == ()
