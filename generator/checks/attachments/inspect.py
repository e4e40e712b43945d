"""Look into a file that lies beside a record, whatever its kind.

A file of a proposal is looked at and never changed: git would keep the first edition for good, so the
author has to take out what is personal before the file is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from generator.checks.attachments.telling import Telling, Unread
from generator.language.personal import detect
from generator.language.personal.allowed_names import NOBODY, Names
from generator.system import endings

_NOUNS = {
    "personal-phone": "телефон",
    "personal-mail": "адрес почты",
    "personal-social": "страница в соцсети",
    "personal-snils": "СНИЛС",
    "personal-passport": "паспорт",
    "personal-inn": "ИНН",
    "personal-card": "номер карты",
    "personal-account": "номер счёта",
    "personal-document": "номер документа",
    "personal-birth-date": "дата рождения",
    "personal-address": "домашний адрес",
    "personal-health": "сведения о здоровье",
    "personal-pupil": "имя ученика с классом",
    "personal-name": "имя человека",
}
"""What is found in the text of a file, by rule; the rules that only remark do not count here."""


def inspect(name: str, data: bytes, public: Names = NOBODY) -> tuple[str, ...]:
    """Name what is personal in a file, in words and never by its value; nothing where all is well.

    Raises ``Unread`` where the file cannot be read as what its ending says.
    """
    reader = _reader(PurePosixPath(name.lower()).suffix)
    found: list[str] = []
    for told in reader(data) if reader else ():
        if told.what:
            found.append(told.what)
        rules = {rule for rule, _ in detect.find(told.text, public)}
        found += [noun for rule, noun in _NOUNS.items() if rule in rules]
    return tuple(dict.fromkeys(found))


def _reader(suffix: str) -> Callable[[bytes], Iterator[Telling]] | None:
    """Who reads files of a kind; the libraries are slow to import, and most portals have but pictures."""
    if suffix in endings.PICTURES:
        from generator.checks.attachments import pictures  # noqa: PLC0415 - slow to import

        return pictures.read
    if suffix in endings.OFFICE:
        from generator.checks.attachments import office  # noqa: PLC0415 - slow to import

        return office.read
    if suffix == ".pdf":
        from generator.checks.attachments import pdf  # noqa: PLC0415 - slow to import

        return pdf.read
    if suffix in endings.MEDIA:
        from generator.checks.attachments import media  # noqa: PLC0415 - slow to import

        return media.read_mp3 if suffix == ".mp3" else media.read_mp4
    return (lambda data: iter([Telling(text=_text(data))])) if suffix == ".txt" else None


def how(name: str) -> str:
    """Say how to mend a file of this kind."""
    suffix = PurePosixPath(name.lower()).suffix
    if suffix in endings.PICTURES:
        return (
            "в Windows: Свойства файла → Подробно → «Удаление свойств и личной информации»; "
            "или вставьте снимок в рисунок и сохраните заново"
        )
    if suffix == ".pdf":
        return "очистите свойства исходного документа (автор, название) и сохраните PDF заново"
    if suffix in endings.MEDIA | {".txt"}:
        return "уберите эти сведения из свойств и текста файла и положите его заново"
    return (
        "в Word, Excel, PowerPoint: Файл → Сведения → Инспектор документов; в LibreOffice: "
        "Файл → Свойства → «Сбросить свойства»; личное в тексте удалите"
    )


def _text(data: bytes) -> str:
    if b"\0" in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise Unread  # two-byte letters without their mark: as one-byte ones they say nothing
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1251"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unread
