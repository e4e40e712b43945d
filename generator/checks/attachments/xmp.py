"""What XMP tells of a picture, a document, a sound: it says the same in elements and in attributes."""

from __future__ import annotations

import html
from collections.abc import Iterator

from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import APART, AUTHOR, PLACE, SHOWN, Telling
from generator.checks.attachments.xml_text import TAG, attributes, tokens

_AUTHORS = frozenset(
    (
        "creator",
        "Artist",
        "Author",
        "Credit",
        "AuthorsPosition",
        "CaptionWriter",
        "OwnerName",
        "CameraOwnerName",
        "Owner",
    )
)
_SHOWN = frozenset(("PersonInImage", "PersonDisplayName"))
"""Who is in the picture, as IPTC and Windows say it."""

_NAMES = _AUTHORS | _SHOWN


def is_xmp(said: str) -> bool:
    """Whether a text is XMP and no other."""
    return "<x:xmpmeta" in said or "<rdf:RDF" in said


def read(said: str) -> Iterator[Telling]:
    """Yield the place, the author, who is in the picture, and all texts."""
    if "GPSLatitude" in said or "GPSLongitude" in said:
        yield Telling(PLACE)
    values = list(attributes(said))
    named = [(name.rpartition(":")[2], value) for name, value in values]
    yield from _who([*named, *_elements(said)])
    yield Telling(text=html.unescape(TAG.sub("\n", said)))
    yield Telling(text=APART.join(dict.fromkeys(v for n, v in values if not n.startswith("xmlns"))))


def _elements(said: str) -> Iterator[tuple[str, str]]:
    """Yield the texts inside of the elements that name somebody."""
    inside = ""
    for token in tokens(said):
        if token.name in _NAMES and not token.alone:
            inside = "" if token.closes else token.name
        elif inside and token.text.strip():
            yield inside, token.text


def _who(named: list[tuple[str, str]]) -> Iterator[Telling]:
    said = {name for name, value in named if name in _NAMES and is_somebody(value)}
    if said & _AUTHORS:
        yield Telling(AUTHOR)
    if said & _SHOWN:
        yield Telling(SHOWN)
