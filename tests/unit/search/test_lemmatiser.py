"""The forms of a word share their lemma, whatever its case."""

from __future__ import annotations

from generator.search.lemmatiser import lemmas


def test_forms_of_a_word_have_one_lemma() -> None:
    assert set(lemmas("дефицитами")) & set(lemmas("дефицит"))
    assert not set(lemmas("дефицит")) & set(lemmas("маршрут"))
