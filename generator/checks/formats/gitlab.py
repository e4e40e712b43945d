"""Findings as a Code Quality report of GitLab (docs.gitlab.com, «Code Quality report format»)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from generator.checks.formats.fingerprints import fingerprints
from generator.findings import Finding, Severity

_SEVERITY = {Severity.ERROR: "major", Severity.REMARK: "minor"}


def write(findings: Iterable[Finding], texts: Mapping[str, str], site: str = "") -> str:  # noqa: ARG001
    """Write one object a finding."""
    found = list(findings)
    data = [
        {
            "description": f"{f.message}. Как исправить: {f.fix}",
            "check_name": f.rule,
            "fingerprint": mark,
            "severity": _SEVERITY[f.severity],
            "location": {"path": f.place.path, "lines": {"begin": f.place.line}},
        }
        for f, mark in zip(found, fingerprints(found), strict=True)
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
