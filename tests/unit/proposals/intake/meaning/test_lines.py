"""Lines of a title page and under headings find their keys; a school and a name are cut."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line, Table
from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.people import without_personal
from generator.proposals.intake.meaning.understand import understand
from generator.records.records import Records


def read(records: Records, *lines: str | Line | Table) -> Draft:
    body = tuple(Line(one) if isinstance(one, str) else one for one in lines)
    return understand(Blocks(body), lists(records))


def test_a_title_page_gives_role_town_and_year_and_no_person(records: Records) -> None:
    draft = read(
        records,
        "МБОУ Образцовская СОШ",
        "Индивидуальный образовательный маршрут",
        "Образцова Ольга Олеговна,",
        "учитель химии",
        "г. Образцово, 2026 г.",
    )
    assert draft.values["титульный лист"] == {"город": "Образцово", "год": 2026}
    assert draft.values["для кого"]["предметы"] == ["химия"]
    assert draft.personal.total() == 6
    assert draft.kept == []


def test_a_young_teacher_and_a_mentor(records: Records) -> None:
    draft = read(records, "Молодой педагог: учитель музыки", "Наставник: учитель музыки со стажем")
    assert draft.values["для кого"]["опыт"] == "молодой"
    assert draft.values["сопровождение"] == ["Наставник: учитель музыки со стажем"]


def test_a_term_that_is_not_sure_is_kept_and_asked(records: Records) -> None:
    draft = read(records, "Сроки реализации: с первого сентября")
    assert "срок" not in draft.values
    assert draft.kept == ["Сроки реализации: с первого сентября"]
    assert any("срок не понят" in q.message for q in draft.questions)


def test_a_text_under_a_heading_ends_at_the_next_heading(records: Records) -> None:
    draft = read(records, Line("Цель", head=True), "научиться", Line("Чужое", head=True), "текст")
    assert draft.values["пояснительная записка"]["цель"] == "научиться"
    assert draft.kept == ["Чужое", "текст"]


def test_persons_go_out_of_a_text() -> None:
    said = "Образцова Ольга Олеговна, учитель химии, тел. 8 900 000-00-00"
    assert without_personal(said) == "учитель химии"


def test_a_year_of_its_own_line_and_a_mentor_in_brackets_end_no_title_page(
    records: Records,
) -> None:
    draft = read(
        records,
        Line("Индивидуальный план", head=True),
        "(наставник – Образцова Инна Ивановна, учитель химии)",
        "2026–2027 уч. год",
        "с. Образцово, 2026",
    )
    assert draft.values["сопровождение"] == ["наставник: Образцова Инна Ивановна, учитель химии"]
    assert draft.values["срок"] == {"начало": "2026-09", "месяцев": 9}
    assert draft.values["титульный лист"]["город"] == "Образцово"
    assert draft.kept == []


def test_a_sentence_with_a_school_keeps_what_else_it_says(records: Records) -> None:
    said = "Работаю учителем химии в 8 и 9 классах МБОУ «Образцовская СОШ» уже второй год."
    draft = read(records, said, "Мой список на 2026/27 учебный год")
    assert draft.values["для кого"]["предметы"] == ["химия"]
    assert "второй год" in draft.values["для кого"]["уточнение"]
    assert draft.values["срок"]["начало"] == "2026-09"
    assert draft.kept == ["Мой список на 2026/27 учебный год"], "«мой» is no «МОУ»"


def test_why_may_have_several_paragraphs(records: Records) -> None:
    draft = read(records, "Актуальность", "Дети устают.", "Интерес пропадает.", "Цель: учить")
    note = draft.values["пояснительная записка"]
    assert note == {"актуальность": "Дети устают.\nИнтерес пропадает.", "цель": "учить"}


def test_items_of_a_letter_begin_with_their_period(records: Records) -> None:
    items = ("- в октябре посещу урок;", "- ноябрь – январь: разминка;", "- прочитаю книгу")
    draft = read(records, "2026–2027 учебный год", "Что я буду делать:", *items)
    [stage] = draft.values["дорожная карта"]
    assert stage["задачи"][0]["мероприятия"] == [
        {"что": "посещу урок;", "когда": "2026-10"},
        {"что": "разминка;", "когда": "2026-11", "до": "2027-01"},
        {"что": "прочитаю книгу"},
    ]


def test_a_label_whose_value_is_a_usual_word_of_headings_is_no_heading(records: Records) -> None:
    draft = read(records, "Цель: учиться", "Сопровождение: наставник")
    assert draft.values["сопровождение"] == ["Сопровождение: наставник"]


@pytest.mark.parametrize("text", ["Литература https://example.org/a", "Цель https://example.org"])
def test_the_colon_of_an_address_parts_no_label(records: Records, text: str) -> None:
    draft = read(records, text)
    assert draft.values == {"не разложено": [text]}


def test_the_label_of_a_theme_tells_for_whom_it_is(records: Records) -> None:
    draft = read(records, "Индивидуальная методическая тема учителя химии: Опыты дома")
    assert draft.values["для кого"] == {"роль": "учитель", "предметы": ["химия"]}


def test_the_heading_of_the_second_year_is_no_deed_of_the_first(records: Records) -> None:
    lines = ("I год обучения (2026–2027)", "1. Прочитать – октябрь")
    more = ("II год обучения (2027–2028)", "1. Показать – март")
    stages = read(records, "План работы", *lines, *more).values["дорожная карта"]
    deeds = [stage["задачи"][0]["мероприятия"] for stage in stages]
    assert deeds == [
        [{"что": "Прочитать", "когда": "2026-10"}],
        [{"что": "Показать", "когда": "2028-03"}],
    ]


def test_a_date_without_a_sign_begins_a_deed_and_no_task(records: Records) -> None:
    plan = ("на 2026–2027 учебный год", "Цель: научиться", "сентябрь посмотреть два урока")
    draft = read(records, *plan, "Задачи:", "- в марте изучить книгу")
    [stage] = draft.values["дорожная карта"]
    assert stage["задачи"][0]["мероприятия"] == [
        {"что": "посмотреть два урока", "когда": "2026-09"}
    ]
    assert draft.values["пояснительная записка"]["задачи"] == ["в марте изучить книгу"]


def test_a_full_stop_parts_the_label_of_a_text_as_a_colon_does(records: Records) -> None:
    draft = read(
        records, "2. Актуальность. Дети молчат. Это видно.", "Цель. Учиться", "Цель ясна. Да."
    )
    assert draft.values["пояснительная записка"] == {
        "актуальность": "Дети молчат. Это видно.",
        "цель": "Учиться",
    }
    assert draft.kept == ["Цель ясна. Да."]


def test_books_below_the_heading_of_sources_need_no_marks(records: Records) -> None:
    books = [
        "Образцов В. А. Оценка качества. М.: Речь, 2018.",
        "Пробная М. А., Примерова О.О. Оценивание в классе",
        "https://example.ru/urok",
    ]
    draft = read(records, "Литература", *books, "Образцова О. О., учитель химии", "Разное")
    assert draft.values["источники"] == books
    assert draft.kept == ["Образцова О. О., учитель химии", "Разное"]


def test_a_plan_without_a_school_year_is_laid_out_and_the_year_is_asked(records: Records) -> None:
    said = ["сентябрь - прочитать книгу", "в октябре посетить урок", "май: показать урок"]
    draft = read(records, "План такой", *said, "Спасибо")
    deeds = draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"]
    assert [deed["что"] for deed in deeds] == said
    assert draft.kept == ["Спасибо"]
    assert [q.message for q in draft.questions] == [
        "учебный год не назван: впишите срок маршрута, а месяцы мероприятий — под «когда»"
    ]


def test_lines_below_a_month_of_a_plain_text_are_done_then(records: Records) -> None:
    draft = read(
        records,
        "2026/2027 учебный год",
        "Тема: опыты",
        "План работы",
        "Сентябрь",
        "Прочитать книгу",
        "Посетить урок",
        "Май",
        "Показать урок",
        "Ожидаемый результат",
        "банк опытов",
        "01.06.2027",
        "Разное",
    )
    deeds = draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"]
    assert [(deed["что"], deed["когда"]) for deed in deeds] == [
        ("Прочитать книгу", "2026-09"),
        ("Посетить урок", "2026-09"),
        ("Показать урок", "2027-05"),
    ]
    assert draft.values["пояснительная записка"]["ожидаемый результат"] == "банк опытов"
    assert draft.kept == ["01.06.2027", "Разное"]


def test_a_signature_below_the_deeds_of_a_month_is_no_deed(records: Records) -> None:
    draft = read(records, "Тема: опыты", "Май", "Показать урок", "с уважением, Пробник")
    assert len(draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"]) == 1
    assert draft.kept == ["с уважением, Пробник"]


def test_questions_below_one_another_are_all_asked(records: Records) -> None:
    asked = ("Вопросы к себе в конце года:", "Стали ли вопросы глубже?", "Что возьму с собой?")
    draft = read(records, "Маршрут учителя истории", *asked, "Спасибо за внимание")
    assert draft.values["итог"]["вопросы"] == list(asked[1:])
    assert draft.kept == ["Спасибо за внимание"]
