"""Markup of other programs: told at its place, and never in a sample or where it is plain Russian text."""

from __future__ import annotations

import pytest

from tests.conftest import Portal
from tests.support import growth

HEAD = "---\nназвание: Проба\nкратко: Проба.\nпроверено: 2026-10\n---\n"


def told(portal: Portal, body: str) -> list[tuple[int, int, str]]:
    found = portal.write("content/pages/proba.md", f"{HEAD}{body}\n").check()
    return [
        (f.place.line - 5, f.place.column, f.message) for f in found if f.rule == "signs-foreign"
    ]


@pytest.mark.parametrize(
    ("body", "column", "sign"),
    [
        ("## Ход {#hod}", 8, "{#hod}"),
        ("[Скачать](https://e.org){ .md-button }", 25, "{ .md-button }"),
        ("Слова {: .lead }", 7, "{: .lead }"),
        ("*[ФГОС]: стандарт", 1, "*[ФГОС]"),
        ("Термин\n: значение", 1, ": значение"),
        ('=== "Первый"', 1, "==="),
        ("::: tip", 1, "::: tip"),
        ("!!! info inline end", 1, "!!! info"),
        ("Это ==важно== нам", 5, "==важно=="),
        ("Нажмите ++ctrl+p++", 9, "++ctrl+p++"),
        ("Было {--так--}", 6, "{--так--}"),
        ("H~2~O", 2, "~2~"),
        ("x^2^", 2, "^2^"),
        ("Готово :white_check_mark:", 8, ":white_check_mark:"),
        ("Доля $d = v$", 6, "$d = v$"),
        ("$$\\frac{a}{b}$$", 1, "$$"),
        ("[TOC]", 1, "[TOC]"),
        ("Год: {{ год }}", 6, "{{ год }}"),
        ("Раз^[пояснение] два", 4, "^[пояснение]"),
        ('??? note "Свёрнуто"', 1, "???"),
        ("Вставить {>>замечание<<}", 10, "{>>"),
        ("Дробь \\frac без долларов", 7, "\\frac"),
        ('--8<-- "chast.md"', 1, "--8<--"),
        ("{% include a.md %}", 1, "{%"),
    ],
)
def test_it_is_told_where_it_stands(portal: Portal, body: str, column: int, sign: str) -> None:
    (found,) = told(portal, body)
    assert found[:2] == (body.count("\n") + 1, column)
    assert sign in found[2]


@pytest.mark.parametrize(
    "body",
    [
        "```\n{{ год }} ==а== {#б}\n```\n\nПишут `==важно==`, `:smile:` и `{#имя}`.",
        "Цена 5$ и 10$, это {x=1; y=2} и a_b; C++ и C++; 2^10; ~5 минут, 10~15 минут, 5~10~15.",
        "В 10:30:45 начало: план, итог:раз:два, https://e.org:8080/a:b:c.",
        '!!! note "Ход"\n    Текст\n\n??? да, !!! нет, === и == тоже',
        "Строка\n===\n\nСлово [^1].\n\n[^1]: Пояснение.",
        "Набор {а, б} и множество {1; 2}",
        "|++|+|++|\n|---|---|---|\n|==|=|==|",
    ],
)
def test_what_is_meant_so_is_no_fault(portal: Portal, body: str) -> None:
    assert told(portal, body) == []


@pytest.mark.parametrize("piece", ["$=", "==а", "++а", "{{", "{#", ":a", "^[", "$", "a~b", "{: "])
def test_a_long_line_costs_its_length(portal: Portal, piece: str) -> None:
    def asked(size: int) -> None:
        told(portal, f"{piece * (size // len(piece))}\n\nТекст.\n")
        told(portal, f"{piece}{'=' * size}\n\nТекст.\n")

    assert growth.in_proportion(asked, 19_000)
