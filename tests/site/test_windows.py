"""What can be tried of Windows on another system: ends of lines, no fork and no SIGHUP, an open file.

Types: ``make types``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.system import output
from tests.conftest import ROOT, TODAY, Portal
from tests.support.cli import iom
from tests.support.repository import Repository
from tests.unit.build.test_page_shell import everything

NO_FORK = """
import multiprocessing, runpy, sys
multiprocessing.set_start_method("spawn")
multiprocessing.get_all_start_methods = lambda: ["spawn"]
def refuse(*words):
    raise AssertionError("a fork")
import os, signal
os.fork = refuse
for name in ("SIGHUP", "SIGKILL", "SIGQUIT", "SIGALRM", "SIGUSR1"):
    delattr(signal, name)
for name in ("getuid", "geteuid", "getpgid", "uname", "statvfs", "fchmod", "lchown"):
    delattr(os, name)
runpy.run_module("generator", run_name="__main__")
"""
COLUMNS = "content/registries/collect-columns.yaml"
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


def test_every_answer_about_a_windows_checkout_is_the_same(tmp_path: Path) -> None:
    """As git writes files where it is told to end lines as Windows does and nothing in the portal forbids it."""
    ours = Repository.start(tmp_path / "ours")
    ours.write(COLUMNS, (ROOT / COLUMNS).read_bytes())
    iom("fmt", "--root", str(ours.root))
    ours.commit("В единой записи")
    theirs = Repository(tmp_path / "theirs")
    ours.git("clone", "-q", "-c", "core.autocrlf=true", str(ours.root), str(theirs.root))
    assert b"\r\n" in (theirs.root / "content" / "portal.yaml").read_bytes()
    for edited in (False, True):
        if edited:
            for one, end in ((ours, "\n"), (theirs, "\r\n")):
                path = one.root / "routes" / "primer.yaml"
                said = path.read_bytes().decode().split(end)
                at = next(n for n, line in enumerate(said) if line.startswith("кратко: "))
                one.write(
                    "routes/primer.yaml", end.join([*said[:at], "кратко: Иначе.", *said[at + 1 :]])
                )
        for words in (
            *(("check",), ("check", "--since", "HEAD"), ("fmt", "--check"), ("stale",)),
            *(("review", "HEAD"), ("search", "доказательство"), ("schema", "route")),
        ):
            answers = [iom(*words, "--root", str(one.root)) for one in (ours, theirs)]
            assert answers[0].output == answers[1].output, words
            assert answers[0].exit_code == answers[1].exit_code, words
    said = "Школа;Период;Код;Дефицит;Этап\n"
    said += "".join(f"СОШ № 1;октябрь 2026;П-{n};pr-1;проба\n" for n in range(1, 7))
    sheets = []
    for number, (one, end) in enumerate(((ours, "\n"), (theirs, "\r\n"))):
        sheet = tmp_path / str(number) / "list.csv"
        sheet.parent.mkdir()
        sheet.write_text(said, "utf-8", newline=end)
        sheets.append(iom("collect", str(sheet), "--root", str(one.root), "--json"))
    assert '"rows": 6' in sheets[0].output, sheets[0].output
    assert sheets[0].output == sheets[1].output


def test_a_site_of_which_a_file_is_open_is_left_and_the_reason_said(
    portal: Portal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    words = ("build", "--root", str(portal.root), "--site-dir", str(site), "--no-paper")
    assert iom(*words).exit_code == 0
    before = everything(site)
    portal.change("routes/primer.yaml", "кратко: Иначе.")
    rename = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self == site:
            raise PermissionError(13, "Access is denied", str(self), 32, str(target))
        return rename(self, target)

    monkeypatch.setattr(output, "_exchange", lambda *_: False)
    monkeypatch.setattr(Path, "replace", refuse)
    done = iom(*words)
    assert done.exit_code == 3
    assert "закройте программу, в которой открыт файл" in done.output
    assert "Прежний сайт цел" in done.output
    assert everything(site) == before
