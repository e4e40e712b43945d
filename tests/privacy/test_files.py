"""What a published file tells of a person is found before it is published, whatever its kind."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PIL import Image, PngImagePlugin
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import NameObject, TextStringObject

from generator.checks.attachments import office
from generator.checks.attachments import pdf as pdf_reader
from generator.checks.attachments.inspect import inspect
from generator.checks.attachments.telling import AUTHOR, EDITORS, PLACE, Unread
from generator.findings import Severity
from generator.language.personal import allowed_names
from tests.conftest import TODAY, Portal, build
from tests.support.repository import git

WHO = "Ковылькина Ксения Карловна"
PAGE = "content/pages/doska.md"


def picture(form: str, **said: object) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (2, 2)).save(target, form, **said)
    return target.getvalue()


def exif(gps: bool = False, tags: dict[int, str] | None = None) -> Image.Exif:
    made = Image.Exif()
    if gps:
        made.get_ifd(0x8825).update({1: "N", 2: (58.0, 11.0, 20.0)})
    made.update(tags or {})
    return made


def png(**texts: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    for name, text in texts.items():
        info.add_itxt(name, text)
    return picture("PNG", pnginfo=info)


def word(author: str = "", body: str = "", comment: str = "") -> bytes:
    document = docx.Document()
    document.core_properties.author = author
    document.core_properties.last_modified_by = ""
    run = document.add_paragraph(f"{body} ").add_run("текст")
    if comment:
        document.add_comment(run, text="да", author=comment)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def pdf(author: str = "") -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Author": author} if author else {})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def packed(name: str, text: str) -> bytes:
    return packed_bytes(name, text.encode())


def packed_bytes(name: str, text: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, text)
    return target.getvalue()


def noted(author: str = "", page: str = "") -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_annotation(0, FreeText(text=page, rect=(0, 0, 9, 9)))
    writer.pages[0]["/Annots"][0].get_object()[NameObject("/T")] = TextStringObject(author)  # type: ignore[index]
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


XMP = (
    b"<x:xmpmeta><rdf:Description exif:GPSLatitude='58,11N'><dc:creator><rdf:Seq><rdf:li>"
    + WHO.encode()
    + b"</rdf:li></rdf:Seq></dc:creator></rdf:Description></x:xmpmeta>"
)
TELLING: dict[str, tuple[str, bytes, str]] = {
    "place": ("a.jpg", picture("JPEG", exif=exif(gps=True)), PLACE),
    "artist": ("a.jpg", picture("JPEG", exif=exif(tags={0x013B: WHO})), AUTHOR),
    "owner of Windows": (
        "a.jpg",
        picture("JPEG", exif=exif(tags={0x9C9D: WHO.encode("utf-16-le")})),  # type: ignore[dict-item]
        AUTHOR,
    ),
    "description": (
        "a.jpg",
        picture("JPEG", exif=exif(tags={0x010E: WHO.encode()})),  # type: ignore[dict-item]
        "имя человека",
    ),
    "place of a webp": ("a.webp", picture("WEBP", exif=exif(gps=True)), PLACE),
    "xmp": ("a.webp", picture("WEBP", xmp=XMP), PLACE),
    "creator in xmp": ("a.webp", picture("WEBP", xmp=XMP), AUTHOR),
    "comment of a gif": ("a.gif", picture("GIF", comment=WHO.encode()), "имя человека"),
    "author of a png": ("a.png", png(Author=WHO), AUTHOR),
    "text of a png": ("a.png", png(Comment="тел. 8 900 000-00-00"), "телефон"),
    "author of a document": ("a.docx", word(author=WHO), AUTHOR),
    "words of a document": ("a.docx", word(body=f"Урок ведёт {WHO}"), "имя человека"),
    "note in a document": ("a.docx", word(comment=WHO), EDITORS),
    "author of a table": (
        "a.xlsx",
        packed("docProps/core.xml", f"<cp:p><dc:creator>{WHO}</dc:creator></cp:p>"),
        AUTHOR,
    ),
    "words of a table": (
        "a.xlsx",
        packed("xl/sharedStrings.xml", "<sst><si><t>СНИЛС 112-233-445 95</t></si></sst>"),
        "СНИЛС",
    ),
    "author of an open document": (
        "a.odt",
        packed("meta.xml", f"<o><meta:initial-creator>{WHO}</meta:initial-creator></o>"),
        AUTHOR,
    ),
    "picture in a document": ("a.docx", b"", PLACE),
    "document in a document": (
        "a.docx",
        packed_bytes("word/embeddings/Лист.xlsx", packed("xl/worksheets/s.xml", f"<t>{WHO}</t>")),
        "имя человека",
    ),
    "object of an old program": (
        "a.docx",
        packed_bytes("word/embeddings/oleObject1.bin", b"\0\xff" + WHO.encode("utf-16-le")),
        "имя человека",
    ),
    "words instead of a picture": (
        "a.docx",
        packed("word/document.xml", f'<w:p><wp:docPr id="1" descr="{WHO} у доски"/></w:p>'),
        "имя человека",
    ),
    "mail of a link": (
        "a.docx",
        packed("word/_rels/document.xml.rels", '<R Target="mailto:k.kov%40example.org"/>'),
        "адрес почты",
    ),
    "text box of a table": (
        "a.xlsx",
        packed("xl/drawings/drawing1.xml", f"<a:p><a:t>{WHO}</a:t></a:p>"),
        "имя человека",
    ),
    "writer of a discussion": (
        "a.xlsx",
        packed("xl/persons/person.xml", f'<personList><person displayName="{WHO}"/></personList>'),
        EDITORS,
    ),
    "part in two-byte letters": (
        "a.docx",
        packed_bytes("word/document.xml", f"<w:t>{WHO}</w:t>".encode("utf-16")),
        "имя человека",
    ),
    "editor in LibreOffice": (
        "a.odt",
        packed(
            "content.xml",
            f"<office:change-info><dc:creator>{WHO}</dc:creator></office:change-info>",
        ),
        EDITORS,
    ),
    "gif in a document": (
        "a.docx",
        packed_bytes("word/media/i.gif", picture("GIF", comment=WHO.encode())),
        "имя человека",
    ),
    "writer of a note in a pdf": ("a.pdf", noted(author=WHO), EDITORS),
    "note in a pdf": ("a.pdf", noted(page=WHO), "имя человека"),
    "photograph in a pdf": (
        "a.pdf",
        pdf() + picture("JPEG", exif=exif(gps=True)) + b"\nendstream",
        PLACE,
    ),
    "author of a film": (
        "a.mp4",
        b"\0\0\0\x18ftypmp42" + b"\0" * 8 + b"ilst\0\0" + WHO.encode(),
        "имя человека",
    ),
    "author of a pdf": ("a.pdf", pdf(author=WHO), AUTHOR),
    "place of a film": ("a.mp4", b"\0\0\0\x18ftypmp42" + b"\0" * 8 + b"\xa9xyz+58.1+094.6/", PLACE),
    "tags of a sound": (
        "a.mp3",
        b"ID3\x03\0\0\0\0\0\x40TPE1\0\0\0\x36\0\0\x03" + WHO.encode() + b"\0" * 9,
        "имя человека",
    ),
    "text": ("a.txt", f"звонить {WHO}".encode(), "имя человека"),
    "text of another alphabet": ("a.txt", f"звонить {WHO}".encode("cp1251"), "имя человека"),
}
with io.BytesIO() as _target:
    with zipfile.ZipFile(_target, "w") as _archive:
        _archive.writestr("word/media/image1.jpg", picture("JPEG", exif=exif(gps=True)))
    TELLING["picture in a document"] = ("a.docx", _target.getvalue(), PLACE)

SILENT: dict[str, tuple[str, bytes]] = {
    "jpeg": ("a.jpg", picture("JPEG")),
    "turned jpeg": ("a.jpg", picture("JPEG", exif=exif(tags={0x0112: 6}))),  # type: ignore[dict-item]
    "png": ("a.png", png(Software="Paint")),
    "webp": ("a.webp", picture("WEBP")),
    "gif": ("a.gif", picture("GIF")),
    "document of nobody": ("a.docx", word(author="Пользователь", body="План урока")),
    "pdf": ("a.pdf", pdf()),
    "text": ("a.txt", "План урока по книге Н. В. Гоголя".encode()),
    "film": ("a.mp4", b"\0\0\0\x18ftypmp42" + b"\0" * 16),
    "sound": ("a.mp3", b"\xff\xfb\x90\0" + b"\0" * 200),
}


@pytest.mark.parametrize("case", TELLING)
def test_what_a_file_tells_is_found(case: str) -> None:
    name, data, what = TELLING[case]
    found = inspect(name, data)
    assert what in found
    assert not any("овыльк" in said or "900" in said for said in found)


@pytest.mark.parametrize("case", SILENT)
def test_a_file_that_tells_nothing_passes(case: str) -> None:
    assert inspect(*SILENT[case], allowed_names.names(("Гоголь Н. В.",))) == ()


@pytest.mark.parametrize(
    "suffix", ["jpg", "png", "webp", "gif", "docx", "xlsx", "odt", "pdf", "mp3", "mp4"]
)
def test_a_file_that_cannot_be_read_is_not_taken_for_a_clean_one(suffix: str) -> None:
    with pytest.raises(Unread):
        inspect(f"a.{suffix}", b"\x00\x01 not a file of this kind" * 9)


def test_a_pdf_is_read_to_its_last_page_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MOST_PAGES", 0)
    with pytest.raises(Unread):
        inspect("a.pdf", pdf())


def test_an_archive_that_is_too_large_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "LARGEST", 10)
    with pytest.raises(Unread):
        inspect("a.docx", word(body="слово " * 9))


def _page(portal: Portal, data: bytes) -> None:
    portal.write(
        PAGE,
        "---\nназвание: Доска\nкратко: Проба.\nфайлы: [doska.jpg]\n---\n\n## Снимок\n\n![Доска](doska.jpg)\n",
    )
    portal.write("content/pages/doska.jpg", data)


def test_a_photograph_with_its_place_holds_the_page_back(portal: Portal, tmp_path: Path) -> None:
    _page(portal, picture("JPEG", exif=exif(gps=True, tags={0x013B: WHO})))
    (found,) = portal.check()
    assert (found.rule, found.place.path, found.place.line) == ("personal-file", PAGE, 4)
    assert "овыльк" not in repr(found)
    build(tmp_path / "site", "--no-paper", root=portal.root)
    assert not [
        p for p in (tmp_path / "site").rglob("*") if p.is_file() and WHO.encode() in p.read_bytes()
    ]
    _page(portal, picture("JPEG"))
    assert portal.check() == ()


def test_a_dirty_file_under_a_page_of_old_is_not_published(
    portal: Portal, tmp_path: Path, commit: Callable[[Path], None]
) -> None:
    """The record falls back to its last good version, which names the same file."""
    _page(portal, picture("JPEG"))
    commit(portal.root)
    dirty = picture("JPEG", exif=exif(tags={0x013B: WHO}))
    portal.write("content/pages/doska.jpg", dirty)
    build(tmp_path / "site", "--no-paper", root=portal.root)
    assert dirty not in [p.read_bytes() for p in (tmp_path / "site").rglob("*.jpg")]


def test_a_file_may_name_whom_its_record_may_name(portal: Portal, tmp_path: Path) -> None:
    """What the check lets pass is published, too."""
    portal.write(
        PAGE,
        "---\nназвание: Доска\nкратко: Проба.\nможно назвать: [Ковылькина К. К.]\nфайлы: [doska.txt]\n---\n\n"
        "## Список\n\nСписок рядом.\n",
    )
    portal.write("content/pages/doska.txt", "Ковылькина К. К. Как писать на доске.")
    assert not [f for f in portal.check() if f.severity == Severity.ERROR]
    build(tmp_path / "site", "--no-paper", root=portal.root)
    assert (tmp_path / "site" / "doska" / "doska.txt").is_file()


@pytest.fixture
def commit() -> Callable[[Path], None]:
    def made(root: Path) -> None:
        git(root, "init", "-q", "-b", "main")
        git(root, "add", "-A")
        git(root, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x")

    return made


PATHS = (
    "content/pages/kovylkina-kseniya-karlovna.md",
    "content/pages/kovylkina-k-k.md",
    "routes/8-900-123-45-67.yaml",
    "routes/112-233-445-95.yaml",
    "content/pages/Ковылькина_К_К.md",
    "content/pages/Ковылькина Ксения Карловна.docx",
)


@pytest.mark.parametrize("path", PATHS)
def test_a_name_of_a_file_that_tells_of_a_person_is_never_said(portal: Portal, path: str) -> None:
    portal.write(path, "---\nназвание: Доска\nкратко: Проба.\n---\n\nТекст.\n")
    found = [f for f in portal.check() if f.rule == "personal-path"]
    if "_К_К" in path:  # initials without points are told by nobody
        return
    assert len(found) == 1
    said = repr(portal.check())
    assert not any(part in said for part in ("ovylk", "овыльк", "900-123", "233-445"))


@pytest.mark.parametrize(
    "path", ["routes/r-174-2024.yaml", "content/acts/fgos-287-2021-05-31.yaml"]
)
def test_other_names_of_files_are_read(portal: Portal, path: str) -> None:
    portal.write(path, "название: Доска\n")
    assert "personal-path" not in portal.rules(TODAY)
