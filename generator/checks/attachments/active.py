"""What an office document does by itself where it is opened: macros, programs it starts, parts it takes from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from generator.checks.attachments.telling import (
    FOREIGN,
    LINKED,
    MACROS,
    REMOTE,
    SENDS,
    SHOWN_FROM_AFAR,
    STARTS,
    Telling,
)
from generator.checks.attachments.xml_text import Token, attributes, tokens

_VBA = "_VBA_PROJECT".encode("utf-16-le")
_COMPOUND = b"\xd0\xcf\x11\xe0"
_PACKAGER = b"\x0c\x00\x03\x00\x00\x00\x00\x00\xc0\x00\x00\x00\x00\x00\x00\x46"
"""The class of an object that is any file at all, started by a click: {0003000C-…}; a formula has another."""

_NATIVE = "\x01Ole10Native".encode("utf-16-le")
_PAINT = b"\x0a\x00\x03\x00\x00\x00\x00\x00\xc0\x00\x00\x00\x00\x00\x00\x46"
"""Where such a file lies; a drawing of Paint lies there, too."""

_PROGRAM = b"MZ"
_MACRO_PARTS = re.compile(r"vbaproject\.bin$|(?:^|/)macrosheets/|^scripts/.", re.IGNORECASE)
_CONTROL_PARTS = re.compile(r"(?:^|/)activex/", re.IGNORECASE)

_SIGNS = re.compile(
    r"TargetMode|[Ii]nstr|dde|ppaction:|:module|vnd\.sun\.star|macro:|href|ProgID|/control"
    r"|vbaProject|<(?:\w+:)?f\b|formula|webPr|dbPr|execute"
)
"""Without one of these a part does nothing; most have none, and are not taken to pieces."""

_DDE = re.compile(r"\bDDE(?:AUTO)?\b")
_TAKES = re.compile(r"\s*(INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE|RD)\b")
"""Fields of Word that take something from another place (ECMA-376, 17.16.5)."""

_CALLS = re.compile(r"[A-Za-z]{2,40}\|['\"/]|\b(?:DDE|CALL|EXEC|REGISTER|RTD)\s*\(")
_ASKS_WEB = re.compile(r"\bWEBSERVICE\s*\(")
_QUOTED = re.compile(r"\"([^\"]*)\"")
_SCRIPTS = re.compile(r"\s*(?:vnd\.sun\.star\.(?:script|expand):|macro:|ppaction://macro)")
_PROGRAMS = ("ppaction://program", "execute")

_AFAR = re.compile(r"\s*(?:(?:https?|ftp|smb|webdavs?):|//|file:(?://|/{4,})[^/:]+/)")
"""An address in the net; «file:///C:/…» is none, «file://server/…» is."""

_SHARED = re.compile(r"\s*(?://|file:|smb:)")
"""A folder of others: Windows signs in there by itself, even to show a picture."""

_ON_DISK = re.compile(r"\s*(?:file:|[A-Za-z]:/)")

_CLICKED = frozenset(("a", "hyperlink", "event-listener", "externalLinkPath", "xlPathMissing"))
"""What is followed when a reader asks for it."""

_SEEN = frozenset(
    (
        *("image", "fill-image", "background-image", "plugin", "video", "audio", "media", "sound"),
        *("img", "INCLUDEPICTURE"),
    )
)
_QUIET = frozenset(("template",))
"""From which template a document was made; nobody looks there again."""


def in_part(name: str, data: bytes) -> Iterator[Telling]:
    """Yield what a part is by its name and its first bytes, whatever else it says."""
    old = data.startswith(_COMPOUND)
    if _MACRO_PARTS.search(name) or (old and _VBA in data):
        yield Telling(acts=MACROS)
    if _CONTROL_PARTS.search(name) or data.startswith(_PROGRAM) or (old and _is_file(data)):
        yield Telling(acts=FOREIGN)


