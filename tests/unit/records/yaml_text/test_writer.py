"""The canonical form in small: plain where nothing can be guessed; tests/parity asks the page."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.records.dates import Date
from generator.records.models.kinds import KINDS
from generator.records.yaml_text import parser, writer

TERM = KINDS["term"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("слово", "слово"),
        ("два слова, и «ещё»", "два слова, и «ещё»"),
        ("", '""'),
        ("no", '"no"'),
        ("010", '"010"'),
        ("12:30", '"12:30"'),
        ("ключ: значение", '"ключ: значение"'),
        ("слово #1", '"слово #1"'),
        ("- пункт", '"- пункт"'),
        ('он сказал "да"', 'он сказал "да"'),
        ('"да"', '"\\"да\\""'),
        ("а\tб", '"а\\tб"'),
        ("\ufeffа", '"\\ufeffа"'),
        (24, "24"),
        (12.0, "12"),
        (1.5, "1.5"),
    ],
)
def test_a_value_is_quoted_where_yaml_could_guess(value: Any, said: str) -> None:
    assert writer.scalar(value) == said


def test_a_number_and_a_date_stay_plain_where_the_model_has_one() -> None:
    assert writer.scalar("24", int) == "24"
    assert writer.scalar("2026-10", Date) == "2026-10"
    assert writer.scalar("2026-10") == '"2026-10"'
    assert writer.scalar("много", int) == "много"


@pytest.mark.parametrize(
    "text", ["no", "~", "0x1F", ".inf", "1e3", "да", "а: б", "*я", "2026-10-12"]
)
def test_other_readers_of_yaml_read_a_text(text: str) -> None:
    assert yaml.safe_load(writer.scalar(text)) == text


def test_a_text_of_several_lines_is_a_block() -> None:
    text = writer.write(TERM, {"название": "ИОМ", "значение": "раз\r\n\r\n  два  \n"})
    assert text == "название: ИОМ\nзначение: |-\n  раз\n\n    два\n"


def test_known_keys_are_put_in_order_and_a_stranger_follows_its_neighbour() -> None:
    text = writer.write(TERM, {"значение": "б", "чужой": "в", "название": "а"})
    assert text == "название: а\nзначение: б\nчужой: в\n"


def test_one_item_becomes_a_list_where_the_model_has_a_list() -> None:
    assert "сокращения:\n  - ИОМ\n" in writer.write(TERM, {"сокращения": "ИОМ"})


def test_a_body_stands_under_its_keys() -> None:
    method = KINDS["method"]
    assert (
        writer.write(method, {"название": "а"}, "\n\nХод\r\n\n") == "---\nназвание: а\n---\n\nХод\n"
    )
    assert writer.write(method, {"название": "а"}, " \n") == "---\nназвание: а\n---\n"


def test_what_is_no_sign_is_replaced() -> None:
    assert writer.tidy("\u00a0а\ud800б\r\n") == "а\ufffdб"


def test_nothing_is_an_empty_mapping() -> None:
    text = writer.write(TERM, {})
    assert parser.parse("x.yaml", text).value == {}
