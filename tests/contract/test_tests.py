"""The tests themselves: where they stand, what they need, which modules have none of their own."""

from __future__ import annotations

import ast
import io
import os
import re
import subprocess
import sys
import tokenize
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest

from generator.system import workers
from tests import conftest
from tests.conftest import LONGEST, ROOT
from tests.support import growth, install
from tests.support.shared import once

GENERATOR, UNIT = ROOT / "generator", ROOT / "tests" / "unit"
WEIGHT = 40
"""Lines of code from which on a module has a test file of its own."""

TOGETHER = {
    "checks/rules/*.py": "tests/unit/checks/test_registry.py",
    "records/models/*.py": "tests/unit/records/test_json_schema.py",
    "records/markup/*.py": "tests/unit/records/markup/test_words.py",
    "pages/*/*.py": "tests/unit/pages/test_registry.py",
    "paper/layouts/*.py": "tests/unit/paper/test_document.py",
    "cli/*.py": "tests/unit/cli/test_main.py",
    "language/phrases/*.py": "tests/unit/test_messages.py",
    "language/personal/*.py": "tests/privacy/test_privacy.py",
    "checks/attachments/*.py": "tests/unit/checks/attachments/test_inspect.py",
}
"""Rooms of one thing a module, where one test goes over all of them: a new one is tested at once."""

ELSEWHERE = {
    "build/mkdocs_plugin.py": ("tests/site/test_site.py", "only MkDocs can call it"),
    "build/mkdocs_shell.py": ("tests/unit/build/test_page_shell.py", "what it is asked for"),
    "build/snapshots.py": ("tests/site/test_history.py", "needs a tag and a whole site"),
    "catalogue/diff/fields.py": ("tests/unit/catalogue/diff/test_records.py", "golden words"),
    "catalogue/history/build.py": ("tests/unit/catalogue/history/test_load.py", "golden history"),
    "paper/publish.py": ("tests/site/test_paper.py", "needs a whole site"),
    "proposals/intake/word_form_read.py": (
        "tests/unit/proposals/intake/test_intake.py",
        "what is written is read back",
    ),
    "proposals/intake/word_form_write.py": (
        "tests/unit/proposals/intake/test_intake.py",
        "what is written is read back",
    ),
    "proposals/printout/printout_reader.py": (
        "tests/unit/proposals/printout/test_printout.py",
        "what is printed is read back",
    ),
}
"""What is tested under another name: where, and why. Whoever writes the test takes the line out."""

MOST_ELSEWHERE = 9
"""The list only becomes shorter."""

BLOCKED = """
import sys
sys.modules["playwright"] = None
import pytest
sys.exit(pytest.main(["-p", "no:cacheprovider", "tests/unit/language/test_russian.py"]))
"""


