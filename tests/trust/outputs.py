"""What was built, read as its reader reads it; every function yields what should not be there."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import html5lib
import icalendar
import openpyxl
import pikepdf

from generator.render import assets
from tests.conftest import ROOT

COMPUTED = "62710561"
"""What 7919 × 7919 is: nobody writes it unless a template or a spreadsheet was believed."""

CALLED = "pwned.invalid"

ACTIVE = frozenset(
    [
        "iframe",
        "object",
        "embed",
        "base",
        "applet",
        "frame",
        "portal",
        "audio",
        "video",
        "source",
        "foreignobject",
        "animate",
        "set",
        "use",
        "math",
        "style",
        "xmp",
        "marquee",
    ]
)
"""Elements that no page of ours has."""

ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href")
SCHEMES = frozenset(("", "http", "https", "mailto", "tel"))
COMMANDS = re.compile(r"w:(?:instrText|fldSimple|object|altChunk|control|pict|attachedTemplate)\b")
OURS = re.compile(r"^(?:PAGE|NUMPAGES|TOC\b.*)?$")
CALENDAR = frozenset(
    [
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "METHOD",
        "NAME",
        "X-WR-CALNAME",
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "DESCRIPTION",
        "URL",
        "LOCATION",
        "CATEGORIES",
        "TRANSP",
        "STATUS",
        "DURATION",
        "SEQUENCE",
        "LAST-MODIFIED",
        "ACTION",
        "TRIGGER",
        "RRULE",
    ]
)


def site(folder: Path) -> Iterator[str]:
    """Read every file of a site but our own styles and scripts."""
    ours = assets.make(ROOT / "theme")
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        where = path.relative_to(folder).as_posix()
        if where.startswith("assets/") or ours.get(where) == path.read_bytes():
            continue
        look = READERS.get(path.suffix)
        for found in look(path.read_bytes()) if look else ():
            yield f"{where}: {found}"


def html(data: bytes, style: bool = False) -> Iterator[str]:
    """Read a page as a browser parses it; ``style`` allows the one sheet of a file that is alone."""
    tree = html5lib.parse(data.decode(), treebuilder="etree", namespaceHTMLElements=False)
    yield from computed(data.decode())
    sheets = 0
    for node in tree.iter():
        if not isinstance(node.tag, str):
            continue
        tag = node.tag.rpartition("}")[2].lower()
        if tag == "style" and style:
            sheets += 1
            tag = "" if sheets == 1 else tag
        if tag in ACTIVE:
            yield f"<{tag}>"
        if tag == "script":
            yield from _script(node)
        if _leads_away(node):
            yield "a refresh leads away"
        if tag == "img" and urlsplit(node.get("src", "")).netloc:
            yield f"a picture from {node.get('src')}"
        yield from _attributes(node, tag, style)


def _leads_away(node: Any) -> bool:
    refresh = (node.get("http-equiv") or "").lower() == "refresh"
    return refresh and bool(urlsplit(node.get("content", "").partition("url=")[2]).netloc)


def _script(node: Any) -> Iterator[str]:
    if node.get("type") == "application/ld+json":
        yield from linked(node.text or "")
    elif (node.text or "").strip():
        yield "a script with a text"
    elif not re.fullmatch(r"(?:\./|(?:\.\./)+|/)?[a-z0-9][a-z0-9/.-]*\.js", node.get("src", "")):
        yield f"a script from {node.get('src')}"


def _attributes(node: Any, tag: str, style: bool) -> Iterator[str]:
    for key, value in node.attrib.items():
        name = re.sub(r"\{.*\}", "", str(key)).lower()
        if name.startswith("on") or name in ("srcdoc", "srcset", "ping", "formaction"):
            yield f"<{tag} {name}>"
        if name == "style" and not (style and tag == "col"):
            yield f"<{tag} style>"
        if name in ADDRESSES and not (style and (tag, name) == ("img", "src") and drawn(value)):
            yield from address(value)


def drawn(value: str) -> bool:
    """Whether an address is a PNG and nothing else: a file that is alone carries its sheets so."""
    kind, _, said = value.partition(",")
    if kind != "data:image/png;base64":
        return False
    try:
        return base64.b64decode(said, validate=True).startswith(b"\x89PNG\r\n\x1a\n")
    except ValueError:
        return False


def address(value: str) -> Iterator[str]:
    """Judge an address as a browser reads it: breaks are dropped, space before it too."""
    plain = re.sub(r"[\t\r\n]", "", value).lstrip("".join(map(chr, range(33)))).lower()
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", plain)
    if (scheme and scheme[1] not in SCHEMES) or plain.replace("\\", "/").startswith("//"):
        yield f"an address {value[:60]!r}"


def linked(text: str) -> Iterator[str]:
    """Read data for machines in a page."""
    try:
        found = json.loads(text)
    except ValueError as fault:
        yield f"JSON-LD: {fault}"
        return
    if not isinstance(found, dict) or found.get("@type") not in (
        *("LearningResource", "HowTo", "Event", "DefinedTerm", "Legislation", "WebSite"),
        *(
            "Organization",
            "WebPage",
            "CreativeWork",
            "EducationEvent",
            "BreadcrumbList",
            "DefinedTermSet",
        ),
    ):
        yield f"JSON-LD of another type: {str(found)[:60]}"


CALL = re.compile(r'\s*(?:"use strict";\s*)?portal(?:\.\w+)+\((.*)\);?\s*', re.S)


def script(data: bytes) -> Iterator[str]:
    """Read data for our scripts: one call with plain JSON, in a bundle one a line, and nothing else."""
    text = data.decode()
    yield from computed(text)
    if "\u2028" in text or "\u2029" in text:
        yield "a raw line separator"
    lines = text.removesuffix("\n").split("\n")
    for said in lines if all(CALL.fullmatch(line) for line in lines) else [text]:
        match = CALL.fullmatch(said)
        try:
            json.loads(f"[{match[1] if match else said}]")
        except ValueError as fault:
            yield f"not a call with JSON: {fault}"


def plain_json(data: bytes) -> Iterator[str]:
    """Read a list for programs."""
    json.loads(data)
    yield from computed(data.decode())


def feed(data: bytes) -> Iterator[str]:
    """Read a feed or a site map; its HTML is read as a page."""
    text = data.decode()
    yield from computed(text)
    if "<!DOCTYPE" in text or "<!ENTITY" in text or "<?xml-" in text:
        yield "instructions"
    try:
        tree = ElementTree.fromstring(data)
    except ElementTree.ParseError as fault:
        yield f"not well-formed: {fault}"
        return
    spaces = {node.tag.rpartition("}")[0] for node in tree.iter()}
    if len(spaces) > 1:
        yield f"elements of {sorted(spaces)}"
    for node in tree.iter():
        if node.get("type") in ("html", "xhtml"):
            yield from html((node.text or "").encode())
        yield from address(node.get("href", ""))


def calendar(data: bytes) -> Iterator[str]:
    """Read a calendar: known properties only, no control signs, folded lines."""
    text = data.decode()
    yield from computed(text)
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield "a line of more than 75 bytes"
        if any(c < 32 and c != 9 for c in line):
            yield f"a control sign in {line[:40]!r}"
    for line in text.replace("\r\n ", "").split("\r\n"):
        name = re.split("[:;]", line, maxsplit=1)[0]
        if name and name not in CALENDAR:
            yield f"a property {name}"
    for item in icalendar.Calendar.from_ical(data).walk():
        if item.name not in ("VCALENDAR", "VEVENT", "VALARM"):
            yield f"a part {item.name}"
        if item.get("ACTION", "DISPLAY") != "DISPLAY":
            yield f"an action {item['ACTION']}"


def pdf(data: bytes) -> Iterator[str]:
    """Read a PDF: nothing that acts, and links that lead to the web or inside."""
    with pikepdf.open(io.BytesIO(data)) as found:
        for item in found.objects:
            yield from _acting(item)


def _acting(item: Any) -> Iterator[str]:
    """Judge an object and what lies in it; what has a number of its own comes by itself."""
    if isinstance(item, pikepdf.Array):
        inside = list(item)
    elif isinstance(item, pikepdf.Dictionary):
        inside = list(item.values())
        for name in ("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/AA", "/XFA"):
            if name in item or item.get("/S") == name:
                yield f"PDF {name}"
        if item.get("/S") == "/URI":
            yield from address(str(item["/URI"]))
    else:
        return
    for one in inside:
        if isinstance(one, (pikepdf.Array, pikepdf.Dictionary)) and not one.is_indirect:
            yield from _acting(one)


def word(data: bytes) -> Iterator[str]:
    """Read a Word file: well-formed parts, no commands but ours, links to the web only."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            if name.endswith((".png", ".jpeg")):
                continue  # the code of the sheet, the picture of the template
            if not name.endswith((".xml", ".rels")):
                yield f"a part {name}"
                continue
            text = parts.read(name).decode()
            yield from computed(text)
            tree = ElementTree.fromstring(text)
            if "<!DOCTYPE" in text:
                yield f"{name}: a document type"
            for node in tree.iter():
                tag = f"w:{node.tag.rpartition('}')[2]}"
                if COMMANDS.fullmatch(tag) and not OURS.match((node.text or "").strip()):
                    yield f"{name}: {tag} {(node.text or '')[:40]}"
                if node.get("TargetMode") == "External":
                    yield from address(node.get("Target", ""))


