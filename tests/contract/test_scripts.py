"""The scripts know only what stands before them; one dialect; their tools are locked."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable

import pytest

from generator.render import assets
from generator.render.scripts import SCRIPTS
from tests.conftest import ROOT
from tests.support.scripts import Names, names, tokens

FOLDER = ROOT / "theme" / "assets" / "portal" / "js"
FILES = {path.relative_to(FOLDER).as_posix(): path for path in sorted(FOLDER.rglob("*.js"))}
ORDER = [f"{part}.js" for parts in SCRIPTS.values() for part in parts]
READ = {name: names(FILES[name].read_text("utf-8")) for name in ORDER}

LATER = {
    "core/portal.js": {
        "portal.engine": "after search.js has been loaded",
        "portal.dialog": "after dialog.js has been loaded",
        "portal.sight": "after sight.js has been loaded",
    },
    "collect/going.js": {
        "portal.collect.outOf": "after collect-out.js has been loaded",
        "portal.collect.workbook": "after collect-out.js has been loaded",
        "portal.collect.commas": "after collect-out.js has been loaded",
        "portal.collect.layPaper": "after collect-out.js has been loaded",
    },
    "submit/personal/mask.js": {"portal.submit.personal": "after written.js has been loaded"},
    "submit/checks/rules-words.js": {
        "portal.submit.readings": "after written.js has been loaded",
        "portal.submit.wordDifferences": "after written.js has been loaded",
    },
    "submit/checks/check.js": {
        "portal.submit.besideValues": "after written.js has been loaded",
        "portal.submit.personal": "after written.js has been loaded",
    },
    "submit/page/table-watch.js": {"portal.submit.pasteTable": "after written.js has been loaded"},
}
"""What a file takes though it comes after it: in a function, after it has loaded the script itself."""

ALIASES = {"portal.submit", "portal.collect"}
"""Namespaces: what lies in them is taken and given by name."""


def upward(order: Iterable[str], read: dict[str, Names]) -> list[tuple[str, str]]:
    """Files with the names that they take and that no file before them, nor they themselves, give."""
    known: set[str] = set()
    found = []
    for file in order:
        known.update(read[file].given)
        spared = LATER.get(file, {})
        found += [(file, n) for n in sorted(read[file].taken - known - ALIASES - spared.keys())]
    return found


def test_every_file_is_published_once() -> None:
    assert sorted(ORDER) == list(FILES)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_published_script_is_its_files_without_comments(name: str) -> None:
    made = assets.make(ROOT / "theme")[f"{assets.FOLDER}/js/{name}.js"].decode()
    files = "".join(FILES[f"{part}.js"].read_text("utf-8") for part in SCRIPTS[name])
    assert tokens(made) == tokens(files)
    assert len(made) < len(files)


def test_a_file_takes_only_what_a_file_before_it_gives() -> None:
    assert upward(ORDER, READ) == []


def test_every_exception_is_still_needed() -> None:
    for file, spared in LATER.items():
        before = {n for f in ORDER[: ORDER.index(file) + 1] for n in READ[f].given}
        assert spared.keys() <= READ[file].taken - before, file


def test_every_name_is_given_once() -> None:
    """A name that is given again is state that anybody changes."""
    given = Counter(name for file in ORDER for name in READ[file].given)
    assert {name: count for name, count in given.items() if count > 1} == {}


def test_nothing_is_given_that_nobody_takes() -> None:
    taken = {name for file in ORDER for name in READ[file].taken}
    outside = "".join(
        path.read_text("utf-8")
        for folder in ("generator", "tests")
        for path in sorted((ROOT / folder).rglob("*.py"))
    )
    unused = {name for file in ORDER for name in READ[file].given} - taken - ALIASES
    assert {n for n in unused if n.rpartition(".")[2] not in outside} == set()


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("submit.a = () => 1;", "submit.b = () => submit.a();", []),
        ("submit.b = () => submit.a();", "submit.a = 1;", [("1.js", "portal.submit.a")]),
        ("const { a } = submit;", "submit.a = 1;", [("1.js", "portal.submit.a")]),
        ("const { x: y } = portal;", "portal.x = 1;", [("1.js", "portal.x")]),
        ("portal.x.y();", "portal.x = {};", [("1.js", "portal.x")]),
    ],
)
def test_a_call_upwards_is_found(first: str, second: str, found: list[tuple[str, str]]) -> None:
    assert upward(["1.js", "2.js"], {"1.js": names(first), "2.js": names(second)}) == found


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_small_strict_and_checked(name: str) -> None:
    text = FILES[name].read_text("utf-8")
    lines = text.splitlines()
    assert len(lines) <= 300
    assert lines[0] == "// @ts-check"
    assert '\n"use strict";\n' in text
    assert not re.search(r"\bvar \w+( =|;)|^(import|export) ", text, re.M)


@pytest.mark.parametrize("kind", ["css", "js", "d.ts"])
def test_no_line_is_longer_than_120_signs(kind: str) -> None:
    found = [
        (path.name, number)
        for path in (ROOT / "theme" / "assets" / "portal").rglob(f"*.{kind}")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > 120
    ]
    assert found == []


def test_the_tools_are_locked_and_no_registry_is_named() -> None:
    wanted = json.loads((ROOT / "requirements" / "package.json").read_text("utf-8"))
    lock = json.loads((ROOT / "requirements" / "package-lock.json").read_text("utf-8"))["packages"]
    for name, version in wanted["devDependencies"].items():
        assert lock[f"node_modules/{name}"]["version"] == version
    for place, package in lock.items():
        assert "resolved" not in package, place
        assert not place or package["integrity"].startswith("sha512-"), place


def test_make_test_runs_both_tools() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipes = dict(re.findall(r"^(\w+):.*\n((?:\t.*\n)+)", makefile, re.M))
    assert "-j2 style types" in recipes["test"]
    assert "$(BIOME) ci --error-on-warnings" in recipes["style"]
    assert "bin/tsc --project $(SCRIPTS)" in recipes["style"]
