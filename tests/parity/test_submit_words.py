"""The builder finds the words that a page would lose or add, as the portal does with its two readers of Markdown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.checks import compared_words
from generator.checks.rules import asterisks_eaten, link_half, words
from generator.checks.run import run_local
from generator.findings import Finding
from generator.records.document import read_document
from generator.records.models.kinds import KINDS
from tests.conftest import TINY, build, lay
from tests.rules.test_samples import ROUTE
from tests.support.browser import address, whole

CHECK = (
    "(texts) => texts.map((text) => portal.submit.checkText('route', text, 'primer', ['primer']))"
)
HELD = frozenset(rule.id for rule in (*words.RULES, asterisks_eaten.RULE, link_half.RULE)) - {
    "blocks-other"
}
"""The rules that are held equal; what stands in another block is told of bodies alone, and no kind of the builder has one."""

LINES = (
    """
Это <u>важно</u>.
<b>раз</b> два <B>три</B>
<i class="x">y</i> и <a href="x">z</a>
<span title="a>b">раз</span>
<script>alert(1)</script>
<details><summary>раз</summary>два</details>
<img src=x alt="слово">
H<sub>2</sub>O и CO<sub>2</sub>
[[keysy|метод кейсов]
смотрите [[keysy] и [keysy]] и [[keysy
[[keysy|]] и [[|слова]], [[keysy#]]
[см. [Иванов]] и [[а], [б]], [[1](https://example.org/a)]
`[[keysy]` и [[keysy|метод]] а 😀 [[keysy]
[[keysy|см. [1] там]]
<br>раз<br/>два<br />три
раз<BR>два
раз<br class="a">два
<custom-tag>раз</custom-tag>
<!doctype html> раз
<?php echo ?> раз
<![CDATA[ x ]]> раз
<b>не закрыт
</b> лишний
<слово>, < b>, <1> и <b
5 < 6, а & б > в
<!-- спросить -->Раз
Раз<!-- a -->два <b>x</b>
Раз <!-- спросить
<!-- a -- b --> раз
<!--> x <!---> y
<!-- a <!-- b --> раз
&nbsp;раз&nbsp;два &copy; &laquo;три&raquo; &unknown;
\\&nbsp; раз
&lt;b&gt; раз
<https://example.org/a> и <http://b.c/d>
<marfa@example.org>
https://example.org/<b>x</b>
http://example.org/путь?x=1&y=2 <i>
`<b>` и <b>
`` a ` <i> `` и `<u>
`код <b>
\\<b\\> и \\\\<b>
\\`код\\` <b>
[x](http://example.org/a) слово <b>
[x]( http://example.org "title <b>")
[x](<http://example.org/a b>)
[x](мой план.docx)
[x](a b 'т') и [y](c d)
[x](a "т" b)
[x](a <b>)
[x](http://example.org/(c)) и (д)
[x](a b
[a [b] c](http://example.org)
[<b>x</b>](http://example.org)
[a]() б
x](a b)
\\[x](a b)
`[x](a b)`
[[keysy|метод <i>x</i>]] <i>
![картинка](a.png) <b>
![картинка](http://example.org/a.png)
![план](img/a.png)
![план](//example.org/a.png)
![план](мой план.png)
![](http://example.org/a.png)
[![план](a.png)](http://example.org)
[![план](http://example.org/a.png)](http://example.org)
**важно** *слово* ~~нет~~ <b>**да**</b>
~один~ и ~~два ~ три~~
$a<b>c$ и $\\frac{a}{b}$
:smile: <b> x^2^ ==a==
<b>а</b><b>а</b><b>а</b>
да <b> да </b> да <b> да
[ ] задача <b>
слово[^1] <b>
Распечатать А4*2 и А3*1
2*x*3 и `2*3*4`, 5 * 3 * 2
пр*и*мер, 2\\*3\\*4, А4*2
раз\\
![раз два три четыре пять шесть семь восемь девять десять одиннадцать](http://example.org/a.png)
""".strip("\n")
    .replace("\\\\", "\\")
    .split("\n")
)
"""Texts of one line: the constructs of docs/markdown.md, and what people write besides."""

BLOCKS = (
    "Раз.\n\n<!-- спросить\n\nдва",
    "Раз\n<!-- спросить <b>\nдва",
    "Раз <!-- a\nb --> два",
    "<!-- a\n\nb --> <b>раз</b>\nдва",
    "Раз --> два <!-- три\nчетыре",
    "<b>раз</b>\nдва",
    "раз\n<b>два</b>",
    "<div>раз\n\nдва</div>",
    "<div>`<i>x`\n</div>\nраз",
    "<script>\nalert(1)\n</script>\nраз",
    "<details>\n<summary>раз</summary>\n\nдва\n</details>",
    "<table><tr><td>раз</td></tr></table>\n",
    "раз <b\nclass=x> два",
    "Слова.\n\n[^а]: Никто не ссылается.",
    "Слово[^1].\n\n[^1]: Сноска <b>.",
    "Слово[^1].\n\n[^1]: Сноска\n\n[^2]: ещё",
    "| а | б |\n|---|---|\n| 1 | <b>2</b> |",
    "| а | б |\n|---|---|\n| 1 | 2 | три | <i>",
    "| а | б |\n|---|---|\n| 1<br>2 | [[keysy]] `x` |",
    "```\n<b>раз</b>\n```\nдва <i>",
    "~~~\n<b>раз\n~~~",
    "```\n<b>раз\nдва `x`",
    "- раз\n  ```\n  <b>\n  ```\n- два <b>",
    "    <b>код</b>\nраз <i>",
    "раз\n\n    <b>код</b>\n",
    "- раз <b>два</b>\n- три",
    "- раз\n\n    <b>два</b>",
    "1) раз <b>\n2) два",
    "- [ ] `раз` <b>x</b>\n- [x] два",
    "> цитата <b>x</b>\n> ещё",
    "> [!NOTE]\n> Слова <b>.",
    "# Раз <b>два</b>\n\nтри",
    "Раз <b>\n===\nдва",
    "[a]: http://example.org\n[a] раз <b>",
    "раз\\\nдва <i>x</i>",
    "`код\nещё` <b>",
    "<br>\nраз",
    "раз &nbsp; &copy;\n`&nbsp;`",
    "![план](http://example.org/a.png)\nдва",
    "[x](a b)\nраз",
)
"""Texts of several lines."""

FILES = (
    "условия: Урок #5",
    'условия: "Урок" #5',
    "условия: Урок\n  второй #5",
    "условия: Урок первый # и второй",
    "условия: Урок первый  # заметка",
    "условия: Урок # заметка",
    "условия: Урок # 5",
    "условия: Урок # 5 заметка",
    "условия: учитель  # 5",
    "риски:\n  - не хватит часов # и мест\n  - всё #так",
    "риски: [раз, два три] # заметка",
    "условия: раз два #! заметка",
    "условия: раз два ## заметка",
    'условия: "C:\\table"',
    'условия: "C:\\t1 и \\\\table"',
    'условия: "Урок #5"',
    "условия: 'Урок #5'",
    "условия: Урок C# и F#",
    "условия: |\n  Урок #5\n  <b>",
    "условия: | #заметка\n  Урок",
    "условия: >\n  Урок\n  # 5",
    "# заметка\nусловия: Урок",
)
"""What YAML cuts off of a file that is opened."""

UNKNOWN = {
    "- <!-- a\n\n  b\n- c": "where an item ends, so what a comment without an end hides in it",
    "![а][р]\n\n[р]: http://example.org/a.png": "what address a name stands for",
    "\\&unknown; <b>": "which words are entities of HTML",
    "| а | б |\n|---|---|\n| `1|2` | <b> |": "that our page has a bar inside code where a forge has a cell",
    '!!! note "Слова <b>"\n    текст': "that a line is the title of a box, which is not compared",
}
"""What the page does not know, as it does not hold a whole reader of Markdown."""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    site = tmp_path_factory.mktemp("tiny") / "site"
    build(site, "--today", "2026-11-24", root=TINY)
    shown = browser.new_page()
    shown.goto(address(site, "submit/"))
    whole(shown)
    yield shown
    shown.close()


def route(yaml: str) -> str:
    return lay((TINY / ROUTE).read_text("utf-8"), yaml)


def field(text: str) -> str:
    return route(f"условия: {json.dumps(text, ensure_ascii=False)}")


def of_the_portal(text: str) -> Counter[Any]:
    findings: list[Finding] = []
    document = read_document(KINDS["route"], "primer", ROUTE, text, {}, findings)
    assert document and not document.tree.findings
    return Counter(
        (f.rule, f.severity.value, f.message, f.fix)
        for f in run_local(document, {})
        if f.rule in HELD
    )


def of_the_page(found: list[dict[str, Any]]) -> Counter[Any]:
    return Counter(
        (f["rule"], f["severity"], f["message"], f["fix"]) for f in found if f["rule"] in HELD
    )


def test_the_same_words_are_lost_and_added(page: Page) -> None:
    texts = [*map(field, (*LINES, *BLOCKS)), *map(route, FILES)]
    said = map(of_the_page, page.evaluate(CHECK, texts))
    both = [(text, of_the_portal(text), ours) for text, ours in zip(texts, said, strict=True)]
    assert [one for one in both if one[1] != one[2]] == []
    spoken = {f[0] for _, found, _ in both for f in found}
    assert (spoken, len(texts) >= 60) == (set(HELD), True)
    assert sum(not found for _, found, _ in both) >= 20


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_the_page_does_not_know_still_differs(page: Page, text: str) -> None:
    (found,) = page.evaluate(CHECK, [field(text)])
    assert of_the_page(found) != of_the_portal(field(text))


LONG = "Первое слово и второе. " * 1000
"""A text of more signs than the page reads at once."""


RULES = "(text) => { const found = []; portal.submit.textRules.forEach((rule) => rule(text, [], found)); return found; }"


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"], ids=["words", "lines", "paragraphs"])
def test_a_long_text_is_read_to_its_end(page: Page, gap: str) -> None:
    text = f"{LONG}<b>{gap}{LONG}</i>{gap}{LONG}"
    found = [f for f in page.evaluate(RULES, text) if f["rule"] in HELD]
    assert [f["rule"] for f in found] == ["words-added", "words-added"]
    assert compared_words.differences(text, "\n" in text)


@pytest.mark.parametrize("sign", ["<!-- ", "[а](", "`` ` ", "<b x='", "[^1]: а\n", "\u0410"])
def test_a_long_text_holds_nobody_up(page: Page, sign: str) -> None:
    text = f"{sign * (15_000 // len(sign))} <b>\n" * 2
    took = page.evaluate(
        """(text) => {
          const began = performance.now();
          portal.submit.textRules.forEach((rule) => rule(text, [], []));
          return performance.now() - began;
        }""",
        text,
    )
    assert took < 20_000
