"""A filled Word form as the values of a route: where each stood, and what was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct, field

from generator.findings import UserError
from generator.proposals.intake import parse_answers, word_form_layout, word_form_write
from generator.proposals.intake.docx_reader import Loose, WordCell, WordTable
from generator.proposals.intake.parse_answers import IdsByTitle
from generator.proposals.intake.word_form_tables import Row, Titled, carried, joined, titled, under
from generator.proposals.printout import dates
from generator.records.dates import read_date
from generator.records.decode_scalar import nearest
from generator.records.fields import Spec, is_model, specs
from generator.records.models.route import Route
from generator.records.yaml_text.nodes import KeyPath

_BEGIN = {"когда": "до", "начало": "месяцев"}
"""Keys of a beginning, and of the end or the length that stands behind each."""


class Filled(Struct):
    """What a form said."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[KeyPath, str] = field(default_factory=dict)
    """Where each value stood, in words."""
    unread: list[str] = field(default_factory=list)
    """What was not understood, with its place; never the words themselves, they may be personal."""


def read(tables: list[WordTable], loose: Iterable[Loose], titles: IdsByTitle) -> Filled:
    """Read the tables of a form; the one with personal data is passed over without a look inside."""
    filled = Filled()
    known = list(titled(tables))
    if not any(one.path is not None for one in known):
        raise UserError("в документе нет таблиц нашей формы: возьмите её командой iom blank")
    seen: dict[KeyPath, str] = {}
    for one in known:
        if one.personal:
            continue
        if one.path is None:
            filled.unread.append(f"таблица {one.number}: не из формы маршрута")
        elif one.path in seen:
            filled.unread.append(
                f"{one.where}: такая таблица уже была ({seen[one.path]}); поправьте номер в заголовке"
            )
        else:
            seen[one.path] = f"таблица {one.number}"
            _FormReader(filled, titles, one).read()
    filled.values = _ordered(filled)
    filled.unread += list(_between(loose))
    return filled


def _between(loose: Iterable[Loose]) -> Iterator[str]:
    """Tell what was written between the tables; other programs rename styles, the form's own words stay."""
    ours = {word_form_write.HINT, word_form_write.EXPLAINED, word_form_write.HEADING, "Title"}
    chapters = ((), *((spec.key.label,) for spec in specs(Route)))
    said = {*word_form_write.SAID, *map(word_form_layout.heading, chapters)}
    for text in loose:
        if text.style not in ours and text.text not in said:
            where = f"после таблицы {text.after}" if text.after else "до первой таблицы"
            yield f"текст {where} (слов: {text.words}): перенесите его в таблицу"


