"""What a chain told in lines says goes into the road map, as the rows of a table would."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Line
from generator.proposals.intake.meaning import chain_pieces, deeds, periods
from generator.proposals.intake.meaning.action import Cells
from generator.proposals.intake.meaning.chain_pieces import Piece
from generator.proposals.intake.meaning.chains import Chain
from generator.proposals.intake.meaning.draft import words
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.row import Row
from generator.proposals.intake.meaning.stages import Stages

_CLOSING = Head((chain_pieces.TASK_KEY,), (), 0)
_OPEN = Head((), (), 0)
"""What a result belongs to: with a column of tasks it closes one, else it is the report of a deed."""
_ABOVE = {
    chain_pieces.DEFICIT: "дефицит",
    chain_pieces.DIRECTION: "направление",
    chain_pieces.OF_PHASE: chain_pieces.PHASE_KEY,
}
"""The column of what a chain begins with: it holds for each of its rows."""


class _Deed(Struct):
    """One row: a deed of a task, and what is told of it."""

    given: dict[str, Cells] = field(default_factory=dict)
    head: Head = _CLOSING
    own: bool = False
    """Whether what stands below it is told of it alone: it has no label, and labels make it a deed."""


class _Rows(Struct):
    """The rows of one chain as its pieces are read."""

    map: Stages
    above: dict[str, Cell] = field(default_factory=dict)
    """The deficit or the stage with which the chain begins, by its column."""
    task: Cell | None = None
    last: _Deed | None = None
    """The deed at hand; none where the task has none yet."""
    rows: list[_Deed] = field(default_factory=list)
    waiting: dict[str, Cells] = field(default_factory=dict)
    """What was told before the first deed of a task."""
    closed: bool = False
    """Whether the result of the deed at hand, or of the task, is told."""

    def take(self, one: Piece, cell: Cell) -> None:
        """Take one piece: a task or a deed begins a row, anything else is told of the row at hand."""
        if one.key in _ABOVE:
            self.above[_ABOVE[one.key]] = cell
        elif one.key == chain_pieces.TASK_KEY:
            self._settle()
            self.task, self.last, self.closed = cell, None, False
        elif one.key in (chain_pieces.PHASE_KEY, chain_pieces.DEED):
            self._deed(one, cell)
        elif cell.text and not (one.key == "когда" and self._timed(cell)):
            given = self.last.given if self.last else self.waiting
            given.setdefault(one.key, []).append((one.label, cell))
            self.closed = self.closed or one.key in (chain_pieces.RESULT, chain_pieces.SIGN)

    def _deed(self, one: Piece, cell: Cell) -> None:
        if self.closed and self.last:
            self.last.head = _OPEN  # a deed goes on below a result: it was that of the deed
        self.closed = False
        if one.key == chain_pieces.DEED and not cell.text:
            return  # «Мероприятия:», its phases are below
        given = self.last.given if self.last else {}
        if (
            one.key == chain_pieces.DEED
            and chain_pieces.PHASE_KEY in given
            and chain_pieces.DEED not in given
        ):
            # «Теоретический этап», below it «Мероприятия: …»
            given[chain_pieces.DEED] = [("", cell)]
            return
        given = self._row()
        if one.key == chain_pieces.PHASE_KEY:
            given[chain_pieces.PHASE_KEY] = [("", Cell((Line(one.label),)))]
        if cell.text:
            given[chain_pieces.DEED] = [("", cell)]
        if self.last and one.key == chain_pieces.DEED and not one.label:
            self.last.own, self.last.head = True, _OPEN

    def _row(self) -> dict[str, Cells]:
        """Begin a row; gives what is told of it."""
        given = self.waiting
        task = {} if self.task is None else {chain_pieces.TASK_KEY: self.task}
        for key, cell in (self.above | task).items():
            given[key] = [("", cell)]
        self.last, self.waiting = _Deed(given), {}
        self.rows.append(self.last)
        return given

    def _settle(self) -> None:
        """A task without a deed is a row, too."""
        if self.task is not None and self.last is None:
            self._row()

    def _timed(self, cell: Cell) -> bool:
        """Whether a period is that of the whole chain: it stands above its deeds, or below its result."""
        own = self.last and self.last.own and chain_pieces.WHEN not in self.last.given
        if own or (self.last and not self.closed):
            return False
        period = None if periods.years(cell.text) else periods.read(cell.text, self.map.years)
        if period is None or period.rest or self.map.when:
            return False
        self.map.when = cell.text
        self.map.draft.known += words(cell.text)
        return True

    def read(self, place: str) -> None:
        """Put them into the road map."""
        self._settle()
        if self.waiting or not self.rows:
            self._row()
        for row in self.rows:
            phase = row.given.get(chain_pieces.PHASE_KEY, [])
            told = [cell for _, cell in row.given.get(chain_pieces.DEED, [])]
            count = sum(len(deeds.items(cell, self.map.words)) for cell in told) or 1
            Row(self.map, row.given, place, True, row.head).read()
            for _, cell in phase * count:  # its words are those of a label, told once
                self.map.draft.known -= words(cell.text)


def read(chain: Chain, map: Stages, place: str) -> None:
    """Make a part of the road map of a chain; its lines without a meaning are read elsewhere."""
    map.seen, map.section, map.when = {}, False, ""
    rows = _Rows(map)
    for one in chain.pieces:
        if one.key:
            rows.take(one, _cell(one, map))
    rows.read(place)
    map.when = ""


def _cell(one: Piece, map: Stages) -> Cell:
    """The value of a piece; the marks of its list mean nothing where it is no list of deeds."""
    map.draft.known += words(one.mark)
    if one.key == chain_pieces.OF_PHASE:
        return Cell((Line(one.label),))
    if one.key in (chain_pieces.PHASE_KEY, chain_pieces.DEED):
        return Cell(one.lines)
    return Cell(_unmarked(one.lines, map))


def _unmarked(lines: Sequence[Line], map: Stages) -> tuple[Line, ...]:
    said = "\n".join(line.text for line in lines)
    clean = [Line(parse_answers.unbulleted(line.text)) for line in lines]
    map.draft.known += words(said) - words("\n".join(line.text for line in clean))
    return tuple(clean)
