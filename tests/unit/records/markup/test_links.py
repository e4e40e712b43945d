"""Links to sections and to files of records, as they work on a forge."""

from __future__ import annotations

import pytest

from generator.records import wikilinks
from generator.records.markup import anchors
from generator.records.markup.engine import MarkdownRenderer

KNOWN = {"method/keysy": "methods/keysy/", "keysy": "methods/keysy/", "page/pravo": "pravo/"}


def resolve(target: str, section: str) -> tuple[str, str] | None:
    where = f"#{section}" if section else ""
    return (KNOWN[target] + where, "Кейсы") if target in KNOWN else None


@pytest.fixture
def prose() -> MarkdownRenderer:
    made = MarkdownRenderer(resolve)
    made.root = "../"
    return made


@pytest.mark.parametrize(
    "link",
    ["#kak-nachat", "#как-начать", "#%D0%BA%D0%B0%D0%BA-%D0%BD%D0%B0%D1%87%D0%B0%D1%82%D1%8C"],
)
def test_a_heading_has_its_own_anchor_and_that_of_the_forge(
    prose: MarkdownRenderer, link: str
) -> None:
    assert 'href="#kak-nachat"' in prose.block(f"[туда]({link})\n\n## Как начать?\n")


def test_forges_count_headings_with_the_same_words(prose: MarkdownRenderer) -> None:
    html = prose.block("## Итог\n\n## Итог\n\n[второй](#итог-1)")
    assert 'href="#itog_1"' in html
    assert 'id="itog_1"' in html


def test_forges_name_a_heading_in_two_ways() -> None:
    known = anchors.known([("a-b", "А — Б"), ("7-9", "7–9 класс")])
    assert known == {"а--б": "a-b", "а-б": "a-b", "a-b": "a-b", "79-класс": "7-9", "7-9": "7-9"}


def test_a_section_of_a_record_is_named_behind_its_name(prose: MarkdownRenderer) -> None:
    assert 'href="../methods/keysy/#hod">ход</a>' in prose.inline("[[keysy#hod|ход]]").replace(
        ' rel="noopener"', ""
    )
    assert prose.inline("[[nikto#hod|ход]]") == "ход"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("../methods/keysy/index.md#hod", "../methods/keysy/#hod"),
        ("../keysy/index.md", "../methods/keysy/"),
        ("pravo.md", "../pravo/"),
        ("../pages/pravo.md#смысл", "../pravo/#смысл"),
    ],
)
def test_a_path_to_a_file_leads_to_its_page(
    prose: MarkdownRenderer, path: str, address: str
) -> None:
    assert f'href="{address}"' in prose.block(f"[туда]({path})")


def test_a_path_that_leads_nowhere_is_its_words(prose: MarkdownRenderer) -> None:
    assert prose.block("[туда](../methods/netu/index.md)") == "<p><span>туда</span></p>"


def test_the_shape_of_a_path_tells_the_kind() -> None:
    assert wikilinks.file("../routes/primer.yaml") == ("route/primer",)
    assert wikilinks.file("keysy/index.md") == ("method/keysy", "seminar/keysy")
    assert wikilinks.file("https://example.ru/a.md") == ()
    assert wikilinks.beside("content/pages/a.md", "../methods/keysy/index.md") == "method/keysy"
    assert wikilinks.beside("content/pages/a.md", "../keysy/index.md") == ""


def test_footnotes_of_two_texts_of_one_page_are_told_apart(prose: MarkdownRenderer) -> None:
    text = "Слово[^1].\n\n[^1]: Сноска.\n"
    first, second = prose.block(text), prose.block(text)
    assert 'id="fn-1"' in first
    assert 'id="fn-2-1"' in second
    assert 'href="#fnref-2-1"' in second
    prose.root = "./"
    assert prose.block(text) == first
