"""A title page: how the title goes on, a post with its years, a town at the end."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Line
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read


def test_a_line_that_begins_small_or_in_quotes_goes_on_with_the_title(records: Records) -> None:
    heads = (Line("МАРШРУТНЫЙ ЛИСТ", head=True), Line("развития педагога", head=True))
    draft = read(records, *heads, Line("«Первый год»", head=True))
    assert draft.values["название"] == "Маршрутный лист развития педагога «Первый год»"


def test_a_person_below_the_title_is_no_title(records: Records) -> None:
    draft = read(
        records,
        Line("Индивидуальный маршрут", head=True),
        Line("молодого специалиста, учителя химии", head=True),
    )
    assert draft.values["название"] == "Индивидуальный маршрут"
    assert draft.values["для кого"]["опыт"] == "молодой"


def test_a_post_keeps_neither_its_years_nor_how_long_somebody_works(records: Records) -> None:
    draft = read(records, "Мой план развития", "учитель химии, стаж 4 года, 2026–2027 уч. г.")
    assert draft.values["для кого"]["уточнение"] == "учитель химии"
    assert draft.values["срок"]["начало"] == "2026-09"


def test_a_town_stands_below_the_term_too_and_a_month_is_none(records: Records) -> None:
    draft = read(records, "Срок реализации: 1 год", "Придумск, 2026")
    assert draft.values["титульный лист"] == {"город": "Придумск", "год": 2026}
    assert "титульный лист" not in read(records, "Октябрь 2026", "Цель: учить").values


def test_a_period_alone_is_the_term(records: Records) -> None:
    draft = read(records, Line("Индивидуальный маршрут", head=True), "октябрь 2026 – май 2027")
    assert draft.values["срок"] == {"начало": "2026-10", "месяцев": 8}


def test_a_surname_alone_is_cut_and_a_town_with_its_year_is_none(records: Records) -> None:
    draft = read(
        records, "Мой план развития", "Корсакова", "Корсакова, учитель химии", "Киров, 2026"
    )
    assert draft.kept == []
    assert draft.values["для кого"]["уточнение"] == "учитель химии"
    assert draft.values["титульный лист"] == {"город": "Киров", "год": 2026}


@pytest.mark.parametrize(
    "title",
    [
        Line("Программа развития учителя химии"),
        Line("Карта личного роста", head=True),
        Line("Профессиональный рост учителя химии", head=True),
    ],
)
def test_what_begins_as_a_title_is_one_though_it_names_a_role(
    records: Records, title: Line
) -> None:
    draft = read(records, title, "Цель: научиться")
    assert draft.values["название"] == title.text
    assert "уточнение" not in draft.values.get("для кого", {})


@pytest.mark.parametrize("text", ["Учитель химии", "План Образцовой Ольги Олеговны"])
def test_a_post_or_a_person_is_no_title(records: Records, text: str) -> None:
    assert "название" not in read(records, Line(text, head=True), "Цель: научиться").values


def test_a_sentence_about_a_school_is_kept_and_may_say_who_writes(records: Records) -> None:
    said = "Здравствуйте, я учитель химии в малой сельской школе, работаю с двумя классами сразу."
    draft = read(records, said, "Помогать будет наставник.")
    assert draft.values["для кого"] == {"роль": "учитель", "предметы": ["химия"]}
    assert draft.kept == [said, "Помогать будет наставник."]
    assert not draft.personal


def test_the_name_of_a_school_is_cut_however_long(records: Records) -> None:
    said = (
        "Муниципальное бюджетное общеобразовательное учреждение средняя общеобразовательная школа"
        " села Образцова Образцовского района."
    )
    for one in (said, f"МБОУ, {said}", said.replace("школа", "школа № 3"), said.rstrip(".")):
        assert read(records, one, "Тема: Опыты").kept == []


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("Учитель математики малокомплектной школы", "Учитель математики малокомплектной школы"),
        ("педагога-психолога детского сада и школы", "педагога-психолога детского сада и школы"),
        ("учителя химии Образцовской школы", ""),
        ("учителя химии, Образцовская средняя школа", ""),
        ("учителя химии школы села Образцова", ""),
        ("учителя химии школы 3", ""),
        ("учителя химии МКОУ «Образцовская школа»", ""),
    ],
)
def test_a_school_of_some_sort_has_no_name_and_its_words_stay(
    records: Records, said: str, post: str
) -> None:
    draft = read(records, Line("Индивидуальный маршрут", head=True), said, "Тема: Опыты")
    assert draft.values["для кого"].get("уточнение", "") == post
    assert draft.kept == []
    assert bool(draft.personal) != bool(post)


def test_a_line_that_speaks_of_a_school_is_kept(records: Records) -> None:
    told = ("Посетить уроки соседней школы", "1. Посмотреть уроки коллег из соседней школы")
    lines = ("УТВЕРЖДАЮ", "Директор школы ____________", *told)
    draft = read(records, *lines)
    assert draft.kept == list(lines[2:])


def test_a_title_that_tells_the_sort_of_a_school_is_a_title(records: Records) -> None:
    title = "План работы учителя малокомплектной школы"
    draft = read(records, "УТВЕРЖДАЮ", "Директор ____________", title, "Тема: Опыты")
    assert draft.kept == [title]  # what kind of school it is no key has
    assert draft.values["для кого"]["роль"] == "учитель"