def table(data: bytes) -> Iterator[str]:
    """Read a table as a spreadsheet does: a cell that begins like a formula is one."""
    text = data.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text), delimiter=";"):
        for cell in row:
            if re.match(r"[=+@\t\r]|-(?!\d+([.,]\d+)?$)", cell):
                yield f"a formula {cell[:40]!r}"


def workbook(data: bytes) -> Iterator[str]:
    """Read a workbook: no formula, no link, nothing from another file."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        yield from (f"the part {n}" for n in parts.namelist() if "external" in n.lower())
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        for place in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            if place.data_type == "f" or place.hyperlink:
                yield f"a formula or a link {str(place.value)[:40]!r}"
            yield from computed(str(place.value))


def terminal(text: str) -> Iterator[str]:
    """Read what a command said: no sign that steers a terminal or turns a line around."""
    yield from computed(text)
    for sign in sorted(set(text) - {"\n"}):
        if unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp", "Cs"):
            yield f"the sign U+{ord(sign):04X} in {_around(text, sign)}"


def _around(text: str, sign: str) -> str:
    at = text.index(sign)
    return repr(text[max(0, at - 30) : at + 30])


def computed(text: str) -> Iterator[str]:
    """Ask whether somebody computed what was meant as text."""
    if COMPUTED in text:
        at = text.index(COMPUTED)
        yield f"7919 × 7919 was computed: {text[max(0, at - 40) : at + 20]!r}"


READERS = {
    ".html": html,
    ".js": script,
    ".json": plain_json,
    ".xml": feed,
    ".ics": calendar,
    ".pdf": pdf,
    ".docx": word,
    ".xlsx": workbook,
    ".csv": table,
    ".svg": html,
}
"""By the ending of a file."""
