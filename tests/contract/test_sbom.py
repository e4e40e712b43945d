"""The list of parts is what the lock says, by the standard."""

from __future__ import annotations

import json
import re
import runpy
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.conftest import ROOT

WRITER = runpy.run_path(str(ROOT / ".ci" / "scripts" / "sbom.py"))


def sbom() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / WRITER["SBOM"]).read_text("utf-8"))
    return found


def test_both_lists_are_current() -> None:
    for path, text in WRITER["derived"]().items():
        assert (ROOT / path).read_text("utf-8") == text, f"{path} is out of date: run make sbom"


def test_it_is_valid_by_the_schema_of_the_standard() -> None:
    text = (ROOT / WRITER["SBOM"]).read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_every_pinned_package_is_there_with_its_hashes_and_a_licence() -> None:
    lock = (ROOT / "requirements" / "site.txt").read_text("utf-8")
    pinned = re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", lock, re.M)
    parts = {(c["name"], c["version"]): c for c in sbom()["components"]}
    assert parts.keys() == set(pinned)
    assert sum(len(c["hashes"]) for c in parts.values()) == lock.count("--hash=")
    assert all(c["licenses"] for c in parts.values())


def test_whoever_brings_a_part_is_told() -> None:
    needs = {d["ref"]: d.get("dependsOn", []) for d in sbom()["dependencies"]}
    assert any("jinja2" in ref for ref in needs["iom-portal"])
    (mkdocs,) = (ref for ref in needs if ref.startswith("pkg:pypi/mkdocs@"))
    assert any("ghp-import" in ref for ref in needs[mkdocs])
    brought = {ref for refs in needs.values() for ref in refs}
    assert brought >= needs.keys() - {"iom-portal"}


def test_it_says_nothing_of_the_day_or_the_machine() -> None:
    assert "timestamp" not in sbom()["metadata"]
    assert sbom()["serialNumber"].startswith("urn:uuid:")
