"""A file is named by what it holds, not by its ending; what is unknown passes to its reader."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.findings import UserError
from generator.proposals.intake import contents, docx_reader
from tests.support import documents, odd_documents

LOCKED = contents.OLD + "EncryptedPackage".encode("utf-16-le").rjust(600, b"\0")
WORD = documents.saved(documents.word(documents.PEOPLE))
BOOK = documents.workbook(documents.PEOPLE)


def sealed() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("META-INF/manifest.xml", "<encryption-data/>")
    return out.getvalue()


def parts(name: str, said: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(name, said)
    return out.getvalue()


@pytest.mark.parametrize(
    ("suffix", "data", "said"),
    [
        (".xlsx", WORD, "это документ Word, а не .xlsx: назовите файл с окончанием .docx"),
        (".docx", BOOK, "это книга Excel, а не .docx"),
        (".docx", odd_documents.opened("text", ""), "это документ LibreOffice"),
        (".pdf", rb"{\rtf1 x}", "это документ RTF"),
        (".docx", b"%PDF-1.4", "это файл PDF"),
        (".docx", b"\x89PNG", "это снимок, а не .docx: пришлите сам документ"),
        (".docx", "Тема: Чтение".encode(), "это простой текст"),
        (".docx", b"<html xmlns:w='x'>", "это веб-страница, а не .docx: откройте файл, сохраните"),
        (".txt", b"\xef\xbb\xbf<!DOCTYPE html>", "это веб-страница"),
        (".doc", b"MIME-Version: 1.0\nContent-Type: multipart/related", "это веб-страница"),
        (".docx", LOCKED, "паролем"),
        (".odt", sealed(), "паролем"),
        (".docx", parts("Index/Document.iwa"), r"документ Pages.*Экспортировать в → Word"),
        (".docx", parts("Маршрут/План.docx"), "это архив, а не .docx: достаньте из него документ"),
        (".docx", b"Rar!\x1a\7\0", "это архив"),
        (".docx", b'{"url":"https://docs.google.com/open"}', "это ярлык Google Документов"),
        (".docx", b"L\0\0\0\1\x14\2\0", "это ярлык Windows"),
        (".doc", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "в виде XML"),
        (".odt", parts("mimetype", "application/vnd.oasis.opendocument.text-template"), "шаблон"),
        (".xlsx", contents.OLD + "Workbook".encode("utf-16-le"), "старая книга Excel"),
    ],
)
def test_a_file_is_named_by_what_it_holds(suffix: str, data: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        contents.check(suffix, data)


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".docx", WORD),
        (".doc", WORD),
        (".doc", contents.OLD + "WordDocument".encode("utf-16-le")),
        (".docx", b"PK broken"),
        (".txt", "Тема".encode()),
        (".txt", "Ссылка: https://docs.google.com/open, архив Rar!".encode()),
        (".csv", "L;M;План.docx".encode()),
        (".docx", parts("word/other.docx")[:-10]),
        (".txt", b"<htmlx> in the midst of a text"),
        (".docx", b"\0\1"),
    ],
)
def test_what_is_well_named_or_unknown_passes(suffix: str, data: bytes) -> None:
    contents.check(suffix, data)


def test_it_is_said_how_the_programs_of_schools_save() -> None:
    with pytest.raises(UserError, match=r"LibreOffice.*МойОфис и Р7-Офис"):
        contents.check(".txt", contents.OLD + "WordDocument".encode("utf-16-le"))
    with pytest.raises(UserError, match=r"скачан не до конца.*МойОфис и Р7-Офис"):
        docx_reader.read(WORD[:-3000])


def test_an_empty_word_file_is_called_empty() -> None:
    with pytest.raises(UserError, match="пустой"):
        docx_reader.read(b"")
