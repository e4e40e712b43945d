"""``iom search``: a word with a minus is a word of the question, wherever it stands."""

from __future__ import annotations

import json

import pytest

from tests.conftest import ROOT
from tests.support.cli import iom


def answer(*words: str) -> list[str]:
    done = iom("search", *words, "--json", "--root", str(ROOT), "--today", "2026-11-24")
    assert done.exit_code == 0, done.output
    return [one["url"] for one in json.loads(done.stdout)["results"]]


@pytest.mark.parametrize("words", [("физика", "-эксперимент"), ("-эксперимент", "физика")])
def test_a_word_with_a_minus_is_no_option(words: tuple[str, ...]) -> None:
    assert answer(*words) == answer("физика -эксперимент") != answer("физика")


def test_an_option_that_is_not_there_is_refused_still() -> None:
    assert iom("search", "-x", "физика").exit_code == 2


def test_a_query_of_minuses_alone_is_explained() -> None:
    done = iom("search", "-физика", "--root", str(ROOT), "--today", "2026-11-24")
    assert done.exit_code == 0
    assert "Ничего не нашлось\nЗдесь одни слова с минусом" in done.stdout
