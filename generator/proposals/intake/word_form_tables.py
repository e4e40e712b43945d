"""The tables of a filled Word form: found by their titles, whatever a hand merged, split or pushed together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from generator.proposals.intake import word_form_layout
from generator.proposals.intake.docx_reader import WordCell, WordTable
from generator.records.fields import is_model, specs
from generator.records.models.route import Route
from generator.records.yaml_text.nodes import KeyPath

Row = tuple[WordCell, ...]

_STEP = re.compile(r"(.+?)(?:\s+([0-9]{1,2}))?")


class Titled:
    """A table whose title tells which part of the record it is."""

    def __init__(self, number: int, rows: tuple[Row, ...]) -> None:
        self.number, self.rows = number, rows[1:]
        first = rows[0] if rows else ()
        self.title = first[0].label if first else ""
        self.personal = _is_personal(self.title)
        self.path, self.model = (None, Route) if self.personal else locate(self.title)
        self.where = f"таблица {self.number} «{self.title}»" if self.path is not None else ""

    @property
    def is_laid_out(self) -> bool:
        """Whether its rows or columns are called as the form calls them: people use the words of a title, too."""
        keys = {spec.key.label for spec in specs(self.model)}
        said = (cell.label.rstrip(":").lower() for row in self.rows for cell in row)
        return self.path is not None and any(one in keys for one in said)


FEWEST = 2
"""Tables of the form by which it is known: a single one may be of a plan that a teacher drew."""


def is_form(tables: Iterable[WordTable]) -> bool:
    """Whether a document is our form: some of its tables are titled and laid out as those of the form."""
    return sum(one.is_laid_out for one in titled(tables)) >= FEWEST


def titled(tables: Iterable[WordTable]) -> Iterator[Titled]:
    """Each table of the form by itself.

    A program makes one table of two between which nothing is left: a title in a row of its own begins the next.
    """
    for table in tables:
        begun = [n for n, row in enumerate(table.rows) if n and _is_title(row)]
        ends = [*begun, len(table.rows)]
        for first, last in zip([0, *begun], ends, strict=True):
            yield Titled(table.number, table.rows[first:last])


def _is_personal(title: str) -> bool:
    return title.lower().startswith("личное")


def _is_title(row: Row) -> bool:
    if len(row) != 1:
        return False
    said = row[0].label
    return said.lower() == word_form_layout.PERSONAL or locate(said)[0] is not None


def locate(title: str) -> tuple[KeyPath | None, type]:
    """Find the part that a title names; the model is that of its fields or of its rows.

    Older forms named parts by their keys: «дорожная карта 1 › задачи 2».
    """
    if title.strip().lower() == word_form_layout.title(()).lower():
        return (), Route
    model: type = Route
    path: list[str | int] = []
    for step in re.split(r"\s*[›>.]\s*", title.strip().rstrip(".")):
        found = _STEP.fullmatch(step)
        label = found[1].lower() if found else ""
        names = (s for s in specs(model) if is_model(s.type))
        spec = next(
            (s for s in names if label in (s.key.label, found and found[2] and s.key.noun)), None
        )
        if spec is None or not found:
            return None, model
        path.append(spec.key.label)
        if found[2]:
            path.append(int(found[2]) - 1)
        model = spec.type
    return tuple(path), model


def under(head: Row, row: Row) -> list[WordCell]:
    """The cells of a row under those of the head; those that share a column are one, what lies further is at the end."""
    if len(row) == len(head):
        return list(row)
    starts = [0, *accumulate(cell.span for cell in head)]
    held: list[list[WordCell]] = [[] for _ in range(len(head) + 1)]
    at = 0
    for cell in row:
        held[max(n for n, start in enumerate(starts) if start <= at)].append(cell)
        at += cell.span
    return [joined(cells) for cells in held if cells is not held[-1] or cells]


def joined(cells: Iterable[WordCell]) -> WordCell:
    """Several cells as one: a hand has split what is one answer."""
    found = list(cells)
    if len(found) == 1:
        return found[0]
    lines = (line for cell in found for line in cell.lines if line.strip())
    return WordCell(tuple(lines), next((cell.odd for cell in found if cell.odd), ""))


def carried(above: list[WordCell], row: list[WordCell]) -> list[WordCell]:
    """The cells of a row, with those that the row above lends it."""
    lent = [*above, *row[len(above) :]]
    return [lent[n] if cell.goes_on else cell for n, cell in enumerate(row)]
