"""One deed: a period in its words, hours in its form, and where its report is heard."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import surnames
from generator.records.load import load
from generator.records.records import Records
from generator.system import files
from tests.conftest import ROOT
from tests.unit.proposals.intake.meaning.test_roadmap import actions, read
from tests.unit.proposals.intake.meaning.test_understand import table


@pytest.fixture(scope="module")
def records() -> Records:
    return load(files.read(ROOT))


def test_where_a_report_is_heard_is_no_period_and_stays_with_the_deed(records: Records) -> None:
    head = ("Содержание", "Сроки", "Где, кем и когда заслушивается отчёт")
    draft = read(records, table(head, ("Урок", "март 2027", "методический совет")))
    told = "Урок (где, кем и когда заслушивается отчёт: методический совет)"
    assert actions(draft) == [{"что": told, "когда": "2027-03"}]
    assert draft.questions == []


def test_a_day_by_which_it_is_done_is_asked_about_and_kept_in_words(records: Records) -> None:
    draft = read(records, table(("Что сделаю", "К какому сроку"), ("Урок", "до 5 мая 2027")))
    assert actions(draft) == [{"что": "Урок (до 5 мая 2027)"}]
    assert [q.message for q in draft.questions] == ["срок не понят: впишите месяц"]


def test_a_surname_where_a_role_is_asked_for_is_cut_and_asked_about(records: Records) -> None:
    head = ("Мероприятие", "Сроки", "Кто отвечает", "Организатор", "Зал")
    rows = (
        ("Урок", "март 2027", "Корсакова", "Мороз", "Михайлов"),
        ("Курс", "май 2027", "Корсакова, методист", "центр", "малый"),
    )
    draft = read(records, table(head, *rows))
    assert actions(draft) == [
        {"что": "Урок", "когда": "2027-03"},
        {"что": "Курс", "когда": "2027-05", "с кем": "методист", "ресурсы": ["центр"]},
    ]
    assert draft.kept == ["Зал: малый"]
    assert [(q.place, q.message) for q in draft.questions] == [
        ("таблица 1, строка 2", surnames.WHO)
    ]


def test_a_column_of_names_is_cut_out_of_a_road_map(records: Records) -> None:
    head = ("Мероприятие", "Фамилия наставляемого", "Имя", "Сроки")
    rows = (("Урок", "Мельник", "Света", "март 2027"), ("Всего", "Мельник", "", ""))
    draft = read(records, table(head, *rows))
    assert actions(draft) == [{"что": "Урок", "когда": "2027-03"}]
    assert draft.kept == ["Всего"]
    assert draft.personal == {"мельник": 2, "света": 1}
