"""A picture tells by its attributes of XMP, by its later frames, and by what lies behind its end."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image

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
