"""The cover of a sound or a film: a picture in its tags, with all that a picture tells."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from generator.checks.attachments import pictures
from generator.checks.attachments.telling import BEHIND, Telling, Unread

_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


def read(tag: bytes) -> Iterator[Telling]:
    """Yield what the first picture inside of a tag tells; what stands behind it there belongs to the tag."""
    begins = [at for at in map(tag.find, _BEGINNINGS) if at >= 0]
    if begins:
        with suppress(Unread):  # bytes that only begin as a picture does
            for told in pictures.read(tag[min(begins) :]):
                if told.what != BEHIND:
                    yield told
