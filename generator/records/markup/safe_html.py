"""HTML of strangers becomes safe, and is set as Russian print is: whatever Markdown made of it."""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape
from urllib.parse import unquote

import nh3

from generator.language.russian import typography

_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "sub", "sup", "del"),
    *("h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "img", "div", "span"),
    *("table", "thead", "tbody", "tr", "th", "td", "caption"),
}
_ATTRIBUTES = {
    "a": {"href", "title", "class"},
    "img": {"src", "alt", "title"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
    "sup": {"id"},
    "li": {"id"},
    "th": {"scope"},
    "ol": {"start"},
    "td": {"data-label"},
    "table": {"aria-label"},
}
_CLASSES = {
    "div": {
        "admonition",
        "note",
        "warning",
        "insert",
        "table",
        "table--short",
        "table--few",
        "table--slim",
        "footnote",
    },
    "p": {"admonition-title"},
    "li": {"task"},
    "th": {"to-center", "to-end"},
    "td": {"to-center", "to-end"},
}


def clean(html: str) -> str:
    """Keep what a text of authors may have: known tags and classes, links of the web, pictures that lie beside the page."""
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes={"http", "https"},
        link_rel="noopener",
        attribute_filter=_allowed if _TO_FILTER.search(html) else None,  # a call for each attribute
    )
    return _IMAGE.sub(_ours, cleaned) if "<img" in cleaned else cleaned


_IMAGE = re.compile(r"""<img\b(?:[^>"]|"[^"]*")*>""")
_ATTRIBUTE = re.compile(r'\s([a-z]+)="([^"]*)"')
_BESIDE = re.compile(r"[^/\\:?#]+")
_HOST = re.compile(r"[\x00-\x20]*(?:\\|/[\t\n\r]*[/\\])")
"""How an address begins that names a host and no scheme: «//host», as browsers read it.

They pass over what is in front and over tabs and line ends anywhere, and take a backslash for a slash.
"""
_TO_FILTER = re.compile(r'<img|href=(?!"[\w.#])')
"""Pictures, and links that begin neither with a scheme nor with a name."""


def _allowed(tag: str, name: str, value: str) -> str | None:
    """Leave its address to a picture that lies beside its page and to a link that says where it leads: a page asks nobody else for anything."""
    if tag == "img" and name == "src":
        beside = unicodedata.normalize("NFC", unquote(value).removeprefix("./"))
        return beside if _BESIDE.fullmatch(beside) else None
    return None if name == "href" and _HOST.match(value) else value


def _ours(image: re.Match[str]) -> str:
    """Let a picture without an address be its words.

    The checks see ``![…](…)`` alone, Markdown knows more ways to name an address. Attributes are read one after
    another: words like « src=» must not be taken for one.
    """
    said = dict(_ATTRIBUTE.findall(image[0]))
    return image[0] if "src" in said else escape(unescape(said.get("alt", "")), quote=False)


_BETWEEN = re.compile(r"<pre>.*?</pre>|>([^<]*[^<\s][^<]*)(?=<)", re.S)


def typeset(html: str) -> str:
    """Set the spaces of Russian print in the text between tags, never inside them or in an example."""
    if "<" not in html:
        return typography(html)
    return _BETWEEN.sub(lambda m: ">" + typography(m[1]) if m[1] else m[0], f">{html}<")[1:-1]
