"""What a picture tells of its place and author: EXIF, XMP, IPTC, comments."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any, cast

from PIL import Image, ImageFile, IptcImagePlugin, WebPImagePlugin

from generator.checks.attachments import byte_words, picture_parts, png_texts, xmp
from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import (
    AUTHOR,
    BEHIND,
    PLACE,
    Telling,
    Unread,
    meant,
)
from generator.checks.attachments.xml_text import SPEAKS

_KNOWN = WebPImagePlugin.WebPImageFile
"""Pillow loads forty formats before it looks for WebP, unless that has come already."""

_GPS = 0x8825
_IFDS = (0x8769, 0xA005, 1)
"""EXIF, what it is read with, and the small picture (Exif 2.32, 4.6)."""
_AUTHORS = (0x013B, 0x9C9D, 0xA430)
"""Artist, XPAuthor, CameraOwnerName."""
_TEXTS = (0x010E, 0x8298, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F)
"""ImageDescription, Copyright, UserComment, XPTitle, XPComment, XPKeywords, XPSubject; others speak Russian or not."""
_PLACES = (2, 4, 20, 22, 27, 28)
"""Latitude, longitude, those one goes to, and names; a camera without GPS writes the number of the edition alone."""
_BYLINES = ((2, 80), (2, 85), (2, 110), (2, 122))
_MOST_FRAMES = 50


def read(data: bytes) -> Iterator[Telling]:
    """Yield what a picture tells; the picture itself is not drawn."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                form = picture.format or ""
                if form == "TIFF":
                    yield from _of_frames(picture)
                else:
                    yield from _told(picture, data)
                    yield from _parts(data, form)
    except Unread:
        raise
    except Exception as fault:  # Pillow names no class for what a broken picture raises
        raise Unread from fault


def read_shown(data: bytes) -> Iterator[Telling]:
    """Yield the same of a picture that a page shows; ``Unread`` of one that a browser cannot show."""
    if data[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        raise Unread  # a TIFF by another name
    yield from read(data)


def _parts(data: bytes, form: str) -> Iterator[Telling]:
    """Yield what Pillow passes over: texts of later frames, XMP of many pieces, what lies behind the end."""
    parts = picture_parts.parts(data, form)
    for said in parts.texts:
        yield from _text(said)
    if parts.behind:
        yield Telling(BEHIND)


def _of_frames(picture: Image.Image) -> Iterator[Telling]:
    """Yield what each page of a scan tells."""
    count = getattr(picture, "n_frames", 1)
    if count > _MOST_FRAMES:
        raise Unread
    for number in range(count):
        picture.seek(number)
        yield from _of_exif(picture.getexif())
        yield from _of_iptc(picture)


def _told(picture: Image.Image, data: bytes) -> Iterator[Telling]:
    yield from _of_exif(picture.getexif())
    if picture.format == "PNG":
        for word, said in png_texts.read(data):
            yield from _of_png(word, said)
    else:
        for name, value in picture.info.items():
            if name == "icc_profile":
                yield from _bytes(value)
            elif name != "exif":
                yield from _named(str(name), _said(value))
    yield from _of_iptc(picture)


def _of_png(name: str, said: bytes) -> Iterator[Telling]:
    """Yield what one text of a PNG tells, also where it is a profile in figures."""
    profile = said if name == png_texts.EXIF else png_texts.profile(name, said)
    if not profile:
        yield from _named(name, meant(said.decode("latin-1")))
    elif profile.startswith(_OF_EXIF) or name == png_texts.EXIF:
        exif = Image.Exif()
        exif.load(profile)
        yield from _of_exif(exif)
    elif xmp.is_xmp(text := profile.decode("utf-8", "ignore")):
        yield from xmp.read(text)
    else:
        yield from _bytes(profile)
        if any(bytes((0x1C, *line)) in profile for line in _BYLINES):
            yield Telling(AUTHOR)


_OF_EXIF = (b"Exif\0\0", b"II*\0", b"MM\0*")


def _named(name: str, said: str) -> Iterator[Telling]:
    if name.lower() in ("author", "artist", "creator") and is_somebody(said):
        yield Telling(AUTHOR)
    yield from _text(said)


def _text(said: str) -> Iterator[Telling]:
    yield from xmp.read(said) if xmp.is_xmp(said) else [Telling(text=said)]


def _bytes(data: bytes) -> Iterator[Telling]:
    """Yield what is said in Russian in a part of figures: a note of a maker, a profile of colours."""
    for said in byte_words.found(data):
        yield Telling(text="\n".join(filter(SPEAKS.search, said.split("\n"))))


def _of_exif(exif: Image.Exif) -> Iterator[Telling]:
    place = exif.get_ifd(_GPS)
    if any(_is_place(place.get(tag)) for tag in _PLACES):
        yield Telling(PLACE)
    every = [dict(exif), place, *(exif.get_ifd(number) for number in _IFDS)]
    if any(is_somebody(_said(tags.get(tag))) for tags in every for tag in _AUTHORS):
        yield Telling(AUTHOR)
    for tag, value in (pair for tags in every for pair in tags.items()):
        if isinstance(value, bytes) and tag not in _TEXTS:
            yield from _bytes(value)
        elif tag in _TEXTS or SPEAKS.search(_said(value)):
            yield Telling(text=_said(value))


def _is_place(value: Any) -> bool:
    """Whether a value of GPS says anything: a telephone without a signal writes noughts."""
    parts = value if isinstance(value, tuple) else (value,)
    return any(part and part == part for part in parts)


def _of_iptc(picture: Image.Image) -> Iterator[Telling]:
    iptc = IptcImagePlugin.getiptcinfo(cast(ImageFile.ImageFile, picture)) or {}
    if any(is_somebody(_said(iptc.get(key))) for key in _BYLINES):
        yield Telling(AUTHOR)
    yield Telling(text="\n".join(_said(value) for value in iptc.values()))


def _said(value: Any) -> str:
    """Give a value of metadata as text, whichever way it was written."""
    if isinstance(value, bytes):
        if b"\0" in value[:2] or value[:8] == b"UNICODE\0":
            both = value.removeprefix(b"UNICODE\0")
            said = (both.decode(code, "replace") for code in ("utf-16-le", "utf-16-be"))
            return "\n".join(one.strip("\0 ") for one in said)
        return value.removeprefix(b"ASCII\0\0\0").decode("utf-8", "replace").strip("\0 ")
    if isinstance(value, list | tuple):
        return "\n".join(map(_said, value[:100]))
    return meant(value).strip("\0 ") if isinstance(value, str) else ""
