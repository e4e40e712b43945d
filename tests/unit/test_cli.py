"""The commands: what they say, and with what code they end."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.records.kinds import KINDS
from tests.conftest import ROOT, Portal


def iom(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_a_good_portal_ends_with_zero_and_a_broken_one_with_one(portal: Portal) -> None:
    assert iom("check", "--root", str(portal.root)).exit_code == 0
    portal.change("routes/primer.yaml", "рески: [а]")
    done = iom("check", "--root", str(portal.root))
    assert done.exit_code == 1
    assert "возможно, это «риски»" in done.output


def test_a_remark_is_no_failure(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "трудовые функции: [А/01.6]")
    done = iom("check", "--root", str(portal.root))
    assert (done.exit_code, "1 замечание" in done.output.replace("\u00a0", " ")) == (0, True)


def test_only_the_paths_that_were_asked_are_told(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "рески: [а]").change("routes/drugoy.yaml", "рески: [а]")
    path = str(portal.root / "routes" / "drugoy.yaml")
    done = iom("check", "--root", str(portal.root), "--format", "json", path)
    assert {f["path"] for f in json.loads(done.output)["findings"]} == {"routes/drugoy.yaml"}


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--today", "завтра"],
        ["check", "--root", "нет такой папки"],
        ["check", "--format", "xml"],
        ["schema", "роман"],
        ["new", "route", "Не-имя"],
        ["нет-такой-команды"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_two_and_says_so_in_russian(words: list[str]) -> None:
    done = iom(*words)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


@pytest.mark.parametrize("kind", [k.name for k in KINDS.values()])
def test_every_kind_has_a_schema(kind: str) -> None:
    said = json.loads(iom("schema", kind, "--root", str(ROOT)).output)
    assert said["$schema"].endswith("2020-12/schema")
    assert said["properties"]


@pytest.mark.parametrize("kind", [k.name for k in KINDS.values() if "{id}" in k.file])
def test_a_new_record_is_the_blank_form_and_is_told_to_be_filled(portal: Portal, kind: str) -> None:
    done = iom("new", kind, "novaya-zapis", "--root", str(portal.root))
    assert done.exit_code == 0, done.output
    path = KINDS[kind].path("novaya-zapis")
    assert (portal.root / path).is_file()
    found = [f for f in portal.check() if f.place.path == path]
    assert "blank-untouched" in {f.rule for f in found} or kind == "registry"
    assert iom("new", kind, "novaya-zapis", "--root", str(portal.root)).exit_code == 2