class _FormReader:
    """Reads one table into the values."""

    def __init__(self, filled: Filled, titles: IdsByTitle, table: Titled) -> None:
        self.filled, self.titles, self.table = filled, titles, table
        self.path: KeyPath = table.path or ()
        self.ends: dict[KeyPath, Any] = {}
        """What has been taken so far, the end of a span too."""
        self.known = {
            s.key.label: s
            for s in specs(table.model)
            if not is_model(s.type) and s.key.label not in word_form_layout.LEFT_OUT
        }

    def read(self) -> None:
        head = self.table.rows[0] if self.table.rows else ()
        labels = [cell.label.rstrip(":").lower() for cell in head]
        grid = len(labels) > 2 or (len(labels) == 2 and all(one in self.known for one in labels))
        if grid and self.path:  # the record itself is no list, however many columns it was given
            self._grid(head, labels)
        else:
            self._fields()

    def _fields(self) -> None:
        seen: set[KeyPath] = set()
        for row in self.table.rows:
            if len(row) < 2 or not row[0].label:
                self._complain("строка без названия", row)
                continue
            spec = self._spec(row[0].label)
            where = f"{self.table.where}, строка «{row[0].label[:60]}»"
            path = (*self.path, spec.key.label) if spec else ()
            if spec is None:
                self._complain(where, row[1:])
            elif path in seen:
                self._complain(f"{where}: такая строка уже была, взята первая", row[1:])
            else:
                seen.update({path} if _filled(joined(row[1:])) else ())
                self._take(path, spec, joined(row[1:]), where)

    def _grid(self, head: Row, labels: list[str]) -> None:
        columns = [self._spec(label) for label in labels]
        for label, spec in zip(labels, columns, strict=True):
            if spec is None:
                self.filled.unread.append(f"{self.table.where}, столбец «{label[:60]}»")
        index = 0
        above: list[WordCell] = []
        for number, row in enumerate(self.table.rows[1:], 1):
            own = under(head, row)
            cells = above = carried(above, own)
            self._complain(f"{self.table.where}, строка {number}: лишняя клетка", own[len(head) :])
            if self._is_empty(columns, own):
                continue
            for spec, cell in zip(columns, cells, strict=False):
                if spec and _filled(cell):
                    where = f"{self.table.where}, строка {number}, столбец «{spec.key.label}»"
                    self._take((*self.path, index, spec.key.label), spec, cell, where)
            index += 1

    def _is_empty(self, columns: list[Spec | None], row: list[WordCell]) -> bool:
        """Whether a row says nothing of its own: what the form had in it, and what the row above lends, is not."""
        said = [(s, c) for s, c in zip(columns, row, strict=False) if s and _filled(c)]
        return all(word_form_layout.is_prefilled(s, c.label) for s, c in said)

    def _spec(self, label: str) -> Spec | None:
        said = " ".join(label.rstrip(":").lower().split())
        return self.known.get(said) or self.known.get(nearest(said, list(self.known)) or "")

    def _take(self, path: KeyPath, spec: Spec, cell: WordCell, where: str) -> None:
        if cell.odd:
            self.filled.unread.append(f"{where}: {cell.odd}")
        value = parse_answers.value(spec, cell.lines, self.titles)
        if value in ("", []):
            return
        taken = {path: value}
        if spec.key.label in _BEGIN and (found := dates.span(str(value))) and found[1]:
            taken = self._spanned(path, *found)
        if self.ends.get(path, value) != value:
            self.filled.unread.append(f"{where}: начало и конец названы выше иначе, сверьте")
        self.ends.update(taken)
        for one, said in taken.items():
            self.filled.places[one] = where
            _put(self.filled.values, one, said)

    def _spanned(self, path: KeyPath, first: str, last: str) -> dict[KeyPath, str]:
        """Both ends of a time that was written where its beginning is asked; what is asked of the end goes before."""
        label = _BEGIN[str(path[-1])]
        if label == "до":
            return {path: first, (*path[:-1], label): last}
        begun, ended = read_date(first), read_date(last)
        months = ended.months - begun.months + 1 if begun and ended else 0
        return {path: first, (*path[:-1], label): str(months)}

    def _complain(self, where: str, cells: Iterable[WordCell]) -> None:
        if any(_filled(cell) for cell in cells):
            said = where if where.startswith("таблица") else f"{self.table.where}: {where}"
            self.filled.unread.append(said)


def _filled(cell: WordCell) -> bool:
    return bool(cell.odd) or any(parse_answers.clean(line) for line in cell.lines)


def _put(values: dict[str, Any], path: KeyPath, value: Any) -> None:
    """Put a value at its path; lists are kept as mappings of numbers until all of them is there."""
    here: dict[Any, Any] = values
    for step in path[:-1]:
        here = here.setdefault(step, {})
    here[path[-1]] = value


def _ordered(filled: Filled) -> dict[str, Any]:
    """Make lists of numbered parts; a number that was skipped moves the rest up, places too."""
    moved: dict[KeyPath, KeyPath] = {}

    def made(value: Any, old: KeyPath, new: KeyPath) -> Any:
        if not isinstance(value, dict):
            moved[old] = new
            return value
        if value and all(isinstance(step, int) for step in value):
            return [
                made(value[step], (*old, step), (*new, index))
                for index, step in enumerate(sorted(value))
            ]
        return {step: made(inner, (*old, step), (*new, step)) for step, inner in value.items()}

    values = {step: made(v, (step,), (step,)) for step, v in filled.values.items()}
    filled.places = {moved.get(path, path): where for path, where in filled.places.items()}
    return values
