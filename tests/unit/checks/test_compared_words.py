"""Words are told apart as the forge and the page show them, each with its place in the file."""

from __future__ import annotations

import pytest

from generator.checks import compared_words
from generator.records.document import open_document
from generator.records.markup import words
from generator.records.models.kinds import KINDS
from generator.system.files import File

HEAD = "---\nназвание: Проба\nкратко: Проба.\n---\n\n"


def compared(body: str) -> list[tuple[int, str, str]]:
    file = File("content/pages/primer.md", (HEAD + body).encode())
    document = open_document((KINDS["page"], "primer", file), {}, [])
    assert document
    return [
        (place.line, sort, words) for place, sort, words, _ in compared_words.compared(document)
    ]


def test_a_body_that_both_read_alike_has_no_difference() -> None:
    assert compared("## Раздел\n\nОдин **два** три.\n\n- раз\n- два\n") == []


@pytest.mark.parametrize(
    ("body", "line", "sort"),
    [
        ("Раз.\n\nЭто <u>важно</u>.", 8, "added"),
        ("| а | б |\n|---|---|\n| 1 | 2 |\n\nРаз.\n\n<!-- спросить\n\nдва", 12, "added"),
    ],
)
def test_what_only_the_page_shows_is_told_where_it_stands(body: str, line: int, sort: str) -> None:
    assert [(at, of) for at, of, _ in compared(body)][:1] == [(line, sort)]


def test_no_more_is_told_than_somebody_mends_at_once() -> None:
    body = "\n\n".join(f"Это <u>слово{n}</u>." for n in range(compared_words.MOST + 5))
    assert len(compared(body)) == compared_words.MOST


def test_more_words_than_are_compared_side_by_side_are_told_too() -> None:
    said = compared("<!-- " + "слово " * (words.MOST + 1))
    assert [(line, sort) for line, sort, _ in said] == [(6, "added")]


def test_words_are_quoted_in_one_line_of_a_bounded_length() -> None:
    assert compared_words.short("раз\n  два") == "раз два"
    said = compared_words.short("слово " * 40)
    assert len(said) <= compared_words.LONGEST
    assert said.endswith("…")
