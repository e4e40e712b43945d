"""Where in a table the rows of teachers stand: its head, what is above it, what each row under it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import zip_longest

from msgspec import Struct

from generator.proposals.collect.answers import reached
from generator.proposals.collect.codes import NAMELESS
from generator.proposals.collect.columns import PERSONAL, Columns
from generator.proposals.collect.diagnosis import BLOCK
from generator.proposals.collect.labels import school_in
from generator.proposals.collect.privacy import is_code
from generator.proposals.intake.documents.blocks import Cell, Table, distinct

MOST_ABOVE = 40
"""Rows of a table in which its head is looked for."""
DEEPEST = 3
"""Rows that a head may have."""
WIDE = 3
"""Columns that the title of a part covers at least."""

STEP = "этап"
STAGE = "ступень"
"""A column that is a stage and has marks below it; of two such columns at least."""
DEFICITS = ("дефицит", "своими словами")
"""Columns in which a deficit stands: of the bank, or in the words of the teacher."""
SUBJECT = frozenset({BLOCK, *DEFICITS, "задача", STEP, STAGE, "следующая встреча"})
"""Columns one of which a table of teachers has."""
WHO = frozenset({"код", PERSONAL})
"""Columns one of which it has, too, where stages are all it tells; else it may be one of sums, a row a school."""

HEADED = frozenset({"код", *DEFICITS})
"""Columns whose names are no answer in another one."""

TOTAL = re.compile(
    r"(?:итого|итоги?|всего|(?:кол-?\s?во|количество|число)\s+(?:педагог|учител|педработник|человек)\w*|общ(?:ее|ий|ая)\s+(?:числ|кол|итог|сумм)\w*|сумма|в\s+сумме|среднее)(?!\w)",
    re.I,
)
"""How a row of sums begins; «итоговое сочинение» is a deficit."""

Row = tuple[Cell, ...]


class Sort(Enum):
    """What a row under a head is."""

    EMPTY = auto()
    HEAD = auto()
    """The head again, or the numbers of the columns."""
    TOTAL = auto()
    TITLE = auto()
    """One text over the whole width: the name of a part, or a line below the table."""
    DATA = auto()


class Head(Struct, frozen=True):
    """The head of a table: what each column means, what it is called, and its first and last row."""

    keys: tuple[str, ...]
    labels: tuple[str, ...]
    first: int
    last: int

    @property
    def rows(self) -> range:
        """Its rows."""
        return range(self.first, self.last + 1)


def find(table: Table, columns: Columns) -> Head | None:
    """Find the head of a table of teachers, or ``None``: the table is something else."""
    for number, row in enumerate(table.rows[:MOST_ABOVE]):
        if is_head(row, columns):
            return _head(table, number, columns)
        if number and _split(table.rows[number - 1], row, columns):
            return _head(table, number - 1, columns)
    return None


def parts(table: Table, head: Head, columns: Columns) -> Iterator[tuple[Head, int]]:
    """Yield the head and each further one below it with the row at which its own rows end.

    «Код | Что нужно от района» below a table of deficits is no teacher, and what stands under it no deficit.
    """
    rows = table.rows
    for number in range(head.last + 1, len(rows)):
        if number <= head.last or not _is_further(rows[number], head, columns):
            continue
        further = _head(table, number, columns)
        if further.keys != head.keys:  # the same one once more is a row of its own sort
            yield head, number
            head = further
    yield head, len(rows)


def _is_further(row: Row, head: Head, columns: Columns) -> bool:
    """Whether a row names its columns, codes among them, otherwise than the head above it."""
    said = [columns.column(c.text) if columns.is_column(c.text) else "" for c in row]
    other = any(one and one != key for one, key in zip_longest(said, head.keys, fillvalue=""))
    return other and len({*said} - {""}) > 1 and "код" in said


def keys_of(row: Row, columns: Columns) -> list[str]:
    keys = [columns.column(cell.text) if cell.text else "" for cell in row]
    return _with_stages(keys, [cell.text for cell in row], columns)


def _with_stages(keys: list[str], labels: list[str], columns: Columns) -> list[str]:
    """The keys with those of stages; one word alone that no list knows as a column is none."""
    named = {
        at: step
        for at, label in enumerate(labels)
        if keys[at] in ("", STEP) and (step := columns.stage(label))
    }
    if len(set(named.values())) < 2:
        return keys
    return [STAGE if at in named else key for at, key in enumerate(keys)]


def is_head(row: Row, columns: Columns) -> bool:
    return len(distinct(row)) > 1 and of_teachers(keys_of(row, columns))


def of_teachers(keys: Iterable[str]) -> bool:
    known = set(keys) - {"", "номер"}
    subjects = known & SUBJECT
    return len(known) > 1 and bool(subjects) and (subjects != {STAGE} or bool(known & WHO))


def _split(above: Row, row: Row, columns: Columns) -> bool:
    """Whether two rows are a head only together: the names of groups, and of columns below them."""
    shared = any(a is b and a.text for a, b in zip(above, row, strict=False))
    return shared and of_teachers(map(columns.column, _joined(above, row)))


def _joined(above: Row, row: Row) -> Iterator[str]:
    for one, other in zip(above, row, strict=False):
        yield one.text if one is other else f"{one.text} {other.text}"


def _head(table: Table, first: int, columns: Columns) -> Head:
    rows = table.rows
    top = rows[first]
    keys, labels = keys_of(top, columns), [cell.text for cell in top]
    last = first
    for number in range(first + 1, min(first + DEEPEST, len(rows))):
        if not _goes_on(top, rows[number], columns):
            break
        last = number
        for at, cell in enumerate(rows[number][: len(keys)]):
            if cell is not top[at] and cell.text:
                both = f"{top[at].text} {cell.text}"
                keys[at] = columns.column(cell.text) or columns.column(both) or keys[at]
                labels[at] = both
    labels = [" ".join(label.split()) for label in labels]
    staged = _with_stages(keys, labels, columns)
    marked = any(
        key == STAGE and reached(cell.text)
        for row in rows[last + 1 :]
        for key, cell in zip(staged, row, strict=False)
    )
    if not marked:  # what is planned for each stage stands there, or when
        staged = ["" if key == STAGE else key for key in keys]
    return Head(_with_codes(staged, rows[last + 1 :]), tuple(labels), first, last)


def _with_codes(keys: list[str], body: tuple[Row, ...]) -> tuple[str, ...]:
    """The keys with that of codes for a column of people below which most are codes: «Педагог | П-1».

    Who signed the sheet stands below it, and another table; a name in a column of codes is cut as well.
    """
    if "код" in keys or keys.count(PERSONAL) != 1:
        return tuple(keys)
    at = keys.index(PERSONAL)
    teachers = [row for row in body if len([one for one in distinct(row) if one.text]) > 1]
    said = [row[at].text.strip() for row in teachers if at < len(row) and row[at].text]
    said = [one for one in said if not TOTAL.match(one)]
    if 2 * sum(1 for one in said if NAMELESS.fullmatch(one)) > len(said):
        keys[at] = "код"
    return tuple(keys)


def _goes_on(top: Row, row: Row, columns: Columns) -> bool:
    """Whether a row still belongs to the head: a cell of it reaches down here, or it names columns too.

    Those that it names stand below cells that name none, or several; a teacher has a code.
    """
    if any(one is other and one.text for one, other in zip(top, row, strict=False)):
        return True
    said = [cell for cell in distinct(row) if cell.text]
    known = [cell for cell in said if columns.column(cell.text) not in ("", PERSONAL)]
    if len(known) < 2 or 2 * len(known) <= len(said):
        return False
    keys = [columns.column(cell.text) if cell.text else "" for cell in top]
    over = [*zip(row, keys, strict=False)]
    if any(key == "код" and is_code(cell.text) for cell, key in over):
        return False
    wide = [cell for at, cell in enumerate(row) if _is_wide(top, at)]
    named = [cell for cell, key in over if not key and columns.is_column(cell.text)]
    return any(cell in known for cell in (*wide, *named))


def _is_wide(row: Row, at: int) -> bool:
    """Whether a cell covers the column beside it, too."""
    return at < len(row) and row[at] in (*row[max(at - 1, 0) : at], *row[at + 1 : at + 2])


def goes_on(table: Table, head: Head | None, columns: Columns) -> bool:
    """Whether a table without a head has the columns of the one before it: a page ended there.

    A plan or a list of as many columns has no codes where they stand; another sheet has its own head, one of sums
    a head that is not known as one.
    """
    if head is None or max(map(len, table.rows), default=0) > len(head.keys):
        return False
    cells = [pair for row in table.rows[:DEEPEST] for pair in zip(row, head.keys, strict=False)]
    if any(key != _heads(cell, columns) != "" for cell, key in cells):
        return False
    at = head.keys.index("код") if "код" in head.keys else len(head.keys)
    codes = [row[at].text for row in table.rows if at < len(row) and row[at].text]
    if not codes:
        return not table.name and {len(row) for row in table.rows} == {len(head.keys)}
    known = sum(map(is_code, codes))
    return known == len(codes) if table.name else 2 * known > len(codes)


def _heads(cell: Cell, columns: Columns) -> str:
    """Which column of codes or deficits a cell names, as no answer does; or empty."""
    key = columns.column(cell.text) if cell.text else ""
    return key if key in HEADED and columns.is_column(cell.text) else ""


def sort(row: Row, head: Head, columns: Columns) -> Sort:
    """Tell what a row is."""
    said = [cell for cell in distinct(row) if cell.text]
    if not said:
        return Sort.EMPTY
    coded = any(key == "код" and is_code(c.text) for key, c in zip(head.keys, row, strict=False))
    if TOTAL.match(said[0].text) and not coded:
        return Sort.TOTAL
    if len(said) > 2 and [cell.text.strip(" .") for cell in said] == [
        str(n) for n in range(1, len(said) + 1)
    ]:
        return Sort.HEAD
    named = zip(head.keys, head.labels, row, strict=False)
    if len(said) > 1 and all(_is_named(k, label, c.text, columns) for k, label, c in named):
        return Sort.HEAD
    if len(said) == 1 and len(head.keys) > WIDE and _stands_alone(row, said[0], head):
        return Sort.TITLE
    return Sort.DATA


def _is_named(key: str, label: str, text: str, columns: Columns) -> bool:
    """Whether a cell is called as its column is: «цель урока» below «Задача» is an answer."""
    if key == STAGE:
        return bool(columns.stage(text))
    if columns.column(text) != key:
        return False
    said = " ".join(text.split()).casefold()
    return said in label.casefold() or columns.is_column(text)


def _stands_alone(row: Row, cell: Cell, head: Head) -> bool:
    """Whether one cell is the title of a part: it covers many columns, or stands where no answer does."""
    covered = [at for at, one in enumerate(row) if one is cell]
    if len(covered) >= WIDE:
        return True
    key = head.keys[covered[0]] if covered[0] < len(head.keys) else ""
    if key == "код":
        return not is_code(cell.text) or bool(school_in(cell.text))
    return key not in SUBJECT and key != "запрос" and len(cell.text) > 3
