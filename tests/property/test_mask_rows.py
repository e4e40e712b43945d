"""A line is covered alike, whether all of a file is read for it or only what lies around."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.language.personal import mask
from generator.language.personal.allowed_names import NOBODY
from tests.privacy.measure import HALVES, sentences

EVERY = [text for half in HALVES for text, _ in sentences(half)]
FILLING = "      - что: Учитель проводит срез и записывает ответы\n        когда: 2026-10\n"
TABLE = ["| Кто | Дата рождения |", "|---|---|", *["| ребёнок | 12.03.2014 |"] * 30]
CITED = "Выготский Л. С. Мышление и речь. — М.: Лабиринт, 1999"


@given(
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from(EVERY)), min_size=1, max_size=5),
    st.data(),
)
@settings(max_examples=100, deadline=None)
@example([(30, TABLE[0]), (0, "\n".join(TABLE[1:]))], None)
@example([(30, CITED), (4, "Ведёт Ковылькина К. К."), (30, "и Ковылькина\n  К. К.")], None)
def test_a_window_covers_what_the_whole_covers(
    said: list[tuple[int, str]], data: st.DataObject | None
) -> None:
    text = "".join(FILLING * gap + one + "\n" for gap, one in said) + FILLING * 5
    whole = mask.covered(text, NOBODY).split("\n")
    every = range(1, len(whole) + 1)
    numbers = set(data.draw(st.lists(st.sampled_from(every), max_size=4))) if data else set(every)
    for number in numbers:
        shown = mask.rows(text, {number}, NOBODY)
        assert shown[number - 1] == whole[number - 1]
        assert not any(row for n, row in enumerate(shown, 1) if n != number)
    together = mask.rows(text, numbers, NOBODY)
    assert all(together[n - 1] == (whole[n - 1] if n in numbers else "") for n in every)
