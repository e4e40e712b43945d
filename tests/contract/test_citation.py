"""What the project says of itself in several places is one thing: its version, and how it asks to be cited."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import yaml

from generator.language import russian
from generator.records import load
from generator.system import files
from tests.conftest import ROOT

MONTHS = [russian.month(number) for number in range(1, 13)]


def project() -> dict[str, Any]:
    """What `pyproject.toml` says: the only place where the version is written by hand first."""
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return found


def cited() -> dict[str, Any]:
    """The citation file."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    return found


def test_the_citation_file_agrees_with_the_project_and_the_portal() -> None:
    portal = load.load(files.read(ROOT)).portal
    assert portal
    assert cited()["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= set(cited())
    assert cited()["authors"] == [{"name": portal.institution}]
    assert project()["license"] in cited()["license"]


def test_the_version_is_one_wherever_it_stands() -> None:
    version = project()["version"]
    parts = json.loads((ROOT / "docs/sbom.cdx.json").read_text("utf-8"))
    assert re.fullmatch(r"\d+\.\d+\.\d+", version), "wheels of the portals are sorted by it"
    assert cited()["version"] == version
    assert parts["metadata"]["component"]["version"] == version, "run make sbom"


def test_the_newest_heading_of_the_changes_is_that_of_the_version() -> None:
    """«Готовится» stands there until the day is known; then both name the month of one day."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## (.+)$", text, re.M)
    read = [re.fullmatch(r"(\d+(?:\.\d+){2}) — (готовится|([а-я]+) (\d{4}))", h) for h in headings]
    assert all(read), headings
    found = [heading for heading in read if heading]
    numbers = [tuple(map(int, heading[1].split("."))) for heading in found]
    assert found[0][1] == project()["version"]
    assert numbers == sorted(set(numbers), reverse=True)
    assert all(heading[3] in MONTHS for heading in found[1:]), (
        "only the newest may be in the making"
    )
    day = str(cited().get("date-released", ""))
    said = f"{MONTHS[int(day[5:7]) - 1]} {day[:4]}" if day else "готовится"
    assert found[0][2] == said


def test_no_change_is_told_twice() -> None:
    """Where two hands write one list, a joined line may stand there as it was and as it became."""
    lines = (ROOT / "CHANGELOG.md").read_text("utf-8").split("\n")
    begun = [line[:80] for line in lines if line.startswith("* ")]
    assert [one for one in begun if begun.count(one) > 1] == []
