"""The control words of rich text that are known here, as the Rich Text Format Specification 1.9.1 has them."""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"\\(?:([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|([^\\{}\r\n]+)"
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
STRIKES = ("strike", "striked")
LINK = "fldinst"
"""The group that tells where a link leads, and what an address out of the document has."""
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
PAGES = {
    **{number: (f"cp{number}", f"windows-{number}") for number in (1250, 1251, 1252)},
    866: ("cp866", "ibm866"),
    10007: ("mac_cyrillic", "x-mac-cyrillic"),
    20866: ("koi8-r", "koi8-r"),
    28595: ("iso-8859-5", "iso-8859-5"),
    65001: ("utf-8", "utf-8"),
}
"""Code pages that are told apart, here and in a browser; any other is read as that of Russian Windows."""
RUSSIAN, RUSSIAN_FONT, UNICODE = 1251, 204, 65001
OLD = {"mac": 10007, "pc": 866, "pca": 866}
"""Words at the beginning that name a page without its number: what wrote them in Russia meant these."""
MOST_TOKENS = 2_000_000
"""Words and texts of a file: a document of thirty pages has a hundred thousand."""


def decoded(said: str, page: int) -> str:
    """Decode bytes above 127, each written as one sign, by a code page."""
    if said.isascii():
        return said
    given = said.encode("latin-1")
    try:
        return given.decode(PAGES[page][0])
    except UnicodeDecodeError:
        return given.decode(PAGES[RUSSIAN if page == UNICODE else page][0], "replace")
