"""Months as columns: the marks below them become the period of their row."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table
from generator.proposals.intake.meaning import spread
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.understand import understand
from tests.unit.proposals.intake.meaning.test_understand import here

LABELS = ("Мероприятие", "сентябрь", "окт.", "Ноябрь")


def _table(*marks: str) -> Table:
    cells = (Cell((Line(text),) if text else ()) for text in ("Курс", *marks))
    return Table((tuple(Cell((Line(label),)) for label in LABELS), tuple(cells)))


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        (("+", "+", ""), "сентябрь–октябрь"),
        (("+", "", "х"), "сентябрь, ноябрь"),
        (("", "+", ""), "октябрь"),
        (("", "", ""), ""),
    ],
)
def test_marks_become_a_period(marks: tuple[str, ...], said: str) -> None:
    made = spread.gather(_table(*marks), Head(("что", "", "", ""), LABELS, 1))
    assert made
    table, head, kept = made
    assert head.keys[-1] == "когда"
    assert table.rows[1][-1].text == said
    assert kept.split() == [mark for mark in marks if mark], "a mark is kept too"


def test_words_below_months_stay_with_the_month_they_stand_under() -> None:
    made = spread.gather(_table("зачёт", "", "+"), Head(("что", "", "", ""), LABELS, 1))
    assert made
    assert made[0].rows[1][-1].text == "сентябрь: зачёт\nНоябрь: +"


def test_numbers_below_months_are_no_marks_and_stay_with_their_months() -> None:
    made = spread.gather(_table("4", "6", ""), Head(("что", "", "", ""), LABELS, 1))
    assert made
    assert (made[0].rows[1][-1].text, made[2]) == ("сентябрь: 4\nокт.: 6", "")


def test_fewer_months_than_three_are_no_chart() -> None:
    head = Head(("мероприятие", "", ""), LABELS[:3], 1)
    assert spread.gather(_table("+", "+"), head) is None


def _grid(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell((Line(text),) if text else ()) for text in row) for row in rows))


@pytest.mark.parametrize(
    ("labels", "marks", "said"),
    [
        (("2025-2026 уч.г.", "2026/27", "2027-2028"), ("+", "+", ""), "сентябрь 2025 – май 2027"),
        (("1 четверть", "II четверть", "3 четверть"), ("", "+", "+"), "2–3 четверть"),
        (("I полугодие", "II полугодие", "год"), ("+", "", ""), "1 полугодие"),
    ],
)
def test_years_and_parts_of_a_year_are_columns_too(
    labels: tuple[str, ...], marks: tuple[str, ...], said: str
) -> None:
    table = _grid(("Мероприятие", *labels), ("Курс", *marks))
    made = spread.gather(table, Head(("что", "", "", ""), ("Мероприятие", *labels), 1))
    assert made
    assert made[0].rows[1][-1].text == said


def test_texts_below_periods_are_what_is_done_then() -> None:
    labels = ("Направление", "Отчёт", "1 полугодие", "2 полугодие")
    table = _grid(labels, ("Курсы", "Справка", "Прочитать книгу", "Пройти курс"))
    made = spread.gather(table, Head(("направление", "результат", "", ""), labels, 1))
    assert made
    rows, head, _ = made
    assert head.keys == ("направление", "результат", "что", "когда")
    assert [[cell.text for cell in row] for row in rows.rows[1:]] == [
        ["Курсы", "Справка", "Прочитать книгу", "1 полугодие"],
        ["Курсы", "", "Пройти курс", "2 полугодие"],
    ]


@pytest.mark.parametrize(
    "heads", [("сентябрь", "октябрь", "ноябрь"), ("Теория", "Практика", "Анализ")]
)
def test_a_row_merged_over_months_or_phases_heads_what_follows(heads: tuple[str, ...]) -> None:
    part = Cell((Line("Работа с детьми"),))
    first, last = (_grid(("Мероприятие", *heads), ("Урок", "+", "", "")).rows for _ in range(2))
    draft = understand(
        Blocks((Line("Срок: 2026–2027 учебный год"), Table((*first, (part,) * 4, last[1])))), here()
    )
    assert draft.values["дорожная карта"][1]["направление"] == "Работа с детьми"
    assert [len(stage["задачи"][0]["мероприятия"]) for stage in draft.values["дорожная карта"]] == [
        1,
        1,
    ]
    assert draft.questions == []


MAP = "дорожная карта"


def _dates(*rows: tuple[str, ...]) -> tuple[list[tuple[str, str, str]], list[str]]:
    """What is done, when and until when; and what a person is asked."""
    draft = understand(Blocks((Line("2026–2027 учебный год"), _grid(*rows))), here())
    deeds = [d for s in draft.values[MAP] for t in s["задачи"] for d in t["мероприятия"]]
    found = [(d["что"], d.get("когда", ""), d.get("до", "")) for d in deeds]
    return found, [one.message for one in draft.questions]


MONTHS = ("Мероприятие", "Сентябрь", "Октябрь", "Ноябрь")


@pytest.mark.parametrize(
    ("yes", "no"), [("●", "○"), ("✓", "✗"), ("да", "нет"), ("+", "Нет"), ("v", "x"), ("V", "Х")]
)
def test_an_empty_sign_beside_another_says_no(yes: str, no: str) -> None:
    found, asked = _dates(MONTHS, ("Чтение", yes, yes, no), ("Урок", no, no, yes))
    assert found == [("Чтение", "2026-09", "2026-10"), ("Урок", "2026-11", "")]
    assert not asked


@pytest.mark.parametrize("sign", ["○", "x", "Х"])
def test_empty_signs_alone_are_marks(sign: str) -> None:
    found, asked = _dates(MONTHS, ("Чтение", sign, sign, ""), ("Урок", "", "", sign))
    assert found == [("Чтение", "2026-09", "2026-10"), ("Урок", "2026-11", "")]
    assert not asked


@pytest.mark.parametrize(("yes", "no"), [("●", "○"), ("v", "x")])
def test_two_signs_between_places_without_any_are_asked_about(yes: str, no: str) -> None:
    found, asked = _dates(MONTHS, ("Чтение", yes, no, ""), ("Урок", "", "", no))
    assert found == [("Чтение", "2026-09", "2026-10"), ("Урок", "2026-11", "")]
    assert [one[:37] for one in asked] == ["в столбцах сроков знаки двух видов («"]


def test_a_row_of_months_names_them_anew() -> None:
    found, _ = _dates(
        MONTHS,
        ("Чтение", "+", "", ""),
        ("Мероприятие", "Декабрь", "Январь", "Февраль"),
        ("Урок", "", "+", "+"),
    )
    assert found == [("Чтение", "2026-09", ""), ("Урок", "2027-01", "2027-02")]


def test_nothing_is_lost_below_a_place_whose_month_has_no_name() -> None:
    rows = (MONTHS[1:], ("Чтение", "Урок", "Опрос"), ("Май", "", ""), ("Итоги", "Запас", ""))
    found, _ = _dates(*rows)
    assert ("Итоги", "2027-05", "") in found
    assert ("Запас", "", "") in found
