"""The road map after an edit on paper: deficits, tasks and actions are matched with the old ones by their text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.language import matching
from generator.paper.layouts import route_words
from generator.proposals.printout import dates
from generator.proposals.printout.cells import OF_DEFICIT, OF_RESULT, Action, actions, labelled
from generator.proposals.printout.edits import Edits, PlainValues
from generator.proposals.printout.printout_reader import (
    COLUMNS,
    PHASES,
    CellLines,
    PrintedRow,
    PrintedStage,
)
from generator.proposals.printout.text_merge import plain, same
from generator.records.models.enums import PHASES as WORDS
from generator.records.yaml_text.nodes import KeyPath

T = TypeVar("T")

ROAD = "дорожная карта"
_NO_ROW = PrintedRow(((),) * len(COLUMNS), ())
_NO_STAGE = PrintedStage((), ())


def read(
    edits: Edits, base: list[PlainValues], was: Sequence[PrintedStage], now: Sequence[PrintedStage]
) -> list[PlainValues]:
    """Give the deficits of the road map as they came back."""
    pairs = _pairs(was, now, len(base), lambda s: " ".join(s.deficit), _stage_text)
    made: list[PlainValues] = []
    number = 1
    for i, stage in enumerate(now):
        at = pairs.get(i)
        old, values = (was[at], base[at]) if at is not None else (_NO_STAGE, {})
        made.append(_stage(edits, values, old, stage, number, (ROAD, i)))
        number += len(stage.rows)
    return made


def _stage(
    edits: Edits,
    base: PlainValues,
    was: PrintedStage,
    now: PrintedStage,
    number: int,
    path: KeyPath,
) -> PlainValues:
    edits.place(path, _row(number))
    made = _deficit(edits, dict(base), was.deficit, now.deficit, _row(number))
    tasks = base.get("задачи") or []
    pairs = _pairs(was.rows, now.rows, len(tasks), lambda r: " ".join(r.cells[1]), _row_text)
    made["задачи"] = []
    for i, row in enumerate(now.rows):
        at = pairs.get(i)
        old, values = (was.rows[at], tasks[at]) if at is not None else (_NO_ROW, {})
        made["задачи"].append(
            _task(edits, values, old, row, _row(number + i), (*path, "задачи", i))
        )
    return made


def _deficit(
    edits: Edits, values: PlainValues, was: CellLines, now: CellLines, where: str
) -> PlainValues:
    """The first cell: the bank's title and words, or a text of one's own; then two labelled lines."""
    old, new = labelled(was, OF_DEFICIT), labelled(now, OF_DEFICIT)
    edits.key(values, "направление", old.label("направление"), new.label("направление"))
    edits.key(values, "подтверждение", old.label("подтверждение"), new.label("подтверждение"))
    if not same(old.label("уровень"), new.label("уровень")):
        values["уровень"] = plain(new.label("уровень")).rstrip(".").lower()
    if same(old.text, new.text):
        return values
    of_bank = len(old.texts) > 1  # its title, then its words
    title = new.texts[0] if new.texts else ""
    if id := edits.titles.get(("deficit", plain(title).casefold())):
        values["дефицит"] = id
        if of_bank and same(old.texts[0], title):
            edits.complain(
                f"{where}, дефицит",
                "слова взяты из банка; чтобы записать свои, сотрите и название",
            )
    elif of_bank or "дефицит" not in values:
        values["дефицит"] = plain(new.text)
    else:
        values["дефицит"] = edits.text(str(values["дефицит"]), old.text, new.text)
    return values


def _task(
    edits: Edits, base: PlainValues, was: PrintedRow, now: PrintedRow, where: str, path: KeyPath
) -> PlainValues:
    edits.place(path, where)
    for column in now.odd:
        edits.complain(f"{where}, столбец «{column}»", "рисунок или таблица внутри клетки")
    made = dict(base)
    task, result = (labelled(cell, OF_RESULT) for cell in (now.cells[1], now.cells[-1]))
    made["задача"] = edits.text(made.get("задача", ""), "\n".join(was.cells[1]), task.text)
    made["мероприятия"] = []
    for number, phase in enumerate(WORDS, PHASES.start):
        done = [a for a in base.get("мероприятия") or [] if a["этап"] == phase.value]
        first = len(made["мероприятия"])
        made["мероприятия"] += _actions(
            edits, done, was.cells[number], now.cells[number], phase.value
        )
        for index in range(first, len(made["мероприятия"])):
            edits.place((*path, "мероприятия", index), f"{where}, столбец «{COLUMNS[number]}»")
    old = labelled(was.cells[-1], OF_RESULT)
    made["результат"] = dict(made.get("результат") or {})
    edits.key(made["результат"], "форма", old.text, result.text)
    edits.key(made["результат"], "признак", old.label("признак"), result.label("признак"))
    edits.place((*path, "результат"), f"{where}, столбец «{COLUMNS[-1]}»")
    return made


def _actions(
    edits: Edits, base: list[PlainValues], was: CellLines, now: CellLines, phase: str
) -> list[PlainValues]:
    """The actions of one phase of a task."""
    if was == now:
        return base
    old, new = actions(was), actions(now)
    pairs = _pairs(old, new, len(base), lambda a: a.what, lambda a: a.all)
    return [
        _action(edits, base[pairs[i]], old[pairs[i]], one)
        if i in pairs
        else _action(edits, {"этап": phase}, Action(), one)
        for i, one in enumerate(new)
    ]


def _action(edits: Edits, base: PlainValues, was: Action, now: Action) -> PlainValues:
    made = dict(base)
    made["что"] = edits.text(made.get("что", ""), was.what, now.what)
    if not same(was.time, now.time):
        for key in ("когда", "до", "часов"):
            made.pop(key, None)
        made.update(dates.activity(now.time) or {})
    edits.key(made, "с кем", was.label("вместе"), now.label("вместе"))
    edits.key(made, "отчёт", was.label("отчёт"), now.label("отчёт"))
    if not same(was.label("ресурсы"), now.label("ресурсы")):
        given = list(made.get("ресурсы") or [])
        parts = [part for text in now.label("ресурсы").split(";") if (part := plain(text))]
        made["ресурсы"] = edits.items(given, [edits.plainly(one) for one in given], parts)
        if not parts:
            del made["ресурсы"]
    return made


def _pairs(
    old: Sequence[T],
    new: Sequence[T],
    count: int,
    name: Callable[[T], str],
    text: Callable[[T], str],
) -> dict[int, int]:
    """Which item became which; what resembles nothing keeps its place among the left over ones."""
    if len(old) != count:
        return {}
    pairs = matching.match(old, new, name, text)
    if len(old) == len(new):
        left = [i for i in range(len(old)) if i not in pairs.values()]
        pairs.update(zip((i for i in range(len(new)) if i not in pairs), left, strict=True))
    return pairs


def _row(number: int) -> str:
    return f"«{route_words.MAP}», строка {number}"


def _stage_text(stage: PrintedStage) -> str:
    return " ".join([*stage.deficit, *(_row_text(row) for row in stage.rows)])


def _row_text(row: PrintedRow) -> str:
    return " ".join(line for cell in row.cells[1:] for line in cell)
