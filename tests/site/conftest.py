"""One real build of the portal for all tests of the site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def build(site: Path, *more: str, root: Path = ROOT, **environment: str) -> str:
    """Build as a user would, in a process of its own; gives what it said."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "build",
            "--root",
            str(root),
            "--site-dir",
            str(site),
            *more,
        ],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": "/tmp", **environment},
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this portal."""
    path = tmp_path_factory.mktemp("site") / "site"
    build(path, "--today", "2026-11-24")
    return path
