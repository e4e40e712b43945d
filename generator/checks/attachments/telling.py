"""What a reader of a file gives: a fact that is personal by itself, or a text to be looked at."""

from __future__ import annotations

from msgspec import Struct

PLACE = "место съёмки (GPS)"
AUTHOR = "имя автора"
EDITORS = "имена тех, кто правил и писал примечания"

NOBODY = frozenset(
    [
        "user",
        "admin",
        "administrator",
        "root",
        "owner",
        "unknown",
        "author",
        "пользователь",
        "администратор",
        "автор",
        "python-docx",
        "openpyxl",
        "libreoffice",
        "openoffice",
        "microsoft",
    ]
) | {"microsoft office user", "windows user", "apache poi", "пользователь windows"}
"""Authors that programs write for nobody."""


class Unread(Exception):
    """A file that cannot be read: nobody knows what is in it."""


class Telling(Struct, frozen=True):
    """``what`` is personal as it is; ``text`` has to be looked at."""

    what: str = ""
    text: str = ""


def is_somebody(name: str) -> bool:
    """Whether the author of a file is a person."""
    plain = " ".join(name.split()).lower()
    return bool(plain) and plain not in NOBODY
