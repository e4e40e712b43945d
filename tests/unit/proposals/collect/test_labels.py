"""Labels over a table tell whose sheet it is, of when, and how many teachers the school has."""

from __future__ import annotations

import pytest

from generator.proposals.collect.columns import LISTS, Columns
from generator.proposals.collect.labels import LabelReader, school_in
from generator.proposals.collect.model import Found, Remarks
from generator.proposals.collect.privacy import Cutter
from generator.records.dates import Date
from tests.support.collected import portal


@pytest.fixture
def reader() -> LabelReader:
    columns = Columns({name: portal().registries.get(name) for name in LISTS})
    return LabelReader(Remarks("list.xlsx", Found()), columns, Cutter(columns.public()))


def test_a_line_may_hold_several_labels(reader: LabelReader) -> None:
    reader.line("Школа: СОШ № 7; Всего педагогов: 12 человек; За какой период: октябрь 2026")
    sheet = reader.sheet
    assert (sheet.school, sheet.teachers, sheet.period) == ("СОШ № 7", 12, Date(2026, 10))


def test_a_title_tells_the_school_where_no_label_does(reader: LabelReader) -> None:
    reader.line("Свод МБОУ Раздольская СОШ № 3, октябрь 2026 года")
    assert reader.sheet.school.startswith("МБОУ Раздольская СОШ")
    assert reader.sheet.period == Date(2026, 10)


@pytest.mark.parametrize(
    ("title", "school"),
    [
        ("Луговская начальная школа", "Луговская начальная школа"),
        ("Дефициты. Луговская школа № 3, октябрь 2026", "Луговская школа № 3"),
        ("Отчёт Луговской средней школы за октябрь", "Луговской средней школы"),
        ("Дефициты детского сада «Ромашка» за октябрь", "детского сада «Ромашка»"),
        ("Луговская гимназия", "Луговская гимназия"),
        ("Начальная школа", ""),
        ("Учителя начальной школы", ""),
        ("Луговская школа молодого педагога", ""),
        ("Сельская школа", ""),
        ("Педагогическая школа", ""),
        ("Русская школа", ""),
    ],
)
def test_a_school_is_told_by_its_village_too(title: str, school: str) -> None:
    assert school_in(title) == school


def test_a_hint_is_no_answer_and_a_strange_period_is_told(reader: LabelReader) -> None:
    assert reader.labelled("Школа: (название по уставу)", "шапка")
    assert reader.sheet.school == ""
    assert reader.labelled("За какой период", "строка 2", "давно")
    assert [(one.place, one.file) for one in reader.says.found.told] == [("строка 2", "list.xlsx")]


def test_another_school_begins_another_sheet_of_the_same_month(reader: LabelReader) -> None:
    reader.line("Школа: СОШ № 1")
    reader.line("За какой период: октябрь 2026")
    reader.line("Школа: СОШ № 2")
    assert [head.school for head in reader.says.found.heads] == ["СОШ № 1"]
    assert (reader.sheet.school, reader.sheet.period) == ("СОШ № 2", Date(2026, 10))


def test_a_name_in_a_label_is_cut_and_told(reader: LabelReader) -> None:
    reader.labelled("Школа", "строка 1", "СОШ № 1, Ковылькина К. К.")
    assert "Ковылькин" not in reader.sheet.school
    assert [one.place for one in reader.says.found.personal] == ["строка 1"]


def test_what_is_no_label_is_left(reader: LabelReader) -> None:
    assert not reader.labelled("Погода: ясная", "шапка")


def test_numbers_of_one_line_do_not_take_each_others_place(reader: LabelReader) -> None:
    reader.line("Всего педагогов: 45, из них участвуют: 12.")
    assert (reader.sheet.teachers, reader.sheet.taking) == (45, 12)
    assert reader.labelled("Всего педагогов", "строка 2", "около сорока")
    assert reader.sheet.teachers == 45
    assert [one.place for one in reader.says.found.told] == ["строка 2"]


def test_a_title_keeps_the_name_of_the_school_alone(reader: LabelReader) -> None:
    reader.line("Сведения МБОУ «Южная СОШ» за первое полугодие 2026 года")
    assert reader.sheet.school == "МБОУ «Южная СОШ»"


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("Учителя СОШ, начальные классы", ""),
        ("МБОУ СОШ", ""),
        ("Свод Южно-Енисейской НОШ за май 2026", "Южно-Енисейской НОШ"),
        ("Школа № 2", "Школа № 2"),
        ("Дети в 5 классах школы", ""),
        ("СОШ 12, 2026 год", "СОШ 12"),
        ("МБОУ Октябрьская СОШ № 9 осень 2026", "МБОУ Октябрьская СОШ № 9"),
        ("МБОУ Майская СОШ за май", "МБОУ Майская СОШ"),
        ("МБОУ «Первая гимназия» за 1 полугодие", "МБОУ «Первая гимназия»"),
    ],
)
def test_the_school_that_a_text_names(text: str, school: str) -> None:
    assert school_in(text) == school


def test_what_stands_over_the_school_of_a_sheet_is_not_of_the_school_before(
    reader: LabelReader,
) -> None:
    reader.turn("Лист1")
    reader.line("Всего педагогов: 12")
    reader.line("Школа: СОШ № 1")
    reader.rows()
    reader.turn("Лист2")
    reader.line("Всего педагогов: 40, участвуют: 9")
    reader.line("Школа: СОШ № 2")
    reader.rows()
    reader.turn("Сводка")
    reader.line("Всего педагогов: 52")
    reader.settle(left=True)
    reader.close()
    heads = [(head.school, head.teachers, head.taking) for head in reader.says.found.heads]
    assert heads == [("СОШ № 1", 12, 0), ("СОШ № 2", 40, 9)]
