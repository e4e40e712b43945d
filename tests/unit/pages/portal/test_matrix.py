"""The picture of what is covered, where there is nothing to draw."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.prepare import prepare
from generator.pages.portal import matrix, matrix_picture
from generator.settings import Settings
from tests.conftest import TINY, TODAY


def test_a_portal_without_methods_has_an_empty_picture(tmp_path: Path) -> None:
    """A folder ``content`` that cannot be read leaves none, and the fault is told, not a crash."""
    picture = matrix.make(prepare(Settings(tmp_path, TODAY))).context.picture
    assert (picture.squares, picture.heads) == ((), ())
    assert picture.said.startswith("0\u00a0групп компетенций и 0\u00a0способов: 0\u00a0дефицитов")


def test_what_the_picture_says_fits_its_numbers() -> None:
    said = matrix.make(prepare(Settings(TINY, TODAY))).context.picture.said
    assert said.startswith("1\u00a0группа компетенций и 2\u00a0способа: 1\u00a0дефицит,")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Кейсы", ["Кейсы"]),
        ("Фокус-группа", ["Фокус-", "группа"]),
        ("Экспертные оценки", ["Экспертные", "оценки"]),
        ("Метод фокус-группы", ["Метод", "фокус-группы"]),
    ],
)
def test_the_head_of_a_column_is_cut_once(title: str, lines: list[str]) -> None:
    assert matrix_picture._lines(title) == lines
