"""One row becomes a teacher; what of it cannot be understood is named."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.proposals.collect import collect
from generator.proposals.collect.model import TeacherRow
from generator.proposals.collect.summary import Summary
from generator.records.dates import Date
from tests.support.collected import DENIED, UNASKED, portal, workbook

HEAD = ["Код", "Дефицит", "Своими словами", "Этап", "Следующая встреча", "Кто рядом"]


def read(*row: object) -> Summary:
    sheet = [["Школа: СОШ № 1; Период: октябрь 2026"], HEAD, ["П-9", "pr-1"], list(row)]
    return collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal())


def one(*row: object) -> TeacherRow:
    return read(*row).gathering.rows[-1]


def test_an_own_text_beside_an_id_does_not_hide_it() -> None:
    found = one("П-1", "m-1", "хочу научиться ставить цель урока", "проба")
    assert (found.deficits, found.own, found.step) == (("m-1",), "", "проба")


def test_a_number_that_the_bank_has_not_is_told() -> None:
    found = read("П-1", "pr-1, ПР-99").gathering
    assert found.rows[-1].deficits == ("pr-1",)
    assert "«ПР-99» дефицитом не посчитан" in found.found.told[-1].message


def test_words_in_the_column_of_the_bank_are_an_own_text() -> None:
    found = one("П-1", "выгорание")
    assert (found.deficits, found.own) == ((), "выгорание")


@pytest.mark.parametrize(
    "said",
    [
        *(
            "нет",
            "—",
            "не выявлено",
            "-",
            "Нет.",
            "затруднений нет",
            "нет профессиональных дефицитов",
        ),
        *("отсутствуют", "без дефицитов", "не испытывает затруднений", "дефициты не выявлены"),
        *("всё хорошо", "Все в порядке.", "затруднений не вижу", "проблем пока нет, всё хорошо!"),
        *("не выявлено по итогам диагностики", "нет (ЦНППМ)", "не выявлен (протокол 3)", "-нет-"),
        *("отсутствует по результатам диагностики ЦНППМ", "дефицит устранён", "без замечаний"),
    ],
)
def test_no_deficit_is_told_and_counted_apart(said: str) -> None:
    found = read("П-1", said).gathering
    assert [r.code for r in found.rows] == ["П-9"]
    assert [r.code for r in found.without] == ["П-1"]
    assert "педагог без дефицита" in found.found.told[-1].message


@pytest.mark.parametrize("said", UNASKED)
def test_an_answer_that_nobody_gave_is_neither_a_deficit_nor_none(said: str) -> None:
    found = read("П-1", said).gathering
    assert [r.code for r in found.rows] == ["П-9"]
    assert found.without == ()
    assert found.found.told[-1].message == "ответа о дефиците нет: педагога в числах нет"


@pytest.mark.parametrize("said", DENIED)
def test_a_deficit_that_is_denied_counts_nowhere(said: str) -> None:
    found = read("П-1", said).gathering
    assert [r.code for r in found.rows] == ["П-9"]
    assert "педагог без дефицита" in found.found.told[-1].message


def test_a_school_without_a_deficit_sent_no_empty_sheet() -> None:
    rows = [["Школа: СОШ № 2"], HEAD, ["П-1", "нет"], ["П-2", "не выявлены"]]
    files = {"a.xlsx": workbook(("Л", [HEAD, ["П-9", "pr-1"]])), "b.xlsx": workbook(("Л", rows))}
    found = collect.collect(files.items(), portal()).gathering.found
    assert found.unread == []
    assert found.told[-1].message.startswith("дефицит не назван ни у одного педагога")
    with pytest.raises(UserError, match="ни у одного педагога"):
        collect.collect([("b.xlsx", files["b.xlsx"])], portal())


def test_two_titles_in_one_cell_are_two_deficits() -> None:
    found = one("П-1", "Доказательство в геометрии, Внутренняя мотивация учеников")
    assert (found.deficits, found.guessed) == (("pr-1", "pp-3"), False)


def test_words_beside_a_deficit_of_the_bank_are_told() -> None:
    found = read("П-1", "pr-1; не хватает терпения").gathering
    assert found.rows[-1].deficits == ("pr-1",)
    assert found.found.told[-1].message.startswith("«не хватает терпения» рядом с дефицитом банка")
    quiet = read("П-1", "pr-1; Доказательство в геометрии").gathering.found.told
    assert not [one for one in quiet if "рядом" in one.message]


@pytest.mark.parametrize("said", ["ничего", "помощь не нужна", "Ничего не нужно.", "не требуется"])
def test_who_wants_nothing_asks_for_nothing(said: str) -> None:
    sheet = [["Код", "Дефицит", "Запрос"], ["П-1", "pr-1", said]]
    found = collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal())
    assert found.wishes == ()


def test_a_code_that_was_prepared_for_an_answer_is_no_row() -> None:
    found = read("П-1").gathering
    assert (len(found.rows), found.found.unread) == (1, [])


def test_a_day_and_a_role_are_read() -> None:
    found = one("П-1", "pr-1", "", "", "15 марта", "наставник")
    assert (found.meeting, found.beside) == (Date(2027, 3, 15), "наставник")


def test_a_day_without_its_format_is_read() -> None:
    assert one("П-1", "pr-1", "", "", 46331).meeting == Date(2026, 11, 5)


def test_a_day_and_a_step_that_nobody_understands_are_named_and_the_row_counts() -> None:
    found = read("П-1", "pr-1", "", "потом", "после каникул").gathering
    assert len(found.rows) == 2
    assert [one.message.partition(":")[0] for one in found.found.unread] == [
        "этап «потом» не узнан",
        "дата встречи «после каникул» не понята",
    ]


LATER = (
    *("проба запланирована", "проба планируется", "проба (план: март)", "проба будет в марте"),
    *("перед пробой", "скоро проба", "готовится к пробе", "проба отложена", "проба предстоит"),
)


@pytest.mark.parametrize(
    "said", ["проба не проведена", "без маршрута", "маршрут ещё не составлен", *LATER]
)
def test_a_step_that_is_denied_is_not_reached(said: str) -> None:
    found = read("П-1", "pr-1", "", said).gathering
    assert found.rows[-1].step == ""
    assert f"этап «{said}» не узнан" in found.found.unread[0].message


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("маршрут составлен, проба запланирована", "теоретическое осмысление"),
        ("планирование", "проектирование пробы"),
        ("план пробы готов", "проектирование пробы"),
        ("начата проба", "проба"),
        ("итог", "рефлексия"),
    ],
)
def test_a_step_that_is_reached_beside_one_that_is_not(said: str, step: str) -> None:
    assert one("П-1", "pr-1", "", said).step == step


def test_of_two_steps_the_one_that_is_denied_does_not_count() -> None:
    assert (
        one("П-1", "pr-1", "", "маршрут составлен, но пробы нет").step == "теоретическое осмысление"
    )


@pytest.mark.parametrize(
    ("said", "count", "told"),
    [
        ("3 чел.", 3, ""),
        ("3,0", 3, ""),
        ("0", 0, "педагогов «0»: строка в числах не посчитана"),
        ("—", 0, "педагогов «—»: строка в числах не посчитана"),
        ("250", 0, "педагогов в строке 250, а читается не больше 200"),
        ("1 200", 0, "педагогов в строке 1200, а читается не больше 200"),
        ("2,5", 1, "число педагогов «2,5» не понято: посчитан один"),
        ("20 %", 0, "число педагогов «20 %» не понято: впишите одно целое число"),
        ("3–4", 0, "число педагогов «3–4» не понято: впишите одно целое число"),
        ("от 3 до 5", 0, "число педагогов «от 3 до 5» не понято: впишите одно целое число"),
        ("5/20", 0, "число педагогов «5/20» не понято: впишите одно целое число"),
        ("5 из 20", 5, ""),
        ("5 (2 — молодые, 10 %)", 5, ""),
    ],
)
def test_how_many_teachers_a_row_has(said: str, count: int, told: str) -> None:
    sheet = [["Дефицит", "Количество педагогов"], ["pr-1", said], ["m-1", 2]]
    found = collect.collect([("a.xlsx", workbook(("Л", sheet)))], portal()).gathering
    assert sum(row.deficits == ("pr-1",) for row in found.rows) == count
    remarks = [one.message for one in (*found.found.unread, *found.found.told)]
    assert not told or any(one.startswith(told) for one in remarks)


def test_sums_of_schools_by_stages_are_no_teachers() -> None:
    sheet = [["Школа: СОШ № 1"], ["Код", "Дефицит"], ["П-1", "pr-1"]]
    sums = [["Школа", "Диагностика", "Маршрут", "Проба", "Итог"], ["СОШ № 1", "1", "1", "1", "1"]]
    book = workbook(("Лист", sheet), ("Сводка", sums))
    found = collect.collect([("a.xlsx", book)], portal()).gathering
    assert [r.code for r in found.rows] == ["П-1"]
    assert "столбцы не узнаны" in found.found.unread[0].message


SHEET = [["Код", "Дефицит", "Следующая встреча"]]


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (["09/25/2026", "10/1/2026"], [Date(2026, 9, 25), Date(2026, 10, 1)]),
        (
            ["10/1/2026", "9/25/26", "05.12.2026"],
            [Date(2026, 10, 1), Date(2026, 9, 25), Date(2026, 12, 5)],
        ),
        (["25/09/2026", "10/1/2026"], [Date(2026, 9, 25), Date(2026, 1, 10)]),
        (["05/12/2026"], [Date(2026, 12, 5)]),
        (["25/09/2026", "09/25/2026"], [Date(2026, 9, 25), None]),
        (["09/45/2026", "10/1/2026"], [None, Date(2026, 1, 10)]),
    ],
)
def test_a_table_of_american_settings_tells_its_order_by_one_day(
    days: list[str], read: list[Date | None]
) -> None:
    rows = [[f"П-{number}", "pr-1", day] for number, day in enumerate(days, 1)]
    done = collect.collect([("a.xlsx", workbook(("Л", SHEET + rows)))], portal()).gathering
    assert [row.meeting for row in done.rows] == read
    told = [one for one in done.found.told if "сначала месяц" in one.message]
    assert bool(told) == (read[0] is not None and days[0] in ("09/25/2026", "10/1/2026"))
    assert len(done.found.unread) == read.count(None)
