"""Every part of an office file is read, whatever its kind, or told to be unread."""

from __future__ import annotations

import base64
import io
import struct
import zipfile

import docx
import pytest
from PIL import Image

from generator.checks.attachments.inspect import how, look
from generator.checks.attachments.telling import (
    AUTHOR,
    CLOSED,
    EDITORS,
    HOLDS,
    LOCKED,
    LONG,
    NO_SUCH,
    OUTSIDE,
    OWNER,
    PLACE,
    REMOTE,
    Looked,
    Unread,
)
from tests.support import growth

WHO = "Ковылькина К. К."
NAME = "имя человека"


def packed(name: str, said: str | bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, said)
    return target.getvalue()


def placed() -> bytes:
    """A photograph with the place where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (58.0, 11.0, 20.0)})
    target = io.BytesIO()
    Image.new("RGB", (9, 9)).save(target, "JPEG", exif=exif)
    return target.getvalue()


PARTS: dict[str, tuple[str, str | bytes, str]] = {
    "value that a sheet is counted by": ("xl/pivotCache/p.xml", f'<s v="{WHO}"/>', NAME),
    "mark of a page": ("word/header1.xml", f'<v:textpath string="{WHO}"/>', NAME),
    "deleted words": ("word/document.xml", f"<w:del><w:delText>{WHO}</w:delText></w:del>", NAME),
    "note of a slide": ("ppt/notesSlides/n.xml", f"<a:p><a:t>{WHO}</a:t></a:p>", NAME),
    "title of a chart": ("xl/charts/c.xml", f"<c:title><a:t>{WHO}</a:t></c:title>", NAME),
    "what a name stands for": (
        "word/document.xml",
        f"<!DOCTYPE d [<!ENTITY n '{WHO}'>]><p>&n;</p>",
        NAME,
    ),
    "name of a part": (f"word/media/{WHO}.png.bin", b"\0", NAME),
    "drawing": ("word/media/i.svg", f"<svg><title>{WHO}</title></svg>", NAME),
    "properties by another name": (
        "package/core.psmdcp",
        "<coreProperties><dc:creator>Ковылькина</dc:creator></coreProperties>",
        AUTHOR,
    ),
    "letters of Windows": (
        "word/document.xml",
        f'<?xml version="1.0" encoding="windows-1251"?><p>{WHO}</p>'.encode("cp1251"),
        NAME,
    ),
    "object in plain letters": ("word/embeddings/o.bin", b"\0\1" + WHO.encode(), NAME),
    "old document": (
        "word/embeddings/o.bin",
        b"\xd0\xcf\x11\xe0\0\1" + WHO.encode("cp1251") + b"\0\1",
        NAME,
    ),
    "archive in an object": ("word/embeddings/o.bin", b"\0" + packed("a.txt", "а"), CLOSED),
    "photograph of a telephone": ("word/media/i.heic", b"\0\0\0\x18ftypheic", CLOSED),
    "film": ("ppt/media/m.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0\xa9xyz+58.1+094.6/", PLACE),
    "page": ("word/embeddings/p.pdf", f"%PDF-1.4\n% {'+7 902 914-55-18'}\n".encode(), "телефон"),
}


OTHERWISE: dict[str, tuple[str, str | bytes, str]] = {
    "section of data": ("word/document.xml", f"<w:t><![CDATA[{WHO}]]></w:t>", NAME),
    "section in a word": ("word/document.xml", "<t>Ковыль<![CDATA[кина К. К.]]></t>", NAME),
    "author in a section": (
        "docProps/core.xml",
        "<dc:creator><![CDATA[Ksenia]]></dc:creator>",
        AUTHOR,
    ),
    "comment": ("word/document.xml", f"<w:p><!-- {WHO} --></w:p>", NAME),
    "instruction": ("word/document.xml", f"<w:p><?mso {WHO}?></w:p>", NAME),
    "entities side by side": (
        "word/document.xml",
        '<!DOCTYPE d [<!ENTITY a "Ковыль"><!ENTITY b "кина К. К.">]><p>&a;&b;</p>',
        NAME,
    ),
    "single quotes": ("word/document.xml", "<w:ins w:author='Ksenia'/>", EDITORS),
    "blanks": ("word/document.xml", f'<wp:docPr descr = "{WHO}"/>', NAME),
    "another prefix": ("word/document.xml", '<ns0:ins ns0:author="Ksenia"/>', EDITORS),
    "who locked a workbook": ("xl/workbook.xml", '<fileSharing userName="Ksenia"/>', EDITORS),
    "property of one's own": (
        "docProps/custom.xml",
        '<property name="_AuthorEmailDisplayName"><vt:lpwstr>Ksenia</vt:lpwstr></property>',
        AUTHOR,
    ),
    "four-byte letters": ("word/document.xml", f"<w:t>{WHO}</w:t>".encode("utf-32"), NAME),
    "blanks before the name of letters": (
        "word/document.xml",
        f"<?xml version='1.0' encoding = 'windows-1251'?><t>{WHO}</t>".encode("cp1251"),
        NAME,
    ),
    "another ending": (
        "word/document.bin",
        f'<?xml version="1.0" encoding="windows-1251"?><t>{WHO}</t>'.encode("cp1251"),
        NAME,
    ),
    "picture in signs": (
        "content.xml",
        f"<office:binary-data>{base64.encodebytes(placed()).decode()}</office:binary-data>",
        PLACE,
    ),
    "picture of a drawing": (
        "word/media/i.svg",
        f'<image xlink:href="data:image/jpeg;base64,{base64.b64encode(placed()).decode()}"/>',
        PLACE,
    ),
}
"""XML that another program writes, and Word reads all the same."""


@pytest.mark.parametrize("case", OTHERWISE)
def test_xml_written_otherwise_says_the_same(case: str) -> None:
    name, said, what = OTHERWISE[case]
    assert look("a.docx", packed(name, said)).told == (what,)


def test_what_other_programs_write_around_words_is_nothing_to_tell() -> None:
    said = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?><!-- Export Plug-In --><p/>'
    )
    assert look("a.docx", packed("word/document.xml", said)) == Looked()
    cut = "<p>План</p><!-- без конца " + "<!-- " * 50_000
    assert look("a.docx", packed("word/document.xml", cut)) == Looked()


def test_an_entity_that_lies_elsewhere_is_no_part_of_a_document() -> None:
    said = '<!DOCTYPE d [<!ENTITY a SYSTEM "http://x.example/a.dtd">]><p>&a;</p>'
    assert look("a.docx", packed("word/document.xml", said)).acts == (REMOTE,)


def test_entities_that_make_too_much_are_not_read() -> None:
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 99}">' for n in range(1, 9))
    said = f'<!DOCTYPE d [<!ENTITY e0 "ха">{laughs}]><p>&e8;</p>'
    with pytest.raises(Unread):
        look("a.docx", packed("word/document.xml", said * 20))


@pytest.mark.parametrize("case", PARTS)
def test_every_part_of_a_document_is_looked_into(case: str) -> None:
    name, said, what = PARTS[case]
    assert look("a.docx", packed(name, said)).told == (what,)


@pytest.mark.parametrize(
    ("part", "said", "found"),
    [
        ("xl/workbook.xml", '<absPath url="C:\\Users\\Ksenia\\Desktop\\"/>', True),
        ("word/_rels/s.rels", '<a Target="file:///C:%5CUsers%5Cksenia%5Ca.dotx"/>', True),
        ("word/_rels/s.rels", '<a Target="file:///home/ksenia/a.ott"/>', True),
        ("xl/workbook.xml", '<absPath url="C:\\Users\\User\\Desktop\\"/>', False),
        ("xl/workbook.xml", '<absPath url="D:\\Школа\\Планы\\"/>', False),
        ("word/document.xml", "<t>C:\\Users\\Имя\\Документы</t>", False),
    ],
)
def test_the_folder_of_a_person_is_told_of(part: str, said: str, found: bool) -> None:
    assert look("a.xlsx", packed(part, said)) == Looked(likely=(OWNER,) if found else ())


def test_a_document_with_a_password_is_not_taken_for_a_clean_one() -> None:
    with pytest.raises(Unread):
        look("a.odt", packed("META-INF/manifest.xml", '<manifest:encryption-data a="b"/>'))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), LOCKED),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), NO_SUCH),
        (b"PK\x03\x04", NO_SUCH),
        (packed("META-INF/manifest.xml", '<manifest:encryption-data a="b"/>'), LOCKED),
        (packed("a.docx", packed("a.docx", packed("a.docx", packed("a", "a")))), HOLDS),
        (packed("xl/worksheets/sheet1.xml", b"<c/>" * (16 * 1024 * 1024)), LONG),
    ],
)
def test_why_a_document_is_not_read_is_said(data: bytes, why: str) -> None:
    with pytest.raises(Unread, match=why):
        look("a.docx", data)


def test_a_part_in_letters_that_nobody_knows_is_not_taken_for_a_clean_one() -> None:
    with pytest.raises(Unread):
        look("a.docx", packed("word/document.xml", '<?xml version="1.0" encoding="x-own"?><p/>'))


def test_a_document_as_word_makes_it_tells_of_nobody() -> None:
    document = docx.Document()
    document.core_properties.author = ""
    document.add_heading("План урока")
    document.add_table(2, 2)
    target = io.BytesIO()
    document.save(target)
    assert look("a.docx", target.getvalue()) == Looked()


@pytest.mark.parametrize(
    "piece", ["<", "<w:br ", "<author ", "<tbl>", "<c>", 'a="', "<dc:creator>"]
)
def test_a_part_without_an_end_costs_its_length(piece: str) -> None:
    def asked(size: int) -> None:
        look("a.docx", packed("word/document.xml", piece * (size // len(piece))))

    assert growth.in_proportion(asked, 400_000)


def test_the_flags_of_a_cell_are_no_number_of_a_person() -> None:
    cell = '<w:tc><w:cnfStyle w:val="{}"/><w:p><w:t>Ход</w:t></w:p></w:tc>'
    for flags in ("000000000000", "100000000000"):
        assert look("a.docx", packed("word/document.xml", cell.format(flags))).told == ()
    assert look("a.docx", packed("word/document.xml", cell.format("500100732259"))).told != ()


class Pipe(io.BytesIO):
    """A file in which one cannot go back."""

    def tell(self) -> int:
        raise OSError


def whole(streamed: bool = False, comment: str = "", of_part: str = "", more: str = "") -> bytes:
    """A document of one part; ``streamed``: written where one cannot go back, with its sums behind it."""
    target = Pipe() if streamed else io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        part = zipfile.ZipInfo("word/document.xml")
        part.comment = of_part.encode()
        part.extra = struct.pack("<HH", 0x9999, len(more.encode())) + more.encode() if more else b""
        archive.writestr(part, "<p>План урока</p>")
        archive.comment = comment.encode()
    return target.getvalue()


def without_its_part() -> bytes:
    """An archive that does not list a part that lies in it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<p>План урока</p>")
        archive.writestr("word/more.xml", WHO)
        archive.filelist.pop()
    return target.getvalue()


@pytest.mark.parametrize("data", [whole(), whole(streamed=True), whole() + b"\0" * 9])
def test_a_document_of_its_parts_alone_holds_nothing_else(data: bytes) -> None:
    assert look("a.docx", data) == Looked()


@pytest.mark.parametrize(
    "data", [whole() + WHO.encode(), WHO.encode() + whole(), whole() + b"\x89", without_its_part()]
)
def test_what_lies_outside_of_the_parts_of_a_document_is_told(data: bytes) -> None:
    assert look("a.docx", data).told == (OUTSIDE,)
    assert "под новым именем" in how("a.docx", [OUTSIDE])


@pytest.mark.parametrize("data", [whole(comment=WHO), whole(of_part=WHO), whole(more=WHO)])
def test_the_notes_of_an_archive_are_read(data: bytes) -> None:
    assert look("a.docx", data).told == (NAME,)
