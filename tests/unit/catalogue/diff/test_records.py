"""What differs between two editions, in the words that a methodologist reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs

from generator.catalogue.diff import markdown, records
from generator.catalogue.diff.change import What
from generator.language import excerpts, matching
from generator.records import load
from generator.records.document import read_document
from generator.records.fields import Record
from generator.records.models.kinds import place
from generator.system import files
from tests.conftest import TINY, lay

GOLDEN = Path(__file__).parents[3] / "golden" / "changes.txt"
ROUTE, METHOD = "routes/primer.yaml", "content/methods/keysy/index.md"
FORM, TERM = "content/forms/protokol.yaml", "content/terms/iom.yaml"
LISTS = load.load(files.read(TINY)).registries


def read(path: str, text: str) -> Record:
    kind, id = place(path)  # type: ignore[misc]
    document = read_document(kind, id, path, text, LISTS, [])
    assert document
    assert document.record
    assert not document.record.source.holes, text
    return document.record


def text(path: str) -> str:
    return (TINY / path).read_text("utf-8")


def swap(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def edit(said: str) -> str:
        for one, other in pairs:
            assert one in said, one
            said = said.replace(one, other)
        return said

    return edit


MAP = """
дорожная карта:
  - дефицит: Затрудняюсь вести дискуссию, из-за чего ученики молчат
    задачи:
      - задача: Освоить приёмы дискуссии
        мероприятия:
          - {этап: теоретическое осмысление, что: Прочитать главу, когда: 2026-09}
          - {этап: проектирование пробы, что: Составить вопросы, когда: 2026-10}
          - {этап: проба, что: Провести урок, когда: 2026-11}
          - {этап: рефлексия, что: Разобрать запись, когда: 2026-12}
        результат: {форма: запись урока, признак: говорят восемь учеников}
  - дефицит: pr-1
    уровень: средний
    задачи:
      - задача: Освоить пошаговое обучение доказательству на уроке
        мероприятия:
          - {этап: теоретическое осмысление, что: Разобрать критерии, когда: 2026-09, до: 2026-10, часов: 10}
          - {этап: проектирование пробы, что: Составить задания, когда: 2026-11, часов: 6}
          - {этап: проба, что: Провести шесть уроков, когда: 2027-02, до: 2027-03, часов: 12}
          - {этап: проба, что: Показать урок коллеге, когда: 2027-03}
          - {этап: рефлексия, что: Сравнить роботы, когда: 2027-04, часов: 4}
        результат: {форма: банк из 6 заданий, признак: доля обоснований выросла на 25 п. п.}
