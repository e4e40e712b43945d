"""What is installed: wheels alone, by their hashes; the container needs no network when it runs."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("path", ["README.md", "Makefile", "docs/hosting/Containerfile"])
def test_what_is_locked_is_installed_from_wheels_alone(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    asked = re.findall(r"^.*--require-hashes.*$", text, re.M)
    assert asked
    assert all("--only-binary :all:" in line for line in asked)


def test_the_container_runs_a_command_that_asks_nobody() -> None:
    text = (ROOT / "docs/hosting/Containerfile").read_text("utf-8")
    assert 'ENTRYPOINT ["iom"]' in text
    run = text.partition("ENTRYPOINT")[2]
    assert not re.search(r"pip|curl|apt|https?:", run)
