"""The files that forges read are right before a forge reads them: workflows, updaters, forms."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted(
    path
    for forge in (".github", ".gitea", ".forgejo")
    for path in (ROOT / forge / "workflows").glob("*.yml")
)
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.gitlab-ci": [ROOT / ".gitlab-ci.yml"],
    "vendor.dependabot": [ROOT / ".github/dependabot.yml"],
    "vendor.renovate": [ROOT / "renovate.json"],
    "vendor.github-issue-config": [ROOT / ".github/ISSUE_TEMPLATE/config.yml"],
    "vendor.github-issue-forms": [
        path
        for path in sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
        if path.name != "config.yml"
    ],
}
"""Schemas that check-jsonschema carries: nothing is asked of the network."""


def actionlint(*paths: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "actionlint"), "-no-color", "-oneline"]
    # shell and Python inside of steps are read by what a machine happens to have: left out
    quiet = ["-shellcheck=", "-pyflakes="]
    return subprocess.run(
        [*command, *quiet, *map(str, paths)], capture_output=True, text=True, check=False
    )


def schema(name: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", name]
    return subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=False)


def test_actionlint_finds_nothing() -> None:
    assert len(WORKFLOWS) == 10
    done = actionlint(*WORKFLOWS)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_file_of_a_forge_is_as_its_schema_says(name: str) -> None:
    assert SCHEMAS[name]
    done = schema(name, *SCHEMAS[name])
    assert done.returncode == 0, done.stdout + done.stderr


def test_both_notice_what_is_wrong(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    text = (ROOT / ".github/workflows/check.yml").read_text("utf-8")
    wrong.write_text(text.replace("runs-on: ubuntu-latest", "runs-on: нигде"), "utf-8")
    assert "runner-label" in actionlint(wrong).stdout
    wrong.write_text(text.replace("steps:", "шаги:"), "utf-8")
    assert schema("vendor.github-workflows", wrong).returncode == 1


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / ".gitlab-ci.yml"], ids=str)
def test_no_file_says_how_the_default_branch_is_called(path: Path) -> None:
    assert not re.search(r"\b(main|master)\b", path.read_text("utf-8"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=str)
def test_a_job_runs_where_stock_runners_take_it(path: Path) -> None:
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        system = "windows" if path.stem == "windows" else "ubuntu"
        assert job["runs-on"] == f"{system}-latest"


@pytest.mark.parametrize("forge", [".github", ".gitea", ".forgejo"])
def test_two_reviews_of_one_proposal_wait_for_one_another(forge: str) -> None:
    """Both would look for the review, find none, and write one."""
    said = yaml.safe_load((ROOT / forge / "workflows/comment.yml").read_text("utf-8"))
    assert "github.event." in said["concurrency"]["group"]
    assert said["concurrency"]["cancel-in-progress"] is False


def test_a_publication_is_of_the_default_branch_only() -> None:
    for path in WORKFLOWS:
        if path.name == "publish.yml":
            jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
            first = next(iter(jobs))
            assert "github.event.repository.default_branch" in first["if"], path
            assert all("needs" in job for job in jobs if job is not first), path
