"""What a rule is: its id, its reason, an example that breaks it and one that keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct

from generator.findings import Finding, Place, Severity
from generator.language.personal.mask import hide
from generator.records.records import Records


class Example(Struct, frozen=True):
    """A piece of a record that shows a rule.

    ``text`` is YAML that is laid over the smallest good record of ``kind``
    (or the whole file at ``path``, where a path is given).
    """

    text: str
    kind: str = "route"
    path: str = ""


class RuleGroup(StrEnum):
    """What a rule is about: a section of the page of checks, in its order."""

    PERSONAL = "Личные данные"
    ROUTE = "Маршрут и семинар"
    LINKS = "Ссылки и адреса"
    TEXT = "Написано и показано"
    VALUES = "Ключи и значения"
    READING = "Файл и чтение"


class Rule(Struct, frozen=True):
    """One rule. It has no ``check`` where the reading itself finds the fault, or a ``dated`` one instead."""

    group: RuleGroup
    id: str
    title: str
    reason: str
    bad: Example
    good: Example
    check: Callable[[Records], Iterable[Finding]] | None = None
    """Takes all records and yields findings."""
    severity: Severity = Severity.ERROR
    alone: bool = False
    """Whether ``check`` judges each document by itself, so that what it found may be remembered."""
    dated: Callable[[Records, str], Iterable[Finding]] | None = None
    """The same where time matters: it takes «today», too («ГГГГ-ММ-ДД» or empty)."""
    today: str = ""
    """The day on which the bad example is bad, where time matters."""

    def finding(
        self,
        place: Place,
        message: str,
        fix: str,
        also: tuple[Place, str] | None = None,
        private: bool = False,
    ) -> Finding:
        """Make a finding of this rule, as heavy as the rule says; what is personal in its words is covered."""
        more = (also[0], hide(also[1])) if also else None
        return Finding(place, self.id, self.severity, hide(message), fix, more, private)
