"""One deed: a period in its words, hours in its form, and where its report is heard."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Table, lines
from generator.proposals.intake.meaning import deadlines, surnames
from generator.proposals.intake.tally import count
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_roadmap import actions, read
from tests.unit.proposals.intake.meaning.test_understand import table


def test_where_a_report_is_heard_is_no_period_and_stays_with_the_deed(records: Records) -> None:
    head = ("Содержание", "Сроки", "Где, кем и когда заслушивается отчёт")
    draft = read(records, table(head, ("Урок", "март 2027", "методический совет")))
    told = "Урок (где, кем и когда заслушивается отчёт: методический совет)"
    assert actions(draft) == [{"что": told, "когда": "2027-03"}]
    assert draft.questions == []


def test_a_day_by_which_it_is_done_is_its_last_and_the_first_is_asked_about(
    records: Records,
) -> None:
    draft = read(records, table(("Что сделаю", "К какому сроку"), ("Урок", "до 5 мая 2027")))
    assert actions(draft) == [{"что": "Урок", "до": "2027-05-05"}]
    assert [q.message for q in draft.questions] == [deadlines.UNBEGUN]


def test_a_period_above_tells_when_what_has_only_a_last_day_begins(records: Records) -> None:
    rows = (
        ("III четверть (январь – март)", "", ""),
        ("Открытый урок", "до 1 марта", "самоанализ"),
        ("Взаимопосещение", "еженедельно", "лист"),
        ("Семинар", "с 10 по 20 февраля", "план"),
        ("Курсы", "до 1 декабря", "отчёт"),
    )
    plan = table(("Мероприятия", "Сроки", "Форма отчёта"), *rows)
    merged = Table((plan.rows[0], (plan.rows[1][0],) * 3, *plan.rows[2:]))
    draft = read(records, merged)
    told = [{key: one[key] for key in one if key != "отчёт"} for one in actions(draft)]
    assert told == [
        {"что": "Открытый урок", "когда": "2027-01", "до": "2027-03-01"},
        {"что": "Взаимопосещение (еженедельно)", "когда": "2027-01", "до": "2027-03"},
        {"что": "Семинар", "когда": "2027-02-10", "до": "2027-02-20"},
        {"что": "Курсы", "до": "2026-12-01"},
    ]
    assert [(q.place, q.message) for q in draft.questions] == [
        ("таблица 1, строка 6", deadlines.UNBEGUN)
    ]


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


TWICE = (
    "сказано дважды и по-разному: первое на своём месте, второе осталось в тексте; оставьте верное"
)


@pytest.mark.parametrize(
    ("head", "row", "deed", "asked"),
    [
        (
            ("Начало", "Окончание", "Дата проведения"),
            ("01.09.2026", "15.10.2026", "10.10.2026"),
            {
                "что": "Урок (дата проведения: 10.10.2026)",
                "когда": "2026-09-01",
                "до": "2026-10-15",
            },
            [f"«когда» {TWICE}"],
        ),
        (
            ("Планируемая дата", "Фактическая дата"),
            ("01.11.2026", "20.10.2026"),
            {"что": "Урок (фактическая дата: 20.10.2026)", "когда": "2026-11-01"},
            [f"«когда» {TWICE}"],
        ),
        (
            ("С", "По"),
            ("15.10.2026", "октябрь 2026"),
            {"что": "Урок", "когда": "2026-10-15", "до": "2026-10"},
            [],
        ),
        (
            ("Учебный год", "Четверть"),
            ("2026–2027", "2 четверть"),
            {"что": "Урок", "когда": "2026-11", "до": "2026-12"},
            [],
        ),
        (
            ("Четверть", "Учебный год"),
            ("2 четверть", "2026–2027"),
            {"что": "Урок", "когда": "2026-11", "до": "2026-12"},
            [],
        ),
        (
            ("Часы план", "Часы факт"),
            ("4", "3"),
            {"что": "Урок (часы факт: 3)", "часов": 4},
            [f"«часов» {TWICE}"],
        ),
        (("Часы план", "Часы факт"), ("4", "4 ч"), {"что": "Урок", "часов": 4}, []),
        (
            ("Этап", "Стадия"),
            ("теория", "анализ"),
            {"что": "Урок (стадия: анализ)", "этап": "теоретическое осмысление"},
            [f"«этап» {TWICE}"],
        ),
        (
            ("Этап", "Срок"),
            ("практика (март – май)", "ноябрь"),
            {"что": "Урок (этап: март – май)", "этап": "проба", "когда": "2026-11"},
            ["срок этапа и срок мероприятия расходятся: оставьте верный"],
        ),
        (
            ("Этап", "Срок"),
            ("практика (март – май)", "20.04.2027 – 15.05.2027"),
            {"что": "Урок", "этап": "проба", "когда": "2027-04-20", "до": "2027-05-15"},
            [],
        ),
    ],
    ids=lambda one: str(one)[:40],
)
def test_a_second_column_of_one_meaning_takes_nothing_away(
    records: Records,
    head: tuple[str, ...],
    row: tuple[str, ...],
    deed: dict[str, object],
    asked: list[str],
) -> None:
    document = table(("Мероприятие", *head), ("Урок", *row))
    draft = read(records, document)
    assert actions(draft) == [deed]
    assert [q.message for q in draft.questions] == asked
    assert count(lines((document,)), draft, draft.values).lost == 0


def test_a_period_in_the_words_of_a_deed_stays_where_a_column_tells_another(
    records: Records,
) -> None:
    rows = (("Урок (март 2027)", "май 2027"), ("Курс (март 2027)", "когда получится"))
    draft = read(records, table(("Мероприятие", "Срок"), *rows))
    assert actions(draft) == [
        {"что": "Урок (март 2027)", "когда": "2027-05"},
        {"что": "Курс (когда получится)", "когда": "2027-03"},
    ]
