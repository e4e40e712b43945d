"""What is said is written on any code page: Windows, an old terminal, a pipe of a foreign system."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import streams
from tests.conftest import Portal

SAID = "Записи — «Ёлка» № 5, 2…3 → 4\u00a0ч ≤ 1"


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ("cp866", 'Записи - "Ёлка" № 5, 2...3 -> 4\u00a0ч <= 1'),
        ("cp1251", "Записи — «Ёлка» № 5, 2…3 -> 4\u00a0ч <= 1"),
        ("koi8-r", 'Записи - "Ёлка" N 5, 2...3 -> 4\u00a0ч ≤ 1'),
    ],
)
def test_a_sign_that_a_code_page_lacks_is_said_by_a_near_one(page: str, read: str) -> None:
    assert SAID.encode(page, streams.HANDLER).decode(page) == read


def test_what_has_no_near_sign_is_a_question_mark_even_in_utf_8() -> None:
    assert "🙂\udcff".encode("cp866", streams.HANDLER) == b"??"
    assert "\udcff".encode("utf-8", streams.HANDLER) == b"?"


@pytest.mark.parametrize(
    ("page", "read"), [("cp866", "cp866"), ("cp1251", "cp1251"), ("cp1252", "utf-8")]
)
def test_a_finding_is_read_on_every_code_page(portal: Portal, page: str, read: str) -> None:
    """A page without Russian letters gets UTF-8: the pipe of a machine in the cloud is cp1252."""
    portal.change("routes/primer.yaml", "название: «Имя» — 5 → 6 🙂\nрески: [а]")
    words = ("check", "--root", str(portal.root))
    done = _said(page, *words)
    said = done.stdout.decode(read)
    assert done.returncode == 1
    assert "Неизвестно, какой сегодня день" in done.stderr.decode(read)
    assert "ошибка: ключа" in said
    assert "рески" in said


@pytest.mark.parametrize("page", ["cp866", "cp1251", "ascii"])
@pytest.mark.parametrize(
    "words", [("--help",), ("build", "--help"), ("new", "route", "Не имя"), ("нет",)], ids=str
)
def test_help_and_refusals_are_written_on_every_code_page(
    portal: Portal, words: tuple[str, ...], page: str
) -> None:
    done = _said(page, *words, cwd=portal.root)
    said = (done.stdout + done.stderr).decode("utf-8" if page == "ascii" else page)
    assert len(said) > 40
    assert "Traceback" not in said


@pytest.mark.parametrize("page", ["cp866", "cp1251", "koi8-r", "utf-8"])
@pytest.mark.parametrize(
    "words",
    [
        ("check", "--format", "json"),
        ("check", "--format", "gitlab"),
        ("check", "--format", "sarif"),
        ("search", "геометрия", "--json"),
        ("schema", "route"),
    ],
    ids=" ".join,
)
def test_what_programs_read_says_the_same_on_every_code_page(
    portal: Portal, words: tuple[str, ...], page: str
) -> None:
    portal.change("routes/primer.yaml", "название: «Имя» — геометрия → 6 🙂\nрески: [а]")
    portal.change("content/deficits/pr-1.yaml", "название: «Имя» — геометрия → 6")
    whole = json.loads(_said("utf-8", *words, cwd=portal.root).stdout)
    assert json.loads(_said(page, *words, cwd=portal.root).stdout.decode(page)) == whole
    assert not json.dumps(whole, ensure_ascii=False).isascii()


def _said(page: str, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "generator", *words]
    more = {"PYTHONIOENCODING": page, "PYTHONUTF8": "0", "PYTHONPATH": os.getcwd()}  # noqa: PTH109
    return subprocess.run(command, capture_output=True, env={**os.environ, **more}, cwd=cwd)
