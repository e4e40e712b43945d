"""The page of the architecture is true: its tree, its order, and every step of its walks."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import reduce
from types import CodeType
from typing import Any

import pytest

from generator.build.build import build
from generator.build.prepare import prepare
from generator.checks import check
from generator.proposals import comment, compare, receipt, receive
from generator.proposals.intake import existing, word_form_write
from generator.records.models.kinds import KINDS
from generator.search import documents, engine
from generator.settings import Settings
from tests.conftest import ROOT, TODAY
from tests.support.repository import Repository

PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
STEP = re.compile(r"^\d+\. `([\w.]+)`", re.M)
WALKS = {
    title: STEP.findall(text)
    for title, text in re.findall(r"^### ([^\n]+)\n(.*?)(?=^###|\Z)", PAGE, re.M | re.S)
}
PLAIN = {"paper": False}


def function(name: str) -> Any:
    """What a step names."""
    parts = name.split(".")
    last = next(n for n, part in enumerate(parts) if part[0].isupper() or n == len(parts) - 1)
    module = importlib.import_module(".".join(["generator", *parts[:last]]))
    return reduce(getattr, parts[last:], module)


@contextmanager
def watching(steps: list[str]) -> Iterator[list[str]]:
    """List the steps that are called, each after the one before it."""
    codes: list[CodeType] = [function(name).__code__ for name in steps]
    called: list[str] = []

    def hear(frame: Any, event: str, _: object) -> None:
        if event == "call" and frame.f_code is codes[len(called)]:
            called.append(steps[len(called)])
            if len(called) == len(steps):
                sys.setprofile(before)

    before = sys.getprofile()
    sys.setprofile(hear)
    try:
        yield called
    finally:
        sys.setprofile(before)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return Repository.start(tmp_path_factory.mktemp("walks") / "portal")


def made(repository: Repository) -> Callable[[], object]:
    settings = Settings(repository.root, TODAY, **PLAIN)
    site = repository.root.parent / "site"
    return lambda: build(settings, site, lambda items, *_: items)


def renewed(repository: Repository) -> Callable[[], object]:
    again = made(repository)
    again()
    repository.change("routes/primer.yaml", "условия: Школа отпускает на пробы зюзюбрик.")
    return again


def searched(repository: Repository) -> Callable[[], object]:
    catalogue = prepare(Settings(repository.root, TODAY))
    return lambda: engine.search(documents.make(catalogue), "марщрут кейсы")


def commented(repository: Repository) -> Callable[[], object]:
    old = repository.git("rev-parse", "HEAD")
    repository.change("routes/primer.yaml", "рески: [а]")

    def run() -> str:
        done = compare.read(Settings(repository.root, TODAY), old)
        said = comment.write(done.review, done.site)
        assert "рески" in said
        return said

    return run


def taken(repository: Repository) -> Callable[[], object]:
    settings = Settings(repository.root, TODAY)
    checked = check.check(settings)
    records = checked.records
    titles = existing.unique(existing.titles(records))
    values = existing.route_values(records, "primer")
    assert values
    data = word_form_write.write(values, titles, records.registries)

    def run() -> str:
        done = receive.read(settings, checked, "marshrut.docx", data, KINDS["route"], "novyy")
        return receipt.write(done)

    return run


RUNS = {
    "A file becomes a page": made,
    "An edit renews a page": renewed,
    "A query finds its shard": searched,
    "A finding becomes a comment": commented,
    "A Word file becomes a record": taken,
}


def test_five_walks_are_told() -> None:
    assert WALKS.keys() == RUNS.keys()


@pytest.mark.parametrize("title", RUNS)
def test_a_walk_calls_its_steps_in_their_order(title: str, repository: Repository) -> None:
    run = RUNS[title](repository)
    with watching(WALKS[title]) as called:
        run()
    assert called == WALKS[title]


def test_everything_that_is_named_is_there() -> None:
    named = set(re.findall(r"`((?:[a-z_]+\.)+\w+)`", PAGE)) - {"module.function"}
    for name in named:
        if name.endswith(".js"):
            assert list((ROOT / "theme" / "assets" / "portal" / "js").rglob(name)), name
        elif name != "pyproject.toml":
            assert callable(function(name)), name


def test_the_tree_is_that_of_the_folder() -> None:
    told = re.findall(r"^[├└]── (\S+)", PAGE, re.M)
    there = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in (ROOT / "generator").iterdir()
        if path.name not in ("__pycache__", "__init__.py")
    }
    assert set(told) == there
    assert len(told) == len(there)
    assert sum(name.endswith("/") for name in told) <= 12


def test_the_order_is_that_of_the_contract() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c["containers"] == ["generator"])
    assert " → ".join(layers) in PAGE
    assert len(layers) <= 12


MOST_LINES = 300
"""Of a module: a longer one has two subjects."""


def test_no_module_is_longer_than_one_reads_at_once() -> None:
    found = {
        path: path.read_text("utf-8").count("\n") for path in (ROOT / "generator").rglob("*.py")
    }
    assert {path.name: lines for path, lines in found.items() if lines > MOST_LINES} == {}
