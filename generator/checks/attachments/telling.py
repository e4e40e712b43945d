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

MACROS = "макросы"
SCRIPTS = "сценарии (JavaScript)"
STARTS = "запуск программы или другого файла"
FOREIGN = "вложенная программа, элемент ActiveX или файл, который запускается щелчком"
REMOTE = "часть, которую он берёт из сети (шаблон, объект, рамка)"
SENDS = "отправка того, что вписали в форму"
OPENS = "действие, как только его откроют"
"""What a file does by itself."""

LINKED = "ссылка на файл компьютера, сетевую папку или базу, которых у читателя нет"
SHOWN_FROM_AFAR = (
    "картинка или запись из сети: без сети её не видно, а её сайт узнаёт, кто открыл файл"
)
"""What a file needs from elsewhere."""


LOCKED = "закрыт паролем"
HOLDS = "держит в себе другие файлы"
LONG = "слишком велик"
NO_SUCH = "не открывается"
"""Why a file is not read."""


class Unread(Exception):
    """A file that cannot be read: nobody knows what is in it; ``why`` says it in Russian."""

    def __init__(self, why: str = NO_SUCH) -> None:
        super().__init__(why)
        self.why = why


class Telling(Struct, frozen=True):
    """``what`` is personal as it is, ``maybe`` is likely so; ``text`` has to be looked at.

    ``acts`` is what a file does by itself, ``leads`` what it needs from elsewhere.
    """

    what: str = ""
    maybe: str = ""
    text: str = ""
    acts: str = ""
    leads: str = ""


class Looked(Struct, frozen=True):
    """What is personal in a file, in words; what only may be; what it does, and what it needs from elsewhere."""

    told: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()


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
