"""What a build may be told: at most five things."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKAGE_ROOT = Path(__file__).resolve().parent.parent
"""Where the theme lies beside the package; a portal without a theme of its own uses this one."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One build: where the portal lies, what day it is, and whether paper is made."""

    root: Path
    """The folder with ``mkdocs.yml``, ``content/`` and ``routes/``."""
    today: str = ""
    """«ГГГГ-ММ-ДД», or empty: the day of the newest commit."""
    paper: bool = True
    """Whether PDF and DOCX are made beside the pages."""
    strict: bool = False
    """Whether any finding of a record stops the build."""

    @property
    def theme(self) -> Path:
        """The theme of the portal, or ours; a link that leads out of the portal is not followed."""
        own = self.root / "theme"
        inside = own.resolve().is_relative_to(self.root.resolve())
        return own if inside and (own / "portal").is_dir() else PACKAGE_ROOT / "theme"
