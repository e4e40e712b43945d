"""Layouts of documents that were made up here, each with the record that it has to become."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table, lines
from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.understand import understand
from generator.proposals.intake.tally import count
from generator.records.load import load
from generator.records.models.registry import Registry
from generator.records.records import Records
from generator.system import files
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def records() -> Records:
    return load(files.read(ROOT))


def table(*rows: tuple[str | Cell, ...]) -> Table:
    return Table(
        tuple(
            tuple(c if isinstance(c, Cell) else Cell((Line(c),) if c else ()) for c in row)
            for row in rows
        )
    )


def over(text: str, width: int) -> tuple[Cell, ...]:
    """One cell merged over a whole row."""
    return (Cell((Line(text),)),) * width


QUARTERS = Blocks(
    (
        Line("Персонализированная программа", head=True),
        Line("на 2026–2027 учебный год"),
        Line("учитель физики"),
        Line("Методическая тема: Эксперимент без оборудования"),
        Line("Цели", head=True),
        Line("научиться ставить опыт дома"),
        Line("Основные задачи:"),
        Line("1) собрать опыты"),
        Line("2) провести уроки"),
        table(
            ("Срок", "№", "Ответственный", "Содержание работы"),
            over("I. Подготовка", 4),
            ("1 четверть", "1", "методист", "Прочитать книгу об опытах, 10 ч"),
            ("II полугодие", "2", "", "Провести пять уроков"),
            over("II. Итог", 4),
            ("когда получится", "3", "тьютор", "Рассказать коллегам"),
        ),
        Line("Пожелания: больше времени"),
    )
)
QUARTERS_RECORD: dict[str, Any] = {
    "для кого": {"роль": "учитель", "предметы": ["физика"], "уточнение": "учитель физики"},
    "пояснительная записка": {
        "тема самообразования": "Эксперимент без оборудования",
        "цель": "научиться ставить опыт дома",
        "задачи": ["собрать опыты", "провести уроки"],
    },
    "дорожная карта": [
        {
            "направление": "Подготовка",
            "задачи": [
                {
                    "мероприятия": [
                        {
                            "что": "Прочитать книгу об опытах, 10 ч",
                            "когда": "2026-09",
                            "до": "2026-10",
                            "часов": 10.0,
                            "с кем": "методист",
                        },
                        {"что": "Провести пять уроков", "когда": "2027-01", "до": "2027-05"},
                    ]
                }
            ],
        },
        {
            "направление": "Итог",
            "задачи": [
                {
                    "мероприятия": [
                        {"что": "Рассказать коллегам (когда получится)", "с кем": "тьютор"}
                    ]
                }
            ],
        },
    ],
    "название": "Эксперимент без оборудования",
    "срок": {"начало": "2026-09", "месяцев": 9},
    "не разложено": ["Пожелания: больше времени"],
}

_ONE = Cell((Line("1. Не хватает приёмов"),))
DEFICITS = Blocks(
    (
        Line("ПЛАН САМООБРАЗОВАНИЯ"),
        table(
            ("Ф.И.О.", "Образцова Ольга Олеговна"),
            ("Должность", "воспитатель"),
            ("Сроки реализации", "сентябрь 2026 – май 2028"),
        ),
        table(
            ("Дефицит", "Задача", "Этап", "Мероприятие", "Форма отчёта"),
            (_ONE, "1. Освоить приём", "теория", "Чтение (октябрь 2026)", "Конспект"),
        ),
        table((_ONE, "2. Показать приём", "практика", "Занятие (март 2027)", "Видео")),
    )
)
DEFICITS_RECORD: dict[str, Any] = {
    "для кого": {"роль": "воспитатель"},
    "срок": {"начало": "2026-09", "месяцев": 21},
    "дорожная карта": [
        {
            "дефицит": "Не хватает приёмов",
            "задачи": [
                {
                    "задача": "Освоить приём",
                    "мероприятия": [
                        {
                            "этап": "теоретическое осмысление",
                            "что": "Чтение",
                            "когда": "2026-10",
                        }
                    ],
                    "результат": {"форма": "Конспект"},
                }
            ],
        },
        {
            "дефицит": "Не хватает приёмов",
            "задачи": [
                {
                    "задача": "Показать приём",
                    "мероприятия": [{"этап": "проба", "что": "Занятие", "когда": "2027-03"}],
                    "результат": {"форма": "Видео"},
                }
            ],
        },
    ],
    "название": "План самообразования",
}

MONTHS = Blocks(
    (
        Line("Индивидуальный план учителя на 2026/2027 учебный год", head=True),
        table(
            ("Месяц", "На уроке", "С родителями"),
            ("Октябрь", "Викторина", ""),
            ("Март", "Проект", "Беседа"),
        ),
    )
)
MONTHS_RECORD: dict[str, Any] = {
    "для кого": {"роль": "учитель"},
    "дорожная карта": [
        {
            "направление": "На уроке",
            "задачи": [
                {
                    "мероприятия": [
                        {"что": "Викторина", "когда": "2026-10"},
                        {"что": "Проект", "когда": "2027-03"},
                    ]
                }
            ],
        },
        {
            "направление": "С родителями",
            "задачи": [{"мероприятия": [{"что": "Беседа", "когда": "2027-03"}]}],
        },
    ],
    "название": "Индивидуальный план учителя на 2026/2027 учебный год",
    "срок": {"начало": "2026-09", "месяцев": 9},
}

LETTER = Blocks(
    (
        Line("Тема: Чтение вслух"),
        Line("Сроки: 2 года"),
        Line("Наставник: опытный учитель"),
        Line("Литература"),
        Line("• Книга о чтении", item=True),
        Line("Хочу начать."),
    )
)
LETTER_RECORD: dict[str, Any] = {
    "пояснительная записка": {"тема самообразования": "Чтение вслух"},
    "срок": {"месяцев": 24},
    "сопровождение": ["Наставник: опытный учитель"],
    "источники": ["Книга о чтении"],
    "название": "Чтение вслух",
    "не разложено": ["Хочу начать."],
}

PLAN = Blocks(
    (
        Line("Мой план на год"),
        Line("Кто: учитель физики, сельская школа, стаж два года"),
        Line("Что не получается: дети списывают готовый вывод"),
        Line("Откуда знаю: опрос учеников"),
        Line("Чего хочу: вывод делают дети"),
        Line("По месяцам"),
        Line("Сентябрь 2026 — Изучение литературы: читаю статью, 4 часа"),
        Line("Октябрь 2026 — Проектирование пробы: собираю лабораторные"),
        Line("Ноябрь 2026 — Проба: провожу лабораторную"),
        Line("Январь 2027 — Рефлексия: сравниваю выводы"),
        Line("Что будет в итоге: папка лабораторных"),
        Line("Кто отвечает: методист"),
    )
)
PLAN_RECORD: dict[str, Any] = {
    "для кого": {
        "роль": "учитель",
        "предметы": ["физика"],
        "уточнение": "учитель физики, сельская школа",
    },
    "пояснительная записка": {
        "диагностика": [{"чем": "анкетирование", "что показала": "опрос учеников"}],
        "цель": "вывод делают дети",
        "ожидаемый результат": "папка лабораторных",
    },
    "дорожная карта": [
        {
            "задачи": [
                {
                    "мероприятия": [
                        {
                            "этап": "теоретическое осмысление",
                            "что": "Изучение литературы: читаю статью, 4 часа",
                            "когда": "2026-09",
                            "часов": 4,
                        },
                        {
                            "этап": "проектирование пробы",
                            "что": "собираю лабораторные",
                            "когда": "2026-10",
                        },
                        {"этап": "проба", "что": "провожу лабораторную", "когда": "2026-11"},
                        {"этап": "рефлексия", "что": "сравниваю выводы", "когда": "2027-01"},
                    ]
                }
            ],
            "дефицит": "дети списывают готовый вывод",
        }
    ],
    "название": "Мой план на год",
    "не разложено": ["Кто отвечает: методист"],
}

NUMBERED = Blocks(
    (
        Line("ИНДИВИДУАЛЬНЫЙ ПЛАН РАЗВИТИЯ", head=True),
        Line("на 2026/2027 учебный год"),
        Line("1. Актуальность", item=True),
        Line("Растёт тревожность перед экзаменом."),
        Line("2. Цель: освоить методики", item=True),
        Line("3. Задачи", item=True),
        Line("3.1. Изучить методики.", item=True),
        Line("3.2. Провести шесть занятий.", item=True),
        Line("4. Основание: опрос учеников", item=True),
        Line("5. Содержание работы", item=True),
        Line("5.1. Изучение литературы (сентябрь, 8 часов)", item=True),
        Line("5.2. Проведение занятий (декабрь – март)", item=True),
        Line("6. Особые отметки: нет", item=True),
    )
)
NUMBERED_RECORD: dict[str, Any] = {
    "название": "Индивидуальный план развития на 2026/2027 учебный год",
    "пояснительная записка": {
        "актуальность": "Растёт тревожность перед экзаменом.",
        "цель": "освоить методики",
        "задачи": ["Изучить методики.", "Провести шесть занятий."],
        "диагностика": [{"чем": "анкетирование", "что показала": "опрос учеников"}],
    },
    "дорожная карта": [
        {
            "задачи": [
                {
                    "мероприятия": [
                        {
                            "что": "Изучение литературы (8 часов)",
                            "когда": "2026-09",
                            "часов": 8,
                        },
                        {"что": "Проведение занятий", "когда": "2026-12", "до": "2027-03"},
                    ]
                }
            ]
        }
    ],
    "срок": {"начало": "2026-09", "месяцев": 9},
    "не разложено": ["6. Особые отметки: нет"],
}

PHASED = Blocks(
    (
        Line("План учителя химии на 2026–2027 учебный год", head=True),
        Line("Дефицит 1. Не слышу тихих учеников", head=True),
        Line("Этап 1. Теоретическое осмысление (сентябрь)", head=True),
        table(
            ("Шаг", "Мероприятие", "С кем", "Форма отчёта"),
            ("1", "2", "3", "4"),
            ("1.", "Прочитать о вопросах", "—", "Конспект"),
        ),
        Line("Этап 2. Проба (октябрь – декабрь)", head=True),
        table(
            ("Шаг", "Мероприятие", "С кем", "Форма отчёта"),
            ("1.", "Спрашивать троих на уроке", "методист", "—"),
        ),
    )
)
PHASED_RECORD: dict[str, Any] = {
    "название": "План учителя химии на 2026–2027 учебный год",
    "для кого": {"роль": "учитель", "предметы": ["химия"]},
    "дорожная карта": [
        {
            "дефицит": "Не слышу тихих учеников",
            "задачи": [
                {
                    "мероприятия": [
                        {
                            "этап": "теоретическое осмысление",
                            "что": "Прочитать о вопросах",
                            "когда": "2026-09",
                            "отчёт": "Конспект",
                        },
                        {
                            "этап": "проба",
                            "что": "Спрашивать троих на уроке",
                            "когда": "2026-10",
                            "до": "2026-12",
                            "с кем": "методист",
                        },
                    ]
                }
            ],
        }
    ],
    "срок": {"начало": "2026-09", "месяцев": 9},
}

TIMED = Blocks(
    (
        Line("План самообразования на 2026–2027 учебный год", head=True),
        Line("Выявленные дефициты", head=True),
        Line("спешу на уроке", item=True),
        Line("не слышу тихих", item=True),
        table(
            ("Дефицит", "Чем выявлен", "Уровень"),
            ("Спешу на уроке.", "хронометраж, наблюдение", "средний"),
        ),
        table(
            ("Дефицит", "Мероприятие", "Результат"),
            over("Сентябрь", 3),
            ("Спешу на уроке", "Прочитать о паузах", "Конспект"),
            ("Не слышу тихих", "Посетить урок", "Лист"),
        ),
        Line("Что ещё сделаю", head=True),
        Line("План работы", head=True),
        Line("Октябрь", head=True),
        Line("посетить семинар", item=True),
        Line("Ноябрь – декабрь", head=True),
        Line("провести урок", item=True),
        Line("рассказать на ШМО (15 декабря)", item=True),
    )
)
TIMED_RECORD: dict[str, Any] = {
    "название": "План самообразования на 2026–2027 учебный год",
    "дорожная карта": [
        {
            "дефицит": "Спешу на уроке",
            "подтверждение": "хронометраж, наблюдение",
            "уровень": "средний",
            "задачи": [
                {
                    "мероприятия": [{"что": "Прочитать о паузах", "когда": "2026-09"}],
                    "результат": {"форма": "Конспект"},
                }
            ],
        },
        {
            "дефицит": "Не слышу тихих",
            "задачи": [
                {
                    "мероприятия": [{"что": "Посетить урок", "когда": "2026-09"}],
                    "результат": {"форма": "Лист"},
                }
            ],
        },
        {
            "задачи": [
                {
                    "мероприятия": [
                        {"что": "посетить семинар", "когда": "2026-10"},
                        {"что": "провести урок", "когда": "2026-11", "до": "2026-12"},
                        {"что": "рассказать на ШМО", "когда": "2026-12-15"},
                    ]
                }
            ],
        },
    ],
    "срок": {"начало": "2026-09", "месяцев": 9},
    "не разложено": ["Что ещё сделаю"],
}

LAYOUTS = {
    "timed": (TIMED, TIMED_RECORD),
    "phased": (PHASED, PHASED_RECORD),
    "quarters": (QUARTERS, QUARTERS_RECORD),
    "deficits": (DEFICITS, DEFICITS_RECORD),
    "months": (MONTHS, MONTHS_RECORD),
    "letter": (LETTER, LETTER_RECORD),
    "plan": (PLAN, PLAN_RECORD),
    "numbered": (NUMBERED, NUMBERED_RECORD),
}


@cache
def here() -> dict[str, Registry | None]:
    """The closed lists of this portal."""
    return lists(load(files.read(ROOT)))


def read(records: Records, document: Blocks) -> Draft:
    return understand(document, lists(records))


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_becomes_the_record_beside_it(records: Records, name: str) -> None:
    document, record = LAYOUTS[name]
    assert read(records, document).values == record


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_word_is_lost(records: Records, name: str) -> None:
    document, _ = LAYOUTS[name]
    draft = read(records, document)
    tally = count(lines(document.body), draft, draft.values)
    assert tally.lost == 0
    assert tally.words == tally.placed + tally.kept + tally.personal
    assert tally.placed >= 0.8 * (tally.words - tally.personal)


def test_periods_without_a_mark_may_have_a_colour_and_are_asked_about(records: Records) -> None:
    chart = table(
        ("Мероприятие", "сентябрь", "октябрь", "ноябрь"),
        ("Урок", "+", "-", ""),
        ("Семинар", "", "", ""),
    )
    draft = read(records, Blocks((Line("План на 2026–2027 учебный год"), chart)))
    deeds = draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"]
    assert deeds == [{"что": "Урок", "когда": "2026-09"}, {"что": "Семинар"}]
    assert [(q.place, "цвет" in q.message) for q in draft.questions] == [("таблица 1", True)]


def test_the_names_of_sheets_tell_when_or_what_for(records: Records) -> None:
    def sheet(name: str, deed: str) -> Table:
        return Table(table(("Мероприятие", "Результат"), (deed, "Отчёт")).rows, name)

    title = Table(table(("Тема", "Вопрос"), ("Срок", "2026–2027 уч. год")).rows, "Общее")
    sheets = sheet("1 четверть", "Курс"), sheet("2 четверть", "Урок"), sheet("Кружок", "Проект")
    draft = read(records, Blocks((title, *sheets, sheet("Лист4", "Семинар"))))
    first, second, last = draft.values["дорожная карта"]
    assert first["задачи"][0]["мероприятия"] == [
        {"что": "Курс", "когда": "2026-09", "до": "2026-10", "отчёт": "Отчёт"},
        {"что": "Урок", "когда": "2026-11", "до": "2026-12", "отчёт": "Отчёт"},
    ]
    assert second["направление"] == "Кружок"
    assert "направление" not in last
    assert draft.kept == []


def test_the_name_of_the_only_sheet_says_nothing(records: Records) -> None:
    plan = Table(table(("Мероприятие", "Результат"), ("Урок", "Отчёт")).rows, "Кружок")
    assert "направление" not in read(records, Blocks((plan,))).values["дорожная карта"][0]


def test_a_name_is_cut_and_counted(records: Records) -> None:
    draft = read(records, DEFICITS)
    assert draft.personal.total() == 3
    assert "Образцова" not in str(draft.values)


def test_a_term_that_is_not_told_is_asked_about_with_the_months_of_the_deeds(
    records: Records,
) -> None:
    assert [q.message for q in read(records, PLAN).questions] == [
        "срок маршрута не назван, мероприятия идут с 2026-09 по 2027-01: впишите начало и сколько месяцев"
    ]


def test_a_period_that_is_not_sure_is_asked_about(records: Records) -> None:
    asked = read(records, QUARTERS).questions
    assert [(q.place, q.message) for q in asked] == [
        ("таблица 1, строка 6", "срок не понят: впишите месяц")
    ]


def test_a_word_that_went_nowhere_is_counted_as_lost(records: Records) -> None:
    draft = read(records, LETTER)
    found = count([*lines(LETTER.body), "пропавшее слово"], draft, draft.values)
    assert found.lost == 2


def test_a_head_alone_is_kept_unless_its_rows_follow(records: Records) -> None:
    head = ("Мероприятие", "Срок", "Отчёт")
    alone = read(records, Blocks((table(head),)))
    assert alone.kept == ["Мероприятие — Срок — Отчёт"]
    row = table(("Урок", "март 2027", "Запись"))
    followed = read(records, Blocks((table(head), Line("2026–2027 учебный год"), row)))
    [stage] = followed.values["дорожная карта"]
    assert stage["задачи"][0]["мероприятия"][0]["когда"] == "2027-03"
    assert followed.kept == []


def test_what_is_too_long_for_its_key_is_kept_whole(records: Records) -> None:
    draft = read(records, Blocks((Line("Цель: " + "слово " * 200),)))
    assert len(draft.kept) == 1
    assert draft.questions[0].message.startswith("слишком длинно")


SAID = st.sampled_from(
    [
        "Цель",
        "Цель: учиться",
        "Кто: учитель",
        "Кто отвечает: методист",
        "3. Задачи",
        "3.1. первая",
        "4. Методист",
        "Изучить (сентябрь, 8 часов)",
        "Март 2027 — Проба: урок",
        "Апрель 2027 — Анализ: выводы",
        "Задачи",
        "1. первая",
        "2) вторая",
        "ФИО: Образцова Ольга",
        "Тема: счёт",
        "Диагностика: наблюдение, анкетирование",
        "Диагностика: хронометраж: ждут 7 минут из 40",
        "Диагностика",
        "на уроках наблюдение показало спешку",
        "Должность: заместитель директора, учитель-логопед",
        "Сроки: 2 года",
        "№",
        "п/п",
        "Итого",
        "Окончание",
        "2 четверть",
        "2026-2027 уч.г.",
        "- в октябре посещу урок",
        "I этап. Практический (март 2027)",
        "Дата начала: сентябрь 2026",
        "Дата окончания: май 2027",
        "(наставник – учитель химии)",
        "Мероприятия",
        "Сроки",
        "Этап",
        "Стадия",
        "Теоретический этап",
        "Практика",
        "Дата проведения",
        "Форма обучения: дистанционная",
        "теория",
        "Ресурсы",
        "Часы",
        "36",
        "2 ч",
        "Дефицит",
        "Направление",
        "Ответственный",
        "Корсакова",
        "Корсакова, методист",
        "Фамилия",
        "Имя",
        "Форма",
        "Результат",
        "1 четверть",
        "сентябрь",
        "март 2027",
        "в течение года",
        "6 уроков",
        "1.1",
        "I. Раздел",
        "Наставник: учитель",
        "учитель химии",
        "Индивидуальный план на 2026–2027 учебный год",
        "МБОУ Образцовская СОШ",
        "г. Образцово, 2026",
        "Месяц",
        "Примечание",
        "Должность: учитель физики",
        "Литература",
        "• книга",
        "Дорожная карта",
        "План работы:",
        "Цель - жить",
        "1. Раздел без ключа",
        "Опросить всех (март 2027)",
        "учебный год",
        "",
        "слово слово",
        "—",
        "1",
        "2",
        "3",
        "Шаг",
        "Этап 1. Проба (март 2027)",
        "Дефицит 1. Спешу",
        "Чем выявлен",
        "Октябрь",
        "Осень",
        "окт",
        "ноя",
        "дек",
        "20٢٦-2027",
        "٩ сентября 2026 г.",
        "²",
        "१. раздел",
        "２０２６",
        "до 15 мая (май 2027)",
    ]
)
"""Words that mean something here, to stand anywhere."""

CELLS = st.builds(
    lambda said, inner: Cell(tuple(map(Line, said)), inner),
    st.lists(SAID, max_size=2),
    st.just(()) | st.just((Table(((Cell((Line("внутри"),)),),)),)),
)
ROWS = st.lists(CELLS, min_size=1, max_size=4).flatmap(
    lambda cells: st.lists(st.sampled_from(cells), min_size=1, max_size=5).map(tuple)
)
BLOCKS = st.lists(
    st.builds(Line, SAID, st.booleans(), st.booleans())
    | st.lists(ROWS, min_size=1, max_size=5).map(lambda rows: Table(tuple(rows))),
    max_size=8,
)


@given(BLOCKS)
def test_whatever_stands_where_no_word_is_lost(body: list[Line | Table]) -> None:
    draft = understand(Blocks(tuple(body)), here())
    tally = count(lines(body), draft, draft.values)
    assert tally.lost == 0
    assert tally.words == tally.placed + tally.kept + tally.personal
