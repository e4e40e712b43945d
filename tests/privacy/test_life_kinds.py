"""What is told of one life beside its name: health, family, papers; what only looks so is left alone."""

from __future__ import annotations

import pytest

from generator.language.personal import allowed_names, detect
from generator.records import load
from generator.system import files
from tests.conftest import ROOT

TOLD = (
    ("health", "мальчик с эпилепсией в 3 «В» срывает уроки"),
    ("health", "в 1 «А» мальчик с синдромом Дауна"),
    ("health", "Учительница ушла на больничный с депрессией"),
    ("health", "после инсульта наставник говорит медленно"),
    ("health", "VIII вид у Егора"),
    ("family", "отец Савелия сидит в тюрьме"),
    ("family", "Родители Мирона в разводе"),
    ("family", "Гоша — приёмный ребёнок"),
    ("family", "Тимур — мусульманин, в пятницу уходит с уроков"),
    ("family", "мать Мирона лишена родительских прав"),
    ("family", "мама Вари погибла"),
    ("family", "семья Вари получает пособие по бедности"),
    ("health", "У Вари из 5 «Б» сахарный диабет"),
    ("health", "у Вари из группы «Ромашка» аллергия на орехи"),
    ("health", "У Розы ДЦП"),
    ("health", "Марк с аутизмом"),
    ("health", "Алина режет руки"),
    ("health", "Дашу положили в больницу"),
    ("health", "Рома пьёт таблетки"),
    ("health", "Оля плохо видит"),
    ("health", "Глухонемой Коля сидит впереди"),
    ("health", "У коллеги Ветошкиной рак"),
    ("health", "мама Вари пьёт"),
    ("health", "наш ученик болеет астмой"),
    ("health", "единственный глухой мальчик"),
    ("health", "ребёнок-инвалид из 2 «Б»"),
    ("health", "заключение ПМПК Мирона"),
    ("family", "Злата — сирота"),
    ("family", "Лада под опекой"),
    ("family", "Отец Вари бьёт мать"),
    ("family", "Мирона бьёт отчим"),
    ("family", "Алину забрали в приют"),
    ("family", "Рустам из беженцев"),
    ("family", "Рома растёт без отца"),
    ("family", "папа Кости на СВО"),
    ("document", "номер А123ВС 24"),
    ("document", "машина А 123 ВС 124"),
    ("document", "водительское удостоверение 24 12 345678"),
    ("birth-date", "Дата рождения ученика: март 2014"),
    ("phone", "8 9I3 123 45 67"),
    ("social", "youtube.com/@kovylkina_k"),
    ("school", "учитель начальных классов, МКОУ Южно-Енисейская ООШ"),
)

QUIET = (
    "дети под опекой: нормы",
    "мусульмане и христиане: ОРКСЭ",
    "Маша узнала, что умер Пушкин",
    "Марина получает пособие для учителя",
    "программа VIII вида",
    "мальчик с портфелем в 3 классе",
    "ученик с эпилепсией в 5 классе",
    "замысел родился в 2014 году на семинаре",
    "Газета родилась в 1998 году",
    "дата рождения школы: март 1956",
    "Маша — сирота в повести",
    "Ваня — сирота из рассказа «Судьба человека»",
    "Герасим глухонемой («Муму»)",
    "Катя лежит в больнице — диалог",
    "Маша лежит в больнице: задача на части",
    "Роза и аллергия на пыльцу",
    "Вера: католики и православные",
    "Роман о приёмном сыне",
    "Мир под опекой человека",
    "Мир с аутизмом",
    "Таня режет бумагу",
    "Лебедь, рак и щука",
    "Настя и приют для кошек",
    "папа бьёт рекорд",
    "дети на домашнем обучении",
    "слепой метод печати, 6 класс",
    "задание В 123 МС 45",
    "пункт 5З, 12",
)


def _rules(text: str) -> set[str]:
    public = allowed_names.listed(load.load(files.read(ROOT)).registries)
    return {rule for rule, _ in detect.find(text, public) if rule.startswith("personal-")}


@pytest.mark.parametrize(("kind", "text"), TOLD)
def test_it_is_found(kind: str, text: str) -> None:
    assert f"personal-{kind}" in _rules(text)


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert not _rules(text)
