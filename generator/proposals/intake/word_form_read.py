"""A filled Word form as the values of a route: where each stood, and what was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct, field

from generator.findings import UserError
from generator.proposals.intake import parse_answers, word_form_layout, word_form_write
from generator.proposals.intake.docx_reader import Loose, WordCell, WordTable
from generator.proposals.intake.parse_answers import IdsByTitle
from generator.records.decode_scalar import nearest
from generator.records.fields import Spec, is_model, specs
from generator.records.models.route import Route
from generator.records.yaml_text.nodes import KeyPath

_STEP = re.compile(r"(.+?)(?:\s+([0-9]{1,2}))?")


class Filled(Struct):
    """What a form said."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[KeyPath, str] = field(default_factory=dict)
    """Where each value stood, in words."""
    unread: list[str] = field(default_factory=list)
    """What was not understood, with its place; never the words themselves, they may be personal."""


def is_form(tables: Iterable[WordTable]) -> bool:
    """Whether one of the tables is titled as a table of our form."""
    return any(_Titled(table).path is not None for table in tables)


def read(tables: list[WordTable], loose: Iterable[Loose], titles: IdsByTitle) -> Filled:
    """Read the tables of a form; the one with personal data is passed over without a look inside."""
    filled = Filled()
    known = [_Titled(table) for table in tables]
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
    ours = {
        *(word_form_write.HINT, word_form_write.EXPLAINED, word_form_write.HEADING),
        "Title",
    }
    for text in loose:
        if text.style not in ours:
            where = f"после таблицы {text.after}" if text.after else "до первой таблицы"
            yield f"текст {where} (слов: {text.words}): перенесите его в таблицу"


class _Titled:
    """A table whose title tells which part of the record it is."""

    def __init__(self, table: WordTable) -> None:
        self.number, self.rows = table.number, table.rows[1:]
        first = table.rows[0] if table.rows else ()
        self.title = first[0].label if first else ""
        self.personal = self.title.lower().startswith("личное")
        self.path, self.model = (None, Route) if self.personal else _locate(self.title)
        self.where = f"таблица {self.number} «{self.title}»" if self.path is not None else ""


def _locate(title: str) -> tuple[KeyPath | None, type]:
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


class _FormReader:
    """Reads one table into the values."""

    def __init__(self, filled: Filled, titles: IdsByTitle, table: _Titled) -> None:
        self.filled, self.titles, self.table = filled, titles, table
        self.path: KeyPath = table.path or ()
        self.known = {
            s.key.label: s
            for s in specs(table.model)
            if not is_model(s.type) and s.key.label not in word_form_layout.LEFT_OUT
        }

    def read(self) -> None:
        labels = (
            [cell.label.rstrip(":").lower() for cell in self.table.rows[0]]
            if self.table.rows
            else []
        )
        grid = len(labels) > 2 or (len(labels) == 2 and all(one in self.known for one in labels))
        if grid and self.path:  # the record itself is no list, however many columns it was given
            self._grid(labels)
        else:
            self._fields()

    def _fields(self) -> None:
        for row in self.table.rows:
            if len(row) < 2 or not row[0].label:
                self._complain("строка без названия", row)
                continue
            spec = self._spec(row[0].label)
            where = f"{self.table.where}, строка «{row[0].label[:60]}»"
            if spec is None:
                self._complain(where, row[1:])
                continue
            self._take((*self.path, spec.key.label), spec, row[1], where)

    def _grid(self, labels: list[str]) -> None:
        columns = [self._spec(label) for label in labels]
        for label, spec in zip(labels, columns, strict=True):
            if spec is None:
                self.filled.unread.append(f"{self.table.where}, столбец «{label[:60]}»")
        index = 0
        for number, row in enumerate(self.table.rows[1:], 1):
            pairs = [(s, c) for s, c in zip(columns, row, strict=False) if s]
            said = [(s, c) for s, c in pairs if _filled(c)]
            if not said or all(word_form_layout.is_prefilled(s, c.label) for s, c in said):
                continue
            for spec, cell in said:
                where = f"{self.table.where}, строка {number}, столбец «{spec.key.label}»"
                self._take((*self.path, index, spec.key.label), spec, cell, where)
            index += 1

    def _spec(self, label: str) -> Spec | None:
        said = " ".join(label.rstrip(":").lower().split())
        return self.known.get(said) or self.known.get(nearest(said, list(self.known)) or "")

    def _take(self, path: KeyPath, spec: Spec, cell: WordCell, where: str) -> None:
        if cell.odd:
            self.filled.unread.append(f"{where}: {cell.odd}")
        value = parse_answers.value(spec, cell.lines, self.titles)
        if value in ("", []):
            return
        self.filled.places[path] = where
        _put(self.filled.values, path, value)

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
