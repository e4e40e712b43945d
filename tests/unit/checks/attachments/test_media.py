"""The artist of a sound is its author, and every edition of its tags is read or told to be unread."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image

from generator.checks.attachments.inspect import look
from generator.checks.attachments.telling import AUTHOR, CLOSED, PLACE, Unread

WHO = "Людмила Ковылькина"
NAMED = "Ковылькина К. К."
FILM = b"\0\0\0\x18ftypmp42" + b"\0" * 12


def seven(number: int) -> bytes:
    return bytes(number >> shift & 127 for shift in (21, 14, 7, 0))


def sound(edition: int, name: bytes, said: bytes, flags: bytes = b"\0\0") -> bytes:
    if edition == 2:
        frame = name + len(said).to_bytes(3, "big") + said
    else:
        size = seven(len(said)) if edition == 4 else len(said).to_bytes(4, "big")
        frame = name + size + flags + said
    tags = frame + b"\0" * 10
    return b"ID3" + bytes((edition, 0, 0)) + seven(len(tags)) + tags


ARTISTS = {
    "2.2": sound(2, b"TP1", b"\1" + WHO.encode("utf-16")),
    "2.3": sound(3, b"TPE1", b"\0" + WHO.encode("cp1251")),
    "2.4": sound(4, b"TPE1", b"\3" + (WHO * 9).encode()),
    "1": b"\xff\xfb" + b"\0" * 200 + b"TAG" + b"\0" * 30 + WHO.encode("cp1251").ljust(95, b"\0"),
}


@pytest.mark.parametrize("edition", ARTISTS)
def test_the_artist_of_a_sound_is_its_author(edition: str) -> None:
    assert AUTHOR in look("a.mp3", ARTISTS[edition]).told


TEXTS = {
    "title of the second edition": sound(2, b"TT2", b"\1" + NAMED.encode("utf-16")),
    "remark in its language": sound(
        3, b"COMM", b"\1rus\xff\xfe\0\0" + NAMED.encode("utf-16")
    ),
    "of a player": b"\xff\xfb" + b"\0" * 99 + b"APETAGEX" + bytes((0, 0, 0, 0, 99))
    + bytes(10) + b"\xa0" + bytes(8) + b"Title\0" + NAMED.encode(),
}  # fmt: skip


@pytest.mark.parametrize("case", TEXTS)
def test_the_texts_of_a_sound_are_read(case: str) -> None:
    assert look("a.mp3", TEXTS[case]).told == ("имя человека",)


@pytest.mark.parametrize(
    "data",
    [
        sound(3, b"TIT2", b"\3" + NAMED.encode(), b"\0\x80"),
        sound(5, b"TIT2", b"\3" + NAMED.encode()),
        b"ID3",
    ],
)
def test_tags_that_are_packed_or_of_an_unknown_edition_are_not_taken_for_clean(data: bytes) -> None:
    with pytest.raises(Unread):
        look("a.mp3", data)


def atom(name: bytes, inside: bytes) -> bytes:
    return (len(inside) + 8).to_bytes(4, "big") + name + inside


def film(name: bytes, said: str) -> bytes:
    told = atom(name, atom(b"data", b"\0\0\0\1\0\0\0\0" + said.encode()))
    return FILM + atom(b"udta", atom(b"ilst", atom(b"covr", b"\0" * 9000) + told))


def test_the_texts_of_a_film_are_read_behind_its_cover() -> None:
    assert look("a.mp4", film(b"\xa9nam", NAMED)).told == ("имя человека",)
    assert AUTHOR in look("a.mp4", film(b"\xa9ART", WHO)).told


def test_the_xmp_of_a_film_is_read() -> None:
    said = f'<x:xmpmeta><rdf:Description dc:creator="{WHO}"/></x:xmpmeta>'
    assert AUTHOR in look("a.mp4", FILM + atom(b"uuid", bytes(16) + said.encode())).told


def placed() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (58.0, 11.0, 20.0)})
    target = io.BytesIO()
    Image.new("RGB", (9, 9)).save(target, "JPEG", exif=exif)
    return target.getvalue()


def test_a_cover_tells_what_a_photograph_does() -> None:
    frame = b"\0image/jpeg\0\3\0" + placed()
    assert look("a.mp3", sound(3, b"APIC", frame)).told == (PLACE,)
    assert look("a.mp3", sound(2, b"PIC", b"\0JPG\3\0" + placed())).told == (PLACE,)
    cover = atom(b"covr", atom(b"data", b"\0\0\0\x0d\0\0\0\0" + placed()))
    assert look("a.mp4", FILM + atom(b"udta", atom(b"ilst", cover))).told == (PLACE,)


def test_what_nobody_plays_is_read() -> None:
    assert look("a.mp4", FILM + atom(b"free", NAMED.encode())).told == ("имя человека",)
    assert look("a.mp4", FILM + NAMED.encode()).told == ("имя человека",)
    assert look("a.mp4", FILM + atom(b"moov", b"gpmd")).told == (PLACE,)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "а")
    assert look("a.mp4", FILM + out.getvalue()).told == (CLOSED,)
    assert look("a.mp3", b"\xff\xfb" + b"\0" * 99 + out.getvalue()).told == (CLOSED,)


def test_the_sounds_and_pictures_of_a_film_are_no_words() -> None:
    """Among millions of bytes any four stand somewhere."""
    noise = b"\xa9xyz loci covr\xff\xd8\xff PK\x03\x04" + WHO.encode()
    assert look("a.mp4", FILM + atom(b"mdat", noise)).told == ()
    long = (1).to_bytes(4, "big") + b"mdat" + (16 + len(noise)).to_bytes(8, "big") + noise
    assert look("a.mp4", FILM + long + atom(b"free", b"\0" * 9)).told == ()
