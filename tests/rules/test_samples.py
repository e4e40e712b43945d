"""Harder pairs for the rules: YAML laid over the small route, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checks.formats import text
from generator.checks.registry import RULES
from tests.conftest import Portal

HERE = Path(__file__).parent
ROUTE = "routes/primer.yaml"
BAD = sorted(HERE.glob("*/bad/*.yaml"))
OK = sorted(HERE.glob("*/ok/*.yaml"))


def name(path: Path) -> str:
    return f"{path.parents[1].name}-{path.stem}"


@pytest.mark.parametrize("path", BAD, ids=name)
def test_what_is_said_is_as_accepted(
    portal: Portal, path: Path, accept: Callable[[Path, str], None]
) -> None:
    found = portal.change(ROUTE, path.read_text("utf-8")).check()
    assert path.parents[1].name in {finding.rule for finding in found}
    said = text.show(found, {ROUTE: (portal.root / ROUTE).read_text("utf-8")})
    accept(path.with_suffix(".out"), said)


@pytest.mark.parametrize("path", OK, ids=name)
def test_nothing_is_said_of_what_is_good(portal: Portal, path: Path) -> None:
    assert portal.change(ROUTE, path.read_text("utf-8")).check() == ()


def test_every_folder_is_named_after_a_rule() -> None:
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and path.name[0] != "_"}
    assert folders <= set(RULES)
