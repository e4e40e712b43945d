"""What can be tried of Windows on another system: ends of lines, no fork. Types: ``make types``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, TODAY, Portal
from tests.unit.build.test_page_shell import everything

NO_FORK = """
import multiprocessing, runpy, sys
multiprocessing.set_start_method("spawn")
multiprocessing.get_all_start_methods = lambda: ["spawn"]
def refuse(*words):
    raise AssertionError("a fork")
import os
os.fork = refuse
runpy.run_module("generator", run_name="__main__")
"""
TEXTS = (".yaml", ".yml", ".md", ".txt")


def _build(root: Path, site: Path, *python: str) -> dict[str, bytes]:
    words = ("build", "--root", str(root), "--site-dir", str(site), "--today", TODAY)
    subprocess.run([sys.executable, *python, *words], check=True, capture_output=True, cwd=ROOT)
    return everything(site)


def test_a_windows_checkout_gives_the_same_site_with_fresh_processes(
    portal: Portal, tmp_path: Path
) -> None:
    """The records, the lists and mkdocs.yml end their lines with CRLF, and no process is forked."""
    copy = tmp_path / "windows"
    shutil.copytree(portal.root, copy)
    changed = 0
    for path in sorted(copy.rglob("*")):
        if path.is_file() and path.suffix in TEXTS:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
            changed += 1
    assert changed > 15
    ours = _build(portal.root, tmp_path / "ours", "-m", "generator")
    theirs = _build(copy, tmp_path / "theirs", "-c", NO_FORK)
    assert {"index.html", "routes/primer/index.html", "search/index.js"} <= ours.keys()
    assert [name for name in ours if ours[name] != theirs.get(name)] == []
    assert len(ours) == len(theirs)
