"""The first mention of a term leads to the glossary; nothing else on a page is touched."""

from __future__ import annotations

import pytest

from generator.render.glossary import Glossary, GlossaryEntry

IOM = GlossaryEntry("terms/iom/", 'Маршрут: «путь» & "цель"')
GLOSSARY = Glossary({"ИОМ": IOM, "ЦНППМ": GlossaryEntry("terms/c/", "Центр"), "ИОМ-2": IOM})


def test_the_first_mention_is_linked_and_no_other() -> None:
    made = GLOSSARY.explain("<p>ИОМ и ещё ИОМ, ЦНППМ.</p>", "../")
    assert made.count('<a class="term"') == 2
    assert made.startswith('<p><a class="term" href="../terms/iom/"')
    assert "и ещё ИОМ" in made
    assert "&quot;цель&quot;" in made
    assert "&amp;" in made


@pytest.mark.parametrize(
    "html",
    [
        "<h2>ИОМ</h2>",
        '<a href="x">про ИОМ</a>',
        '<a href="x"><b>про</b> ИОМ</a>',
        "<code>ИОМ</code>",
        '<p title="ИОМ">слово</p>',
        '<p title="a &gt; ИОМ">слово</p>',
        "<p>ИОМы, НИОМ, мой-ИОМ и ИОМ-3</p>",
        "<button>ИОМ",
    ],
)
def test_what_must_stay_stays(html: str) -> None:
    assert GLOSSARY.explain(html, "") == html


def test_the_page_of_the_term_does_not_lead_to_itself() -> None:
    made = GLOSSARY.explain("<p>ИОМ и ЦНППМ</p>", "", skip="terms/iom/")
    assert "terms/iom/" not in made
    assert "terms/c/" in made


def test_the_longer_abbreviation_is_read_whole() -> None:
    assert ">ИОМ-2</a>" in GLOSSARY.explain("<p>ИОМ-2</p>", "")


def test_a_long_meaning_is_cut_between_words() -> None:
    glossary = Glossary({"ИОМ": GlossaryEntry("t/", "слово " * 100)})
    hint = glossary.explain("<p>ИОМ</p>", "").split('title="')[1].split('"')[0]
    assert hint.endswith("слово…")
    assert len(hint) <= 200


def test_without_terms_a_page_is_as_it_was() -> None:
    assert Glossary({}).explain("<p>ИОМ</p>", "") == "<p>ИОМ</p>"
