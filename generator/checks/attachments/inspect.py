"""Look into a file that lies beside a record, whatever its kind.

A file of a proposal is looked at and never changed: git would keep the first edition for good, so the
author has to take out what is personal before the file is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import PurePosixPath

from generator.checks.attachments import plain
from generator.checks.attachments.telling import BEHIND, OUTSIDE, Looked, Telling
from generator.checks.personal_texts import OF_ROUTE
from generator.language.personal import detect
from generator.language.personal.allowed_names import NOBODY, Names
from generator.language.personal.registry import REMARKS
from generator.language.phrases.personal import NOUNS
from generator.system import endings

_NOUNS = {rule: noun for rule, noun in NOUNS.items() if rule not in OF_ROUTE}
"""What is looked for in the text of a file, by rule: of the rules of a route it knows nothing."""


def inspect(name: str, data: bytes, public: Names = NOBODY) -> tuple[str, ...]:
    """Name what is personal in a file, in words and never by its value; nothing where all is well.

    Raises ``Unread`` where the file cannot be read as what its ending says.
    """
    return look(name, data, public).told


def look(name: str, data: bytes, public: Names = NOBODY) -> Looked:
    """Name what is personal in a file, and what only may be; raises ``Unread`` as ``inspect`` does."""
    reader = _reader(PurePosixPath(name.lower()).suffix)
    found: list[str] = []
    likely: list[str] = []
    acts: list[str] = []
    leads: list[str] = []
    for told in reader(data) if reader else ():
        if told.what:
            found.append(told.what)
        if told.maybe:
            likely.append(told.maybe)
        if told.acts:
            acts.append(told.acts)
        if told.leads:
            leads.append(told.leads)
        rules = {rule for rule, _ in detect.find(told.text, public)}
        for rule, noun in _NOUNS.items():
            if rule in rules:
                (likely if rule in REMARKS else found).append(noun)
    return Looked(*(tuple(dict.fromkeys(said)) for said in (found, likely, acts, leads)))


def _reader(suffix: str) -> Callable[[bytes], Iterator[Telling]] | None:
    """Who reads files of a kind; the libraries are slow to import, and most portals have but pictures."""
    if suffix in endings.PICTURES:
        from generator.checks.attachments import pictures  # noqa: PLC0415 - slow to import

        return pictures.read_shown
    if suffix in endings.OFFICE:
        from generator.checks.attachments import office  # noqa: PLC0415 - slow to import

        return office.read
    if suffix == ".pdf":
        from generator.checks.attachments import pdf  # noqa: PLC0415 - slow to import

        return pdf.read
    if suffix in endings.MEDIA:
        from generator.checks.attachments import media  # noqa: PLC0415 - slow to import

        return media.read_mp3 if suffix == ".mp3" else media.read_mp4
    return plain.read if suffix == ".txt" else None


def how_still(name: str) -> str:
    """Say how a file of this kind is made one that does nothing by itself."""
    if name.lower().endswith(".pdf"):
        return "откройте его и напечатайте в PDF заново («Печать» → «Сохранить как PDF»): останутся одни страницы"
    return (
        "сохраните копию без этого: Файл → Сохранить как → документ без макросов (.docx, .xlsx, .pptx); "
        "объекты и связи удалите или вставьте картинкой; в LibreOffice: Сервис → Макросы, Правка → Связи"
    )


def how(name: str, told: Collection[str] = ()) -> str:
    """Say how to mend a file of this kind in which these were found."""
    suffix = PurePosixPath(name.lower()).suffix
    if OUTSIDE in told:
        return (
            f"откройте файл там, где его сделали, и сохраните под новым именем; {_cleaned(suffix)}"
        )
    if BEHIND not in told:
        return _listed(told) + _cleaned(suffix)
    if suffix in endings.PICTURES:
        return f"{_ANEW}: останется одна картинка, без свойств"
    return f"снимок из файла {_ANEW}, вставьте вместо прежнего; {_cleaned(suffix)}"


def _listed(told: Collection[str]) -> str:
    """Say where the author of a book is named, so that no file has to leave a book out."""
    if _NOUNS["personal-name"] not in told:
        return ""
    return "автора книги впишите в content/registries/public-names.yaml; "


_ANEW = "откройте в Paint или другом редакторе, скопируйте в новый рисунок и сохраните его"


def _cleaned(suffix: str) -> str:
    """Say how the properties of a file are taken out of it."""
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
        "Файл → Свойства → «Сбросить свойства»; личное в тексте и вложенные файлы удалите"
    )
