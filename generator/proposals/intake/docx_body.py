"""The body of a Word file: opened within its bounds, its paragraphs, tables, rows and cells as elements."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from generator.findings import UserError
from generator.proposals.intake import contents, open_xml
from generator.proposals.intake.docx_hidden import Hiding
from generator.proposals.intake.zip_bounds import is_crowded

LARGEST = 10 * 1024 * 1024
"""Bytes of a file: a filled form has 50 kB, with photographs a few megabytes."""

LARGEST_INSIDE = 60 * 1024 * 1024
"""Bytes of everything inside once unpacked: a zip may pretend."""

MOST_INSIDE = 2000

_UNREADABLE = (
    "файл не читается как документ Word: он повреждён или скачан не до конца; "
    f"откройте его и сохраните ещё раз как .docx ({contents.HOW})"
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FALLBACK = _MC + "Fallback"
AROUND = frozenset(
    (
        *(W + tag for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")),
        *(_MC + tag for tag in ("AlternateContent", "Choice")),
    )
)
"""What stands around paragraphs, tables, rows and cells and says nothing itself; a second way to say them is none."""


def opened(data: bytes) -> Any:
    """Open a file. Raises ``UserError`` where it is no Word file, or too large."""
    import docx  # noqa: PLC0415 - slow to import

    if not data:
        raise UserError("файл пустой: проверьте, тот ли это файл, и сохраните его ещё раз")
    if len(data) > LARGEST:
        raise UserError(f"файл больше {LARGEST // 1024 // 1024} МБ: уберите из него снимки")
    contents.check(".docx", data)
    if data.startswith(contents.OLD):
        raise UserError(
            "это старый формат Word или файл с паролем: сохраните его как .docx без пароля"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as inside:
            entries = inside.infolist()
            crowded = (
                len(entries) > MOST_INSIDE or sum(e.file_size for e in entries) > LARGEST_INSIDE
            )
            if crowded or is_crowded(inside):
                raise UserError("внутри файла слишком много данных: это не форма маршрута")
        found = docx.Document(io.BytesIO(open_xml.usual(data)))
        if found.element.body is None:
            raise UserError(_UNREADABLE)
        return found
    except UserError:
        raise
    except Exception as fault:
        # whatever a stranger put into the zip: python-docx and lxml raise a dozen kinds of errors
        raise UserError(_UNREADABLE) from fault


def hiding(document: Any) -> Callable[[Any], bool]:
    """Tell the runs that nobody can see."""
    return Hiding(document.styles.element).run


def copied(element: Any) -> bool:
    """Whether an element lies in the second way to say something, in a text box, or in a row that was deleted."""
    return any(
        e.tag in (_FALLBACK, W + "p")
        or (e.tag == W + "tr" and e.find(f"{W}trPr/{W}del") is not None)
        for e in element.iterancestors()
    )


def second(element: Any) -> bool:
    """Whether an element is the second way to say something."""
    return any(e.tag == _FALLBACK for e in element.iterancestors())


def elements(body: Any) -> Iterator[Any]:
    """Paragraphs and tables in their order, those in content controls too."""
    return inside(body, "tbl", "p")


def rows(table: Any) -> Iterator[Any]:
    """The rows of a table that were not deleted."""
    return (row for row in inside(table, "tr") if row.find(f"{W}trPr/{W}del") is None)


def cells(row: Any) -> Iterator[Any]:
    """The cells of a row, those in content controls too."""
    return inside(row, "tc")


def inside(parent: Any, *names: str) -> Iterator[Any]:
    """The elements of these names below an element, whatever stands ``AROUND`` them."""
    tags = {W + name for name in names}
    for element in parent.iterchildren("*"):
        if element.tag in tags:
            yield element
        elif element.tag in AROUND:
            yield from inside(element, *names)


_NUMBER = re.compile("[0-9]{1,3}")


def number(look: Any, name: str) -> int:
    """A number of what is said of a cell or a row: how many columns it covers or leaves free."""
    found = None if look is None else look.find(W + name)
    said = "" if found is None else str(found.get(W + "val") or "")
    return int(said) if _NUMBER.fullmatch(said) else 0
