"""Bytes of rich text are letters of their code page; what is no UTF-8 in spite of its word is Russian Windows."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.rich_text_words import PAGES, RUSSIAN, UNICODE, decoded


@pytest.mark.parametrize("page", [page for page in PAGES if page not in (1250, 1252)])
def test_bytes_are_letters_of_their_page(page: int) -> None:
    given = "Чтение".encode(PAGES[page][0]).decode("latin-1")
    assert decoded(given, page) == "Чтение"


def test_what_is_no_utf_8_is_russian_windows() -> None:
    given = "Чтение".encode(PAGES[RUSSIAN][0]).decode("latin-1")
    assert decoded(given, UNICODE) == "Чтение"
    assert decoded("plain", UNICODE) == "plain"
