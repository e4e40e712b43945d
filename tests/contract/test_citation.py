"""How the portal asks to be cited agrees with what it says of itself."""

from __future__ import annotations

import tomllib

import yaml

from generator.records import load
from generator.system import files
from tests.conftest import ROOT


def test_the_citation_file_agrees_with_the_project_and_the_portal() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    portal = load.load(files.read(ROOT)).portal
    assert portal
    assert cited["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= set(cited)
    assert cited["version"] == project["version"]
    assert cited["authors"] == [{"name": portal.institution}]
    assert project["license"] in cited["license"]
