"""The formats of findings, written out; JSON and the annotations of GitHub are short enough to stand here."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from generator.checks.formats import gitlab, sarif, text
from generator.findings import Finding, Severity
from generator.language.russian import counted

FindingsFormat = Callable[[Iterable[Finding], Mapping[str, str], str], str]
"""Takes findings, the texts of files by path, the address of the site (or empty); gives a text."""


def as_text(findings: Iterable[Finding], texts: Mapping[str, str], site: str = "") -> str:  # noqa: ARG001
    """Write for a person at a terminal."""
    return text.show(findings, texts)


def as_json(findings: Iterable[Finding], texts: Mapping[str, str], site: str = "") -> str:  # noqa: ARG001
    """Write ``{"findings": […], "errors": N, "remarks": N}``."""
    found = list(findings)
    errors = sum(f.severity is Severity.ERROR for f in found)
    data = {
        "findings": [
            {
                "rule": f.rule,
                "severity": f.severity.value,
                "path": f.place.path,
                "line": f.place.line,
                "column": f.place.column,
                "message": f.message,
                "fix": f.fix,
            }
            for f in found
        ],
        "errors": errors,
        "remarks": len(found) - errors,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Iterable[Finding], texts: Mapping[str, str], site: str = "") -> str:  # noqa: ARG001
    """Write one workflow command a finding (docs.github.com, «Workflow commands»), errors first.

    The forge shows a few dozen; so many as are never read only make the log unreadable.
    """
    found = sorted(findings, key=lambda f: f.severity is not Severity.ERROR)
    left = len(found) - MOST_ANNOTATIONS
    said = "".join(_command(f) for f in found[:MOST_ANNOTATIONS])
    if left > 0:
        words = counted(left, "находка", "находки", "находок")
        said += f"::notice title=iom::Не показано: {words}. Все — по команде iom check.\n"
    return said


MOST_ANNOTATIONS = 200
"""Findings that are shown at their lines on GitHub and Gitea."""


def _command(finding: Finding) -> str:
    level = "error" if finding.severity is Severity.ERROR else "warning"
    place = finding.place
    fields = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.width),
        "title": finding.rule,
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    return f"::{level} {said}::{_data(finding.message)}%0Aкак исправить: {_data(finding.fix)}\n"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, FindingsFormat] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": gitlab.write,
    "sarif": sarif.write,
}
"""The formats of ``iom check --format``."""
