"""The door of the process: whatever Python was told of languages, Russian is read."""

from __future__ import annotations

import os
import subprocess
import sys

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
