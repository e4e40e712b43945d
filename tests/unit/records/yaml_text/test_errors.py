"""Bytes become a text, or a finding says what they are; libyaml is said in plain words."""

from __future__ import annotations

import codecs

import pytest
import yaml

from generator.records.yaml_text import errors


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("а: б\n".encode(), "а: б\n"),
        (codecs.BOM_UTF8 + "а: б\r\nв: г\r".encode(), "а: б\nв: г\n"),
        ("и\u0306".encode(), "й"),
        ("сло\u00adво\u200b".encode(), "слово"),
        ("а\u00a0б".encode(), "а\u00a0б"),
        (b"", ""),
    ],
)
def test_bytes_become_the_text_that_is_seen(data: bytes, text: str) -> None:
    assert errors.decode("x.yaml", data) == (text, None)


@pytest.mark.parametrize(
    ("data", "said", "place"),
    [
        ("а: б".encode("utf-16"), "UTF-16", (1, 1)),
        ("a: b".encode("utf-16-le"), "UTF-16", (1, 2)),
        ("раз\nназвание: урок".encode("cp1251"), "windows-1251", (1, 1)),
        ("да\nещё ".encode() + b"\xff", "другой кодировке", (2, 5)),
        (b"PK\x03\x04\x14\0\x06\0", "iom intake", (1, 1)),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "прежних лет", (1, 1)),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF", (1, 1)),
        (b"{\\rtf1\\ansi}", "RTF", (1, 1)),
        ("да\nа\0б и ещё много слов".encode(), "нул", (2, 2)),
        ("да\nа\x1b[31m".encode(), "знак", (2, 2)),
        ("да\nа\u202eб".encode(), "знак", (2, 2)),
    ],
)
def test_what_is_no_text_is_told_by_its_place(
    data: bytes, said: str, place: tuple[int, int]
) -> None:
    text, finding = errors.decode("x.yaml", data)
    assert text == ""
    assert finding
    assert finding.rule == "file-encoding"
    assert (finding.place.line, finding.place.column) == place
    assert said in finding.message + finding.fix


def fault(text: str) -> yaml.YAMLError:
    try:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as found:
        return found
    raise AssertionError("libyaml has no objection")


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("а: б: в\n", "yaml-syntax", 1),
        ("а: 'б\n", "yaml-syntax", 1),
        ("а:\n\t- б\n", "yaml-tab", 2),
        ("а: [б\nв: г\n", "yaml-syntax", 2),
    ],
)
def test_a_fault_of_libyaml_has_a_place_and_words(text: str, rule: str, line: int) -> None:
    finding = errors.explain("x.yaml", text, fault(text), first_line=1)
    assert (finding.rule, finding.place.line) == (rule, line)
    assert not any("a" <= c <= "z" for c in finding.message.lower() if c.isascii())
    moved = errors.explain("x.yaml", text, fault(text), first_line=5)
    assert moved.place.line == finding.place.line + 4


@pytest.mark.parametrize(
    "text", [r'а: "C:\Users"', r'а: "C:\new\x"', r'а: "\ud83d\ude00"', r'а: "\q"']
)
def test_a_backslash_between_double_quotes_is_named(text: str) -> None:
    assert "обратная косая черта" in errors.explain("x.yaml", text, fault(text)).message
