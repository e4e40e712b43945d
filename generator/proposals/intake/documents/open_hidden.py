"""What of a document of LibreOffice nobody can see: hidden by a style or what it is based on, or far too small.

OpenDocument 1.3 part 3: 16.2 styles, 20.414 ``text:display``, 19.669 ``table:display``.
"""

from __future__ import annotations

import re
from typing import Any

from generator.proposals.intake.docx_hidden import NARROWEST, SMALLEST
from generator.proposals.intake.docx_styles import DEEPEST

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_FAMILY = {_TEXT + "p": "paragraph", _TEXT + "h": "paragraph", _TEXT + "span": "text"}


class Styles:
    """The styles of a part of a document by family and name; of two the later counts."""

    def __init__(self, *roots: Any) -> None:
        self._known = {
            (str(style.get(_STYLE + "family")), str(style.get(_STYLE + "name"))): style
            for root in roots
            for style in root.iter(_STYLE + "style")
        }

    def hides(self, element: Any, around: bool) -> bool:
        """Whether the text of a paragraph or a span is hidden; ``around``: whether it is hidden where it stands."""
        family = _FAMILY.get(element.tag, "")
        name = str(element.get(_TEXT + "style-name"))
        shown = self._said(family, name, "text", _TEXT + "display") if family else ""
        if shown:
            around = shown == "none"
        around = around or element.get(_TEXT + "is-hidden") == "true"
        return around or any(
            (found := _NUMBER.fullmatch(self._said(family, name, "text", key))) is not None
            and int(found[1]) < least
            for key, least in _LEAST
        )

    def strikes(self, element: Any) -> bool:
        """Whether the words of a paragraph or a span are crossed out; of one in a sheet its cell may say so."""
        name, family = str(element.get(_TEXT + "style-name")), _FAMILY.get(element.tag, "")
        cell = element.getparent()
        return self._strikes(family, name) or (
            cell.tag == _TABLE + "table-cell"
            and self._strikes("table-cell", str(cell.get(_TABLE + "style-name")))
        )

    def _strikes(self, family: str, name: str) -> bool:
        keys = ("text-line-through-style", "text-line-through-type")
        said = [self._said(family, name, "text", _STYLE + key) for key in keys]
        return any(one not in ("", "none") for one in said)

    def is_hidden_sheet(self, table: Any) -> bool:
        """Whether a table of a workbook is not shown."""
        name = str(table.get(_TABLE + "style-name"))
        return self._said("table", name, "table", _TABLE + "display") == "false"

    def _said(self, family: str, name: str, kind: str, key: str) -> str:
        """What a style says, or the nearest that it is based on."""
        for _ in range(DEEPEST):
            style = self._known.get((family, name))
            if style is None:
                return ""
            for properties in style.iterchildren(f"{_STYLE}{kind}-properties"):
                if said := properties.get(key):
                    return str(said)
            name = str(style.get(_STYLE + "parent-style-name"))
        return ""


_LEAST = ((_FO + "font-size", SMALLEST // 2), (_STYLE + "text-scale", NARROWEST))
_NUMBER = re.compile(r"([0-9]{1,9})(?:\.[0-9]{1,9})?(?:%|pt)")


def is_hidden_section(element: Any) -> bool:
    """Whether a section is not shown."""
    return bool(element.tag == _TEXT + "section" and element.get(_TEXT + "display") == "none")
