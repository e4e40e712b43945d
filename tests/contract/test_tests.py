"""The tests themselves: where they stand, what they need, which modules have none of their own."""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import tokenize
from pathlib import Path, PurePosixPath

import pytest

from tests.conftest import ROOT

GENERATOR, UNIT = ROOT / "generator", ROOT / "tests" / "unit"
WEIGHT = 40
"""Lines of code from which on a module has a test file of its own."""

ELSEWHERE = {
    "checks/rules/*.py": ("tests/unit/checks/test_registry.py", "each rule brings its examples"),
    "checks/personal/*.py": ("tests/privacy/test_privacy.py", "measured on labelled sentences"),
    "records/models/*.py": ("tests/unit/records/test_json_schema.py", "declarations"),
    "pages/*/*.py": ("tests/unit/pages/test_registry.py", "every page is made, rendered, read"),
    "paper/layouts/*.py": ("tests/unit/paper/test_document.py", "every sheet is set, read back"),
    "cli/*.py": ("tests/unit/cli/test_main.py", "commands are called as a person calls them"),
    "build/mkdocs_*.py": ("tests/site/test_site.py", "only MkDocs can call them"),
    "build/write_site.py": ("tests/property/test_renewal.py", "a site renewed is a site made"),
    "build/snapshots.py": ("tests/site/test_history.py", "needs a tag and a whole site"),
    "catalogue/diff/fields.py": ("tests/unit/catalogue/diff/test_records.py", "golden words"),
    "catalogue/history/build.py": ("tests/unit/catalogue/history/test_load.py", "golden history"),
    "paper/prose.py": ("tests/unit/paper/test_document.py", "every sheet is set, read back"),
    "paper/publish.py": ("tests/site/test_paper.py", "needs a whole site"),
    "paper/writers/word_blocks.py": (
        "tests/unit/paper/writers/test_word.py",
        "read by Word's rules",
    ),
    "proposals/intake/word_form_*.py": (
        "tests/unit/proposals/intake/test_intake.py",
        "what is written is read back",
    ),
    "proposals/printout/*.py": (
        "tests/unit/proposals/printout/test_printout.py",
        "what is printed is read back",
    ),
}
"""What is tested under another name, and where; whoever writes the test takes its line out."""

MOST_ELSEWHERE = 66
"""How many modules these are: the number only falls."""

BLOCKED = """
import sys
sys.modules["playwright"] = None
import pytest
sys.exit(pytest.main(["-p", "no:cacheprovider", "tests/unit/language"]))
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


def alone() -> list[str]:
    """The modules of weight that have no test file of their own."""
    return [
        module.relative_to(GENERATOR).as_posix()
        for module in modules()
        if not test_of(module).exists() and weight(module) > WEIGHT
    ]


def test_a_module_of_weight_has_its_test_or_says_where_it_is_tested() -> None:
    lost = [m for m in alone() if not any(PurePosixPath(m).match(p) for p in ELSEWHERE)]
    assert not lost, f"write {[test_of(GENERATOR / m).relative_to(ROOT).as_posix() for m in lost]}"


@pytest.mark.parametrize("pattern", ELSEWHERE)
def test_an_exemption_is_needed_and_true(pattern: str) -> None:
    assert any(PurePosixPath(m).match(pattern) for m in alone()), "take it out of ELSEWHERE"
    assert (ROOT / ELSEWHERE[pattern][0]).is_file()


def test_exemptions_only_become_fewer() -> None:
    assert len(alone()) == MOST_ELSEWHERE, "say the new number, if it fell"


def test_every_unit_test_stands_where_its_module_stands() -> None:
    made = {test_of(module) for module in modules()}
    assert set(UNIT.rglob("test_*.py")) <= made


def test_a_test_of_plurals_runs_without_playwright() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
