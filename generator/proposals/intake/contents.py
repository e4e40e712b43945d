"""What a file is by its contents, whatever it is called: the reason of a refusal has to be the true one.

``submit/documents/contents.js`` says the same in the page.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

from msgspec import Struct

from generator.findings import UserError

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the old files of Microsoft begin, and those with a password."""

HOW = (
    "Файл → Сохранить как, тип «Документ Word (.docx)»; в LibreOffice — «Word 2010–365 (.docx)», "
    "в МойОфис и Р7-Офис — DOCX"
)
"""How the programs of schools save a document that is read here."""
LOCKED = "файл закрыт паролем: откройте его, сохраните без пароля и пришлите снова"


class Kind(Struct, frozen=True):
    """What a file is: its name in words, the endings that it may have, what to do with another."""

    what: str
    endings: tuple[str, ...]
    way: str


def _renamed(what: str, *endings: str) -> Kind:
    return Kind(what, endings, f"назовите файл с окончанием {endings[0]} и пришлите снова")


def _saved(what: str, ending: str = ".docx", *endings: str) -> Kind:
    how = f" ({HOW})" if ending == ".docx" else ""
    return Kind(what, endings, f"откройте файл, сохраните его как {ending}{how} и пришлите снова")


_PICTURE = Kind("снимок", (), "пришлите сам документ")
WORD, BOOK = _renamed("документ Word", ".docx", ".doc"), _renamed("книга Excel", ".xlsx")
_PARTS = {
    "word/document.xml": WORD,
    "xl/workbook.xml": BOOK,
    "ppt/presentation.xml": _saved("показ PowerPoint"),
}
_OPEN = {
    "text": _renamed("документ LibreOffice", ".odt", ".doc"),
    "spreadsheet": _renamed("таблица LibreOffice", ".ods"),
    "presentation": _saved("показ LibreOffice"),
    "text-template": _saved("шаблон LibreOffice"),
}
STRANGE = (
    (
        "part",
        ".iwa",
        "документ Pages, Numbers или Keynote",
        "сохраните его как .docx (Файл → Экспортировать в → Word)",
    ),
    ("part", ".docx", "архив", "достаньте из него документ"),
    ("part", ".doc", "архив", "достаньте из него документ"),
    ("part", ".odt", "архив", "достаньте из него документ"),
    ("part", ".xlsx", "архив", "достаньте из него документ"),
    ("part", ".pdf", "архив", "достаньте из него документ"),
    ("start", "Rar!\x1a", "архив", "достаньте из него документ"),
    ("start", "7z\xbc\xaf", "архив", "достаньте из него документ"),
    ("start", "L\0\0\0\x01\x14\x02\0", "ярлык Windows", "найдите сам документ"),
    ("start", "II*\0", "снимок", "найдите сам документ"),
    ("start", "MM\0*", "снимок", "найдите сам документ"),
    (
        "start",
        '{"url"',
        "ярлык Google Документов",
        "скачайте сам документ (Файл → Скачать → Microsoft Word)",
    ),
    (
        "start",
        '{"":"WARNING! DO NOT EDIT',
        "ярлык Google Документов",
        "скачайте сам документ (Файл → Скачать → Microsoft Word)",
    ),
    ("head", "ftyphei", "снимок", "найдите сам документ"),
    (
        "head",
        'progid="Word.Document"',
        "документ Word в виде XML",
        f"сохраните его как .docx ({HOW})",
    ),
    (
        "head",
        "<office:document ",
        "документ LibreOffice в виде XML",
        f"сохраните его как .docx ({HOW})",
    ),
)
"""Files that no reader takes: where their sign stands (a name inside of a zip ends with it, the file begins with it,
it is near the beginning), the sign, what they are, what to do. The page has the same.
"""
NEAR = 1000
_OPEN_KIND = "application/vnd.oasis.opendocument."
_STARTS = {
    b"%PDF": _renamed("файл PDF", ".pdf"),
    b"{\\rtf": _renamed("документ RTF", ".rtf", ".doc"),
    b"\xff\xd8\xff": _PICTURE,
    b"\x89PNG": _PICTURE,
}
_WEB = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)[\s>]"
    rb"|\s*MIME-Version:.*Content-Type:\s*(?:multipart/related|text/html)",
    re.IGNORECASE | re.DOTALL,
)
"""How a page of a browser begins, and one with its pictures in one file: Word and Google Docs save as such, too."""
_PAGE = _saved("веб-страница")
_STREAMS = {
    "WordDocument": _saved("старый документ Word", ".docx", ".doc"),
    "Workbook": _saved("старая книга Excel", ".xlsx"),
}
_TEXT = _renamed("простой текст", ".txt", ".csv", ".rtf", ".doc")
_BINARY = (".docx", ".odt", ".ods", ".xlsx", ".pdf")
"""Endings of files that are no plain text."""


def told(data: bytes) -> str:
    """Say what a file is that no reader takes, and what to do with it; nothing of what is unknown."""
    kind = _kind(data)
    return f"это {kind.what}: {kind.way}" if kind else ""


def check(suffix: str, data: bytes) -> None:
    """Refuse a file that is another than its name says; what is unknown is for the reader to judge."""
    kind = _kind(data)
    if kind is None and suffix in _BINARY and _is_text(data):
        kind = _TEXT
    if kind is not None and suffix not in kind.endings:
        raise UserError(f"это {kind.what}, а не {suffix}: {kind.way}")


def _kind(data: bytes) -> Kind | None:
    if data.startswith(OLD):
        if _holds(data, "EncryptedPackage"):
            raise UserError(LOCKED)
        return next((kind for stream, kind in _STREAMS.items() if _holds(data, stream)), None)
    if data.startswith(b"PK"):
        return _in_zip(data)
    if _WEB.match(data[:1000]):
        return _PAGE
    head = data[:NEAR].lstrip()
    known = next((kind for start, kind in _STARTS.items() if head.startswith(start)), None)
    return known or _strange(data[:NEAR].decode("latin-1"))


def _strange(head: str, names: Iterable[str] = ()) -> Kind | None:
    held = tuple(names)
    for where, sign, what, way in STRANGE:
        of_part = where == "part" and any(name.lower().endswith(sign) for name in held)
        near = (where == "start" and head.startswith(sign)) or (where == "head" and sign in head)
        if of_part or (near and not held):
            return Kind(what, (), f"{way} и пришлите снова")
    return None


def _in_zip(data: bytes) -> Kind | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as found:
            names = set(found.namelist())
            said = _start(found, "mimetype", 100) if "mimetype" in names else b""
            manifest = "META-INF/manifest.xml"
            locked = b"encryption-data" in (
                _start(found, manifest, 100_000) if manifest in names else b""
            )
    except Exception:
        return None
    if locked:
        raise UserError(LOCKED)
    if (name := said.decode("latin-1").strip()).startswith(_OPEN_KIND):
        return _OPEN.get(name.removeprefix(_OPEN_KIND))
    known = next((kind for part, kind in _PARTS.items() if part in names), None)
    if known or "[Content_Types].xml" in names:
        return known
    return _strange("", names)


def _start(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    with archive.open(name) as part:
        return part.read(most)


def _holds(data: bytes, stream: str) -> bool:
    """Whether an old file has a stream of this name; names are written as UTF-16."""
    return stream.encode("utf-16-le") in data


def _is_text(data: bytes) -> bool:
    return all(byte > 31 or byte in b"\t\r\n" for byte in data[:1000]) and data[:2] != b"PK"
