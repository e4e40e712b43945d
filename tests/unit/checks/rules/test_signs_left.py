"""Signs of Markdown that make nothing: told where they stand, and never where they are meant."""

from __future__ import annotations

import pytest

from tests.conftest import Portal
from tests.support import growth

HEAD = "---\nназвание: Проба\nкратко: Проба.\nпроверено: 2026-10\n---\n"


def told(portal: Portal, body: str) -> list[tuple[int, int, str]]:
    found = portal.write("content/pages/proba.md", f"{HEAD}{body}\n").check()
    return [(f.place.line - 5, f.place.column, f.message) for f in found if f.rule == "signs-left"]


@pytest.mark.parametrize(
    ("body", "line", "column", "said"),
    [
        ("Текст.\n\n##Подготовка\n", 3, 1, "«##Подготовка» — не заголовок"),
        ("#\u00a0Подготовка", 1, 1, "не заголовок"),
        ("Так:\n\n```yaml\nа: б\n\n## Дальше\n", 3, 1, "не закрыт"),
        ("~~~\nа\n```\n", 1, 1, "не закрыт"),
        ("1. Шаг:\n\n   ```\n   а\n", 3, 1, "не закрыт"),
        ("Факт[^1] и ещё[^2].\n\n[^1]: Раз.\n", 1, 15, "сноски «[^2]» нет"),
        ("Факт[^1].\n\n[^1]: Раз.\n[^1]: Два.\n", 4, 1, "записана дважды"),
        ("Смотрите [положение] (https://example.org/a).", 1, 10, "стоит пробел"),
        ("Смотрите [приказ](https://example.org/o konkurse.pdf).", 1, 19, "в адресе пробел"),
        ("Нужно:\n• мел\n• доска\n", 3, 1, "«• доска» приклеится"),
        ("-мел\n-доска", 2, 1, "«-доска»"),
        ("*\u00a0мел\n*\u00a0доска", 2, 1, "приклеится"),
        ("·\tмел\n·\tдоска", 2, 1, "приклеится"),
        ("Нужно:\no\tмел\no\tдоска", 3, 1, "приклеится"),
        ("§\tмел\n§\tдоска", 2, 1, "приклеится"),
        ("\uf0b7 мел\n\uf0b7 доска", 2, 1, "приклеится"),
        ("☐ мел\n☐ доска", 2, 1, "приклеится"),
        ("➢ мел\n➢ доска", 2, 1, "приклеится"),
        ("*мел\n*доска", 2, 1, "«*доска»"),
        ("+мел\n+доска", 2, 1, "«+доска»"),
        ("1.мел\n2.доска", 2, 1, "«2.доска»"),
        ("1.\u00a0мел\n2.\u00a0доска", 2, 1, "приклеится"),
        ("а) мел\nб) доска", 2, 1, "«б) доска» приклеится"),
        ("1. Шаг\n   а) мел\n   б) доска", 3, 1, "«б) доска» приклеится"),
        ("I. Мел\nII. Доска", 2, 1, "«II. Доска»"),
        ("1.1. Мел\n1.2. Доска", 2, 1, "«1.2. Доска»"),
        ("1. раз\n\nпотом\n2. два", 4, 1, "«2. два» приклеится"),
        ("- раз\n      - два", 2, 1, "«- два» приклеится"),
        ("- раз\n\u00a0\u00a0- два", 2, 1, "перед «- два» стоит"),
        ("\u2003## Часть", 1, 1, "перед «## Часть» стоит"),
        ("[устав][закон] и [приказ][1]\n\n[1]: https://e.org", 1, 1, "«[устав][закон]» не будет"),
        ("Есть [](https://e.org).", 1, 6, "нет слов"),
        ("| а | б |\n| 1 | 2 |\n", 1, 1, "таблицы не получится"),
        ("| а | б |\n| — | — |\n| 1 | 2 |\n", 1, 1, "таблицы не получится"),
    ],
)
def test_signs_that_make_nothing_are_told(
    portal: Portal, body: str, line: int, column: int, said: str
) -> None:
    (found,) = told(portal, body)
    assert found[:2] == (line, column)
    assert said in found[2]


@pytest.mark.parametrize(
    "body",
    [
        "## Подготовка\n\n#школа и #5\n",
        "```\n##Подготовка\n• а\n• б\n```\n\nТекст.\n",
        "~~~~\n```\n~~~\n~~~~\n\n| а | б |\n|---|---|\n| 1 | 2 |\n",
        "1. Шаг:\n\n   ```\n   а\n   ```\n\n2. Ещё\n",
        "Пишут `##Подготовка`, `[^1]` и `` [а] (https://example.org) ``.\n",
        "Факт[^1] и ещё[^1].\n\n[^1]: Раз.\n",
        "Смотрите [1] (https://example.org/a) и [список] (ниже).\n",
        "[а](https://example.org/a 'б') [в](https://example.org/a (г)) [д](<https://e.org/a b>)\n",
        '[а](https://example.org/a  "б")\n',
        "— Кто?\n— Я.\n\n– раз\n– два\n",
        "• мел\n\n• доска\n",
        "*мел*\n*доска*\n",
        "**мел**\n**доска**\n",
        "+7 баллов\n+2 балла\n",
        "o мел\no доска\n",
        "§ 5 и\n§ 6\n\n3 · 4\n5 · 6\n",
        "☐ мел\n\n☐ доска\n",
        "☐ мел  \n☐ доска\n",
        "• мел  \n• доска\\\n• стол\n",
        "-5 градусов\n-7 градусов\n",
        "а) мел<br>\nб) доска<BR />\nв) стол\n",
        "Звуки [а][о], [ш'][щ'] различаются.\n",
        "1.5 часа\n2.5 часа\n",
        "| а | б |\n|:--|--:|\n| 1 | 2 |\n| 3 | 4 |\n",
        "| строка с чертами |\n",
        "Строка\n=======\n",
        "В классе было\n25. Потом стало\n26 учеников",
        "1. раз\n2. два\n\n- раз\n  - два\n    - три\n",
        "а) мел\n\nб) доска\n",
        "Пункт 1.1 положения\n1.5 часа\n2.5 часа\n",
        "[устав][] и [приказ][ЗАКОН О ]\n\n[закон о]: https://e.org\n[Устав]: https://e.org",
        "[[keysy]][1] [1][2] и `[а][б]`",
        "[![схема](a.png)](https://e.org)\n",
        "Раз,\u00a0- два\n\u00a0\u00a0три\n",
    ],
)
def test_what_is_meant_so_is_no_fault(portal: Portal, body: str) -> None:
    assert told(portal, body) == []


@pytest.mark.parametrize("piece", ["[", "[^", "`", "|", "| ", "#", "* ", "[а](", " "])
def test_a_long_line_costs_its_length(portal: Portal, piece: str) -> None:
    def asked(size: int) -> None:
        told(portal, f"{piece * (size // len(piece))}\n\nТекст.\n")

    assert growth.in_proportion(asked, 19_000)
