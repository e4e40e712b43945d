"""The blank form of an ИОМ filled in Word: its labels and its road map become the values of a route."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from generator.proposals.intake import parse_answers
from generator.proposals.intake.docx_reader import WordLine, WordTable
from generator.proposals.intake.parse_answers import IdsByTitle, clean
from generator.proposals.intake.word_form_read import Filled
from generator.proposals.printout import dates as printout_dates
from generator.proposals.printout.cells import OF_RESULT, actions, labelled
from generator.proposals.printout.edits import PlainValues
from generator.proposals.printout.printout_reader import is_signature
from generator.proposals.printout.text_merge import plain
from generator.records.dates import Date, read_date
from generator.records.models.enums import PHASES

TITLE = "индивидуальный образовательный маршрут"
NOTE = "пояснительная записка"
ROAD = "Дорожная карта"
DIAGNOSIS = "диагностика и её результаты"
LASTS = "сроки работы"
TOWN = "город, год"
CONCLUSION = ("что изменилось и по чему это видно", "вывод: оставить, изменить, отказаться")

TEXTS = {
    "тема самообразования": (NOTE, "тема самообразования"),
    "цель": (NOTE, "цель"),
    "форма самообразования": (NOTE, "форма самообразования"),
    "ожидаемый результат": (NOTE, "ожидаемый результат"),
    "форма отчёта": (NOTE, "отчёт", "форма"),
}
LISTS = {"задачи": (NOTE, "задачи")}
PERSONAL = (
    "организация",
    "фамилия, имя, отчество",
    "должность, предмет",
    "образование",
    "дата аттестации, категория",
    "повышение квалификации: даты и темы",
    "педагогический стаж",
)
"""Labels whose answers are passed over: a school and a person have no place in a public record."""

SECTIONS = ("информационная справка", NOTE, "диагностика проделанной работы", ROAD.lower())
ENDS = ("педагог", "тьютор", "источники")
LABELS = (*TEXTS, *LISTS, *PERSONAL, *SECTIONS, *CONCLUSION, DIAGNOSIS, LASTS, TOWN, *ENDS)

COLUMNS = ("дефицит", "задач", *(p.short for p in PHASES), "сроки", "предъявлени")
"""A word of each column of the road map: a district may call them a little otherwise."""

_RULES = re.compile(r"_{3,}|…{2,}|\.{5,}")
_YEAR = re.compile(r"\b20[0-9][0-9]\b")


def is_ours(blocks: list[WordTable | WordLine]) -> bool:
    """Whether a document is the blank form of an ИОМ: its title, and a road map with four phases."""
    titled = any(
        TITLE in b.text.lower().replace("\u00a0", " ")
        for b in blocks[:8]
        if isinstance(b, WordLine)
    )
    return titled and any(_columns(b) for b in blocks if isinstance(b, WordTable))


def read(blocks: list[WordTable | WordLine], titles: IdsByTitle) -> Filled:
    """Read what was filled in; ``titles`` give ids by kind and title."""
    filled = Filled({NOTE: {}})
    above = takewhile(lambda b: not (isinstance(b, WordTable) and is_signature(b)), blocks)
    answers = _answers(b.text for b in above if isinstance(b, WordLine))
    for label, path in TEXTS.items():
        _put(filled, path, " ".join(answers.get(label, ())), f"«{words_of(label)}»")
    for label, path in LISTS.items():
        items = [parse_answers.unbulleted(line) for line in answers.get(label, ())]
        _put(filled, path, items, f"«{words_of(label)}»")
    _put(
        filled,
        (NOTE, "диагностика"),
        _diagnosis(answers.get(DIAGNOSIS, []), titles),
        f"«{words_of(DIAGNOSIS)}»",
    )
    said = [" ".join(answers[label]) for label in CONCLUSION if answers.get(label)]
    _put(filled, ("итог", "вывод"), "\n\n".join(said), f"«{words_of(CONCLUSION[1])}»")
    _lasts(filled, " ".join(answers.get(LASTS, ())))
    _town(filled, " ".join(answers.get(TOWN, ())))
    for table in (b for b in blocks if isinstance(b, WordTable)):
        if columns := _columns(table):
            _road(filled, table, columns, titles)
        elif is_signature(table):
            continue
        elif any(cell.label for row in table.rows for cell in row):
            filled.unread.append(f"таблица {table.number}: не из бланка")
    if topic := filled.values[NOTE].get("тема самообразования"):
        filled.values["название"] = topic[:120]
        filled.places[("название",)] = "«Тема самообразования»"
    return filled


def words_of(label: str) -> str:
    """A label as it is printed."""
    return label[:1].upper() + label[1:]


def _answers(lines: Iterator[str]) -> dict[str, list[str]]:
    """What stands beside and under each label, without the lines to write on."""
    found: dict[str, list[str]] = {}
    label = ""
    for text in lines:
        said = " ".join(clean(_RULES.sub(" ", text.replace("\t", " "))).split())
        known = next((one for one in LABELS if said.lower().startswith(one)), "")
        if known:
            label, said = known, said[len(known) :].strip(" :")
        if said and label:
            found.setdefault(label, []).append(said)
    return found


def _put(filled: Filled, path: tuple[str, ...], value: Any, where: str) -> None:
    if not value:
        return
    here = filled.values
    for step in path[:-1]:
        here = here.setdefault(step, {})
    here[path[-1]] = value.rstrip(".").lower() if path[-1] == "форма самообразования" else value
    filled.places[path] = where


def _diagnosis(lines: list[str], titles: IdsByTitle) -> list[PlainValues]:
    """«Метод: что показала», a line each; a line without a source goes on with the one above."""
    made: list[PlainValues] = []
    for line in lines:
        name, colon, shown = parse_answers.unbulleted(line).partition(":")
        source = parse_answers.source(plain(name), titles)
        sure = colon or source.get("метод", plain(name)) != plain(name)
        if not made or sure:
            known = source if sure else {}
            made.append({**known, "что показала": plain(shown if known else line)})
        else:
            made[-1]["что показала"] += f" {line}"
    return made


def _lasts(filled: Filled, said: str) -> None:
    if not said:
        return
    where = "«Сроки работы»"
    if term := printout_dates.term(said):
        _put(filled, ("срок",), term, where)
    elif (dates := printout_dates.span(said)) and dates[1]:
        first, last = _date(dates[0]), _date(dates[1])
        months = str(last.months - first.months + 1)
        _put(filled, ("срок",), {"начало": dates[0][:7], "месяцев": months}, where)
    else:
        filled.unread.append(
            f"{where}: напишите первый и последний месяц: сентябрь 2026 — август 2027"
        )


def _date(text: str) -> Date:
    found = read_date(text)
    assert found is not None  # ``when`` gives dates that were read
    return found


def _town(filled: Filled, said: str) -> None:
    year = _YEAR.search(said)
    if year:
        _put(filled, ("титульный лист", "год"), year[0], "«Город, год»")
    if town := _YEAR.sub("", said).strip(" ,г."):
        _put(filled, ("титульный лист", "город"), town, "«Город, год»")


def _columns(table: WordTable) -> dict[str, int]:
    """Where each column of a road map stands; nothing where the table is another one."""
    head = [cell.label.lower() for cell in table.rows[0]] if table.rows else []
    found = {
        name: n
        for name in COLUMNS
        for n, said in enumerate(head)
        if name in said.replace("\u00a0", " ")
    }
    return found if all(phase.short in found for phase in PHASES) and "дефицит" in found else {}


def _road(filled: Filled, table: WordTable, columns: dict[str, int], titles: IdsByTitle) -> None:
    road: list[PlainValues] = filled.values.setdefault("дорожная карта", [])
    for number, row in enumerate(table.rows[1:], 1):
        where = f"«{ROAD}», строка {number}"
        cells = {name: _lines(row, at) for name, at in columns.items()}
        if not any(cells.values()):
            continue
        odd = next((cell.odd for cell in row if cell.odd), "")
        if odd:
            filled.unread.append(f"{where}: {odd}")
        if cells["дефицит"] or not road:
            said = "\n".join(cells["дефицит"])
            road.append(
                {
                    "дефицит": titles.get(("deficit", plain(said).casefold())) or plain(said),
                    "задачи": [],
                }
            )
            filled.places[("дорожная карта", len(road) - 1)] = where
        task = _task(cells)
        if task:
            road[-1]["задачи"].append(task)
            path = ("дорожная карта", len(road) - 1, "задачи", len(road[-1]["задачи"]) - 1)
            filled.places[path] = where
    if not road:
        del filled.values["дорожная карта"]


def _lines(row: tuple[Any, ...], at: int) -> tuple[str, ...]:
    if at >= len(row):
        return ()
    lines = (clean(line) for paragraph in row[at].lines for line in paragraph.split("\n"))
    return tuple(line for line in lines if line)


def _task(cells: dict[str, tuple[str, ...]]) -> PlainValues:
    """One row: the task, the actions of its phases with the times of the row, and the result."""
    made: PlainValues = {}
    if said := cells.get("задач"):
        made["задача"] = plain("\n".join(said))
    made_of = [(p.value, one) for p in PHASES for one in actions(cells[p.short])]
    times = [printout_dates.activity(line) or {} for line in cells.get("сроки", ())]
    spread = times if len(times) == len(made_of) else times[:1] * len(made_of)
    spread += [{}] * (len(made_of) - len(spread))
    activities = []
    for (phase, one), time in zip(made_of, spread, strict=True):
        values: PlainValues = {
            "этап": phase,
            "что": plain(one.what),
            **(printout_dates.activity(one.time) or time),
        }
        for key, label in (("с кем", "вместе"), ("отчёт", "отчёт"), ("ресурсы", "ресурсы")):
            if one.label(label):
                parts = [plain(part) for part in one.label(label).split(";")]
                values[key] = parts if key == "ресурсы" else plain(one.label(label))
        activities.append(values)
    if activities:
        made["мероприятия"] = activities
    result = labelled(cells.get("предъявлени", ()), OF_RESULT)
    if result.text or result.labels:
        made["результат"] = {
            key: plain(text)
            for key, text in (("форма", result.text), ("признак", result.label("признак")))
            if text
        }
    return made
