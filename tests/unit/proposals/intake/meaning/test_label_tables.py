"""Labels and values in a table: pairs side by side, a card of one difficulty."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Cell, Line
from generator.proposals.intake.meaning import surnames
from generator.proposals.intake.meaning.draft import Draft
from generator.records.records import Records
from tests.unit.proposals.intake.meaning import test_understand
from tests.unit.proposals.intake.meaning.test_understand import over, table


def read(records: Records, *rows: tuple[object, ...]) -> Draft:
    return test_understand.read(records, Blocks((table(*rows),)))  # type: ignore[arg-type]


def test_two_pairs_in_a_row_are_two_values(records: Records) -> None:
    draft = read(
        records,
        ("Должность", "учитель химии", "Стаж", "7 лет"),
        ("Срок прохождения", "01.2027 – 05.2027", "Тьютор", "методист"),
    )
    assert draft.values["срок"] == {"начало": "2027-01", "месяцев": 5}
    assert draft.values["сопровождение"] == ["Тьютор: методист"]
    assert draft.values["для кого"]["предметы"] == ["химия"]
    assert draft.kept == []


def test_three_cells_are_a_label_with_two_values(records: Records) -> None:
    draft = read(records, ("Цель", "научиться", "спрашивать"), ("Тема", "вопрос", "класс"))
    assert draft.values["пояснительная записка"]["цель"] == "научиться\nспрашивать"


def test_a_card_of_a_difficulty_is_a_row_of_the_road_map(records: Records) -> None:
    draft = read(
        records,
        ("Затруднение", "молчат"),
        ("Задача", "освоить беседу"),
        ("Что сделаю", "посмотрю уроки"),
        ("Срок", "март 2027"),
    )
    deed = {"что": "посмотрю уроки", "когда": "2027-03"}
    task = {"задача": "освоить беседу", "мероприятия": [deed]}
    assert draft.values["дорожная карта"] == [{"дефицит": "молчат", "задачи": [task]}]


def test_a_plan_in_one_cell_beside_its_label_is_what_is_done(records: Records) -> None:
    lines = tuple(map(Line, ("1. Сентябрь 2026: анкета", "2. Март 2027: клуб", "(три встречи)")))
    draft = read(
        records, ("Цель", "позвать родителей"), ("План действий", Cell(lines)), ("Риски", "нет")
    )
    assert draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"] == [
        {"что": "анкета", "когда": "2026-09"},
        {"что": "клуб\n(три встречи)", "когда": "2027-03"},
    ]
    assert (draft.values["риски"], draft.kept) == (["нет"], [])


def test_a_kind_is_no_name_and_a_name_in_a_strange_row_is_asked_about(records: Records) -> None:
    draft = read(
        records,
        ("Методическая", "2", "мало приёмов"),
        ("Предметная", "4", "знаю программу"),
        ("Корсакова", "3", "слушает"),
    )
    assert draft.kept[0] == "Методическая — 2 — мало приёмов"
    assert draft.kept[2] == "3 — слушает"
    assert [q.place for q in draft.questions if q.message == surnames.WHO] == [
        "таблица 1, строка 3"
    ]


def test_one_label_of_a_card_may_be_strange(records: Records) -> None:
    draft = read(
        records, ("Затруднение", "молчат"), ("Что сделаю", "беседы"), ("Настроение", "хорошее")
    )
    assert draft.values["дорожная карта"][0]["дефицит"] == "молчат"
    assert draft.kept == ["Настроение: хорошее"]


def test_a_card_with_two_columns_is_two_rows(records: Records) -> None:
    draft = read(records, ("Дефицит", "А", "Б"), ("Мероприятие", "урок", "курс"))
    assert [one["дефицит"] for one in draft.values["дорожная карта"]] == ["А", "Б"]


def test_the_title_may_stand_in_the_first_row_of_a_table(records: Records) -> None:
    draft = read(
        records,
        over("План самообразования библиотекаря на 2026–2027 учебный год", 2),
        ("Мероприятие", "Сроки"),
        ("урок", "март"),
    )
    assert draft.values["для кого"]["роль"] == "библиотекарь"
    assert draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"][0]["когда"] == "2027-03"


def test_names_go_out_of_a_table_of_teachers_whatever_else_it_has(records: Records) -> None:
    head = ("№", "Фамилия", "Имя", "Отчество", "Должность", "Кружок")
    draft = read(records, head, ("1", "Корсакова", "Евгения", "Львовна", "учитель физики", "опыты"))
    assert draft.kept == ["Кружок: опыты"]
    assert draft.values["для кого"]["роль"] == "учитель"
    assert draft.personal == {"корсакова": 1, "евгения": 1, "львовна": 1}


@pytest.mark.parametrize("label", ["Ф. И. О. педагога", "Фамилия, имя", "И. О. Фамилия", "Имя"])
def test_a_head_of_names_may_say_more_than_the_list(records: Records, label: str) -> None:
    draft = read(records, ("Нагрузка", label, "Кабинет"), ("18", "Мельник", "физики"))
    assert draft.kept == ["Нагрузка: 18", "Кабинет: физики"]


def test_labels_of_a_person_are_personal_one_by_one(records: Records) -> None:
    rows = (("Фамилия", "Мельник"), ("Имя", "Евгения"), ("Отчество", "Львовна"))
    draft = read(records, *rows, ("Возраст", "45 лет"), ("Возраст детей", "6 лет"))
    assert draft.kept == []
    assert draft.values["для кого"] == {"уточнение": "6 лет"}


def test_numbered_labels_are_read_as_labels(records: Records) -> None:
    draft = read(records, ("1", "Фамилия", "Мельник"), ("2.", "Тема", "Проекты"))
    assert draft.values["пояснительная записка"]["тема самообразования"] == "Проекты"
    assert draft.kept == []


def test_a_person_goes_out_of_a_row_of_strange_labels(records: Records) -> None:
    draft = read(
        records,
        ("Кружок", "опыты", "Фамилия", "Мельник"),
        ("Кружок: опыты", "Имя: Евгения"),
        ("Зал", "Корсакова"),
    )
    assert draft.kept == ["Кружок — опыты — Фамилия", "Кружок: опыты", "Зал"]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (1, 0, 2, 3), (2, 3, 0, 1), (3, 2, 1, 0)], ids=str)
def test_a_table_whose_labels_stand_at_the_left_is_a_road_map(
    records: Records, order: tuple[int, ...]
) -> None:
    rows = (
        ("Мероприятие", "Прочитать", "Урок", "Вывод"),
        ("Этап", "теория", "практика", "рефлексия"),
        ("Сроки", "сентябрь 2026", "март 2027", "май 2027"),
        ("Результат", "конспект", "отчёт", ""),
    )
    draft = read(records, *(rows[at] for at in order))
    tasks = draft.values["дорожная карта"][0]["задачи"]
    assert tasks[0]["мероприятия"] == [
        {
            "этап": "теоретическое осмысление",
            "что": "Прочитать",
            "когда": "2026-09",
            "отчёт": "конспект",
        },
        {"этап": "проба", "что": "Урок", "когда": "2027-03", "отчёт": "отчёт"},
        {"этап": "рефлексия", "что": "Вывод", "когда": "2027-05"},
    ]
    assert draft.kept == []


def test_labels_above_such_a_table_are_labels(records: Records) -> None:
    draft = read(
        records,
        ("Тема", "Проекты", "", ""),
        ("Цель", "освоить проект", "", ""),
        ("Сроки", "сентябрь 2026", "март 2027", "май 2027"),
        ("Мероприятие", "Прочитать", "Урок", "Вывод"),
        ("Часы", "4", "6", "2"),
    )
    assert draft.values["пояснительная записка"]["цель"] == "освоить проект"
    deeds = draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"]
    assert [(one["что"], one["часов"]) for one in deeds] == [
        ("Прочитать", 4),
        ("Урок", 6),
        ("Вывод", 2),
    ]
