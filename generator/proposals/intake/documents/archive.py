"""Files that are a zip of XML: bounded before they are opened, read without entities or other files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from generator.findings import UserError
from generator.proposals.intake.docx_body import LARGEST_INSIDE, MOST_INSIDE
from generator.proposals.intake.zip_bounds import MOST_ELEMENTS, is_crowded


def check(data: bytes, most: int = MOST_ELEMENTS) -> zipfile.ZipFile:
    """Open an archive whose parts are few and small. Raises ``UserError`` for any other."""
    try:
        found = zipfile.ZipFile(io.BytesIO(data))
        entries = found.infolist()
    except Exception as fault:  # whatever a stranger put into the zip
        raise UserError(UNREADABLE) from fault
    if len(entries) > MOST_INSIDE or sum(e.file_size for e in entries) > LARGEST_INSIDE:
        raise UserError(TOO_MUCH)
    try:
        if is_crowded(found, most):
            raise UserError(TOO_MUCH)
    except UserError:
        raise
    except Exception as fault:  # a part that is locked or broken
        raise UserError(UNREADABLE) from fault
    return found


def xml(archive: zipfile.ZipFile, name: str) -> Any:
    """Parse one part; nothing outside of it is read."""
    from lxml import etree  # noqa: PLC0415 - python-docx brings it, and it is slow to import

    safe = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(archive.read(name), safe)
    except Exception as fault:
        raise UserError(UNREADABLE) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise UserError(UNREADABLE)
    return root


def each(archive: zipfile.ZipFile, name: str, tags: tuple[str, ...]) -> Iterator[Any]:
    """Yield the elements of these names one after another; of a large part only one is held."""
    from lxml import etree  # noqa: PLC0415 - python-docx brings it, and it is slow to import

    try:
        with archive.open(name) as part:
            for _, element in etree.iterparse(
                part, tag=tags, resolve_entities=False, no_network=True, load_dtd=False
            ):
                yield element
                element.clear()
    except Exception as fault:
        raise UserError(UNREADABLE) from fault


TOO_MUCH = "внутри файла слишком много данных: это не маршрут"
UNREADABLE = "файл не читается: откройте его, сохраните ещё раз без пароля и пришлите снова"