def weight(module: Path) -> int:
    """Lines of code: no comments, no docstrings, no blank lines."""
    source = module.read_text("utf-8")
    said: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        value = node.value if isinstance(node, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            said.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    code: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.string.strip() and token.type != tokenize.COMMENT:
            code.update(range(token.start[0], token.end[0] + 1))
    return len(code - said)


def modules() -> list[Path]:
    return sorted(path for path in GENERATOR.rglob("*.py") if path.name != "__init__.py")


def test_of(module: Path) -> Path:
    return UNIT / module.relative_to(GENERATOR).with_name(f"test_{module.name}")


test_of.__test__ = False  # type: ignore[attr-defined]


@cache
def alone() -> list[str]:
    """The modules of weight that have no test file of their own and are not tested with their room."""
    names = (module.relative_to(GENERATOR) for module in modules() if not test_of(module).exists())
    return [
        name.as_posix()
        for name in names
        if weight(GENERATOR / name) > WEIGHT
        and not any(PurePosixPath(name).match(pattern) for pattern in TOGETHER)
    ]


def test_a_module_of_weight_has_its_test_or_says_where_it_is_tested() -> None:
    lost = set(alone()) - ELSEWHERE.keys()
    wanted = sorted(test_of(GENERATOR / name).relative_to(ROOT).as_posix() for name in lost)
    assert not lost, f"write {wanted}"


def test_an_exemption_is_needed_and_true() -> None:
    assert set(ELSEWHERE) <= set(alone()), "take out what has its test, or is no more"
    assert len(ELSEWHERE) <= MOST_ELSEWHERE
    for path in {*TOGETHER.values(), *(path for path, _ in ELSEWHERE.values())}:
        assert (ROOT / path).is_file(), path


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    passed = pytestconfig.getini("norecursedirs")
    folders = {path.name for path in (ROOT / "tests").rglob("*") if list(path.glob("test_*.py"))}
    assert not [name for name in folders for pattern in passed if fnmatch(name, pattern)]


def test_every_unit_test_stands_where_its_module_stands() -> None:
    made = {test_of(module) for module in modules()}
    assert set(UNIT.rglob("test_*.py")) <= made


def test_a_test_of_plurals_runs_without_playwright() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_a_page_shows_is_waited_for() -> None:
    """An answer read at once is a race; ``expect`` asks again until it holds."""
    at_once = re.compile(
        r"assert [^\n]*\.(is_(visible|hidden|checked|enabled|disabled)\(\)|input_value\(\) ==)"
        r"|\.wait_for_function\("
    )
    for path in (ROOT / "tests").rglob("*.py"):
        assert path == Path(__file__) or not at_once.findall(path.read_text("utf-8")), path


def test_no_test_asserts_how_long_a_thing_takes() -> None:
    """A machine may be three times slower at any hour: what grows is told by ``support/growth.py``."""
    measuring = re.compile(r"perf_counter|process_time|thread_time|\.seconds\b|default_timer")
    told = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "tests").rglob("*.py")
        if measuring.search(path.read_text("utf-8"))
    }
    ours = {"tests/contract/test_tests.py", "tests/support/growth.py"}
    aside = ("tests/benchmarks/", "tests/trust/", "tests/fuzz/")
    assert {path for path in told - ours if not path.startswith(aside)} == set()


def test_what_grows_with_the_square_is_told() -> None:
    assert growth.in_proportion(lambda size: sum(range(size)), 400_000)
    assert not growth.in_proportion(lambda size: [sum(range(size)) for _ in range(size)], 2_000)


def test_the_longest_files_are_there() -> None:
    assert [room for room in LONGEST if not (ROOT / room).exists()] == []


@pytest.mark.parametrize(
    ("room", "flags", "told", "lies"),
    [
        (conftest.ROOM + 1, 0, "", True),
        (conftest.ROOM - 1, 0, "", False),
        (conftest.ROOM + 1, getattr(os, "ST_NOEXEC", 0), "", False),
        (conftest.ROOM + 1, 0, "/tmp", False),
    ],
    ids=["room", "no room", "no programs", "another folder is asked for"],
)
def test_a_run_lies_in_memory_where_there_is_room_and_nobody_said_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int, flags: int, told: str, lies: bool
) -> None:
    disk = SimpleNamespace(f_flag=flags, f_bavail=room, f_frsize=1)
    monkeypatch.setattr(os, "statvfs", lambda _: disk, raising=False)
    monkeypatch.setattr(conftest, "MEMORY", str(tmp_path))
    monkeypatch.delenv("TMPDIR", raising=False)
    if told:
        monkeypatch.setenv("TMPDIR", told)
    assert conftest.in_memory() is (lies and sys.platform == "linux")


def test_a_build_inside_of_a_test_takes_one_core() -> None:
    assert workers.cores() == 1


def test_the_headless_shell_lies_beside_the_browser_of_playwright(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tmp_path / "chromium-1200" / "chrome-linux" / "chrome"
    shell = tmp_path / "chromium_headless_shell-1200" / "chrome-linux" / "headless_shell"
    for path in (whole, shell):
        path.parent.mkdir(parents=True)
        path.touch()
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(install.shutil, "which", lambda _: None)
    monkeypatch.setattr(install, "find", lambda: str(whole))
    assert install.shell() == str(shell)
    shell.unlink()
    assert install.shell() == str(whole)


def test_what_one_worker_could_not_make_fails_the_others_too(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    def broken(_: Path) -> None:
        raise OSError("no room")

    for expected in (OSError, AssertionError):
        with pytest.raises(expected):
            once(tmp_path_factory, "broken", broken)
    made = [once(tmp_path_factory, "good", Path.touch) for _ in range(2)]
    assert made[0] == made[1]
    assert made[0].is_file()
