"""A picture tells by its attributes of XMP, by its later frames, and by what lies behind its end."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from PIL import Image, TiffImagePlugin

from generator.checks.attachments.inspect import how, look
from generator.checks.attachments.telling import AUTHOR, BEHIND, PLACE, SHOWN, Unread
from generator.system.endings import PICTURES

FORMS = {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}
WHO = "Ковылькина К. К."


def picture(form: str, **said: object) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (9, 9)).save(target, form, **said)
    return target.getvalue()


def placed() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (58.0, 11.0, 20.0)})
    return picture("JPEG", exif=exif)


@pytest.mark.parametrize("ending", FORMS)
def test_what_lies_behind_the_end_of_a_picture_is_told(ending: str) -> None:
    whole = picture(FORMS[ending])
    assert look(f"a.{ending}", whole).told == ()
    assert look(f"a.{ending}", whole + b"\0\0\r\n").told == ()
    assert look(f"a.{ending}", whole + b"i\x0f\x94").told == ()  # Word for Mac fills up to four
    assert look(f"a.{ending}", whole + b"i\x0f\x94a").told == (BEHIND,)
    assert look(f"a.{ending}", whole + placed()).told == (BEHIND,)
    assert look(f"a.{ending}", whole + WHO.encode()).told == (BEHIND,)


def test_a_part_of_a_png_that_no_program_knows_is_read() -> None:
    whole, said = picture("PNG"), WHO.encode()
    part = (
        len(said).to_bytes(4, "big")
        + b"prVt"
        + said
        + zlib.crc32(b"prVt" + said).to_bytes(4, "big")
    )
    assert look("a.png", whole[:33] + part + whole[33:]).told == ("имя человека",)


def chunk(name: bytes, said: bytes) -> bytes:
    return len(said).to_bytes(4, "big") + name + said + zlib.crc32(name + said).to_bytes(4, "big")


def spoken(*chunks: bytes, last: bool = False) -> bytes:
    """A PNG with chunks before its picture, or behind it."""
    whole = picture("PNG")
    at = whole.rfind(b"IEND") - 4 if last else 33
    return whole[:at] + b"".join(chunks) + whole[at:]


def in_figures(kind: bytes, said: bytes) -> bytes:
    """A profile as ImageMagick writes it."""
    figures = b"\n%s\n%8d\n%s\n" % (kind, len(said), said.hex().encode())
    return chunk(b"zTXt", b"Raw profile type " + kind + b"\0\0" + zlib.compress(figures))


SAID = WHO.encode()
PACKED = zlib.compress(SAID)
PLACED = Image.Exif()
PLACED.get_ifd(0x8825).update({1: "N", 2: (58.0, 11.0, 20.0)})
BYLINE = b"8BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x50\0" + bytes((len(SAID),)) + SAID
CHUNKS: dict[str, tuple[bytes, str]] = {
    "packed": (chunk(b"zTXt", b"Comment\0\0" + PACKED), "имя человека"),
    "packed, with a language": (chunk(b"iTXt", b"Comment\0\1\0ru\0\0" + PACKED), "имя человека"),
    "by a word in Russian": (chunk(b"iTXt", b"K\0\0\0ru\0" + SAID + b"\0x"), "имя человека"),
    "first of two": (
        chunk(b"tEXt", b"Comment\0" + SAID) + chunk(b"tEXt", b"Comment\0x"),
        "имя человека",
    ),
    "first author of two": (
        chunk(b"tEXt", b"Author\0Ksenia") + chunk(b"tEXt", b"Author\0"),
        AUTHOR,
    ),
    "packed, of somebody's own": (chunk(b"prVt", PACKED), "имя человека"),
    "profile of colours": (chunk(b"iCCP", b"ICC\0\0" + PACKED), "имя человека"),
    "EXIF": (chunk(b"eXIf", PLACED.tobytes()[6:]), PLACE),
    "EXIF in figures": (in_figures(b"exif", PLACED.tobytes()), PLACE),
    "EXIF in figures by another name": (in_figures(b"APP1", PLACED.tobytes()), PLACE),
    "XMP in figures": (in_figures(b"xmp", b"<x:xmpmeta exif:GPSLatitude='58,1N'/>"), PLACE),
    "byline in figures": (in_figures(b"iptc", BYLINE), AUTHOR),
}


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize("case", CHUNKS)
def test_every_text_of_a_png_is_read(case: str, last: bool) -> None:
    said, what = CHUNKS[case]
    assert what in look("a.png", spoken(said, last=last)).told


@pytest.mark.parametrize(
    "said",
    [
        chunk(b"iTXt", b"Comment\0\1\1\0\0" + PACKED),
        chunk(b"zTXt", b"Comment\0\0" + b"no zlib"),
        chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(5 * 1024 * 1024))),
    ],
)
def test_a_text_of_a_png_that_cannot_be_unpacked_is_not_taken_for_none(said: bytes) -> None:
    with pytest.raises(Unread):
        look("a.png", spoken(said, last=True))


def exif_of(*, part: int = 0, **tags: object) -> bytes:
    exif = Image.Exif()
    (exif.get_ifd(part) if part else exif).update({int(k[1:], 16): v for k, v in tags.items()})
    return picture("JPEG", exif=exif)


@pytest.mark.parametrize(
    "data",
    [
        exif_of(t013C=f"iPhone, {WHO}".encode()),
        exif_of(t010D=SAID),
        exif_of(part=0x8769, t927C=b"MAKER\0" + SAID),
        exif_of(part=0x8769, t9286=b"UNICODE\0" + WHO.encode("utf-16-be")),
        picture("JPEG", icc_profile=bytes(128) + SAID),
    ],
)
def test_what_a_camera_says_in_russian_is_read_whatever_its_tag(data: bytes) -> None:
    assert look("a.jpg", data).told == ("имя человека",)


def test_a_camera_that_knows_no_place_tells_none() -> None:
    edition = exif_of(part=0x8825, t00=b"\2\3\0\0", t1D="2026:11:30")
    nowhere = exif_of(part=0x8825, t1="N", t2=(0.0, 0.0, 0.0), t3="E", t4=(0.0, 0.0, 0.0))
    assert look("a.jpg", edition).told == look("a.jpg", nowhere).told == ()
    assert look("a.jpg", exif_of(part=0x8825, t1="N", t2=(58.0, 0.0, 0.0))).told == (PLACE,)


def test_a_picture_that_no_page_shows_is_not_taken_for_a_clean_one() -> None:
    for form in ("TIFF", "ICO"):
        with pytest.raises(Unread):
            look("a.png", picture(form))
    assert look("a.jpg", picture("BMP")).told == ()
    assert look("a.jpg", picture("BMP") + SAID).told == (BEHIND,)


def test_each_page_of_a_scan_in_a_document_is_read() -> None:
    target = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(target, new=True) as pages:
        for said in (b"x", SAID):
            Image.new("RGB", (9, 9)).save(pages, "TIFF", tiffinfo={270: said})
            pages.newFrame()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("word/media/image1.tif", target.getvalue())
    assert look("a.docx", archive.getvalue()).told == ("имя человека",)


def test_a_film_behind_a_photograph_is_mended_by_saving_the_picture_anew() -> None:
    found = look("a.jpg", picture("JPEG", progressive=True) + b"\0\0\0\x18ftypmp42").told
    assert found == (BEHIND,)
    assert "сохраните его" in how("a.jpg", found)
    assert how("a.jpg", found) != how("a.jpg")
    assert how("a.docx", found).endswith(how("a.docx"))
    assert how("a.docx", found) != how("a.docx")


@pytest.mark.parametrize("ending", FORMS)
def test_a_picture_that_breaks_off_is_not_taken_for_a_clean_one(ending: str) -> None:
    whole = picture(FORMS[ending])
    with pytest.raises(Unread):
        look(f"a.{ending}", whole[: len(whole) * 3 // 4])


XMP = {
    f'dc:creator="{WHO}"': AUTHOR,
    f'photoshop:CaptionWriter="{WHO}"': AUTHOR,
    f'Iptc4xmpExt:PersonInImage="{WHO}"': SHOWN,
    'MPReg:PersonDisplayName="Ваня"': SHOWN,
    'dc:title="Ваня К., 5 «Б»"': "имя ученика с классом",
    f"dc:description='{WHO}'": "имя человека",
    'exif:GPSLatitude="58,11N"': PLACE,
}


def xmp(inside: str) -> bytes:
    return f"<x:xmpmeta><rdf:RDF>{inside}</rdf:RDF></x:xmpmeta>".encode()


@pytest.mark.parametrize("said", XMP)
@pytest.mark.parametrize("ending", ["jpg", "webp"])
def test_xmp_tells_by_its_attributes(ending: str, said: str) -> None:
    data = picture(FORMS[ending], xmp=xmp(f"<rdf:Description {said}/>"))
    assert XMP[said] in look(f"a.{ending}", data).told


def test_xmp_tells_who_is_in_the_picture_and_not_which_program_made_it() -> None:
    shown = "<Iptc4xmpExt:PersonInImage><rdf:li>Ваня</rdf:li></Iptc4xmpExt:PersonInImage>"
    assert look("a.jpg", picture("JPEG", xmp=xmp(shown))).told == (SHOWN,)
    silent = '<rdf:Description xmp:CreatorTool="Paint"/><dc:creator><rdf:Seq/></dc:creator>'
    assert look("a.jpg", picture("JPEG", xmp=xmp(silent))).told == ()


def test_a_long_xmp_is_read_to_its_last_piece() -> None:
    piece = xmp(f'<rdf:Description dc:creator="{WHO}"/>')
    body = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + bytes(8) + piece
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    whole = picture("JPEG")
    assert AUTHOR in look("a.jpg", whole[:2] + segment + whole[2:]).told


def test_a_remark_behind_the_first_frame_of_a_gif_is_read() -> None:
    said = WHO.encode()
    remark = b"\x21\xfe" + bytes([len(said)]) + said + b"\0"
    assert look("a.gif", picture("GIF")[:-1] + remark + b";").told == ("имя человека",)


def test_every_kind_of_picture_has_an_end() -> None:
    assert {f".{ending}" for ending in FORMS} | {".jpeg"} == PICTURES
