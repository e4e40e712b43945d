"""The forms of a word share their lemma, whatever its case."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from generator.language.morphology import analyser
from generator.language.russian import lowered
from generator.search import lemmatiser
from generator.search.analyser import stem
from generator.search.lemmatiser import endings, guess, is_stop_word, lemmas
from generator.system import cache, cached_values


def test_forms_of_a_word_have_one_lemma() -> None:
    assert set(lemmas("дефицитами")) & set(lemmas("дефицит"))
    assert not set(lemmas("дефицит")) & set(lemmas("маршрут"))


def _by_readings(lemma: str) -> dict[str, frozenset[str]]:
    """The same by the readings of the library, each with all forms it gives."""
    known = [p for p in analyser().parse(lemma) if p.is_known and lowered(p.normal_form) == lemma]
    forms = {lemma, *(lowered(form.word) for reading in known for form in reading.lexeme)}
    bases = {stem(form) for form in forms}
    return {
        base: frozenset(form.removeprefix(base) for form in forms if stem(form) == base)
        for base in bases
    }


@pytest.mark.parametrize("prefix", ["марш", "наи", "мёд", "зел", "бы", "чт", "кое", "по-"])
def test_a_word_is_declined_as_its_readings_are(prefix: str) -> None:
    said = {
        lowered(one[2])
        for one in islice(analyser().dictionary.iter_known_words(prefix), 0, 900, 19)
    }
    assert said
    for lemma in (*said, prefix):
        assert dict(endings(lemma)) == _by_readings(lemma), lemma


@pytest.mark.parametrize("word", ["pdf", "xii", "12", "", "неттакого", "-"])
def test_what_no_dictionary_has_is_declined_nowhere(word: str) -> None:
    assert dict(endings(word)) == _by_readings(word)


def test_a_word_that_was_looked_up_opens_no_dictionary_for_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed() -> None:
        raise AssertionError("the dictionary is opened")

    words = ("дефицитами", "стали", "для", "неттакого", "конкордация")
    said = [(lemmas(word), is_stop_word(word), guess(word)) for word in words]
    assert {small for _, small, _ in said} == {True, False}
    for name in ("as it is", "closed"):
        if name == "closed":
            monkeypatch.setattr(lemmatiser, "analyser", closed)
        lemmatiser._looked_up.cache_clear()
        with cache.at(tmp_path) as store, cached_values.cached_in(store):
            assert [(lemmas(w), is_stop_word(w), guess(w)) for w in words] == said
