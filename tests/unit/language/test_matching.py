"""Which item became which: by content, never by place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.language import matching


def match(old: list[str], new: list[str]) -> dict[int, int]:
    return matching.match(old, new, lambda item: item.partition(":")[0], str)


def test_equal_items_find_each_other_before_anybody_else() -> None:
    assert match(["а: раз", "а: два"], ["а: два", "а: три", "а: раз"]) == {0: 1, 2: 0}


def test_an_item_is_known_by_its_name_however_much_it_changed() -> None:
    old = ["проба: провести шесть уроков", "беседа: поговорить с наставником"]
    new = ["беседа: совсем другое дело", "проба: и здесь всё иначе"]
    assert match(old, new) == {0: 1, 1: 0}


def test_a_renamed_item_is_known_by_its_words() -> None:
    old = ["x: провести шесть уроков по критериям", "y: поговорить с наставником"]
    new = ["z: провести шесть уроков по новым критериям"]
    assert match(old, new) == {0: 0}


def test_strangers_are_not_paired() -> None:
    assert match(["x: провести шесть уроков"], ["y: напечатать бланк самоанализа"]) == {}


@given(
    st.lists(st.text("абв", max_size=3), max_size=8),
    st.lists(st.text("абв", max_size=3), max_size=8),
)
def test_nobody_is_paired_twice(old: list[str], new: list[str]) -> None:
    found = matching.match(old, new, str, str)
    assert len(set(found.values())) == len(found)
    assert list(found) == sorted(found)
    for item in set(old) & set(new):
        same = min(old.count(item), new.count(item))
        assert sum(new[a] == item == old[b] for a, b in found.items()) == same


@given(st.permutations(range(7)))
def test_what_did_not_move_kept_its_order_and_no_more_could(order: list[int]) -> None:
    found = dict(enumerate(order))
    moved = matching.moved(found)
    left = [found[i] for i in found if i not in moved]
    assert left == sorted(left)
    longest = [1] * 7
    for a in range(7):
        longest[a] += max((longest[b] for b in range(a) if order[b] < order[a]), default=0)
    assert len(left) == max(longest)


def test_a_share_is_of_words_and_of_letters_where_there_are_few() -> None:
    assert matching.ratio("раз два три четыре", "раз два три пять") == 0.75
    assert matching.ratio("проба", "проба") == 1.0
    assert matching.ratio("проба", "ёж") == 0.0
