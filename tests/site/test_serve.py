"""A saved file shows in the browser without a new command."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY, Portal
from tests.support.repository import git
from tests.support.signals import heard
from tests.unit.build.test_page_shell import BARE

PAGE = "routes/primer/"


def port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def shows(url: str, words: str, seconds: float = 120) -> bool:
    """Wait until a page holds the words."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if words in answer.read().decode():
                    return True
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.2)
    return False


def test_a_saved_route_is_served_again_without_mkdocs(portal: Portal, tmp_path: Path) -> None:
    address = f"127.0.0.1:{port()}"
    log = tmp_path / "log"
    words = ("serve", "--root", str(portal.root), "--addr", address)
    with log.open("w") as said:
        running = subprocess.Popen(
            [sys.executable, "-c", BARE, *words],
            cwd=ROOT,
            stdout=said,
            stderr=said,
            env=dict(os.environ),
        )
    try:
        url = f"http://{address}/{PAGE}"
        assert shows(url, "Доказательство в геометрии"), log.read_text("utf-8")
        for title in ("Новое имя", "Ещё одно имя"):
            time.sleep(1)
            portal.change("routes/primer.yaml", f"название: {title}")
            assert shows(url, title), log.read_text("utf-8")
        time.sleep(1)  # a build that called for the next one made twenty in this time
        assert log.read_text("utf-8").count("Ничего не изменилось") <= 2
    finally:
        running.terminate()
        running.wait(10)


@pytest.mark.parametrize("sent", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_however_it_is_stopped_nothing_is_left(portal: Portal, sent: str) -> None:
    git(portal.root, "init", "-q")
    git(portal.root, "add", "-A")
    git(portal.root, "commit", "-qm", "Начало")
    words = ("serve", "--root", str(portal.root), "--addr", f"127.0.0.1:{port()}")
    with heard():
        running = subprocess.Popen(
            [sys.executable, "-m", "generator", *words],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert any("Сайт открыт" in line for line in running.stdout or ())
    running.send_signal(getattr(signal, sent))
    assert running.communicate(timeout=60)[1] == ""
    assert running.returncode == 0
    assert not list((portal.root / ".cache").glob("serve-*"))


def test_findings_are_said_and_a_mended_file_is_enough(portal: Portal, tmp_path: Path) -> None:
    portal.write("mkdocs.yml", "site_name: а\nhooks: [нет.py]\n")
    portal.change("routes/drugoy.yaml", "рески: [а]")
    address, log = f"127.0.0.1:{port()}", tmp_path / "log"
    words = ("serve", "--root", str(portal.root), "--addr", address, "--today", TODAY)
    with log.open("w") as said:
        running = subprocess.Popen(
            [sys.executable, "-m", "generator", *words], cwd=ROOT, stdout=said, stderr=said
        )
    try:
        waited = time.monotonic() + 120
        while "Сайт открыт" not in log.read_text("utf-8") and time.monotonic() < waited:
            time.sleep(0.2)
        assert "Отложено: mkdocs.yml — взяты обычные настройки" in log.read_text("utf-8")
        time.sleep(1)
        portal.write("mkdocs.yml", "site_name: а\n")
        assert shows(f"http://{address}/{PAGE}", "Доказательство в геометрии"), log.read_text(
            "utf-8"
        )
        assert "Отложено: routes/drugoy.yaml — " in log.read_text("utf-8")
        assert "Traceback" not in log.read_text("utf-8")
        assert "Неизвестно, какой сегодня день" not in log.read_text("utf-8"), "it was told"
    finally:
        running.terminate()
        running.wait(10)
