"""What is installed: wheels alone, by their hashes, and where; the container needs no network when it runs."""

from __future__ import annotations

import re
import runpy

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("path", ["README.md", "Makefile", "docs/hosting/Containerfile"])
def test_what_is_locked_is_installed_from_wheels_alone(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    asked = re.findall(r"^.*--require-hashes.*$", text, re.M)
    assert asked
    assert all("--only-binary :all:" in line for line in asked)


def test_the_page_of_systems_tells_of_what_is_locked_now() -> None:
    """Another version may lack a wheel somewhere: `make lock` asks the index anew."""
    pins = runpy.run_path(str(ROOT / ".ci/scripts/platforms.py"))["pins"]
    assert f"`{pins()}`" in (ROOT / "docs/platforms.md").read_text("utf-8")


def test_the_container_is_made_of_what_is_there() -> None:
    """Each line is an instruction, what it copies and installs lies in the repository."""
    text = (ROOT / "docs/hosting/Containerfile").read_text("utf-8")
    lines = re.sub(r"#.*\n|\\\n", "", text).strip().splitlines()
    steps = [line.split(None, 1) for line in lines]
    assert [name for name, _ in steps] == [
        *("FROM", "COPY", "WORKDIR", "RUN", "WORKDIR", "ENTRYPOINT", "CMD")
    ]
    assert re.fullmatch(r"docker\.io/library/python:3\.1[1-4]-slim", steps[0][1])
    source, target = steps[1][1].split()
    assert (source, steps[2][1]) == (".", target)
    left = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert {".venv", ".cache", "build"} <= set(left)
    for name in re.findall(r"-r (\S+)", steps[3][1]):
        assert (ROOT / name).is_file()
    assert steps[3][1].count("pip install") == 2
    assert steps[6][1] == '["build"]'


def test_the_container_runs_a_command_that_asks_nobody() -> None:
    text = (ROOT / "docs/hosting/Containerfile").read_text("utf-8")
    assert 'ENTRYPOINT ["iom"]' in text
    run = text.partition("ENTRYPOINT")[2]
    assert not re.search(r"pip|curl|apt|https?:", run)
