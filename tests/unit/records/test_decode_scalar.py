"""One value that is a text in the file: read as its field wants it, or told why not."""

from __future__ import annotations

from typing import Any

import pytest

from generator.findings import Severity
from generator.records import decode_scalar
from generator.records.dates import Date
from generator.records.decode_scalar import DecodeContext
from generator.records.fields import Key
from generator.records.models.enums import State
from generator.records.yaml_text.parser import parse

LISTS = {"levels": ("НОО", "ООО"), "codes": ("A/01.6",)}


def read(kind: Any, value: str, **bounds: Any) -> tuple[Any, list[str]]:
    context = DecodeContext(parse("x.yaml", "ключ: значение\n"), LISTS, [], set())
    found = decode_scalar.read(context, kind, Key("ключ", "Подсказка.", **bounds), value, ("ключ",))
    return found, [finding.rule for finding in context.findings]


@pytest.mark.parametrize(
    ("kind", "value", "bounds", "read_as"),
    [
        (int, "24", {}, 24),
        (int, " 1\u00a0000 ", {}, 1000),
        (float, "12,5", {}, 12.5),
        (float, "-0.25", {}, -0.25),
        (int, "240", {"smallest": 1, "largest": 240}, 240),
        (Date, "2026-10", {}, Date(2026, 10)),
        (State, " Опубликован ", {}, State.PUBLISHED),
        (str, " слово\n слово ", {"line": True}, "слово слово"),
        (str, "a\n\nb", {}, "a\n\nb"),
        (str, "ооо", {"registry": "levels"}, "ООО"),
        (str, "что угодно", {"registry": "net-takogo"}, "что угодно"),
        (str, "https://example.org/a", {"shape": "address"}, "https://example.org/a"),
    ],
)
def test_a_value_is_read(kind: Any, value: str, bounds: dict[str, Any], read_as: Any) -> None:
    assert read(kind, value, **bounds) == (read_as, [])


@pytest.mark.parametrize(
    ("kind", "value", "bounds", "rule"),
    [
        (int, "12.5", {}, "type-wrong"),
        (int, "много", {}, "type-wrong"),
        (int, "1e3", {}, "type-wrong"),
        (int, "12345678901", {}, "type-wrong"),
        (int, "241", {"smallest": 1, "largest": 240}, "number-out-of-range"),
        (int, "0", {"smallest": 1}, "number-out-of-range"),
        (Date, "12 октября", {}, "date-wrong"),
        (State, "готов", {}, "value-unlisted"),
        (str, "   ", {}, "key-missing"),
        (str, "а" * 11, {"limit": 10}, "text-too-long"),
        (str, "СПО", {"registry": "levels"}, "value-unlisted"),
        (str, "javascript:alert(1)", {"shape": "address"}, "link-broken"),
        (str, "https://example.org/<script>", {"shape": "address"}, "link-broken"),
        (str, "a@b", {"shape": "mail"}, "link-broken"),
        (str, "Старый Id", {"shape": "id"}, "link-broken"),
    ],
)
def test_a_value_is_refused(kind: Any, value: str, bounds: dict[str, Any], rule: str) -> None:
    assert read(kind, value, **bounds) == (None, [rule])


def test_a_russian_letter_in_a_code_is_a_remark() -> None:
    context = DecodeContext(parse("x.yaml", "ключ: А/01.6\n"), LISTS, [], set())
    key = Key("ключ", "Подсказка.", registry="codes")
    assert decode_scalar.read(context, str, key, "А/01.6", ("ключ",)) == "A/01.6"
    (finding,) = context.findings
    assert (finding.rule, finding.severity) == ("letters-mixed", Severity.REMARK)
    assert not context.holes


def test_a_word_on_the_latin_keyboard_is_a_remark() -> None:
    context = DecodeContext(parse("x.yaml", "ключ: OOO\n"), LISTS, [], set())
    key = Key("ключ", "Подсказка.", registry="levels")
    assert decode_scalar.read(context, str, key, "OOO", ("ключ",)) == "ООО"
    (finding,) = context.findings
    assert (finding.rule, finding.severity) == ("letters-mixed", Severity.REMARK)
    assert "русскими буквами: ООО" in finding.fix


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Date, "01.11.2026", "запишите её так: 2026-11-01"),
        (Date, "2026-02-30", "такого дня в календаре нет"),
        (Date, "осенью", "ГГГГ-ММ"),
        (str, "а" * 22, "22 знака, помещается 10"),
        (str, "а" * 41, "41 знак, помещается 10"),
    ],
)
def test_what_is_wrong_is_said_with_what_would_be_right(kind: Any, value: str, said: str) -> None:
    context = DecodeContext(parse("x.yaml", "ключ: значение\n"), LISTS, [], set())
    decode_scalar.read(context, kind, Key("ключ", "Подсказка.", limit=10), value, ("ключ",))
    (finding,) = context.findings
    assert said in f"{finding.message} {finding.fix}".replace("\u00a0", " ")


def test_a_near_word_is_offered_and_a_far_one_is_not() -> None:
    assert decode_scalar.nearest("Рески", ["Риски", "Ресурсы"]) == "Риски"
    assert decode_scalar.nearest("зюзюбрик", ["Риски", "Ресурсы"]) is None
    assert decode_scalar.nearest("а" * 10_000, ["Риски"]) is None


def test_an_example_is_said_as_it_would_be_written() -> None:
    assert decode_scalar.shown([{"роль": "учитель", "уровни": ["ООО"]}]) == (
        "[{роль: учитель, уровни: [ООО]}]"
    )
    assert decode_scalar.example(Key("к", "П.")) == ""
    assert decode_scalar.example(Key("к", "П.", 24)) == "; например: 24"


def test_an_abbreviation_keeps_its_capitals() -> None:
    assert decode_scalar.lowered("Для кого маршрут") == "для кого маршрут"
    assert decode_scalar.lowered("ИОМ педагога") == "ИОМ педагога"
