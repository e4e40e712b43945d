"""The words of a part in XML: what stands between its tags and in their attributes; no entity is followed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec import Struct

from generator.checks.attachments.telling import APART, Unread

_END = re.compile(r"</(?:w:p|a:p|si|text:p|text:h|row|c)>|<w:br\b[^<>]*>|<text:line-break/>")
_SPACE = re.compile(r"<w:tab/>|<text:tab/>|<text:s\b[^<>]*>|</w:tc>|</table:table-cell>")
TAG = re.compile(r"<[^<>]*>")
"""A tag holds no other: what only begins as one costs no more than its length."""

_ATTRIBUTE = re.compile(r"([\w:.-]{1,80})\s{0,9}=\s{0,9}(?:\"([^\"<]+)\"|'([^'<]+)')")
SPEAKS = re.compile(r"[А-Яа-яЁё@]")
"""What says something in whatever place it stands."""

_SAID = frozenset(
    (
        "descr",
        "title",
        "alt",
        "Target",
        "prompt",
        "tooltip",
        "href",
        "desc",
        "string",
        "displayText",
        "instr",
        "v",
        "val",
    )
)
"""Attributes that hold words in any letters: what stands for a picture, where a link goes, a mark of a page."""

_FLAGS = re.compile(r"[01]{12}")
"""Twelve flags by which a cell of Word says where in its table it stands (ECMA-376, 17.3.1.8): no number of a person."""

_SHORTEST = 7
"""Signs of a number or an address in other letters than Russian ones."""

_COUNT = re.compile(r"<v>[\d.eE+-]{1,30}</v>")
"""A number of a cell, or that of its text: ``workbook`` reads them row by row; one below another they look like a phone."""

_PAGE_EDGE = re.compile(r"(<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)\b[^<>]*>)([^<]*)")
_UNSEEN_CODE = re.compile(r"&(?:\"[^\"]*\"|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|\d{1,3}|[BIUSEXYOH])")
_CODE = re.compile(r"&[A-Z]")
"""What stands in the header of a sheet for its place, its font, a page or a day (ECMA-376, 18.3.1.46)."""

_ENCODING = re.compile(
    rb"<\?xml[^<>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9._-]{1,40})[\"']"
)
_WIDEST = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"<\0\0\0": "utf-32-le",
    b"\0\0\0<": "utf-32-be",
}
_BEGINS = (b"<", b"<\0", b"\0<", b"\xff\xfe<", b"\xfe\xff\0<", *_WIDEST)
_TOKEN = re.compile(r"<(/?)([\w:.-]+)([^<>]*)>|([^<>]+)")


class Token(Struct, frozen=True):
    """A tag by its name without the prefix, or a text (no name)."""

    name: str = ""
    attributes: str = ""
    closes: bool = False
    alone: bool = False
    """Whether the tag closes itself."""
    text: str = ""


def tokens(said: str) -> Iterator[Token]:
    """Yield the tags and the texts of a part one after another."""
    for match in _TOKEN.finditer(said):
        if match[2] is None:
            yield Token(text=html.unescape(match[4]))
        else:
            name = match[2].rpartition(":")[2]
            yield Token(name, match[3], bool(match[1]), match[3].endswith("/"))


def decoded(data: bytes) -> str:
    """Read XML in the encoding that it names itself (XML 1.0, §4.3.3)."""
    for sign, code in _WIDEST.items():
        if data.startswith(sign):
            return data.decode(code, "replace")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data[:4]:
        return data.decode("utf-16-be" if data[:1] == b"\0" else "utf-16-le", "replace")
    named = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf")[:200])
    try:
        return data.decode(named[1].decode() if named else "utf-8", "replace")
    except LookupError as fault:
        raise Unread from fault


def is_xml(data: bytes) -> bool:
    """Whether bytes begin as XML does, whatever the name of their part."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip(b" \r\n\t").startswith(_BEGINS)


def words(said: str) -> str:
    """Give the text of a part, a line a paragraph."""
    if "<sheetData" in said:
        said = _COUNT.sub("", said)
    plain = _PAGE_EDGE.sub(lambda match: match[1] + _edge(match[2]), said)
    return html.unescape(TAG.sub("", _SPACE.sub(" ", _END.sub("\n", plain))))


def _edge(said: str) -> str:
    """Give the header of a sheet without its codes, on lines of its own."""
    plain = _CODE.sub(" ", _UNSEEN_CODE.sub("", html.unescape(said)))
    return f"\n{html.escape(plain, quote=False)}\n"


def attributes(said: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes of all tags: their names with the prefix, their values."""
    for match in _ATTRIBUTE.finditer(said):
        yield match[1], html.unescape(match[2] or match[3])


def said_by_attributes(said: str) -> str:
    """Give what is said in attributes, a line each: in Russian in any of them, in other letters in some."""
    found = (
        unquote(value)
        for name, value in attributes(said)
        if SPEAKS.search(value)
        or (len(value) >= _SHORTEST and _is_said(name) and not _FLAGS.fullmatch(value))
    )
    return APART.join(dict.fromkeys(found))


def _is_said(name: str) -> bool:
    return name.rpartition(":")[2] in _SAID or name == "name"
