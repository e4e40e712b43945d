"""What a page lost, added, doubled or moved is told with its line."""

from __future__ import annotations

import pytest

from generator.records.markup import forge_words, page_words
from generator.records.markup.words import MarkupWord, WordDifference, differences, split


def _words(text: str, *path: str) -> list[MarkupWord]:
    return [MarkupWord(w, path, n) for n, w in enumerate(text.split(), 1)]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("раз два три", "раз два три", []),
        ("раз два три", "раз три", [("lost", ("два",), 2)]),
        ("раз три", "раз два три", [("added", ("два",), 2)]),
        ("раз два", "раз два раз два", [("doubled", ("раз", "два"), 2)]),
        ("раз два", "раз пять", [("lost", ("два",), 2), ("added", ("пять",), 2)]),
        ("", "раз", [("added", ("раз",), 1)]),
        ("раз", "", [("lost", ("раз",), 1)]),
    ],
)
def test_words_are_compared_in_their_order(
    before: str, after: str, told: list[tuple[str, tuple[str, ...], int]]
) -> None:
    found = differences(_words(before), _words(after))
    assert [(d.sort, d.words, d.line) for d in found] == told


def test_words_in_another_block_are_moved() -> None:
    before = [*_words("раз"), *_words("два три", "ul")]
    assert list(differences(before, _words("раз два три"))) == [
        WordDifference("moved", ("два", "три"), 1, ("ul",))
    ]


def test_a_long_text_is_told_where_it_begins_to_differ() -> None:
    text = _words("слово " * 4000)
    found = list(differences(text, [*text[:3500], MarkupWord("лишнее"), *text[3500:]]))
    assert [d.sort for d in found] == ["added"]
    other = [MarkupWord(f"слово{n}") for n in range(4000)]
    assert {d.sort for d in differences(text, other)} == {"lost", "added"}


def test_what_nobody_sees_is_no_word() -> None:
    assert split("сло\u00adво и\u0306 a\u2060b x_y") == ["слово", "й", "ab", "x", "y"]


def test_the_forge_hides_what_every_forge_hides() -> None:
    text = "До <b>жирно</b> <!-- нет --> [сайт](https://x.ru) ![картинка](a.png)\n\n<!-- открыт\n"
    assert [w.text for w in forge_words.of_forge(text)] == ["До", "жирно", "сайт"]


def test_cells_beyond_the_head_of_a_table_are_seen_by_nobody() -> None:
    text = "| а | [[keysy|б]] |\n|---|---|\n| 1 | 2 | три \\| три |\n| 1 | 2 |\n\n> | а |\n> |---|\n> | 1 | вон |\n"
    assert list(forge_words.left_over(text)) == [(3, "три \\| три"), (8, "вон")]


def test_lines_are_those_of_the_file() -> None:
    text = "# Раз\n\nДва\nтри\n\n```\nчетыре\n```\n\n<div>\nпять\n</div>\n"
    assert [(w.text, w.line) for w in forge_words.of_forge(text)] == [
        ("Раз", 1),
        ("Два", 3),
        ("три", 4),
        ("четыре", 7),
        ("пять", 11),
    ]


def test_a_page_is_read_with_its_blocks() -> None:
    found = page_words.of_html(
        "<ul><li>раз<ul><li>д<b>ва</b></li></ul></li></ul><p>три<br>пять</p>"
    )
    assert [(w.text, w.path) for w in found] == [
        ("раз", ("ul",)),
        ("два", ("ul", "ul")),
        ("три", ()),
        ("пять", ()),
    ]
