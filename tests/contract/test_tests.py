"""The tests themselves: what they need, and where they stand."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT

BLOCKED = """
import sys
sys.modules["playwright"] = None
import pytest
sys.exit(pytest.main(["-p", "no:cacheprovider", "tests/unit/language"]))
"""


def test_a_test_of_plurals_runs_without_playwright() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
