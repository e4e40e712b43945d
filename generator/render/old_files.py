"""Pictures and files on the page of an older edition: they lie beside the page of today, and may be gone."""

from __future__ import annotations

import re
from collections.abc import Container
from html import unescape
from urllib.parse import unquote

_IMAGE = re.compile(r"""<img\b(?:[^>"]|"[^"]*")*>""")
_SOURCE = re.compile(r'(\ssrc=")([^"/\\:?#]+)"')
_WORDS = re.compile(r'\salt="([^"]*)"')
_LINK = re.compile(
    r'(<a\b(?:[^>"]|"[^"]*")*?\shref=")(?:\./)?([^"/\\:?#]+)((?:#[^"]*)?"[^>]*\srel="noopener">)(.*?)</a>',
    re.S,
)
"""A link of a text, which its cleaning has marked, to a file beside the page."""


def moved(html: str, way: str, known: Container[str]) -> str:
    """Lead every picture and every link to a file by ``way`` to the file of today; what is no more becomes its words."""

    def picture(image: re.Match[str]) -> str:
        source = _SOURCE.search(image[0])
        if not source:
            return image[0]
        if source[2] in known:
            return _SOURCE.sub(rf'\1{way}\2"', image[0], count=1)
        words = _WORDS.search(image[0])
        return words[1] if words else ""

    def link(found: re.Match[str]) -> str:
        if unquote(unescape(found[2])) in known:
            return f"{found[1]}{way}{found[2]}{found[3]}{found[4]}</a>"
        return found[4]

    html = _IMAGE.sub(picture, html) if "<img" in html else html
    return _LINK.sub(link, html) if "<a " in html else html
