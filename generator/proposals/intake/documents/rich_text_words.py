"""The control words of rich text that are known here, as the Rich Text Format Specification 1.9.1 has them."""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"\\(?:([a-zA-Z]{1,32})(-?[0-9]{1,9})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|([^\\{}\r\n]+)"
)
"""A control word with its number, a byte, a control sign, a brace, a text."""

UNSEEN = frozenset(
    (
        *("fonttbl", "colortbl", "stylesheet", "info", "pict", "listtable", "listoverridetable"),
        *("listtext", "pntext", "fldinst", "nonesttables", "objdata", "themedata", "datastore"),
        *("xe", "tc", "rxe", "bkmkstart", "bkmkend", "generator", "template", "shprslt"),
    )
)
"""Groups that nobody sees, or that only number an item."""

ASIDE = frozenset(
    (
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("footnote", "annotation"),
    )
)
BOXES, SHAPES = ("shptxt", "dptxbxtext"), ("shpinst", "do")
"""The text of a box, and the groups that hold it among what only draws the box."""
ROW_OF_INNER = "nesttableprops"
"""The group that ends a row of a table in a cell; readers that know no such tables pass it over."""
SIGNS = {
    "emdash": "\u2014",
    "endash": "\u2013",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "emspace": " ",
    "enspace": " ",
    "tab": "\t",
    "line": "\n",
}
ESCAPED = {"~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\"}
PAGES = (1250, 1251, 1252)
"""Code pages that are told apart; any other is read as that of Russian Windows."""
RUSSIAN, RUSSIAN_FONT = 1251, 204
MOST_TOKENS = 2_000_000
"""Words and texts of a file: a document of thirty pages has a hundred thousand."""
