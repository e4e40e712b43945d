"""Texts that say the same stand together, and every text stands somewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.proposals.collect.groups import group
from generator.proposals.collect.model import TeacherRow

TEXTS = (
    "дети не слышат друг друга в группе",
    "в группах дети друг друга не слышат",
    "не хватает опыта исследований в лесу",
    "исследования в лесу: не хватает опыта",
    "выгорание",
)


def rows(texts: list[str]) -> list[tuple[str, TeacherRow]]:
    return [
        (text, TeacherRow(file="a", place=str(n), school=f"СОШ № {n % 3}", code=f"П-{n}"))
        for n, text in enumerate(texts)
    ]


def test_likeness_is_of_words_and_not_of_their_order() -> None:
    found = group(rows(list(TEXTS)))
    assert [len(g.teachers) for g in found] == [2, 2, 1]
    assert {g.texts for g in found} == {
        tuple(sorted(TEXTS[:2])),
        tuple(sorted(TEXTS[2:4])),
        (TEXTS[4],),
    }
    assert all(len(g.title) == min(map(len, g.texts)) for g in found)


@given(st.lists(st.sampled_from(TEXTS), max_size=12))
def test_every_text_is_in_one_group(texts: list[str]) -> None:
    found = group(rows(texts))
    assert sorted(int(row.place) for g in found for row in g.rows) == list(range(len(texts)))
    assert sum(len(g.texts) for g in found) == len(set(texts))
