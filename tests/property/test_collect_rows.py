"""Whatever stands beside it, a deficit that a sheet names is counted, or its place is told."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.proposals.collect.bank import ONLY_IDS, Bank
from generator.proposals.collect.blank import columns_of
from generator.proposals.collect.model import Found
from generator.proposals.collect.privacy import Cutter
from generator.proposals.collect.reader import Lists, read
from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table
from tests.support.collected import portal

IDS = {"m-1": "m-1", "м-3": "m-3", "М-2": "m-2", "ПР-11": "pr-11"}
ANSWERS = {
    "Задача": ("освоить вопросы", "ставить цель урока", "организовать работу в классе", ""),
    "Этап": ("теория", "проба проведена 12.10", "маршрут составлен", ""),
    "Роль": ("учитель", "учитель математики", "классный руководитель", ""),
    "Предмет": ("математика", "русский язык, литература", ""),
    "Уровень": ("НОО", "5-9", "1–4 классы", ""),
    "Форма": ("открытый урок", "результат класса", "памятка", ""),
    "Следующая встреча": ("12.12.2026", ""),
    "Примечание": ("всего 3 раза", "итого 5", "школа", "педагог года", "дефицит слов", ""),
}
"""Answers beside the deficit; many sound like a column, a row of sums or a label."""
UNKNOWN = ("Всего", "Тема урока", "Особые отметки", "НОО", "Педагог", "Кол-во педагогов", "")
"""Heads of columns of which not all are known."""


def sheet(rows: list[list[str]]) -> Table:
    return Table(tuple(tuple(Cell((Line(t),) if t else ()) for t in row) for row in rows))


def told(*tables: Table) -> Found:
    columns = columns_of(portal())
    found = Found()
    lists = Lists(columns, Bank(portal().deficits), Cutter(columns.public()))
    read("list.xlsx", Blocks(tables), lists, found)
    return found


@given(st.data())
def test_every_teacher_is_counted_with_her_deficits(data: st.DataObject) -> None:
    def some(values: Any) -> Any:
        return data.draw(st.sampled_from(values))

    beside = data.draw(st.lists(st.sampled_from([*ANSWERS]), max_size=5, unique=True))
    heads = data.draw(st.permutations(["Код", "Дефицит", *beside]))
    rows, expected = [heads], []
    for number in range(1, data.draw(st.integers(2, 5))):
        ids = data.draw(st.lists(st.sampled_from([*IDS]), min_size=1, max_size=2, unique=True))
        said = {"Код": f"П-{number}", "Дефицит": some((", ", "; ", "\n", " и ")).join(ids)}
        rows.append([said.get(head) or some(ANSWERS[head]) for head in heads])
        rows += [heads] if some((False, False, True)) else []
        expected.append((f"П-{number}", {IDS[one] for one in ids}))
    assert [(row.code, set(row.deficits)) for row in told(sheet(rows)).rows] == expected


@st.composite
def strange(draw: Any) -> Table:
    """A table of deficits whose other columns may be unknown, with titles between its rows."""
    heads = draw(st.lists(st.sampled_from(UNKNOWN), min_size=1, max_size=4, unique=True))
    at = draw(st.integers(0, len(heads)))
    heads.insert(at, draw(st.sampled_from(("Дефицит", "Затруднение", "Номер дефицита"))))
    rows = [[draw(st.sampled_from(("Сведения", "Школа № 1", ""))), *[""] * (len(heads) - 1)], heads]
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.integers(0, 5))
        title = [draw(st.sampled_from(("Раздел 1", "Начальная школа"))), *[""] * (len(heads) - 1)]
        said = [draw(st.sampled_from(("1", "3 чел.", "урок в 5 классе", ""))) for _ in heads]
        said[at] = draw(st.sampled_from([*IDS, "не слышу тихих", "нет", ""]))
        rows.append(said if kind else title)
    return sheet(rows)


@given(st.lists(strange(), min_size=1, max_size=2))
def test_a_row_that_names_a_deficit_is_read_or_told(tables: list[Table]) -> None:
    found = told(*tables)
    remarks = [*found.unread, *found.told]
    if any(one.place == "файл" or "не прочитано" in one.message for one in remarks):
        return
    places = [one.place for one in (*found.rows, *remarks)]
    for number, table in enumerate(tables, 1):
        for at, row in enumerate(table.rows, 1):
            if any(ONLY_IDS.fullmatch(cell.text) for cell in row):
                named = re.compile(rf"таблица {number}, строка {at}(?!\d)")
                assert any(map(named.match, places)), (number, at)
