"""Blocks as a forge reads them: each text is judged by its words and by another reader of Markdown."""

from __future__ import annotations

import random
import re

import pytest

from generator.records.markup import forge_words, page_words, words
from generator.records.markup.engine import MarkdownRenderer

LIKE_THE_FORGE = {
    "a list under a paragraph": ("Нужно:\n- мел\n- доска\n", "<ul>\n<li>мел</li>"),
    "a numbered list under a paragraph": ("План:\n1. вход\n2. выход\n", "<ol>\n<li>вход</li>"),
    "no list in the middle of a sentence": ("Родился в\n1986. году\n", "<p>Родился в\n1986. году"),
    "a bracket behind the number": ("1) вход\n2) выход\n", "<ol>\n<li>вход</li>"),
    "a list that goes on": ("4. вход\n5. выход\n", '<ol start="4">'),
    "two spaces": ("* круг\n  * вопрос\n", "<li>круг<ul>"),
    "three spaces": ("1. круг\n   - вопрос\n2. итог\n", "<li>круг<ul>"),
    "four spaces": ("- круг\n    - вопрос\n        - ответ\n", "<li>вопрос<ul>"),
    "another mark begins another list": ("- круг\n+ ряд\n", "</ul>\n<ul>"),
    "a loose list": ("- круг\n\n- ряд\n", "<li>\n<p>круг</p>"),
    "a lazy line": ("- круг\nобщий\n", "<li>круг\nобщий</li>"),
    "a fence": (
        "```yaml\nроль: учитель\n\n\nопыт: любой\n```\n",
        "роль: учитель\n\n\nопыт: любой\n",
    ),
    "a fence of tildes": ("~~~\n# не заголовок\n~~~\n", "<pre><code># не заголовок"),
    "a fence in an item": ("- раз\n  ```\n  код\n\n  ещё\n  ```\n- два\n", "<code>код\n\nещё\n"),
    "a comment": ("До.\n\n<!-- спросить\n\n- завуча -->\n\nПосле.\n", "<p>До.</p>\n<p>После.</p>"),
    "a comment in a line": ("До <!-- x --> после", "До "),
    "a footnote": ("Слово[^а].\n\n[^а]: Пояснение.\n", '<li id="fn-а">'),
    "tasks": ("- [ ] начать\n- [x] кончить\n", '<li class="task">☐ начать</li>'),
    "strike": ("~~нет~~ да", "<del>нет</del> да"),
    "a bare address": ("Тут: https://example.ru/a_b_c.", ">https://example.ru/a_b_c</a>."),
    "an address in quotes": ("«https://example.ru/»", 'href="https://example.ru/"'),
    "an alert": ("> [!WARNING]\n> Осторожно.\n", 'class="admonition warning"'),
    "a table under a paragraph": ("Часы:\n| а | б |\n|---|---|\n| 1 | 2 |\n", "<p>Часы:</p>\n<div"),
    "a break in a cell": ("| а | б |\n|---|---|\n| 1<br>2 | 3 |\n", "1<br>"),
    "a quote in a quote": ("> раз\n> > два\n", "<blockquote>\n<p>два</p>"),
    "two quotes": ("> раз\n\n> два\n", "</blockquote>\n<blockquote>"),
    "a list in a quote": ("> - раз\n>   - два\n", "<li>раз<ul>"),
    "a break by a backslash": ("раз\\\nдва", "раз<br>\nдва"),
    "a sign behind a backslash": ("\\~\\~нет\\~\\~ 5 \\< 6", "~~нет~~ 5 &lt; 6"),
    "a number sign is no heading": ("#5 в списке", "<p>#5 в списке</p>"),
    "a heading over two lines": ("Как\nначать\n---\n", "Как\nначать</h2>"),
    "a heading under a paragraph": ("Слова.\n## Дальше\nЕщё.\n", "<p>Слова.</p>\n<h2"),
    "the sixth level": ("###### Мелко\n", '<h6 id="melko">Мелко</h6>'),
    "a title is one level down": ("# Главное\n## Часть\n", '<h2 id="glavnoe">Главное</h2>\n<h3'),
    "the name of an address": ("[сайт][1]\n\n[1]: https://example.ru\n", ">сайт</a></p>"),
    "a name inside a paragraph stays": ("Слова\n[1]: https://example.ru\n", "[1]: "),
}


@pytest.mark.parametrize(("text", "html"), LIKE_THE_FORGE.values(), ids=LIKE_THE_FORGE.keys())
def test_a_text_is_read_as_on_its_forge(text: str, html: str) -> None:
    made = MarkdownRenderer().block(text).replace("\u00a0", " ")
    assert html in made
    assert list(words.differences(forge_words.of_forge(text), page_words.of_page(text))) == []


LEAVES = (
    *("{} {}", "**{}** {}", "`{}`", "~~{}~~", "# {}", "### {} ##", "---", "", "", "```", "~~~"),
    *("- {}", "* {}", "+ {}", "1. {}", "2. {}", "1) {}", "> {}", ">> {}", "- [ ] {}", "> - {}"),
    *("- > {}", "| {} | {} |", "|---|---|", "[{}](#{})", "[1]: https://ya.ru", "{} <!-- {} -->"),
    *("{}\\", "{}  ", "=====", "1986. {}", "* * *", "> [!NOTE]", "#{}", "{}_{}_{}", "&nbsp;{}"),
)
INDENTS = ("", "", "", "", " ", "  ", "   ", "    ", "      ", "> ")
NOUNS = "урок тетрадь класс план метод вывод карта цель".split()  # noqa: SIM905


def _strange(seed: int) -> str:
    chance = random.Random(seed)
    rows = (
        chance.choice(INDENTS) + re.sub("{}", lambda _: chance.choice(NOUNS), chance.choice(LEAVES))
        for _ in range(chance.randint(1, 5))
    )
    return "\n".join(rows)


def test_hardly_any_lines_in_a_row_are_read_otherwise() -> None:
    texts = [_strange(seed) for seed in range(3000)]
    found = [list(words.differences(forge_words.of_forge(t), page_words.of_page(t))) for t in texts]
    told = [any(d.sort != "moved" for d in differences) for differences in found]
    assert sum(told) <= 10, [t for t, bad in zip(texts, told, strict=True) if bad]
    assert sum(map(bool, found)) <= 75


@pytest.mark.parametrize(
    "text",
    [
        ">" * 20_000 + " x\n" + ">" * 20_000,
        "- " * 9_000 + "x",
        "<!--\n" * 20_000,
        "<!-- " * 20_000,
        "# " + " " * 19_000 + "x",
        "```\n" * 20_000,
        "[[" * 9_000,
        "| " * 9_000 + "\n" + "|-" * 9_000,
        "1. x\n" * 5_000,
    ],
    ids=lambda t: t[:4],
)
def test_no_text_is_read_for_long(text: str) -> None:
    assert "<script" not in MarkdownRenderer().block(text)
    assert isinstance(forge_words.of_forge(text), list)


def test_what_lies_too_deep_stays_text() -> None:
    made = MarkdownRenderer().block("> " * 40 + "слово")
    assert made.count("<blockquote>") == 20
    assert "слово" in made
