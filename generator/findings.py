"""What is wrong with the content: a finding, how heavy it is and where it lies."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """How heavy a finding is: an error holds a record back, a remark does not."""

    ERROR = "error"
    REMARK = "remark"

    @property
    def word(self) -> str:
        """The word a person reads."""
        return {"error": "ошибка", "remark": "замечание"}[self.value]


class Place(Struct, frozen=True, order=True):
    """A run of characters in one line of one file.

    ``line`` and ``column`` count from 1, ``column`` and ``width`` in characters;
    ``width`` is at least 1.
    """

    path: str
    line: int = 1
    column: int = 1
    width: int = 1


class Finding(Struct, frozen=True, order=True):
    """One fact about the content that a person should mend.

    ``private`` findings never carry the text they found: reports show neither the line nor the value.
    """

    place: Place
    rule: str
    severity: Severity
    message: str
    fix: str
    also: tuple[Place, str] | None = None
    private: bool = False


def error(rule: str, place: Place, message: str, fix: str, **more: object) -> Finding:
    """Make a finding that holds its record back."""
    return Finding(place, rule, Severity.ERROR, message, fix, **more)  # type: ignore[arg-type]


def remark(rule: str, place: Place, message: str, fix: str, **more: object) -> Finding:
    """Make a finding that is worth mending and holds nothing back."""
    return Finding(place, rule, Severity.REMARK, message, fix, **more)  # type: ignore[arg-type]


def arrange(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by place and drop exact repetitions, so that order of work never shows."""
    return tuple(sorted(set(findings), key=lambda f: (f.place, f.rule, f.message, f.fix)))


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep only what holds a record back."""
    return tuple(f for f in findings if f.severity is Severity.ERROR)


class Unread(Exception):
    """What was asked follows from something that could not be read; the message says what, in Russian."""


class UserError(Exception):
    """What was asked cannot be done; the message says why and what to do instead, in Russian."""
