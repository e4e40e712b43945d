"""What a rule is: its id, its reason, an example that breaks it and one that keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.findings import Finding, Severity
from generator.records.records import Records

Check = Callable[[Records, str], Iterable[Finding]]
"""Takes all records and «today» («ГГГГ-ММ-ДД» or empty) and yields findings."""


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a record that shows a rule.

    ``text`` is YAML that is laid over the smallest good record of ``kind``
    (or the whole file at ``path``, where a path is given).
    """

    text: str
    kind: str = "route"
    path: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``check`` is ``None`` where the reading itself finds the fault."""

    id: str
    title: str
    reason: str
    bad: Example
    good: Example
    check: Check | None = None
    severity: Severity = Severity.ERROR
    alone: bool = False
    """Whether ``check`` judges each document by itself, so that what it found may be remembered."""
    today: str = ""
    """The day on which the bad example is bad, where time matters."""
