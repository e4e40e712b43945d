"""The printed sheet of a route, edited as people do it in Word, and read back."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from typing import Any

import docx

from generator.catalogue.catalogue import Catalogue
from generator.paper import handout
from generator.paper.writers import word_embedded
from generator.proposals.intake.intake import Submission, Taken
from generator.proposals.printout import printout as returned
from generator.records.records import Records
from tests.conftest import ROOT

ID = "geometriya-dokazatelstvo"
Change = Callable[[Any], None]


def sheet(found: Catalogue, id: str = ID, **looks: bool) -> bytes:
    return handout.write(found, [id], "docx", ROOT / "theme", **looks).data


def back(data: bytes, found: Catalogue, records: Records, id: str = "") -> Taken:
    record = word_embedded.find(data)
    assert record
    return returned.take(
        Submission("m.docx", data, id, found.today), record, records, records, returned.word(data)
    )


def edited(data: bytes, *changes: Change) -> bytes:
    target = docx.Document(io.BytesIO(data))
    for change in changes:
        change(target)
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def text_of(records: Records, id: str = ID) -> str:
    return records.documents[f"routes/{id}.yaml"].text


def changed(before: str, after: str) -> dict[str, list[str]]:
    """The lines that went and the lines that came."""
    old, new = before.split("\n"), after.split("\n")
    return {
        "-": [line.strip() for line in old if line not in new],
        "+": [line.strip() for line in new if line not in old],
    }


def road(target: Any) -> Any:
    return max(target.tables, key=lambda table: len(table.columns))


def paragraph(target: Any, start: str) -> Any:
    return next(p for p in target.paragraphs if p.text.replace("\u00a0", " ").startswith(start))


def says(start: str, text: str) -> Change:
    """Type another text over a paragraph."""

    def change(target: Any) -> None:
        paragraph(target, start).text = text

    return change


def after(start: str, text: str) -> Change:
    """Press Enter at the end of a paragraph and type: the new one looks the same."""

    def change(target: Any) -> None:
        there = paragraph(target, start)
        made = copy.deepcopy(there._p)
        there._p.addnext(made)
        docx.text.paragraph.Paragraph(made, there._parent).text = text

    return change


def cell(row: int, column: int, text: str) -> Change:
    """Type into a cell of the road map; its first row is the first task."""

    def change(target: Any) -> None:
        road(target).rows[row + 2].cells[column].text = text

    return change