def _is_file(data: bytes) -> bool:
    """Whether an object of an old program is a file that a click starts."""
    return _PACKAGER in data or (_NATIVE in data and _PAINT not in data)


def in_xml(said: str) -> Iterator[Telling]:
    """Yield what a part in XML does, and what it takes from elsewhere."""
    if not _SIGNS.search(said):
        return
    field, inside = "", ""
    for token in tokens(said):
        if token.name in ("instrText", "f"):
            inside = "" if token.closes or token.alone else token.name
        elif inside == "f":
            yield from _formula(token.text)
        elif inside:
            field += token.text
        elif token.name == "fldChar" and "begin" not in token.attributes:
            yield from _field(field)
            field = ""
        if token.attributes:
            yield from _element(token)
    yield from _field(field)


def _element(token: Token) -> Iterator[Telling]:
    said = {name.rpartition(":")[2]: value for name, value in attributes(token.attributes)}
    if token.name == "Relationship":
        yield from _relation(said)
    elif token.name == "fldSimple":
        yield from _field(said.get("instr", ""))
    elif token.name in ("ddeLink", "dde-source", "dde-connection-decl", "dde-link"):
        yield Telling(acts=STARTS)
    elif token.name == "OLEObject" and said.get("ProgID", "").lower() == "package":
        yield Telling(acts=FOREIGN)
    elif token.name in ("webPr", "dbPr"):
        yield Telling(leads=LINKED)
    if said.get("action", "").startswith(_PROGRAMS):
        yield Telling(acts=STARTS)
    if any(map(_SCRIPTS.match, said.values())) or (token.name == "module" and "language" in said):
        yield Telling(acts=MACROS)
    if "formula" in said:
        yield from _formula(said["formula"])
    if "href" in said:
        yield from _taken(token.name, said["href"])


def _relation(said: dict[str, str]) -> Iterator[Telling]:
    """Yield what a relationship of a part leads to (ECMA-376, part 2, 6.5)."""
    kind = said.get("Type", "").rpartition("/")[2]
    if kind in ("vbaProject", "xlMacrosheet", "xlIntlMacrosheet"):
        yield Telling(acts=MACROS)
    elif kind in ("control", "activeXControlBinary"):
        yield Telling(acts=FOREIGN)
    elif said.get("TargetMode", "").lower() == "external":
        yield from _taken(kind, said.get("Target", ""))


def _taken(kind: str, address: str) -> Iterator[Telling]:
    """Yield what it means that something of this kind lies under an address outside of the document."""
    to = unquote(address).replace("\\", "/")
    if kind in _QUIET:
        return
    if kind in _CLICKED:
        if _SHARED.match(to) or _ON_DISK.match(to):
            yield Telling(leads=LINKED)
    elif _AFAR.match(to):
        yield _from_afar(kind, to)
    elif _ON_DISK.match(to) and kind != "attachedTemplate":
        yield Telling(leads=LINKED)


def _from_afar(kind: str, to: str) -> Telling:
    if kind == "form":
        return Telling(acts=SENDS)
    if kind in _SEEN and not _SHARED.match(to):
        return Telling(leads=SHOWN_FROM_AFAR)
    return Telling(acts=REMOTE)


def _field(said: str) -> Iterator[Telling]:
    """Yield what a field of Word does, by its instruction."""
    words = _QUOTED.sub(" ", said).upper()
    if _DDE.search(words):
        yield Telling(acts=STARTS)
    if taken := _TAKES.match(words):
        for address in _QUOTED.findall(said):
            yield from _taken(taken[1], address.replace("\\\\", "\\"))


def _formula(said: str) -> Iterator[Telling]:
    """Yield what a formula of a sheet does besides counting."""
    plain = _QUOTED.sub('""', said)
    if _CALLS.search(plain):
        yield Telling(acts=STARTS)
    if _ASKS_WEB.search(plain):
        yield Telling(acts=REMOTE)
