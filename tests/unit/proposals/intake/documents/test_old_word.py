"""An old Word document asks for LibreOffice, and says plainly what to do without it."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.proposals.intake.documents import documents, old_word


def test_without_libreoffice_one_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UserError, match=r"сохраните как \.docx"):
        documents.read("a.doc", b"\xd0\xcf\x11\xe0")


def test_a_conversion_that_gives_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    office = tmp_path_factory.mktemp("bin") / "soffice"
    office.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    office.chmod(0o700)
    monkeypatch.setattr(old_word.shutil, "which", lambda name: str(office))  # noqa: ARG005
    with pytest.raises(UserError, match="не открылся"):
        documents.read("a.doc", b"\xd0\xcf\x11\xe0")
