"""What openpyxl leaves out of a sheet: formulas without a value, boxes with text, what stands above and below.

SpreadsheetML is ECMA-376 part 1, section 18; drawings are section 20.5, codes of headers 18.3.1.46.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from msgspec import Struct

from generator.proposals.intake.documents import archive, sheet_strikes
from generator.proposals.intake.documents.sheet_strikes import Strikes

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_X = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MARGINS = tuple(
    f"{_S}{which}{what}" for which in ("odd", "even", "first") for what in ("Header", "Footer")
)
_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]{1,3}|([LCR])|[A-Z])')
_TALL, _WIDE = 8, 2
"""Rows and columns under a picture that may hold a plan: an emblem covers fewer."""


class SheetPart(Struct, frozen=True):
    """What of a sheet is read apart from its cells."""

    unvalued: tuple[str, ...] = ()
    """Addresses of formulas whose values the file does not hold."""
    boxes: tuple[str, ...] = ()
    """Lines of the boxes that lie on the sheet."""
    margins: tuple[str, ...] = ()
    """Lines above and below the sheet on paper."""
    pictures: int = 0
    """Pictures that may hold a text, and charts of boxes and arrows."""
    links: tuple[tuple[str, str], ...] = ()
    """Addresses of cells, each with where it leads."""
    struck: tuple[str, ...] = ()
    """Addresses of cells whose words, or some of them, are crossed out."""


def read(book: zipfile.ZipFile) -> dict[str, SheetPart]:
    """Read the sheets of a workbook, by their names."""
    home = _links(book, "").get("officeDocument", "xl/workbook.xml")
    if home not in book.namelist():
        return {}
    links = _links(book, home)
    strikes = sheet_strikes.read(book, links.get("styles", ""), links.get("sharedStrings", ""))
    return {
        str(one.get("name")): _part(book, path, strikes)
        for one in archive.xml(book, home).iter(_S + "sheet")
        if (path := links.get(str(one.get(_R + "id")), "")) in book.namelist()
        and "/worksheets/" in path
    }


def _links(book: zipfile.ZipFile, name: str) -> dict[str, str]:
    """Where the parts of a part lie, by their ids and by the last words of their types; addresses as they are."""
    folder, file = posixpath.split(name)
    path = posixpath.join(folder, "_rels", f"{file}.rels")
    found: dict[str, str] = {}
    if path in book.namelist():
        for one in archive.xml(book, path).iterchildren("{*}Relationship"):
            target = str(one.get("Target"))
            if one.get("TargetMode") != "External":
                there = posixpath.join("/", folder, unquote(target))
                target = posixpath.normpath(there).lstrip("/")
                found[str(one.get("Type")).rpartition("/")[2]] = target
            found[str(one.get("Id"))] = target
    return found


def _part(book: zipfile.ZipFile, path: str, strikes: Strikes) -> SheetPart:
    unvalued: list[str] = []
    margins: list[str] = []
    leads: list[tuple[str, str]] = []
    struck: list[str] = []
    links = _links(book, path)
    for element in archive.each(book, path, (_S + "c", _S + "hyperlink", *_MARGINS)):
        if element.tag in _MARGINS:
            margins += _said_in_margin(str(element.text or ""))
        elif element.tag == _S + "hyperlink":
            at, to = str(element.get("ref")).partition(":")[0], element.get(_R + "id")
            leads += [(at, links[to])] if to in links else []
        else:
            unvalued += [str(element.get("r") or "?")] * _is_unvalued(element)
            struck += [str(element.get("r") or "?")] * strikes.hold(element)
    drawing = links.get("drawing", "")
    root = archive.xml(book, drawing) if drawing in book.namelist() else None
    return SheetPart(
        tuple(unvalued),
        () if root is None else tuple(_boxes(root)),
        tuple(margins),
        0 if root is None else sum(map(_is_large, root.iterchildren("{*}*"))),
        tuple(leads),
        tuple(struck),
    )


def _is_unvalued(cell: Any) -> bool:
    """Whether a cell holds a formula that nobody has counted; an empty text is a value, too."""
    if cell.find(_S + "f") is None or cell.get("t") == "str":
        return cell.find(_S + "f") is not None and cell.find(_S + "v") is None
    return not cell.findtext(_S + "v")


def _said_in_margin(coded: str) -> Iterator[str]:
    """The lines of a margin without the codes of fields and fonts."""
    parts = (_CODE.sub(lambda m: "\n" if m[1] else "", one) for one in coded.split("&&"))
    yield from (line.strip() for line in "&".join(parts).split("\n") if line.strip())


def _boxes(drawing: Any) -> Iterator[str]:
    for body in drawing.iter(_X + "txBody"):
        for paragraph in body.iter(_A + "p"):
            said = "".join(
                "\n" if one.tag == _A + "br" else one.text or ""
                for one in paragraph.iter(_A + "t", _A + "br")
            )
            yield from (line.strip() for line in said.split("\n") if line.strip())


def _is_large(anchor: Any) -> bool:
    """Whether what is anchored shows a picture or a diagram that may hold a text."""
    if any("/diagram" in str(one.get("uri")) for one in anchor.iter(_A + "graphicData")):
        return True
    if next(anchor.iter(_X + "pic"), None) is None:
        return False
    first, last = anchor.find(_X + "from"), anchor.find(_X + "to")
    if first is None or last is None:
        return True
    return all(
        _number(last, name) - _number(first, name) >= least
        for name, least in (("row", _TALL), ("col", _WIDE))
    )


def _number(corner: Any, name: str) -> int:
    said = str(corner.findtext(_X + name) or "0").strip()
    return int(said) if re.fullmatch("[0-9]{1,7}", said) else 0
