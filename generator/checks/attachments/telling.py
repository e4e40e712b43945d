"""What a reader of a file gives: a fact that is personal by itself, or a text to be looked at."""

from __future__ import annotations

from msgspec import Struct

PLACE = "место съёмки (GPS)"
AUTHOR = "имя автора"
EDITORS = "имена тех, кто правил и писал примечания"
SHOWN = "имена тех, кто на снимке"
BEHIND = "данные за концом картинки (второй снимок, видео): что в них, неизвестно"
OUTSIDE = (
    "данные вне частей документа (перед ними, между ними или за концом): что в них, неизвестно"
)
OWNER = "имя хозяина компьютера в пути к папке"
CLOSED = "вложенный файл, которого не прочитать"


class Unread(Exception):
    """A file that cannot be read: nobody knows what is in it."""


class Telling(Struct, frozen=True):
    """``what`` is personal as it is, ``maybe`` is likely so; ``text`` has to be looked at."""

    what: str = ""
    maybe: str = ""
    text: str = ""


class Looked(Struct, frozen=True):
    """What is personal in a file, in words; and what only may be."""

    told: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()


def meant(value: str) -> str:
    """Read a text that was taken for Latin letters in the alphabet it was written in."""
    for encoding in ("utf-8", "cp1251"):
        try:
            return value.encode("latin-1").decode(encoding)
        except UnicodeError:
            continue
    return value


APART = "\n\0\n"
"""What stands between texts that have nothing to do with one another: no rule reads on over it."""
