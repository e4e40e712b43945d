"""A record that is not shown as it stands: what is told of it."""

from __future__ import annotations

from msgspec import Struct

from generator.findings import Finding


class Quarantined(Struct, frozen=True):
    """One record that is not shown as it stands in the folder."""

    path: str
    kind: str
    id: str
    replaced: bool
    """Whether its last good version is shown instead."""
    findings: tuple[Finding, ...]
    unread: str = ""
    """Why git did not tell its earlier versions, in Russian; empty where it did."""
