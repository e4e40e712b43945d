"""What every format of a document comes down to: lines and tables, in the order in which one reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from generator.findings import UserError
from generator.language.personal.plain_view import BOTH, CYRILLIC, LATIN, MIXED
from generator.proposals.intake.documents.lost_looks import Link, hides_address

MOST_CELLS = 20_000
MOST_LINES = 20_000
MOST_SIGNS = 1_000_000
"""Signs of a whole document: a route has thirty thousand."""
MOST_UNREAD = 100
"""Places that are told as not read: more say nothing new."""

INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and spaces of no width: they part a word that one sees whole."""


def seen(text: str) -> str:
    """A line as its reader sees it: «фор|ми|ру|ю|щий» is one word, and «Cрок» with a Latin «C» is «Срок»."""
    said = INVISIBLE.sub("", text)
    return MIXED.sub(lambda word: _russian(word[0]), said) if BOTH.search(said) else said


def _russian(word: str) -> str:
    """A word of two alphabets in Russian letters, where few letters are Latin and look the same."""
    latin = [sign for sign in word if sign.isascii()]
    alike = 0 < len(latin) * 2 <= len(word) and set(latin) <= set(LATIN)
    return word.translate(str.maketrans(LATIN, CYRILLIC)) if alike else word


class Line(Struct, frozen=True):
    """One paragraph. ``item``: of a list; ``head``: it looks like a heading."""

    text: str
    item: bool = False
    head: bool = False
    deep: int = 0
    """How deep below the first level an item lies in a list of its program, whose numbers are not in the text."""


class Cell(Struct, frozen=True, eq=False):
    """One cell; a merged one is the same object at every place that it covers."""

    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def text(self) -> str:
        """Its lines, one under another."""
        return "\n".join(line.text for line in self.lines if line.text.strip())


class Table(Struct, frozen=True, eq=False):
    """A table as a grid of rows; rows may differ in length.

    ``name`` is that of its sheet in a workbook; ``numbers`` are its rows as the workbook counts them.
    """

    rows: tuple[tuple[Cell, ...], ...]
    name: str = ""
    numbers: tuple[int, ...] = ()


class Blocks(Struct, frozen=True):
    """A document: its body, and what stands beside it (notes, what is above and below a sheet)."""

    body: tuple[Line | Table, ...]
    aside: tuple[Line, ...] = ()
    hidden: tuple[tuple[str, int], ...] = ()
    """What nobody sees and was left out: where it stood, how many words."""
    kept: tuple[tuple[str, int, int], ...] = ()
    """What nobody sees and was read all the same: the sheet, how many rows and columns with words."""
    unread: tuple[tuple[str, str], ...] = ()
    """What stands in the file and could not be read: where, then what it is and what to do."""
    links: tuple[Link, ...] = ()
    """The links that are told among them."""


BEFORE_TABLES = "до первой таблицы"
BESIDE = "сноски, примечания и колонтитулы"
"""Places of what is hidden outside of tables."""


class Budget(Struct):
    """Counts what is read of a strange file, and what is not; stops where it is too much to be ``what``."""

    cells: int = 0
    lines: int = 0
    signs: int = 0
    what: str = "маршрут"
    most_cells: int = MOST_CELLS
    most_lines: int = MOST_LINES
    most_signs: int = MOST_SIGNS
    keeps_hidden: bool = False
    """Whether rows and columns of a workbook that a filter hides are read: those of a school's tasks are."""
    own_lists: str = ""
    """A hidden sheet of this name is ours: nobody has to be told of it."""
    hidden: dict[str, int] = field(default_factory=dict)
    kept: dict[str, tuple[int, int]] = field(default_factory=dict)
    unread: dict[tuple[str, str], None] = field(default_factory=dict)
    links: dict[tuple[str, str], Link] = field(default_factory=dict)
    word: str = "таблица"
    """What a table is called: a workbook has sheets."""
    table: int = 0
    row: int = 0

    def hide(self, text: str, place: str = "") -> None:
        """Count words that nobody sees and that are left out."""
        if count := len(text.split()):
            place = place or self._place()
            self.hidden[place] = self.hidden.get(place, 0) + count

    def miss(self, what: str, place: str = "") -> None:
        """Tell what stands there and cannot be read: what it is, and how to mend it."""
        if len(self.unread) < MOST_UNREAD:
            self.unread[place or self._place(), what] = None

    def link(self, words: str, address: str, place: str = "") -> None:
        """Tell where words lead that do not say it themselves; a record may take the address."""
        found = Link(" ".join(words.split()), address, place or self._place())
        if hides_address(words) and len(self.unread) < MOST_UNREAD:
            self.links.setdefault((found.place, found.message), found)
            self.miss(found.message, found.place)

    def is_own(self, title: str) -> bool:
        """Whether a hidden sheet is ours."""
        return bool(self.own_lists) and title == self.own_lists

    def keep(self, rows: int, columns: int) -> None:
        """Count the rows and columns of a sheet that nobody sees and that are read."""
        if rows or columns:
            self.kept[f"{self.word} {self.table}"] = (rows, columns)

    def column(self, number: int) -> str:
        """Name a column, from 1, as a workbook does."""
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return f"{self.word} {self.table}, столбец {letters}"

    def _place(self) -> str:
        if self.row:
            return f"{self.word} {self.table}, строка {self.row}"
        return f"после таблицы {self.table}" if self.table else BEFORE_TABLES

    def line(self, text: str) -> str:
        """Count a line and give it back as one sees it."""
        text = seen(text)
        self.lines += 1
        self.signs += len(text)
        if self.lines > self.most_lines or self.signs > self.most_signs:
            raise UserError(f"в файле слишком много текста: это не {self.what}; пришлите его часть")
        return text

    def cell(self, count: int = 1) -> None:
        """Count cells, those that a merged one covers too."""
        self.cells += count
        if self.cells > self.most_cells:
            raise UserError(f"в файле больше {self.most_cells} клеток: это не {self.what}")


def distinct(row: Iterable[Cell]) -> list[Cell]:
    """The cells of a row, each once."""
    return list({id(cell): cell for cell in row}.values())


def lines(blocks: Iterable[Line | Table]) -> Iterator[str]:
    """Every line that a reader sees, each once, however many places its cell covers."""
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        else:
            for cell in distinct(cell for row in block.rows for cell in row):
                yield from lines((*cell.lines, *cell.tables))
