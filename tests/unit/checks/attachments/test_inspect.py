"""What is personal in a file that lies beside a record: named in words, never by its value."""

from __future__ import annotations

import base64
import io
import quopri

import docx
import pytest

from generator.checks.attachments.inspect import how, inspect, look
from generator.checks.attachments.telling import CLOSED, Looked, Unread
from generator.findings import Severity
from generator.system.endings import ATTACHED
from tests.conftest import Portal

SECRET = "Звоните: 8 (900) 123-45-67"


def word(text: str, author: str = "") -> bytes:
    target = docx.Document()
    target.add_paragraph(text)
    target.core_properties.author = author
    target.core_properties.last_modified_by = author
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        *(SECRET.encode(), SECRET.encode("cp1251"), SECRET.encode("utf-16")),
        *(SECRET.encode("utf-16-le"), SECRET.encode("koi8-r"), SECRET.encode("cp866")),
    ],
)
def test_a_text_is_read_in_every_usual_encoding(data: bytes) -> None:
    assert inspect("памятка.TXT", data) == ("телефон",)


def test_a_name_in_an_old_page_of_letters_is_found() -> None:
    said = "Урок русского языка провела Ковылькина К. К."
    for page in ("koi8-r", "cp866", "mac_cyrillic"):
        assert inspect("a.txt", said.encode(page)) == ("имя человека",)
    with pytest.raises(Unread):
        inspect("a.txt", said.encode("utf-32"))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (base64.encodebytes((SECRET * 3).encode()), "телефон"),
        (base64.encodebytes(bytes(range(256))), CLOSED),
        (b"data:image/png;base64," + base64.b64encode(bytes(range(256))), CLOSED),
        (quopri.encodestring(SECRET.encode()), "телефон"),
    ],
)
def test_what_a_saved_mail_packs_is_unpacked_or_told(said: bytes, found: str) -> None:
    assert inspect("a.txt", b"Subject: a\n\n" + said) == (found,)


@pytest.mark.parametrize(
    "said", ["Word\n" * 60, "a" * 64, f"ключ {'aB3+' * 10}=", "https://example.ru/" + "aB3/" * 40]
)
def test_words_sums_and_addresses_are_no_packed_file(said: str) -> None:
    assert inspect("a.txt", said.encode()) == ()


def test_a_rich_text_called_a_plain_one_is_not_taken_for_clean() -> None:
    with pytest.raises(Unread):
        inspect("a.txt", b"{\\rtf1\\ansi \\'ce\\'e1\\'f0}")


def test_a_word_file_is_read_with_its_properties() -> None:
    assert inspect("a.docx", word("План урока")) == ()
    assert "телефон" in inspect("a.docx", word(SECRET))
    found = inspect("a.docx", word("План урока", "Ковылькина Ксения"))
    assert found
    assert "овыльк" not in " ".join(found)


@pytest.mark.parametrize("ending", ["docx", "pdf", "png", "jpg"])
def test_what_cannot_be_read_is_not_taken_for_clean(ending: str) -> None:
    with pytest.raises(Unread):
        inspect(f"a.{ending}", b"not what its ending says")


def test_a_pdf_without_an_object_is_what_one_sees() -> None:
    assert inspect("a.pdf", b"%PDF-1.4\n%%EOF\n") == ()
    assert inspect("a.pdf", b"%PDF-1.4\n% +7 902 914-55-18\n%%EOF\n") == ("телефон",)
    with pytest.raises(Unread):
        inspect("a.pdf", b"%PDF-1.4\n" + SECRET.encode("cp1251"))


@pytest.mark.parametrize("ending", sorted(ATTACHED))
def test_how_to_mend_is_said_for_every_kind_of_file(ending: str) -> None:
    assert how(f"a{ending}")


def test_the_author_of_a_book_has_a_list_of_his_own() -> None:
    assert "public-names" in how("a.docx", ["имя человека"])
    assert "public-names" not in how("a.docx", ["имя автора"])


LISTED = "Список: Кузнецов Ваня, Волкова Лиза, Шевчук Наталья"


def test_a_likely_name_is_a_remark_as_in_a_record() -> None:
    assert look("a.txt", LISTED.encode()) == Looked(likely=("похоже на имя человека",))
    assert inspect("a.txt", LISTED.encode()) == ()
    target = docx.Document()
    target.core_properties.author = ""
    target.core_properties.keywords = "Людмила Ковылькина"
    out = io.BytesIO()
    target.save(out)
    assert look("a.docx", out.getvalue()) == Looked(likely=("похоже на имя человека",))


def test_a_likely_name_in_a_file_holds_no_page_back(portal: Portal) -> None:
    portal.write("content/pages/pamyatka.txt", LISTED.encode())
    portal.change("content/pages/o-portale.md", "файлы: [pamyatka.txt]")
    (found,) = portal.check()
    assert (found.rule, found.severity) == ("personal-file-likely", Severity.REMARK)
    assert "Кузнецов" not in repr(found)


def test_why_a_file_is_not_read_is_said_where_it_is_named(portal: Portal) -> None:
    locked = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
    portal.write("content/pages/plan.docx", locked)
    portal.change("content/pages/o-portale.md", "файлы: [plan.docx]")
    (found,) = portal.check()
    assert (found.rule, found.severity) == ("personal-file-unread", Severity.ERROR)
    assert found.message == "файл «plan.docx» закрыт паролем: что в нём, неизвестно"
