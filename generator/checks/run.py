"""Run every rule over the records and give all findings at once, in order."""

from __future__ import annotations

from generator.checks import whole
from generator.checks.rules import RULES
from generator.findings import Finding, arrange
from generator.records.load import Records


def run(records: Records, today: str = "") -> tuple[Finding, ...]:
    """Collect the findings of the reading and of every rule."""
    found = [*records.findings, *whole.find(records, today)]
    for rule in RULES.values():
        if rule.check:
            found.extend(rule.check(records, today))
    return arrange(found)
