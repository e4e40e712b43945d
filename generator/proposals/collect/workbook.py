"""The district's working table: what stays with the methodologist, every row of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from msgspec.structs import replace

from generator.language.russian import capital
from generator.proposals.collect import lines, periods, xlsx
from generator.proposals.collect.groups import Group
from generator.proposals.collect.model import STAGES, TeacherRow
from generator.proposals.collect.reader import ROWS
from generator.proposals.collect.reader import STAGES as REGISTER
from generator.proposals.collect.summary import DeficitCount, Summary, funnel, reached
from generator.proposals.collect.xlsx import Column
from generator.records.dates import Date

MOST_BARS = 10
"""Deficits in the picture of the chief."""
YES, NO = "есть", "нет"
WITHOUT = "дефицита нет"
"""What stands in the rows of those who answered so: the command reads it as they wrote it."""


def write(summary: Summary, day: str = "") -> bytes:
    """Write the workbook."""
    made = xlsx.book(lines.title(summary))
    _short(made, summary)
    _deficits(made, summary)
    _groups(made, "Свои слова", "Чего нет в банке: кандидаты", summary.own)
    _groups(made, "Запросы", "Чего школы ждут от района", summary.wishes)
    _focus(made, summary)
    _funnel(made, summary)
    _register(made, summary)
    _rows(made, summary)
    _unread(made, summary)
    return xlsx.save(made, day)


def _short(made: Any, summary: Summary) -> None:
    """The page of the chief: ten lines and a picture, on one sheet of paper."""
    found = xlsx.sheet(made, "Кратко", landscape=False)
    first = xlsx.heading(found, lines.title(summary), "Для начальника: десять строк и картинка.")
    found.column_dimensions["A"].width, found.column_dimensions["B"].width = 4, 46
    found.column_dimensions["C"].width = found.column_dimensions["D"].width = 22
    for number, said in enumerate(lines.ten(summary), 1):
        row = first + number - 1
        xlsx.put(found.cell(row, 1), number, soft=True)
        xlsx.put(found.cell(row, 2), said)
        found.merge_cells(start_row=row, end_row=row, start_column=2, end_column=4)
        found.row_dimensions[row].height = 16 * (1 + len(said) // 84)
    top = summary.deficits[:MOST_BARS]
    row = first + 11
    columns = [Column("", 4), Column("Дефицит", 46), Column("Педагогов", 22), Column("Школ", 22)]
    body = [(n, d.title, len(d.teachers), len(d.schools)) for n, d in enumerate(top, 1)]
    below = xlsx.table(found, row, columns, body)
    if top:
        _chart(found, row, len(top), below)
    found.page_setup.fitToHeight = 1


def _chart(found: Any, head: int, count: int, below: int) -> None:
    from openpyxl.chart import BarChart, Reference  # noqa: PLC0415
    from openpyxl.chart.label import DataLabelList  # noqa: PLC0415

    chart = BarChart()
    chart.type, chart.style, chart.legend = "bar", 10, None
    chart.title = "Сколько педагогов назвали дефицит"
    chart.add_data(
        Reference(found, min_col=3, min_row=head, max_row=head + count), titles_from_data=True
    )
    chart.set_categories(Reference(found, min_col=2, min_row=head + 1, max_row=head + count))
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorUnit, chart.y_axis.majorGridlines = 1 if count < 12 else None, None
    chart.series[0].graphicalProperties.solidFill = "0F4C66"
    chart.dataLabels = DataLabelList()
    chart.dataLabels.showVal = True
    for other in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(chart.dataLabels, other, False)
    chart.gapWidth, chart.width, chart.height = 40, 17, 3 + 0.9 * count
    found.add_chart(chart, f"A{below}")


def _deficits(made: Any, summary: Summary) -> None:
    found = xlsx.sheet(made, "Дефициты")
    past = summary.gathering.past_period
    was = [Column(f"Было: {periods.said(past)}", 11)] if past else []
    columns = [
        *(Column("Номер", 8), Column("Дефицит", 40), Column("Группа", 16)),
        *(Column("Педагогов", 11), *was, Column("Школ", 7), Column("Уровни", 20)),
        *(Column("Предметы", 30), Column("Маршрут", 9), Column("Метод", 8), Column("Кейс", 7)),
        Column("По сходству слов", 11),
    ]
    first = xlsx.heading(
        found,
        "Дефициты банка",
        "Педагог с двумя дефицитами посчитан в каждом. «По сходству слов» — сверьте.",
    )
    xlsx.table(found, first, columns, (_deficit(d, bool(past)) for d in summary.deficits))
    xlsx.stays(found, first)


def _deficit(deficit: DeficitCount, compared: bool) -> list[Any]:
    return [
        *(deficit.id, deficit.title, capital(deficit.group), len(deficit.teachers)),
        *([deficit.before] if compared else []),
        *(len(deficit.schools), _counts(deficit.by(lambda row: row.levels))),
        _counts(deficit.by(lambda row: row.subjects)),
        *(YES if count else NO for count in (deficit.routes, deficit.methods, deficit.cases)),
        deficit.guessed or "",
    ]


def _counts(found: Counter[str]) -> str:
    order = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{value} {count}" for value, count in order)


def _groups(made: Any, name: str, title: str, groups: Iterable[Group]) -> None:
    found = xlsx.sheet(made, name)
    first = xlsx.heading(found, title, "Собраны по сходству слов: сверьте, одно ли это и то же.")
    columns = [
        *(Column("О чём", 46), Column("Педагогов", 11), Column("Школ", 7)),
        *(Column("Какие школы", 40), Column("Как это сказали", 80)),
    ]
    rows = (
        (g.title, len(g.teachers), len(g.schools), ", ".join(g.schools), "\n".join(g.texts))
        for g in groups
    )
    xlsx.table(found, first, columns, rows)
    xlsx.stays(found, first)


def _focus(made: Any, summary: Summary) -> None:
    found = xlsx.sheet(made, "Фокус-группы")
    first = xlsx.heading(
        found,
        "Кого позвать за один стол",
        "6–8 педагогов с одним дефицитом, по одному из школы, пока хватает школ.",
    )
    columns = [Column("Дефицит", 46), Column("Школа", 40), Column("Код", 10), Column("Предмет", 30)]
    rows = [
        (group.title, row.school, row.code or row.place, ", ".join(row.subjects))
        for group in summary.focus
        for row in group.members
    ]
    xlsx.table(found, first, columns, rows)
    xlsx.stays(found, first)


def _funnel(made: Any, summary: Summary) -> None:
    found = xlsx.sheet(made, "Воронка", landscape=False)
    past = summary.gathering.past_period
    first = xlsx.heading(found, "Воронка программы", "Сколько педагогов дошли до этапа или дальше.")
    now, was = funnel(summary.gathering.rows), funnel(summary.gathering.before)
    columns = [Column("Этап", 40), Column("Педагогов", 12), *([Column("Было", 12)] if past else [])]
    rows = [(stage.word, now[stage], *([was[stage]] if past else [])) for stage in STAGES]
    below = xlsx.table(found, first, columns, rows)
    by_school = [Column("Школа", 40), *(Column(capital(stage.word), 12) for stage in STAGES)]
    schools = [_school(summary, name) for name in summary.gathering.schools]
    _missing(found, xlsx.table(found, below, by_school, schools), summary)


def _missing(found: Any, below: int, summary: Summary) -> None:
    """Those of whom this gathering says nothing, under the funnel: they are in none of its numbers."""
    if summary.missing:
        xlsx.put(found.cell(below, 1), "Были в прошлом сборе, теперь сведений нет", bold=True)
        xlsx.table(found, below + 1, [Column("Школа", 40), Column("Код", 12)], summary.missing)


def _school(summary: Summary, name: str) -> list[Any]:
    rows = [row for row in summary.gathering.rows if row.school == name]
    return [name, *(len(reached(rows, stage)) for stage in STAGES)]


def _register(made: Any, summary: Summary) -> None:
    found = xlsx.sheet(made, REGISTER)
    first = xlsx.heading(
        found, "Кто где: без имён", "Эту таблицу дайте команде в следующий сбор: она сравнит."
    )
    columns = [
        *(Column("Период", 10), Column("Школа", 36), Column("Код", 10), Column("Этап", 26)),
        *(Column("Раньше", 26), Column("Следующая встреча", 14), Column("Кто рядом", 18)),
        Column("Отметка", 34),
    ]
    period = str(summary.gathering.period or "")
    rows: list[list[Any]] = [
        [
            *(period, one.school, one.code, one.step, one.was, day(one.meeting), one.beside),
            "; ".join(
                word
                for word, is_so in (("пора встретиться", one.due), ("стоит на месте", one.still))
                if is_so
            ),
        ]
        for one in summary.progress
    ]
    xlsx.table(found, first, columns, rows)
    xlsx.stays(found, first)


def day(value: Date | None) -> str:
    """Write a day as schools do; a month without a day stays one."""
    if value is None:
        return ""
    return f"{value.day:02}.{value.month:02}.{value.year}" if value.day else str(value)


_COLUMNS: tuple[tuple[Column, Callable[[TeacherRow], Any]], ...] = (
    (Column("Период", 10), lambda row: str(row.period or "")),
    (Column("Школа", 34), lambda row: row.school),
    (Column("Код", 8), lambda row: row.code),
    (Column("Роль", 18), lambda row: row.role),
    (Column("Предмет", 18), lambda row: ", ".join(row.subjects)),
    (Column("Уровень", 10), lambda row: ", ".join(row.levels)),
    (Column("Опыт", 10), lambda row: row.experience),
    (Column("Дефицит из банка", 12), lambda row: ", ".join(row.deficits)),
    (
        Column("Если в банке нет — своими словами", 40),
        lambda row: row.said if row.own or row.guessed else "",
    ),
    (Column("Образовательная задача", 40), lambda row: row.task),
    (Column("Этап", 18), lambda row: row.step),
    (Column("Форма предъявления результата", 22), lambda row: row.form),
    (Column("Что нужно от района", 30), lambda row: row.wish),
    (Column("Следующая встреча", 12), lambda row: day(row.meeting)),
    (Column("Кто рядом", 14), lambda row: row.beside),
    (Column("Узнан", 14), lambda row: "по сходству слов" if row.guessed else ""),
    (Column("Файл", 24), lambda row: row.file),
    (Column("Место", 24), lambda row: row.place),
)
"""What stands of each row; it is read back by the same heads, so they are words of ``collect-columns``."""


def _rows(made: Any, summary: Summary) -> None:
    found = xlsx.sheet(made, ROWS)
    first = xlsx.heading(found, "Все строки школ", "Из них посчитано всё остальное.")
    free = [replace(row, said=WITHOUT) for row in summary.gathering.without]
    rows = [*summary.gathering.rows, *free, *summary.gathering.past]
    columns = [column for column, _ in _COLUMNS]
    xlsx.table(found, first, columns, ([value(row) for _, value in _COLUMNS] for row in rows))
    xlsx.stays(found, first)


def _unread(made: Any, summary: Summary) -> None:
    found = xlsx.sheet(made, "Не прочитано")
    first = xlsx.heading(found, "На что посмотреть", "Личное не повторяется: названо только место.")
    columns = [Column("Что", 18), Column("Файл", 30), Column("Место", 30), Column("Сообщение", 90)]
    told = summary.gathering.found
    parts = (("не прочитано", told.unread), ("личное", told.personal), ("посмотрите", told.told))
    rows = [
        (what, one.file, one.place, one.message)
        for what, remarks in parts
        for one in dict.fromkeys(remarks)
    ]
    xlsx.table(found, first, columns, rows)
    xlsx.stays(found, first)
