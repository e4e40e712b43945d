"""Findings as SARIF 2.1.0 (OASIS), for forges and editors that show results of analysis."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from generator.checks.formats.fingerprints import fingerprints
from generator.checks.registry import RULES
from generator.checks.rule import Rule
from generator.findings import Finding, Place, Severity

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVEL = {Severity.ERROR: "error", Severity.REMARK: "warning"}


def write(findings: Iterable[Finding], texts: Mapping[str, str], site: str = "") -> str:  # noqa: ARG001
    """Write one run with every rule that found something; ``site`` makes links to their pages."""
    found = list(findings)
    ids = sorted({f.rule for f in found})
    index = {id: number for number, id in enumerate(ids)}
    run = {
        "tool": {
            "driver": {
                "name": "iom",
                "language": "ru",
                "rules": [_rule(id, RULES.get(id), site) for id in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": "ru",
        "results": [
            _result(f, index[f.rule], mark)
            for f, mark in zip(found, fingerprints(found), strict=True)
        ],
    }
    data = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _rule(id: str, rule: Rule | None, site: str) -> dict[str, Any]:
    said: dict[str, Any] = {"id": id}
    if rule:
        said |= {
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.reason},
            "help": {"text": f"{rule.reason}\nПравильно:\n{rule.good.text}"},
            "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        }
        if site.startswith(("https://", "http://")):
            said["helpUri"] = f"{site.rstrip('/')}/checks/{id}/"
    return said


def _result(finding: Finding, index: int, mark: str) -> dict[str, Any]:
    said: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVEL[finding.severity],
        "message": {"text": f"{finding.message}. Как исправить: {finding.fix}"},
        "locations": [_location(finding.place)],
        "partialFingerprints": {"iom/v1": mark},
    }
    if finding.also:
        place, words = finding.also
        said["relatedLocations"] = [{**_location(place), "message": {"text": words}}]
    return said


def _location(place: Place) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.path), "uriBaseId": "%SRCROOT%"},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.line,
                "endColumn": place.column + place.width,
            },
        }
    }
