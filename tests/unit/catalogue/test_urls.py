"""What the catalogue answers: how a link is said where there are no links, how a title becomes a name."""

from __future__ import annotations

import pytest

from generator.build import prepare
from generator.catalogue import urls
from generator.settings import Settings
from tests.conftest import Portal


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Берите [[keysy]].", "Берите Кейсы."),
        ("Берите [[method/keysy|разбор]] и [[terms|слова]].", "Берите разбор и слова."),
        ("См. [[terms]] и [[нет-такой]].", "См. Словарь и ."),
        ("Без ссылок [x].", "Без ссылок [x]."),
    ],
)
def test_a_link_is_its_words_where_nothing_can_be_pressed(
    portal: Portal, text: str, said: str
) -> None:
    portal.change("content/methods/keysy/index.md", "название: Кейсы")
    assert prepare.prepare(Settings(portal.root, "2026-11-24")).words(text) == said


@pytest.mark.parametrize(
    ("title", "id"),
    [("Числа и знаки", "chisla-i-znaki"), ("Щука №5: «ё»", "schuka-5-e"), ("…", "")],
)
def test_a_title_becomes_a_name(title: str, id: str) -> None:
    assert urls.latin(title) == id
