"""Anchors of headings: ours in Latin letters, and what GitHub and GitLab call the same heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from html import unescape
from urllib.parse import unquote

from generator.language.latin import anchor

_HEADING = re.compile(r'<h[1-6][^>]*?\bid="([^"]+)"[^>]*>(.*?)</h[1-6]>', re.S)
_TAG = re.compile(r"<[^>]+>")
_OUT = re.compile(r"[^\w\- ]")
_HYPHENS = re.compile("-{2,}")


def of(html: str) -> dict[str, str]:
    """Give the id of each heading of a page by everything it may be called."""
    return known((m[1], unescape(_TAG.sub("", m[2]))) for m in _HEADING.finditer(html))


def known(headings: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The same of ids with the texts of their headings, in the order of the page.

    A second heading with the same words is called «слова-1» by the forges.
    """
    found: dict[str, str] = {}
    count: Counter[str] = Counter()
    for id, text in headings:
        hub = _slug(text)
        names = (hub, _HYPHENS.sub("-", hub).strip("-"))
        for name in dict.fromkeys(names):
            found.setdefault(f"{name}-{count[name]}" if count[name] else name, id)
            count[name] += 1
        found[id] = id
    return found


def said(fragment: str) -> str:
    """A fragment of an address as a person would write it: browsers copy Cyrillic as «%D1%87»."""
    return unquote(fragment).strip()


def _slug(text: str) -> str:
    """The anchor of GitHub: small letters, no punctuation, a hyphen for each space."""
    text = text.replace("\u00a0", " ").replace("\u2060", "").strip().lower()
    return _OUT.sub("", text).replace(" ", "-")


def ours(name: str) -> str:
    """An anchor as we make it of what a forge calls a heading that is not at hand."""
    return name if name.isascii() else anchor(name)
