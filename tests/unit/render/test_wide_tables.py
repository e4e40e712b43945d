"""What lies and what stands is decided by columns and by words; long words learn where to break."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import wide_tables


def table(*cells: str, rows: int = 1) -> str:
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    return f"<table><tbody>{f'<tr>{row}</tr>' * rows}</tbody></table>"


@pytest.mark.parametrize(
    ("block", "lies"),
    [
        (table(*"12345"), False),
        (table(*"123456"), True),
        (
            table(
                "профессионализация", "здоровьесбережение", "самообразовательный", "дистанционность"
            ),
            False,
        ),
        (table(*["здоровьесберегающими технологиями"] * 5), True),
        ('<table><tr><th colspan="6">Шапка</th></tr></table>', True),
        (table("текст из многих коротких слов " * 50), False),
        ("<details><summary>Ещё</summary>" + table(*"123456") + "</details>", True),
        ('<table class="sheet__table"><tr>' + "<td></td>" * 9 + "</tr></table>", False),
        ('<table class="plain worksheet__table"><tr>' + "<td></td>" * 6 + "</tr></table>", True),
    ],
)
def test_a_table_lies_when_it_has_six_columns_or_words_too_wide(block: str, lies: bool) -> None:
    assert wide_tables.is_wide(block) is lies


def test_the_heading_and_the_sentence_above_go_with_the_table() -> None:
    heading = '<h2 id="a">Раз</h2>\n<p>Смотрите:</p>\n'
    made = wide_tables.turn(f"<p>До.</p>{heading}{table(*'123456')}<p>После.</p>")
    assert made == f'<p>До.</p><div class="wide">{heading}{table(*"123456")}</div><p>После.</p>'


def test_a_few_lines_between_two_wide_tables_lie_with_them() -> None:
    few = "<p>Средняя сумма — 17,5.<br>Считаем дальше:</p>"
    one = table(*"123456")
    assert wide_tables.turn(f"<p>До.</p>{one}{few}{one}<p>После.</p>") == (
        f'<p>До.</p><div class="wide">{one}{few}{one}</div><p>После.</p>'
    )
    assert wide_tables.turn(one + few + one + few + one).count('<div class="wide">') == 1


@pytest.mark.parametrize(
    "between",
    [
        "<p>строка</p>" * 41,
        f"<p>{'слово ' * 700}</p>",
        "</li><li>",
        "<p>Начало</p></div><div>",
    ],
)
def test_a_sheet_of_text_stands_and_no_element_is_torn(between: str) -> None:
    one = table(*"123456")
    made = wide_tables.turn(f"<p>До.</p>{one}{between}{one}")
    assert made.count('<div class="wide">') == 2
    assert f"</div>{between}" in made


def test_an_earlier_heading_with_text_of_its_own_stays() -> None:
    made = wide_tables.turn(f"<h2>Раз</h2><p>Один.</p><p>Два.</p>{table(*'123456')}")
    assert made.startswith('<h2>Раз</h2><p>Один.</p><p>Два.</p><div class="wide"><table>')


def test_a_long_word_may_break_but_never_inside_a_tag_an_entity_or_a_drawing() -> None:
    long = "Ж" * 60
    assert wide_tables.breakable(f"<p>{long}</p>").count("<wbr>") == 2
    for kept in (
        f'<a href="/{long}">x</a>',
        f"<svg><text>{long}</text></svg>",
        "<p>короткие слова</p>",
    ):
        assert wide_tables.breakable(kept) == kept
    assert wide_tables.breakable(
        "<p>https://example.ru/very/long/address/of/a/page</p>"
    ).startswith("<p>https://<wbr>example.<wbr>ru/<wbr>")


@given(st.text(alphabet="аЖ<>&;\"'=/-. \n", max_size=200))
def test_nothing_but_places_to_break_is_added(text: str) -> None:
    assert wide_tables.breakable(text).replace("<wbr>", "") == text.replace("<wbr>", "")


@given(
    st.lists(st.sampled_from(["<p>a</p>", "<h2>б</h2>", table(*"123456"), table("1")]), max_size=8)
)
def test_turning_keeps_every_part_in_its_order(parts: list[str]) -> None:
    html = "".join(parts)
    assert re.sub(r'<div class="wide">|</div>', "", wide_tables.turn(html)) == html
