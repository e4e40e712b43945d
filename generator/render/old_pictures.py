"""Pictures on the page of an older edition: they lie beside the page of today, and may be gone."""

from __future__ import annotations

import re
from collections.abc import Container

_IMAGE = re.compile(r"""<img\b(?:[^>"]|"[^"]*")*>""")
_SOURCE = re.compile(r'(\ssrc=")([^"/\\:?#]+)"')
_WORDS = re.compile(r'\salt="([^"]*)"')


def moved(html: str, way: str, known: Container[str]) -> str:
    """Lead every picture by ``way`` to the file of today; one that is no more becomes its words."""

    def picture(image: re.Match[str]) -> str:
        source = _SOURCE.search(image[0])
        if not source:
            return image[0]
        if source[2] in known:
            return _SOURCE.sub(rf'\1{way}\2"', image[0], count=1)
        words = _WORDS.search(image[0])
        return words[1] if words else ""

    return _IMAGE.sub(picture, html) if "<img" in html else html
