"""The address of a link goes into the draft where it is clear of which words, and is told where it is not."""

from __future__ import annotations

from typing import Any

import pytest

from generator.proposals.intake import links
from generator.proposals.intake.documents.lost_looks import Link

PLAN = "https://example.org/plan"


def settled(values: dict[str, Any], *told: tuple[str, str]) -> tuple[dict[str, Any], int]:
    found = links.settle(values, [Link(words, to, str(at)) for at, (words, to) in enumerate(told)])
    return values, len(found)


def test_an_address_is_written_beside_its_words() -> None:
    values = {"дорожная карта": [{"ресурсы": ["Сборник, 2 части", "План"]}], "источники": ["Книга"]}
    assert settled(values, ("Сборник", f"{PLAN}(1)"), ("Книга", PLAN)) == (
        {
            "дорожная карта": [{"ресурсы": [f"[Сборник]({PLAN}%281%29), 2 части", "План"]}],
            "источники": [f"[Книга]({PLAN})"],
        },
        2,
    )


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"источники": ["Книга", "Книга вторая"]}, [("Книга", PLAN)]),
        ({"источники": ["Книга и Книга"]}, [("Книга", PLAN)]),
        ({"источники": ["Книга"]}, [("Книга", PLAN), ("Книга", f"{PLAN}/2")]),
        ({"источники": ["Книгами"]}, [("Книга", PLAN)]),
        ({"название": "Книга"}, [("Книга", PLAN)]),
        ({"источники": ["Книга [1]"]}, [("Книга [1]", PLAN)]),
        ({"источники": ["Книга"]}, [("Книга", "mailto:a@b")]),
        ({"источники": ["Книга"]}, [("Книга", f"{PLAN}/{'a' * 600}")]),
        ({"год": [2026], "источники": []}, [("2026", PLAN)]),
    ],
    ids=str,
)
def test_what_is_not_clear_is_told(values: dict[str, Any], told: list[tuple[str, str]]) -> None:
    before = repr(values)
    after, taken = settled(values, *told)
    assert (repr(after), taken) == (before, 0)
