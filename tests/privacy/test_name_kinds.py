"""Ways in which schools write a name: every one is found, and what only looks so is not."""

from __future__ import annotations

import pytest

from generator.language.personal import allowed_names, detect
from generator.records import load
from generator.system import files
from tests.conftest import ROOT

NAMED = (
    "Карина, 11 лет",
    "Амир (8 лет) не делит слова",
    "Ребёнок: Злата, 6 л. 4 мес.",
    "11-летняя Карина не говорит",
    "семилетний Петя",
    "Арсению исполнилось 9 лет",
    "мама Вари жаловалась",
    "родители Мирона отказались",
    "Лариса Вик. подскажет",
    "Рецензент: Хван Ен Сук, методист",
    "Пак Людмила",
    "Югай Т.",
    "Кызыл-оол Айдыс пропускает",
    "Абдурахмонов Фирдавс",
    "Тётя Галя Шаповал работает",
    "ДудкинаМО_маршрут_2026.docx",
    "ИОМ_Дудкина_Марина.docx",
    "Плюснина_В_И.docx",
    "Плюснина,В.И.",
    "Signed-off-by: Marina Kovylkina",
    "Иванов И. И. Коваль, 9 класс",
    "5 а: Мирон, Савва",
    "Эксперт первой группы — Антипина",
    "Учитель: Образцова",
    "Секретарь: Бирюков",
    "Голосовали против: Бирюков",
    "папка «Отчёт Жилиной»",
    "методист ИМЦ Хохрина",
    "Исп.: Кочкина",
    "Подпись: Шакирова",
    "Протокол вела Бирюкова",
    "наставником назначена Ветошкина",
    "Зам. директора по УВР: Лапшина",
    "Договорились с Хвостовым о пробе",
    "Закрепить за Плюсниной",
    "Двойки: Плюснина, Хвостов",
    "Плюснина не ведёт рефлексию",
    "Плюсниной — 4",
    "педагог доп. образования Плюснина",
    "старший вожатый Хвостов",
    "подопечный Арсений",
    "ШМО (рук. Плюснина)",
    "рук. ШМО Плюснина",
)

QUIET = (
    "Вера, 10 лет подготовки и один шаг",
    "Роман, 3 года в работе над словарём",
    "Дети, 11 лет",
    "Группа «Алёнушка» (4 года)",
    "Александр Пушкин, 12 лет",
    "папа Карло",
    "мама Марина",
    "Ким Ир Сен в учебнике",
    "Ван Гог и его сад",
    "УрокиОБ, МагазинОК, КартинаРФ",
    "Author: Jane Austen",
    "Гоголь Н. В. Ревизор, комедия",
    "Гончаров И. А. Обломов",
    "Учитель: Один из приёмов",
    "Ученик: Магазин, школа, дом",
    "Поход против Врангеля",
    "Участники: Саратов, Псков, Ростов",
    "Наставник — Друг и помощник",
    "Педагог: Вера в успех",
    "Учитель: Инфоурок и другие сайты",
    "Слушали: Заместителя директора",
    "председатель Профсоюза",
    "координатор Движения первых",
    "Группы: Ромашки, Лучики",
    "Пары: Онегин и Ленский",
    "лист Мёбиуса",
    "рецензия Добролюбова",
    "дедушка Мазай и зайцы",
    "Сценарий_День_Победы.docx",
    "Отчёт_ШМО_Физика.docx",
)


def _rules(text: str) -> set[str]:
    public = allowed_names.listed(load.load(files.read(ROOT)).registries)
    return {rule for rule, _ in detect.find(text, public) if rule.startswith("personal-")}


@pytest.mark.parametrize("text", NAMED)
def test_a_name_is_found(text: str) -> None:
    assert {"personal-name", "personal-name-likely", "personal-pupil"} & _rules(text)


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert not _rules(text)


def test_a_small_part_of_a_listed_surname_lets_no_first_name_pass() -> None:
    listed = allowed_names.names(("Ле-ван Т. Н.",))
    assert detect.find("Читаем Ле-ван Т. Н. о пробе", listed) == []
    found = detect.find("Пуговкин Ваня, 05.06.2013 г.р.", listed)
    assert {rule for rule, _ in found} == {"personal-birth-date", "personal-name-likely"}
