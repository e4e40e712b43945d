"""The door of the process: whatever Python was told of languages, Russian is read."""

from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from generator import __main__ as door
from tests.conftest import ROOT, Portal


def test_where_python_is_told_to_read_no_russian_it_is_read_all_the_same(portal: Portal) -> None:
    """Arguments and names would be read as ASCII, and git be told of a commit in signs that it has not."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    def said(*words: str) -> str:
        command = [sys.executable, "-m", "generator", *words]
        environment = {**os.environ, **plain, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            command, cwd=portal.root, env=environment, capture_output=True, check=True
        )
        return done.stdout.decode()

    assert "/routes/primer/" in said("search", "доказательство")
    (portal.root / "ответы.yaml").write_text("район: Район\nучреждение: Учреждение\n", "utf-8")
    assert "сохранён первым коммитом" in said("init", "новый", "--answers", "ответы.yaml")


def test_a_help_that_cannot_be_written_is_told_as_any_refusal_of_the_disk(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def leave(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(door, "main", full)
    monkeypatch.setattr(door, "_heed_signals", lambda: None)
    monkeypatch.setattr(os, "_exit", leave)
    with pytest.raises(SystemExit) as ended:
        door.run()
    assert ended.value.code == 3
    assert "на диске кончилось место" in capsys.readouterr().err
