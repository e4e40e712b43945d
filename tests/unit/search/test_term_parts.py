"""Terms are cut into parts, and each term finds its own."""

from __future__ import annotations

from generator.search import term_parts


def test_a_stem_no_dictionary_has_lies_with_the_lemmas_it_begins() -> None:
    sizes = {"дефицит": 20_000, "~дефиц": 300, "дело": 20_000, "~дел": 300, "@ИОМ": 40}
    pieces = dict(term_parts.split(sizes))
    assert sorted(one for names in pieces.values() for one in names) == sorted(sizes)
    for prefix, names in pieces.items():
        assert {term_parts.prefix(one, pieces) for one in names} == {prefix}
    assert term_parts.prefix("~дефиц", pieces) == term_parts.prefix("дефицит", pieces)


def test_a_whole_text_lies_with_the_words_of_its_first_stem() -> None:
    assert term_parts.prefix("?дефиц урок", ["де", "у"]) == term_parts.prefix(
        "дефицит", ["де", "у"]
    )