"""

CASES: dict[str, tuple[str, Callable[[str], str]]] = {
    "ничего, кроме оформления": (
        ROUTE,
        swap(("срок: {начало: 2026-09, месяцев: 24}", "срок:\n  месяцев: 24\n  начало: 2026-09 ")),
    ),
    "срок": (ROUTE, swap(("начало: 2026-09, месяцев: 24", "начало: 2027-02, месяцев: 30"))),
    "опечатка": (ROUTE, swap(("Ученики записывают обоснование", "Ученики запысывают обоснование"))),
    "число в тексте — не опечатка": (ROUTE, swap(("банк из 6 заданий", "банк из 8 заданий"))),
    "смысл в одну букву — не опечатка": (
        ROUTE,
        swap(("показываю готовое", "не показываю готовое")),
    ),
    "необязательное появилось": (
        ROUTE,
        lambda s: lay(
            s, "условия: сельская школа\nриски: [не хватит часов]\nпроверено: 2026-11-05"
        ),
    ),
    "списки слов": (
        ROUTE,
        lambda s: lay(s, "трудовые функции: [B/04.6, A/01.6]\nгруппы компетенций: [методические]"),
    ),
    "слово из списка": (ROUTE, swap(("вид: типовой", "вид: пример"))),
    "диагностика": (
        ROUTE,
        swap(("    - {метод: refleksiya, что показала: показываю готовое}\n", "")),
    ),
    "дорожная карта": (ROUTE, lambda s: lay(s, MAP)),
    "имя не повторяется": (
        ROUTE,
        lambda s: lay(
            s,
            "авторы: [{роль: методист, имя: Иванова Мария,"
            " согласие: {дата: 2026-09-01, до: 2027-09-01}}]",
        ),
    ),
    "тело по разделам": (
        METHOD,
        lambda s: s + "\n## Когда не подходит\n\nКогда нет [[keysy|кейса]].\n",
    ),
    "бланк": (FORM, lambda s: s.rstrip("\n") + "\n  - подпись: ведущий\n"),
    "термин": (TERM, lambda s: lay(s, "сокращения: [ИОМ, ИОМП]")),
}


def said(old: Record | None, new: Record | None) -> str:
    return "".join(
        f"  [{c.kind}] {c.words}\n"
        for c in records.between(old, new, {("deficit", "pr-1"): "Доказательство"})
    )


def test_the_words_are_as_they_were_read_aloud(accept: Callable[[Path, str], None]) -> None:
    told = []
    for title, (path, edit) in CASES.items():
        old, new = read(path, text(path)), read(path, edit(text(path)))
        told.append(f"{title}\n{said(old, new)}")
        told.append(f"и обратно\n{said(new, old)}")
    route = read(ROUTE, text(ROUTE))
    told.append(f"новая запись\n{said(None, route)}")
    told.append(f"записи больше нет\n{said(route, None)}")
    accept(GOLDEN, "\n".join(told))


@pytest.mark.parametrize("title", CASES)
def test_a_change_leads_to_its_place_and_a_name_is_never_quoted(title: str) -> None:
    path, edit = CASES[title]
    old, new = read(path, text(path)), read(path, edit(text(path)))
    for change in records.between(old, new):
        if change.at and change.kind is not What.REMOVED:
            assert new.source.at(*change.at) != new.source.at(*change.at[:-1])
        assert "Иванова" not in change.words
        assert "[[" not in change.words
    assert records.between(old, old) == records.between(None, None) == ()


def test_a_link_is_quoted_by_the_title_of_what_it_leads_to() -> None:
    titles = {("term", "iom"): "Индивидуальный маршрут"}
    route, method = read(ROUTE, text(ROUTE)), read(METHOD, text(METHOD))
    told = [
        *records.between(
            route, structs.replace(route, summary="Прежде прочтите [[iom]] и план."), titles
        ),
        *records.between(
            route, structs.replace(route, risks=("мало знать, что есть [[iom]]",)), titles
        ),
        *records.between(method, structs.replace(method, body="Прочтите [[iom]]."), titles),
    ]
    assert len(told) >= 3
    for change in told:
        assert "iom" not in change.words
    assert sum("Индивидуальный маршрут" in change.words for change in told) == 3


def test_a_record_with_another_id_is_the_same_in_a_list_of_names() -> None:
    path = "content/deficits/pr-1.yaml"
    deficit = read(path, text(path))
    titles = {("method", id): "Кейсы" for id in ("keysy", "razbor")}
    old, new = (structs.replace(deficit, methods=(id,)) for id in ("keysy", "razbor"))
    (change,) = records.between(old, new, titles)
    assert change.words.endswith("у записи «Кейсы» новый адрес")


def test_two_sets_know_a_renamed_record() -> None:
    route = read(ROUTE, text(ROUTE))
    moved = structs.replace(route, id="novyy", former=("primer",))
    other = read("routes/drugoy.yaml", text("routes/drugoy.yaml"))
    found = records.sets(
        {("route", "primer"): route, ("route", "drugoy"): other}, {("route", "novyy"): moved}
    )
    assert [(d.old, d.new) for d in found] == [("primer", "novyy"), ("drugoy", "")]
    assert [c.words for c in found[0].changes] == ["прежние адреса: добавлен адрес «primer»"]


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("обяснение урока", "объяснение урока", True),
        ("объяснение , урока", "объяснение, урока", True),
        ("ещё урок", "еще урок", True),
        ("не смотря на это", "несмотря на это", True),
        ("**урок** в классе", "урок в классе", True),
        ("десять уроков", "девять уроков", False),
        ("урок в июне", "урок в июле", False),
        ("можно показать", "нужно показать", False),
        ("обязательно показать", "необязательно показать", False),
        ("6 уроков", "8 уроков", False),
        ("1,5 часа", "15 часа", False),
    ],
)
def test_a_slip_of_the_pen_is_told_from_a_change(one: str, other: str, is_slip: bool) -> None:
    assert bool(excerpts.slip(one, other)) is is_slip


def test_items_that_left_their_place_are_the_fewest() -> None:
    old, new = ["а", "б", "в", "г"], ["г", "а", "б", "в"]
    found = matching.match(old, new, str, str)
    assert matching.moved(found) == [0]
    assert matching.moved({i: i for i in range(4)}) == []


def test_bodies_are_told_by_section() -> None:
    old = "Начало.\n\n## Ход\n\nПервый шаг делает ведущий группы.\n\n## Итог\n\nТекст.\n"
    new = "Начало.\n\n## Итог\n\nТекст.\n\n## Ход\n\nПервый шаг делает помощник группы.\n\nВторой абзац.\n"
    assert [(d.path, d.kind, d.words) for d in markdown.compare(old, new)] == [
        (
            ("раздел «Ход»",),
            "changed",
            "«…шаг делает ведущий группы.» → «…шаг делает помощник группы.»",
        ),
        (("раздел «Ход»",), "added", "добавлен абзац «Второй абзац.»"),
        ((), "moved", "переставлен раздел «Итог»"),
    ]


def test_of_two_large_strangers_only_that_they_differ_is_told() -> None:
    one = "\n\n".join(f"слово {i} и ещё {i % 7} раз" for i in range(9000))
    other = "\n\n".join(f"иное {i} и ещё {i % 5} раз" for i in range(9000))
    assert [d.words for d in markdown.compare(one, other)] == ["изменён текст до разделов"]
    found = matching.match(
        [f"а {i}" for i in range(3000)], [f"б {i}" for i in range(3000)], str, str
    )
    assert found == {}
    assert len(excerpts.quote("длинное слово " * 500)) <= excerpts.LONGEST + 2
