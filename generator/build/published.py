"""What a build says of itself."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from generator.checks.quarantined import Quarantined
from generator.paper.sheets import Sheets


class Published(Struct, frozen=True):
    """What a build did."""

    site: Path
    seconds: float
    pages: int
    """Pages that were written."""
    files: int
    """Files that the site has."""
    whole: bool = True
    """Whether everything was made; otherwise only what changed."""
    aside: tuple[Quarantined, ...] = ()
    missing: tuple[str, ...] = ()
    """Editions of the portal that its file names and git does not have."""
    sheets: Sheets = field(default_factory=Sheets)
    unknown: tuple[str, ...] = ()
    """What could not be known and what is left out for it, in sentences."""
