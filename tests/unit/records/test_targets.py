"""Where a text leads: every link of its page is found, whatever its words are."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records import targets
from generator.records.markup import python_markdown
from generator.records.wikilinks import nowhere

LINE = python_markdown.make(nowhere, whole=False)
BODY = python_markdown.make(nowhere, whole=True)

PIECES = [
    *("[", "]", "](", "](//x", "(", ")", ")", "[r]", "[q][r]", "[[a]]", "[[a|b]]", "\\]", "\\["),
    *("\\", "`", "``", "!", "<", ">", '"', "'", "<!-- ", " -->", "слово", " ", "//x", "**", "~~"),
    *("[r]: //x", "[r]: <//x>", "\n\n[r]: //x\n", "\n[^1]: слово ", "[^1]", "\n", "\n\n", "\t"),
    *("- ", "> ", "1. ", "# ", "|", "    ", "\n    ", "\n  ", "```\n", "---\n", "===\n"),
    *("a|b\n-|-\n", "!!! note\n", "<br>"),
]
_HERE = re.compile(r"[\s`\\]*//x")


def addresses(text: str, *, whole: bool = True) -> list[str]:
    return [link.address for link in targets.of(text, whole=whole)]


def told(text: str, *, whole: bool = True) -> bool:
    """Whether a link is found that the check would not let pass."""
    return any(not one.startswith(("http", "#")) for one in addresses(text, whole=whole))


def leads(html: str) -> bool:
    """Whether a page leads to «//x»."""
    return any(_HERE.match(unescape(href)) for href in re.findall(r'<a href="([^"]*)"', html))


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=12).map("".join))
def test_no_link_of_a_page_is_missed(text: str) -> None:
    if leads(BODY.reset().convert(text)):
        assert any(told(part) for part in text.split("\n\n"))
    if leads(LINE.reset().convert(" ".join(text.split()))):
        assert told(text, whole=False)


@pytest.mark.parametrize(
    "text",
    [
        *("[с](//x)", "[a [b] c](//x)", "[см.\nтут](//x)", r"[a\]b](//x)", "[`]`](//x)", "[](//x)"),
        *(f"[{'слово ' * 80}](//x)", "[д](\n//x)", "[д]( <//x> 'слова' )", "[д](//x 'два\nряда')"),
        *("[a <!-- ] --> b](//x)", "[![схема](//x)", "`[с](//x)`", "[[a]b](//x)"),
    ],
)
def test_an_address_beside_any_words_is_found(text: str) -> None:
    assert addresses(text) == ["//x"]
    (link,) = targets.of(text, whole=True)
    assert text[link.at :].startswith("//x")
    assert text[link.start : link.end].endswith((")", "x"))


@pytest.mark.parametrize(
    "text",
    [
        *("[r]: //x", "> - [r]: //x", "1. [r]: <//x>", "[r]: //x 'слова'", "[^1]: [r]: //x"),
        *("# Раздел\n[r]: //x", "- слово\n\n    [r]: //x", "<!-- а\nб -->\n[r]: //x"),
        *("слово\n- [r]: //x", "!!! note\n    слово\n[r]: //x", "[а б]: //x"),
    ],
)
def test_an_address_by_name_is_found(text: str) -> None:
    (link,) = targets.of(text, whole=True)
    assert (link.address, link.named) == ("//x", True)
    assert text[link.at :].startswith("//x")
    assert addresses(text, whole=False) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            r"\[с](//x",
            r"[с\](//x)",
            "[с] (//x)",
            "[с]\n(//x)",
            "[[keysy]](слово)",
            "[с][r]",
            "[с]:",
        ),
        *(
            "[^1]: слово",
            "[Важно]: два слова",
            "слово\n[r]: слово",
            "> слово\n[r]: слово",
            "[ ]: x",
        ),
    ],
)
def test_what_is_no_link_is_none(text: str) -> None:
    assert addresses(text) == []


def test_a_picture_is_told_from_a_link() -> None:
    text = "[![схема [1]](a.png)](b) ![](c.png) \\![г](d)"
    found = [(link.address, link.words, link.picture) for link in targets.of(text, whole=True)]
    assert found == [
        ("a.png", "схема [1]", True),
        ("b", "![схема [1]](a.png)", False),
        ("c.png", "", True),
        ("d", "г", False),
    ]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../methods/keysy/index.md", ("../methods/keysy/index.md", "")),
        ("pravo.md#смысл", ("pravo.md", "смысл")),
        ("routes/primer.yaml", ("routes/primer.yaml", "")),
        ("#a.md", None),
        ("pravo.mdx", None),
    ],
)
def test_a_file_of_a_record_is_told_by_its_end(address: str, file: tuple[str, str] | None) -> None:
    for text in (f"[с]({address})", f"[с]: {address}"):
        (link,) = targets.of(text, whole=True)
        assert link.to_file == file


@pytest.mark.parametrize(
    "sign", ["[а](", "![](", "[а](<", "[а]( ", "](", "[", "[а]: ", "> [", "[^1]:", "[](", "[[a]("]
)
def test_a_text_without_an_end_is_gone_along_once(sign: str) -> None:
    """By the square of its length this text would take minutes, and the run would be ended."""
    for _ in targets.of(sign * 20_000, whole=True):
        pass
