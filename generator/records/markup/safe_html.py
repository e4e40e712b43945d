"""HTML of strangers becomes safe, and is set as Russian print is: whatever Markdown made of it."""

from __future__ import annotations

import re
from html import escape, unescape

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
    )
    return _IMAGE.sub(_ours, cleaned) if "<img" in cleaned else cleaned


_IMAGE = re.compile(r"""<img\b(?:[^>"]|"[^"]*")*>""")
_SOURCE = re.compile(r'\ssrc="([^"/\\:?#]+)"')
_WORDS = re.compile(r'\salt="([^"]*)"')


def _ours(image: re.Match[str]) -> str:
    """Keep a picture that lies beside its page; any other is its words: nobody else is asked for it.

    The checks see ``![…](…)`` alone, Markdown knows more ways to name an address.
    """
    if _SOURCE.search(image[0]):
        return image[0]
    words = _WORDS.search(image[0])
    return escape(unescape(words[1]), quote=False) if words else ""


_BETWEEN = re.compile(r"<pre>.*?</pre>|>([^<]*[^<\s][^<]*)(?=<)", re.S)


def typeset(html: str) -> str:
    """Set the spaces of Russian print in the text between tags, never inside them or in an example."""
    if "<" not in html:
        return typography(html)
    return _BETWEEN.sub(lambda m: ">" + typography(m[1]) if m[1] else m[0], f">{html}<")[1:-1]
