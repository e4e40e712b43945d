"""What a picture tells of its place and author: EXIF, XMP, IPTC, comments."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any, cast

from PIL import Image, ImageFile, IptcImagePlugin, WebPImagePlugin

from generator.checks.attachments import picture_parts, xmp
from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import (
    AUTHOR,
    BEHIND,
    PLACE,
    Telling,
    Unread,
    meant,
)

_KNOWN = WebPImagePlugin.WebPImageFile
"""Pillow loads forty formats before it looks for WebP, unless that has come already."""

_GPS = 0x8825
_EXIF = 0x8769
_AUTHORS = (0x013B, 0x9C9D, 0xA430)
"""Artist, XPAuthor, CameraOwnerName (Exif 2.32)."""
_TEXTS = (0x010E, 0x8298, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F)
"""ImageDescription, Copyright, UserComment, XPTitle, XPComment, XPKeywords, XPSubject."""
_BYLINES = ((2, 80), (2, 85), (2, 110), (2, 122))


def read(data: bytes) -> Iterator[Telling]:
    """Yield what a picture tells; the picture itself is not drawn but for a PNG, whose texts stand last."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                if picture.format == "PNG" and _speaks_last(data):
                    picture.load()
                yield from _told(picture)
                yield from _parts(data, picture.format or "")
    except Unread:
        raise
    except Exception as fault:  # Pillow names no class for what a broken picture raises
        raise Unread from fault


def _speaks_last(data: bytes) -> bool:
    """Whether a PNG has texts behind its picture: they are read with it."""
    end = data.rfind(b"IDAT")
    return any(chunk in data[end:] for chunk in (b"tEXt", b"zTXt", b"iTXt", b"eXIf"))


def _parts(data: bytes, form: str) -> Iterator[Telling]:
    """Yield what Pillow passes over: texts of later frames, XMP of many pieces, what lies behind the end."""
    parts = picture_parts.parts(data, form)
    for said in parts.texts:
        yield from xmp.read(said) if xmp.is_xmp(said) else [Telling(text=said)]
    if parts.behind:
        yield Telling(BEHIND)


def _told(picture: Image.Image) -> Iterator[Telling]:
    exif = picture.getexif()
    if exif.get_ifd(_GPS):
        yield Telling(PLACE)
    tags = {**exif, **exif.get_ifd(_EXIF)}
    if any(is_somebody(_said(tags.get(tag))) for tag in _AUTHORS):
        yield Telling(AUTHOR)
    for tag in _TEXTS:
        yield Telling(text=_said(tags.get(tag)))
    for name, value in picture.info.items():
        if name in ("exif", "icc_profile"):
            continue
        said = _said(value)
        if str(name).lower() in ("author", "artist", "creator") and is_somebody(said):
            yield Telling(AUTHOR)
        yield from xmp.read(said) if "xmp" in str(name).lower() else [Telling(text=said)]
    iptc = IptcImagePlugin.getiptcinfo(cast(ImageFile.ImageFile, picture)) or {}
    if any(is_somebody(_said(iptc.get(key))) for key in _BYLINES):
        yield Telling(AUTHOR)
    yield Telling(text="\n".join(_said(value) for value in iptc.values()))


def _said(value: Any) -> str:
    """Give a value of metadata as text, whichever way it was written."""
    if isinstance(value, bytes):
        if value[1:2] == b"\0" or value[:8] == b"UNICODE\0":
            return value.removeprefix(b"UNICODE\0").decode("utf-16-le", "replace").strip("\0 ")
        return value.removeprefix(b"ASCII\0\0\0").decode("utf-8", "replace").strip("\0 ")
    if isinstance(value, list | tuple):
        return "\n".join(map(_said, value[:100]))
    return meant(value).strip("\0 ") if isinstance(value, str) else ""
