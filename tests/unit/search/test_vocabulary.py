"""The words of an index by themselves: what begins them, what they end in, how they are shown."""

from __future__ import annotations

from generator.search import vocabulary


def test_a_correct_word_that_begins_another_is_known() -> None:
    assert vocabulary.begun("столов") == ("стол",)
    assert vocabulary.begun("диагностик") == ("диагност",)
    assert vocabulary.begun("планет") == ("план",)
    assert vocabulary.begun("дел") == ()


def test_a_shape_is_the_same_alone_and_among_others() -> None:
    (alone,) = vocabulary.shapes(["столовая"], spelled=True)
    stems = {stem: begun for stem, _, begun in alone}
    assert stems["столов"] == ("стол",)
    assert all(ends for _, ends, _ in alone)
    assert list(vocabulary.shaped(["столовая"], spelled=True)) == [alone]


def test_a_word_of_no_dictionary_is_shown_as_its_commonest_form() -> None:
    assert vocabulary.name({"кубалом": 1, "кубалома": 3}) == vocabulary.name({"кубалома": 1})
