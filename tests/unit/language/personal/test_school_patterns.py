"""A school by its number, a class with its letter, a result in points, as teachers write them."""

from __future__ import annotations

import pytest

from generator.language.personal import detect


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("опыт гимназии №5 города", "гимназии №5"),
        ("Лицей № 12", "Лицей № 12"),
        ("детский сад № 12", "детский сад № 12"),
        ("шк. № 4", "шк. № 4"),
        ("с/ш № 2", "с/ш № 2"),
        ("МКОУ ООШ д. Придумки", "МКОУ ООШ д. Придумки"),
        ("МАОУ СШ № 8", "МАОУ СШ № 8"),
        ("ГБОУ Школа 1234", "ГБОУ Школа 1234"),
        ("КГБОУ «Придуманная школа-интернат»", "КГБОУ «Придуманная школа-интернат»"),
        ("класс 7-В", "класс 7-В"),
        ("в классе 10 «А»", "классе 10 «А»"),
        ("набрал 18 из 25", "набрал 18 из 25"),
        ("они набрали 21 балл", "набрали 21 балл"),
        ("получила 7 баллов", "получила 7 баллов"),
        ("17 б. из 20", "17 б. из 20"),
        ("балл 12 (из 20)", "балл 12 (из 20"),
        ("сумма баллов: 14", "сумма баллов: 14"),
    ],
)
def test_what_points_to_one_school_class_or_result(text: str, found: str) -> None:
    assert found in [text[start:end] for _, (start, end) in detect.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "семинар в школе № 7: место встречи, а не чей-то маршрут",
        "школа молодого педагога",
        "приказ № 12 и бланк № 3",
        "приложение № 2 к плану школы",
        "в 6 классе и классе 7",
        "шкала от 0 до 3 баллов",
        "7 из 10 учеников",
        "набрал группу из 5 человек",
    ],
)
def test_what_points_to_nobody_stays(text: str) -> None:
    assert not list(detect.find(text))
