"""What the Word file of a route says, taken apart by its headings and its road map; nothing is judged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from generator.paper.layouts import route_words
from generator.proposals.intake.docx_reader import WordLine, WordTable
from generator.proposals.intake.parse_answers import clean

CellLines = tuple[str, ...]

FIRST = ""
"""The section before the first heading: the title page."""

LAST = "после последней строки листа"
"""What stands after the signatures."""

COLUMNS = tuple("".join(run.text for run in column.title) for column in route_words.COLUMNS)
PHASES = slice(2, 6)
"""The columns of the four phases; before them the deficit and the task, after them the result."""


class PrintedRow(Struct, frozen=True):
    """A task of the road map: what its cells say, in the order of the columns."""

    cells: tuple[CellLines, ...]
    odd: tuple[str, ...]
    """Columns with a picture or a table inside."""

    @property
    def deficit(self) -> CellLines:
        """Empty where the cell of the row above covers this one."""
        return self.cells[0]


class PrintedStage(Struct, frozen=True):
    """A deficit of the road map with its tasks."""

    deficit: CellLines
    rows: tuple[PrintedRow, ...]


class Printed(Struct):
    """One paper."""

    sections: dict[str, list[str]] = field(default_factory=dict)
    """Lines by heading, a tab where something is filled in or stands beside its label."""
    stages: tuple[PrintedStage, ...] = ()
    pictures: list[str] = field(default_factory=list)
    """The heading above each picture."""
    authors: str = ""
    tables: int = 0
    """Tables that are neither the road map nor the sum of hours."""

    def lines(self, heading: str) -> CellLines:
        """What stands under a heading, without lines to write on."""
        said = self.sections.get(heading, ())
        return tuple(text for line in said if "\t" not in line and (text := clean(line)))

    def facts(self, heading: str) -> dict[str, str]:
        """Values by their labels."""
        pairs = (line.partition("\t") for line in self.sections.get(heading, ()))
        return {clean(label): clean(value) for label, tab, value in pairs if tab and clean(label)}


def read(blocks: list[WordTable | WordLine]) -> Printed:
    """Take a paper apart; the name of a heading tells where it begins, not its style."""
    made = Printed()
    heading = FIRST
    rows: list[PrintedRow] = []
    signed = False
    for block in blocks:
        if isinstance(block, WordTable):
            kind = _first(block)
            if kind == COLUMNS[0]:
                rows += _rows(block)
            elif is_signature(block):
                signed = signed or heading == route_words.CONCLUSION
            elif kind != route_words.TOTALS and heading != FIRST:  # the title page has its stamps
                made.tables += 1
            continue
        said = " ".join(clean(block.text).split())
        if said in route_words.HEADINGS and said not in made.sections:
            heading = said
        if said.startswith(f"{route_words.AUTHORS}:"):
            made.authors, heading = said, route_words.NOTE
            continue
        if (
            heading == route_words.CONCLUSION
            and "\t" not in block.text
            and said
            and (signed or _signed(made))
        ):
            heading = LAST
        made.sections.setdefault(heading, [])
        if block.odd:
            made.pictures.append(heading)
        if said != heading:
            made.sections[heading].append(block.text)
    if not rows:
        rows, made.sections[route_words.MAP] = _stacked(made.sections.get(route_words.MAP, []))
    made.stages = tuple(_stages(rows))
    return made


def is_signature(table: WordTable) -> bool:
    """Whether a table is lines to sign on: who signed has no place in a record."""
    return bool(table.rows) and any(cell.label == route_words.SIGNED[0] for cell in table.rows[-1])


def _signed(made: Printed) -> bool:
    """Whether the labels of a signature have been read already, as older sheets have them: in lines."""
    return any(
        "".join(line.split("\t")).startswith(route_words.SIGNED[0])
        for line in made.sections.get(route_words.CONCLUSION, ())
    )


def lost(was: Printed, now: Printed) -> str:
    """A heading that every paper has and this one lost: what stood under it could be anywhere."""
    return next((h for h in _ALWAYS if h in was.sections and h not in now.sections), "")


_ALWAYS = (
    *(
        route_words.NOTE,
        route_words.DIAGNOSIS,
        route_words.TOPIC,
        route_words.GOAL,
        route_words.TASKS,
        route_words.OUTCOME,
    ),
    *(
        route_words.TERMS,
        route_words.TIME,
        route_words.MAP,
        route_words.FINAL,
        route_words.CONCLUSION,
    ),
)


def _first(table: WordTable) -> str:
    return " ".join(table.rows[0][0].label.split()) if table.rows and table.rows[0] else ""


def _rows(table: WordTable) -> Iterator[PrintedRow]:
    """The rows of a road map, without its head."""
    for row in table.rows:
        cells = [tuple(_said(cell.lines)) for cell in row]
        cells += [()] * (len(COLUMNS) - len(cells))
        odd = tuple(c for c, cell in zip(COLUMNS, row, strict=False) if cell.odd)
        head = any(cell and " ".join(cell[0].split()) in COLUMNS for cell in cells)
        if not head and (odd or any(cells)):
            yield PrintedRow(tuple(cells[: len(COLUMNS)]), odd)


def _said(lines: CellLines) -> Iterator[str]:
    """The lines of a cell; a break inside a paragraph begins a line too."""
    for paragraph in lines:
        for line in paragraph.split("\n"):
            if text := clean(line):
                yield text


def _stacked(lines: list[str]) -> tuple[list[PrintedRow], list[str]]:
    """Read the road map of large print: labelled lines instead of columns; gives what is left too."""
    found: list[list[list[str]]] = []
    left: list[str] = []
    column = len(COLUMNS)
    for line in lines:
        said = clean(line)
        number = next((n for n, title in enumerate(COLUMNS) if said.startswith(f"{title}:")), None)
        if number is not None:
            if not found or number <= column:
                found.append([[] for _ in COLUMNS])
            column = number
            said = said[len(COLUMNS[number]) + 1 :].strip()
        if not found or said.startswith(route_words.LEGEND):
            left.append(line)
        elif said:
            found[-1][column].append(said)
    return [PrintedRow(tuple(tuple(cell) for cell in row), ()) for row in found], left


def _stages(rows: list[PrintedRow]) -> Iterator[PrintedStage]:
    """Put the rows of one deficit together; an empty first cell goes on with the row above."""
    group: list[PrintedRow] = []
    for row in rows:
        if row.deficit and group:
            yield PrintedStage(group[0].deficit, tuple(group))
            group = []
        group.append(row)
    if group:
        yield PrintedStage(group[0].deficit, tuple(group))


_NUMBERED = re.compile(r"[0-9]{1,2}[.)]\s*")


def questions(lines: CellLines) -> tuple[CellLines, CellLines]:
    """Tell the numbered questions from what else stands between them."""
    asked = [line for line in lines if _NUMBERED.match(line)]
    other = [line for line in lines if not _NUMBERED.match(line)]
    return tuple(_NUMBERED.sub("", line, count=1) for line in asked), tuple(other)
