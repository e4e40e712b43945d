"""A fault is told where it was made, and by what was done: libyaml often names a later line."""

from __future__ import annotations

import pytest

from generator.records.yaml_text import parser


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("а: слово\nб:\u00a0слово\nв: слово\n", (2, 3), "неразрывный"),
        ("а:\n\u00a0\u00a0- слово\n", (2, 1), "неразрывный"),
        ("а: слово\n-\u00a0слово\nв: слово\n", (2, 2), "неразрывный"),
        ("а:слово\nб: слово\n", (1, 2), "нет пробела"),
        ("а: слово\n- б:слово\nв: слово\n", (2, 1), "не встаёт"),
        ("а: !важно\n", (1, 4), "«!»"),
        ("а: ! важно\n", (1, 4), "«!»"),
        ("а:\n  - >5 детей\n", (2, 5), "той же строке"),
        ("а: |слово\n", (1, 4), "той же строке"),
        ("а: слово: слово\n", (1, 9), "двоеточие внутри"),
        ("а: с\u00a0ним: слово\n", (1, 9), "двоеточие внутри"),
        ('а: "Кейсы" на уроке\n', (1, 12), "за кавычкой"),
        ("а: [[keysy]] и дальше\n", (1, 4), "со скобки"),
        ("а: [черновик] Урок\n", (1, 4), "со скобки"),
        ("а: 'Кейсы' и 'формы'\n", (1, 12), "за кавычкой"),
        ('а: "б\nв: г\n', (1, 4), "не закрыта"),
        ("а: 'б\nв: г\n", (1, 4), "не закрыта"),
        ('а: б\nв: "г\nд: "е"\n', (2, 4), "не закрыта"),
        ("а: б\nв = г\nд: е\n", (2, 1), "нет двоеточия"),
        ("а: б\nв\nд: е\n", (2, 1), "нет двоеточия"),
        ("а:\nб: слово\n  в:\n    - г\n", (3, 3), "сбит отступ"),
        ("а: слово: \n", (1, 9), "двоеточие внутри"),
        ("а: б\n<<<<<<< HEAD\nв: г\n=======\nв: д\n>>>>>>> vetka\n", (2, 1), "две правки"),
        ("а: [[keysy|метод]] на уроке\nб: в\n", (1, 4), "со скобки"),
        ("а:\n  - [положение](https://example.org/a) района\n  - б\n", (2, 5), "со скобки"),
        ("а: {школа} и сад\n", (1, 4), "со скобки"),
        ("а: [б, в] г: д\n", (1, 4), "со скобки"),
>>>>>>> d079dff5 (Tell a list begun with signs that YAML takes for words, a text that begins with a bracket, marks of a merge)
    ],
)
def test_the_likely_cause_is_told_in_its_place(
    text: str, place: tuple[int, int], said: str
) -> None:
    (found,) = parser.parse("x.yaml", text).findings
    assert said in found.message
    assert (found.place.line, found.place.column) == place
