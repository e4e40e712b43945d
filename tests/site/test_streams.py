"""Closed streams and a folder that is gone are no fault of ours."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Portal


def shell(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)


def call(*words: str) -> str:
    code = "from generator.__main__ import run; run()"
    return shlex.join([sys.executable, "-c", code, *words])


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_changes_no_code(portal: Portal, closed: str) -> None:
    words = ("check", "--root", str(portal.root))
    done = shell(f"{call(*words)} {closed}")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    portal.change("routes/primer.yaml", "рески: [а]")
    done = shell(f"{call(*words)} {closed}")
    assert (done.returncode, "Сбой" in done.stderr) == (1, False)


def test_what_is_said_lands_in_no_file(portal: Portal) -> None:
    """The next file that is opened takes the number of a closed stream: it would get our words."""
    site = portal.root / "site"
    done = shell(f"{call('build', '--no-paper', '--root', str(portal.root))} >&- 2>&-")
    assert done.returncode == 0
    store = portal.root / ".cache" / "iom.sqlite"
    assert store.read_bytes().startswith(b"SQLite format 3\0")
    assert "Опубликовано".encode() not in store.read_bytes()
    assert (site / "index.html").is_file()


def test_a_folder_that_is_gone_is_said(portal: Portal, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    done = shell(f"cd {gone} && rmdir {gone} && {call('check', '--root', str(portal.root))}")
    assert done.returncode == 2
    assert "текущей папки больше нет" in done.stderr
    assert "Traceback" not in done.stderr
