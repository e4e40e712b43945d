"""What a build may be told: four things."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

PACKAGE = Path(__file__).resolve().parent
"""The package itself."""

_PACKED = PACKAGE / "package"
PACKAGE_FILES = _PACKED if _PACKED.is_dir() else PACKAGE.parent
"""Where the theme, the starter content and the rest that is not code lie: in the wheel under the package
(``setup.py`` puts them there), in the repository beside it."""


MKDOCS = "mkdocs.yml"
"""The settings of the site, beside ``content/``."""


class Settings(Struct, frozen=True):
    """One build: where the portal lies, what day it is, and whether paper is made."""

    root: Path
    """The folder with ``mkdocs.yml``, ``content/`` and ``routes/``."""
    today: str = ""
    """«ГГГГ-ММ-ДД», or empty: the day of the newest commit."""
    paper: bool = True
    """Whether PDF and DOCX are made beside the pages."""
    region: str = ""
    """The title of the region whose part the portal is published as, or empty: it stands alone."""
