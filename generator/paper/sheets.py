"""The paper of a site as the pages know it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from generator.findings import Finding


class Sheets(Struct, frozen=True):
    """The paper of a site: which addresses there are, and what could not be made."""

    addresses: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()
    laid: tuple[str, ...] = ()
    """Those that were laid now."""
    lost: Mapping[str, str] = field(default_factory=dict)
    """Formats of which there are no files, by their titles, and why, in Russian."""
    failed: tuple[str, ...] = ()
    """Addresses of sheets that could not be set, with the reason."""
    marks: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The marks of the documents that were made now, by kind and id."""
    meetings: Mapping[str, int] = field(default_factory=dict)
    """Scripts of printing jobs, each with how many people its meeting usually has."""
    pages: Mapping[str, int] = field(default_factory=dict)
    """How many pages each PDF has that was laid now."""
    reads: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What the sheets that were made now have read, by the unit of the site they belong to."""
