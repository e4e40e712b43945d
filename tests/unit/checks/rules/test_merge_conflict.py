"""Marks of git are told, all three or the one that was forgotten; what a text may hold is not."""

from __future__ import annotations

import pytest

from tests.conftest import Portal

PAGE = "content/pages/opyt.md"
FRONT = "---\nназвание: Опыт\nкратко: Проба.\n---\n\n"


def told(portal: Portal, text: str) -> list[tuple[str, int, str]]:
    portal.write(PAGE, text)
    return [(f.rule, f.place.line, f.message) for f in portal.check() if f.place.path == PAGE]


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        ("Раз.\n<<<<<<< HEAD\nДва.\n=======\nТри.\n>>>>>>> vetka\n", 7, "не смог сложить"),
        ("Раз.\nДва.\n>>>>>>> vetka\n", 8, "осталась отметка git"),
        ("<<<<<<< HEAD\nДва.\n", 6, "осталась отметка git"),
        ("Раз.\n\n=======\n\nДва.\n>>>>>>>\n", 11, "осталась отметка git"),
    ],
)
def test_a_mark_that_was_forgotten_is_told(portal: Portal, body: str, line: int, said: str) -> None:
    found = [one for one in told(portal, FRONT + body) if one[0] == "merge-conflict"]
    assert [one[1] for one in found] == [line]
    assert said in found[0][2]


@pytest.mark.parametrize(
    "body",
    [
        "Раздел\n=======\n\nСлова.\n",
        "> слова\n>> ответ\n>>>> ещё\n",
        "| а | б |\n|---|---|\n| 1 | 2 |\n",
        "Так пишут: <<<<<<< HEAD и >>>>>>> ветка.\n",
        "    >>>>>>> образец\n",
    ],
)
def test_what_a_text_may_hold_is_no_mark(portal: Portal, body: str) -> None:
    assert "merge-conflict" not in {one[0] for one in told(portal, FRONT + body)}


def test_a_page_that_two_people_added_is_told_of_its_marks(portal: Portal) -> None:
    both = f"<<<<<<< HEAD\n{FRONT}Раз.\n=======\n{FRONT}Два.\n>>>>>>> vetka\n"
    assert [one[:2] for one in told(portal, both)] == [("merge-conflict", 1)]
