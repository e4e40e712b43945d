"""No marks of git are left where two changes of one place were to be joined by hand."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding
from generator.records.records import Records
from generator.records.yaml_text import errors


def find(records: Records) -> Iterable[Finding]:
    """Find them in bodies and long texts; where the keys cannot be read, the reading has told them."""
    for document in records.documents.values():
        marked = any(f"\n{mark}" in document.text for mark in ("<<<<<<<", ">>>>>>>"))
        if not marked or _is_told(document.tree.findings):
            continue
        if met := errors.conflicting(document.path, document.text.split("\n"), body=True):
            yield met


def _is_told(findings: list[Finding]) -> bool:
    return any(finding.rule == RULE.id for finding in findings)


RULE = Rule(
    id="merge-conflict",
    group=RuleGroup.READING,
    title="Две правки не сложены",
    reason="На странице окажутся обе правки сразу и служебные строки git между ними.",
    bad=Example(
        "---\nназвание: О портале\nкратко: Чей это портал.\n---\n\n"
        "<<<<<<< HEAD\nПисать методисту.\n=======\nПисать завучу.\n>>>>>>> vetka\n",
        "page",
        "content/pages/o-portale.md",
    ),
    good=Example(
        "---\nназвание: О портале\nкратко: Чей это портал.\n---\n\nПисать методисту.\n",
        "page",
        "content/pages/o-portale.md",
    ),
    check=find,
    alone=True,
)
