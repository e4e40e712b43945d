"""Which reader a file needs, by the ending of its name; what it holds is for the reader to judge."""

from __future__ import annotations

from pathlib import PurePath

from msgspec.structs import replace

from generator.findings import UserError
from generator.proposals.intake import contents
from generator.proposals.intake.documents import (
    comma_text,
    old_word,
    open_document,
    pdf,
    plain_text,
    rich_text,
    sheet,
    word,
)
from generator.proposals.intake.documents.blocks import Blocks, Budget
from generator.proposals.intake.docx_body import LARGEST

READERS = {
    ".docx": word.read,
    ".odt": open_document.read,
    ".ods": open_document.read,
    ".xlsx": sheet.read,
    ".rtf": rich_text.read,
    ".csv": comma_text.read,
    ".txt": plain_text.read,
    ".pdf": pdf.read,
    ".doc": old_word.read,
}
FORMATS = ", ".join(READERS)


def read(name: str, data: bytes, budget: Budget | None = None) -> Blocks:
    """Read a document of any format; ``name`` is what it was called, ``budget`` how large it may be.

    Raises ``UserError`` where the format is none that is read here, or the file is broken.
    """
    if len(data) > LARGEST:
        raise UserError(f"файл больше {LARGEST // 1024 // 1024} МБ: уберите из него снимки")
    if not data:
        raise UserError("файл пустой: проверьте, тот ли это файл, и сохраните его ещё раз")
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        unknown = f"такой файл не читается; сохраните его в одном из видов: {FORMATS}"
        raise UserError(contents.told(data) or unknown)
    contents.check(PurePath(name).suffix.lower(), data)
    budget = budget or Budget()
    found = reader(data, budget)
    kept = tuple((place, *counts) for place, counts in budget.kept.items())
    found = replace(found, hidden=tuple(budget.hidden.items()), kept=kept)
    found = replace(found, unread=tuple(budget.unread), links=tuple(budget.links.values()))
    if not any(block for block in found.body):
        raise UserError("в документе нет текста: снимок страницы прочитать нельзя, нужен сам текст")
    return found
