"""Run the ``run:`` steps of a workflow as its forge would, with bash, against a repository on disk."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

INSTALL = "make .venv/.site"
_EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")


@dataclass
class Done:
    """What a step said and how it ended."""

    name: str
    code: int
    said: str


@dataclass
class Runner:
    """One machine of a forge: a work folder, programs that stand in for the outside, facts of the event.

    Installing needs the network and takes a minute, so that one step is replaced: the generator of the
    work folder is run by the Python of the tests.
    """

    folder: Path
    facts: Mapping[str, str]
    environment: dict[str, str] = field(default_factory=dict)
    uses: Mapping[str, Callable[[Runner, Mapping[str, str]], None]] = field(default_factory=dict)
    done: list[Done] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.programs = self.folder.with_name(f"{self.folder.name}-bin")
        self.programs.mkdir(exist_ok=True)
        self.output = self.folder.with_name(f"{self.folder.name}-output")
        self.output.write_text("")

    def program(self, name: str, text: str) -> None:
        """Put a program of the outside in the way: ``gh``, ``curl``."""
        path = self.programs / name
        path.write_text(f"#!/bin/bash\n{text}\n")
        path.chmod(0o755)

    def job(self, workflow: Path, name: str) -> int:
        """Run a job of GitHub, Gitea or Forgejo; gives the code of the first step that failed, or 0."""
        for step in yaml.safe_load(workflow.read_text("utf-8"))["jobs"][name]["steps"]:
            if not self._wanted(step):
                continue
            if "uses" in step:
                given = {k: self.fill(str(v)) for k, v in step.get("with", {}).items()}
                self.uses[step["uses"].split("@")[0]](self, given)
                continue
            more = {k: self.fill(str(v)) for k, v in step.get("env", {}).items()}
            if code := self.run(step["name"], step["run"], more):
                return code
        return 0

    def script(self, lines: list[str], variables: Mapping[str, str]) -> int:
        """Run the script of a job of GitLab: one shell, it ends at the first line that fails."""
        return self.run("script", "\n".join(lines), variables)

    def run(self, name: str, text: str, more: Mapping[str, str]) -> int:
        """Run one step."""
        assert "${{" not in text, "an expression inside a script lets a title of a stranger be run"
        done = subprocess.run(
            [
                "bash",
                "--noprofile",
                "--norc",
                "-eo",
                "pipefail",
                "-c",
                text.replace(INSTALL, _venv()),
            ],
            cwd=self.folder,
            env={
                "PATH": f"{self.programs}:{os.environ['PATH']}",
                "HOME": str(self.folder.parent),
                "LC_ALL": "C.UTF-8",
                "GITHUB_OUTPUT": str(self.output),
                **self.environment,
                **more,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        self.done.append(Done(name, done.returncode, done.stdout + done.stderr))
        return done.returncode

    def fill(self, text: str) -> str:
        """Put the facts of the event into ``${{ … }}``; a fact that is not known is a mistake."""
        return _EXPRESSION.sub(lambda m: self.fact(m[1]), text)

    def fact(self, name: str) -> str:
        if name.startswith("steps."):
            pairs = (row.split("=", 1) for row in self.output.read_text().splitlines())
            return dict(pairs).get(name.rsplit(".", 1)[1], "")
        return self.facts[name]

    def _wanted(self, step: Mapping[str, Any]) -> bool:
        condition = step.get("if")
        if condition is None:
            return True
        left, right = condition.split(" != ")
        return self.fact(left) != right.strip("'")

    @property
    def said(self) -> str:
        """Everything that was printed."""
        return "\n".join(done.said for done in self.done)


def _venv() -> str:
    python = ROOT / ".venv" / "bin" / "python"
    return (
        "mkdir -p .venv/bin\n"
        f"printf '#!/bin/sh\\nexec {python} -m generator \"$@\"\\n' > .venv/bin/iom\n"
        "chmod +x .venv/bin/iom\n"
        f"ln -sf {python} .venv/bin/python"
    )
