"""What of a page of a PDF is no text of its own: values of forms, notes, pictures, lines that every page repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from generator.proposals.intake.documents.pdf_text import Word

MOST_NOTES = 1000
WIDE, TALL = 170.0, 85.0
"""Points of a picture that may hold a text, six centimetres by three: an emblem is smaller."""
FEW = 5
"""Words on a picture: with fewer its text is not known."""
LINE, LETTER = 12.0, 6.0
"""Points of a line and of a letter of a value that is laid into its field."""
MOST = 0.6
"""The part of the pages on which a line stands that is one of their edges."""
_HIDDEN = 2

SCAN = "снимок, текст не прочитан: впишите его слова в документ или пришлите файл Word"
PICTURE = "рисунок, текст на нём не прочитан: впишите его слова в документ"

_FIELDS = ("Tx", "Ch")
_PAGE_WORDS = re.compile(r"(?:стр(?:аница|\.)?|с\.|лист|page|из|of|[-–—/|#.,\s])*", re.IGNORECASE)
DEEPEST = 3
"""Lines at the top and at the bottom that a page may repeat."""


def values(page: Any) -> tuple[list[Word], list[str]]:
    """Give the words of filled fields and of texts laid over a page, where they stand, and its notes."""
    words: list[Word] = []
    notes: list[str] = []
    for one in page.annots[:MOST_NOTES]:
        data = one.get("data") or {}
        kind = _name(data.get("Subtype"))
        if int(data.get("F") or 0) & _HIDDEN:
            continue
        if kind == "Widget":
            words += _laid(_value(data), one)
        elif kind == "FreeText":
            words += _laid(str(one.get("contents") or ""), one)
        elif kind not in ("Link", "Popup") and (said := str(one.get("contents") or "").strip()):
            notes.append(said)
    return words, notes


def _value(data: dict[str, Any]) -> str:
    """The value of a field; its kind and its value may stand at its parent."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - slow to import
    from pdfminer.utils import decode_text  # noqa: PLC0415

    parent = resolve1(data.get("Parent")) or {}
    found = {key: resolve1(data.get(key) or parent.get(key)) for key in ("FT", "V")}
    if _name(found["FT"]) not in _FIELDS:
        return ""
    many = found["V"] if isinstance(found["V"], list) else [found["V"]]
    said = (decode_text(one) if isinstance(one, bytes) else one for one in map(resolve1, many))
    return "\n".join(one for one in said if isinstance(one, str))


def _name(value: Any) -> str:
    return str(getattr(value, "name", value) or "")


def _laid(said: str, field: dict[str, Any]) -> list[Word]:
    """The words of a value, one after another from the left of its field."""
    found: list[Word] = []
    left, top, right = field["x0"], field["top"], field["x1"]
    lines = [line.split() for line in said.replace("\r", "\n").split("\n") if line.strip()]
    for at, line in enumerate(lines):
        room = sum(map(len, line)) + len(line)
        letter = min(LETTER, (right - left) / max(room, 1))
        x, y = left, top + at * LINE
        for word in line:
            end = x + len(word) * letter
            found.append(Word(word, (x, y, end, y + LINE), False))
            x = end + letter
    return found


def links(page: Any, words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Give the words that lie under each link of a page, and where it leads; a link may be laid over several lines."""
    said: dict[str, list[str]] = {}
    for one in page.hyperlinks[:MOST_NOTES]:
        box = (one["x0"], one["top"], one["x1"], one["bottom"])
        under = [word.text for word in words if word.inside(box)]
        said.setdefault(str(one["uri"]), []).extend(under)
    yield from ((" ".join(under), address) for address, under in said.items())


def unread(page: Any, words: Sequence[Word]) -> Iterator[str]:
    """Say where a page shows a picture whose text is not known."""
    for image in page.images:
        if image["x1"] - image["x0"] < WIDE or image["bottom"] - image["top"] < TALL:
            continue
        box = (image["x0"], image["top"], image["x1"], image["bottom"])
        if sum(word.inside(box) for word in words) < FEW:
            yield PICTURE if words else SCAN


def settle(page: Any) -> None:
    """Say of each letter whether it is turned, and draw lines straight that a turned page has made uneven.

    Both are a matter of the last digits of numbers, and so are the cells of a table.
    """
    for one in page.chars:
        one["upright"] = abs(one["matrix"][1]) <= abs(one["matrix"][0])
    for one in page.lines:
        for edge in ("x0", "x1", "top", "bottom"):
            one[edge] = round(one[edge], 3)


def upright_page(document: Any, page: Any) -> Any:
    """The page as one holds it to read: one on which most letters lie on their sides is turned."""
    from pdfplumber.page import Page  # noqa: PLC0415 - slow to import, and few documents need it

    settle(page)
    turned = sum(not one["upright"] for one in page.chars)
    if turned * 2 <= len(page.chars):
        return page
    held, angle = page.page_obj, 90 if upright(page) == "btt" else 270
    held.rotate = held.attrs["Rotate"] = (held.rotate + angle) % 360
    made = Page(document, held, page.page_number, page.initial_doctop)
    settle(made)
    return made


def upright(page: Any) -> str:
    """How turned letters follow each other: upwards where a head of a column is read with the head to the left."""
    turned = [one["matrix"][1] > 0 for one in page.chars if not one["upright"]]
    return "btt" if sum(turned) * 2 > len(turned) else "ttb"


def repeated(lines: Sequence[str], pages: int) -> set[str]:
    """The keys of lines that stand at the edge of most pages; a single page repeats nothing."""
    count = Counter(map(key, lines))
    return {one for one, found in count.items() if found >= max(2, MOST * pages)}


def key(said: str) -> str:
    """A line as it is on every page: the number of a page alone differs."""
    plain = re.sub("[0-9]+", "#", said)
    return "#" if "#" in plain and _PAGE_WORDS.fullmatch(plain) else " ".join(said.split())
