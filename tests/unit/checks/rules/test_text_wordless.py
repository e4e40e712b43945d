"""A mash of the keyboard is known, and no word is taken for one."""

from __future__ import annotations

import pytest

from generator.checks.rules.text_wordless import is_wordless, says_nothing
from generator.records import load
from generator.system import files
from tests.conftest import ROOT, Portal


@pytest.mark.parametrize(
    "text",
    [
        "ааа",
        "ААА",
        "аааааааааа",
        "ааа ббб",
        "Ааа, ооо!",
        "фывапр",
        "фыв",
        "фывфыв",
        "йцукен",
        "asd asd",
        "qwerty",
        "абабаб",
        "ллдпрт",
    ],
)
def test_letters_that_say_nothing(text: str) -> None:
    assert is_wordless(text)


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("тест тест тест", True),
        ("Тест, тест.", True),
        ("......", True),
        ("- - -", True),
        ("тест", False),
        ("раз, раз и готово", False),
        ("класс 7, класс 8", False),
        ("____", False),
        ("—", False),
        ("…", False),
    ],
)
def test_a_word_over_and_over_and_signs_alone_say_nothing(text: str, empty: bool) -> None:
    assert says_nothing(text) is empty


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "а",
        "да",
        "К-1",
        "ООО",
        "ООО, СОО",
        "XXI",
        "III",
        "ФГОС",
        "ЦНППМ",
        "СССР",
        "про",
        "мама",
        "папа",
        "кускус",
        "лор",
        "взгляд",
        "агентство",
        "звук ррр",
        "ааа — так тянут гласный",
    ],
)
def test_words_and_names_of_letters(text: str) -> None:
    assert not is_wordless(text)


def test_nothing_that_the_portal_says_is_taken_for_a_mash() -> None:
    records = load.load(files.read(ROOT))
    said = [(d.path, value) for d in records.documents.values() for _, value in d.tree.texts]
    assert len(said) > 5_000
    assert [one for one in said if is_wordless(one[1]) or says_nothing(one[1])] == []


def test_the_finding_lies_under_the_value(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "риски: [не хватит часов, фывапр]")
    (found,) = portal.check()
    assert (found.rule, found.message) == ("text-wordless", "вместо слов набор букв: «фывапр»")
    assert found.place.width == len("фывапр")


def test_one_word_fills_no_place_of_a_sentence(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "условия: Тест 1")
    (found,) = portal.check()
    assert (found.rule, found.message) == ("text-wordless", "здесь ничего не сказано: «Тест 1»")


def test_one_word_may_be_an_answer(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "риски: [тест]")
    assert [f for f in portal.check() if f.rule == "text-wordless"] == []


def test_each_of_several_values_side_by_side_is_found(portal: Portal) -> None:
    portal.change("routes/primer.yaml", 'риски: ["......", "!!!", "тест тест", час, "???"]')
    found = [f.message for f in portal.check() if f.rule == "text-wordless"]
    assert [message.partition("«")[2] for message in found] == [
        "......»",
        "!!!»",
        "тест тест»",
        "???»",
    ]
