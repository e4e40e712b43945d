"""What a message, a page or a document tells to run can be run: every command and every option it names is there."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import PurePosixPath

import click
import pytest

from generator.cli import COMMANDS, main
from tests.conftest import ROOT

ADVICE = re.compile(r"\biom ([a-z]+)((?:(?!\biom |[`\n;»)|&$]|[.,] ).)*)")
"""A command and what follows it up to the end of the sentence or of the line of a shell."""

OPTION = re.compile(r"(?<![\w-])(--?[a-z][a-z-]*)")

TEXTS = frozenset((".md", ".py", ".html", ".js", ".yaml", ".yml", ""))

SAID_BY = {
    "--today": (
        *("build", "serve", "check", "stale", "search", "handout"),
        *("packet", "intake", "collect", "review"),
    ),
    "--root": ("build", "serve", "check", "fmt", "new", "blank", "search", "stale", "handout"),
    "--accept-losses": ("build",),
    "--region": ("build",),
    "--against": ("build",),
    "--strict": ("build",),
    "--at": ("check",),
    "--format": ("handout",),
    "--people": ("packet",),
    "--period": ("collect",),
    "--id": ("intake",),
    "--help": tuple(COMMANDS),
}
"""Options that a message names alone, and every command that can say it."""

OF_GIT = frozenset(("--unshallow", "--tags", "--system", "--global", "--add", "--filter"))


def _options(name: str) -> frozenset[str]:
    command = main.get_command(click.Context(main), name)
    assert command
    context = click.Context(command, help_option_names=["-h", "--help"])
    named = (o for p in command.get_params(context) for o in (*p.opts, *p.secondary_opts))
    return frozenset(named)


OPTIONS = {name: _options(name) for name in COMMANDS}


def texts() -> Iterator[tuple[str, str]]:
    """Every file that may tell somebody what to run."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    said = subprocess.run(words, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    for name in filter(None, said.split("\0")):
        fit = PurePosixPath(name).suffix in TEXTS and not name.startswith(
            ("tests/", "requirements/")
        )
        if fit and (ROOT / name).is_file():
            yield name, (ROOT / name).read_text("utf-8")


def strange(text: str) -> Iterator[str]:
    """Yield every command that is not there, and every option that its command has not."""
    for found in ADVICE.finditer(text):
        known = OPTIONS.get(found[1])
        if known is None:
            yield found[0]
        else:
            yield from (f"iom {found[1]} {o}" for o in OPTION.findall(found[2]) if o not in known)


def test_every_command_and_option_that_is_named_is_there() -> None:
    wrong = {name: bad for name, text in texts() if (bad := list(strange(text)))}
    assert not wrong


def test_what_is_not_there_is_noticed() -> None:
    said = "Повторите: `iom serve --today 2026-09-01 --nigde`; iom check --strict. Или iom netu."
    assert list(strange(said)) == ["iom serve --nigde", "iom check --strict", "iom netu."]
    assert sum(len(ADVICE.findall(text)) for _, text in texts()) > 200


def messages() -> Iterator[tuple[str, str]]:
    """The Russian texts of the generator, with its files; what is filled in is «{}»."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        parts = {id(v) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                said = "".join(
                    getattr(v, "value", "{}") for v in node.values if isinstance(v, ast.Constant)
                )
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                said = "" if id(node) in parts else node.value
            else:
                continue
            if re.search("[а-яё]", said):
                yield path.relative_to(ROOT).as_posix(), said


def alone(text: str) -> set[str]:
    """The options that a text names without a command."""
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", ADVICE.sub("", text)))


def test_an_option_that_is_named_alone_is_one_of_whoever_says_it() -> None:
    found = {(path, o) for path, text in messages() for o in alone(text) - OF_GIT}
    assert {o for _, o in found} <= set(SAID_BY), found
    for option, commands in SAID_BY.items():
        assert [name for name in commands if option not in OPTIONS[name]] == [], option


@pytest.mark.parametrize("option", sorted(SAID_BY.keys() - {"--help"}))
def test_what_the_table_tells_of_is_said(option: str) -> None:
    assert any(option in alone(text) for _, text in messages())
