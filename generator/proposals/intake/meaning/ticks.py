"""Choices of a form: of «☐ учитель ☒ воспитатель» only what is ticked is said.

A box before one text is the mark of an item, ticked or not: a list of what is done is a plan all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import people
from generator.proposals.intake.meaning.draft import Draft, words
from generator.proposals.intake.meaning.row import LEVELS
from generator.proposals.intake.meaning.vocabulary import EXPERIENCE, FORM, Vocabulary
from generator.records.models.registry import Registry

BOX = re.compile(f"({parse_answers.EMPTY})|{parse_answers.TICKED}")
"""A box: an empty one is the group."""
UNTICKED = "из «{}» ничего не отмечено: впишите нужное"
LONGEST = 3
"""Words of a choice that has a line of its own: a longer one is what is done."""
_EDGES = " \t\u00a0,;/|"


class _Choice(Struct):
    before: str
    ticked: list[str]
    empty: list[str]


def settled(
    body: Iterable[Line | Table],
    draft: Draft,
    known: Vocabulary,
    lists: Mapping[str, Registry | None],
) -> list[Line | Table]:
    """A body with only what is ticked of each choice; where nothing is, a person is asked."""
    reader = _Reader(draft, known, lists)
    return list(reader.blocks(body))


class _Reader(Struct):
    draft: Draft
    known: Vocabulary
    lists: Mapping[str, Registry | None]
    tables: int = 0

    def blocks(
        self, blocks: Iterable[Line | Table], inside: bool = False
    ) -> Iterator[Line | Table]:
        for is_line, group in groupby(blocks, key=lambda one: isinstance(one, Line)):
            if is_line:
                yield from self.lines([one for one in group if isinstance(one, Line)])
                continue
            for table in (one for one in group if isinstance(one, Table)):
                self.tables += not inside
                cells = {id(cell): cell for row in table.rows for cell in row}
                new = {at: self.cell(cell) for at, cell in cells.items()}
                yield replace(table, rows=tuple(tuple(new[id(c)] for c in r) for r in table.rows))

    def cell(self, cell: Cell) -> Cell:
        if not any(BOX.search(line.text) for line in cell.lines) and not cell.tables:
            return cell
        made = list(self.blocks((*cell.lines, *cell.tables), inside=True))
        lines = tuple(one for one in made if isinstance(one, Line))
        return Cell(lines, tuple(one for one in made if isinstance(one, Table)))

    def lines(self, lines: Sequence[Line]) -> Iterator[Line]:
        for alone, group in groupby(lines, key=self._is_alone):
            held = list(group)
            made = [_read(one.text) for one in held]
            if not alone:
                yield from map(self._line, held)
            elif len(held) > 1 and any(one.empty for one in made if one):
                yield from self._listed(held)
            else:
                yield from held

    def _line(self, line: Line) -> Line:
        choice = _read(line.text)
        if choice is None or not choice.empty or len(choice.ticked) + len(choice.empty) < 2:
            return line
        said = f"{choice.before} {self._chosen(choice)}".strip()
        self._know(line, said)
        return replace(line, text=said)

    def _listed(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Choices that have a line each."""
        made = [one for line in lines if (one := _read(line.text))]
        whole = _Choice(
            "", [t for one in made for t in one.ticked], [t for one in made for t in one.empty]
        )
        self._chosen(whole)
        for line, one in zip(lines, made, strict=True):
            self._know(line, "\n".join(one.ticked))
            yield from (replace(line, text=said) for said in one.ticked)

    def _know(self, line: Line, said: str) -> None:
        """Count what was not chosen, and a letter in a box: «[X]»."""
        self.draft.known += words(line.text) - words(said)

    def _chosen(self, choice: _Choice) -> str:
        if not choice.ticked:
            place = f"таблица {self.tables}" if self.tables else "текст до таблиц"
            self.draft.ask(place, UNTICKED.format(", ".join(choice.empty)))
        return ", ".join(choice.ticked)

    def _is_alone(self, line: Line) -> bool:
        """Whether a line is a choice of its own: one box, then a value of a closed list."""
        choice = _read(line.text)
        said = [*choice.ticked, *choice.empty] if choice else []
        return len(said) == 1 and not (choice and choice.before) and self._is_value(said[0])

    def _is_value(self, said: str) -> bool:
        named = self.known.exact(FORM, said) or self.known.exact(EXPERIENCE, said)
        role = len(said.split()) <= LONGEST and people.leads(said, self.lists)
        return bool(named) or role or said.lower() in LEVELS


def _read(text: str) -> _Choice | None:
    """The choices of a line, with what stands before them; boxes may stand before or behind them."""
    boxes = list(BOX.finditer(text))
    if not boxes:
        return None
    edges = [0, *(edge for box in boxes for edge in box.span()), len(text)]
    parts = [text[a:b].strip(_EDGES) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    before, said = parts[0], parts[1:]
    if before and not before.endswith(":") and not parts[-1]:
        label, colon, first = before.rpartition(":")
        before, said = label + colon, [first.strip(_EDGES), *parts[1:-1]]
    if not all(said):
        return None
    choice = _Choice(before, [], [])
    for box, one in zip(boxes, said, strict=True):
        (choice.empty if box[1] else choice.ticked).append(one)
    return choice
