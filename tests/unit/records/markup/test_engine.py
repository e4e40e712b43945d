"""Markdown of strangers: links by name, nothing that runs."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from generator.records.markup import engine
from generator.records.markup.engine import MarkdownRenderer
from generator.system import cache, cached_values
from generator.system.digests import code_digest

CONTROLS = "".join(map(chr, range(33)))
"""What browsers pass over in front of an address."""


def resolve(target: str, section: str) -> tuple[str, str] | None:
    found = {"keysy": ("methods/keysy/", "Кейсы")}.get(target)
    return found and (found[0] + (f"#{section}" if section else ""), found[1])


@pytest.fixture
def prose() -> MarkdownRenderer:
    made = MarkdownRenderer(resolve)
    made.root = "../../"
    return made


ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[текст](javascript:alert(1))",
    "[текст](JaVaScRiPt&#58;alert(1))",
    "[текст](data:text/html;base64,PHNjcmlwdD4=)",
    "![рисунок](javascript:alert(1))",
    "[т](x 'a\" onmouseover=\"alert(1)')",
    "<a href='vbscript:x'>т</a>",
    "<svg/onload=alert(1)>",
    "[[keysy|<script>alert(1)</script>]]",
    "[[<script>alert(1)</script>]]",
    "`<script>`",
    "<style>*{display:none}</style>",
    "<iframe src=//x></iframe>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "[x]: javascript:alert(1)\n\n[x]",
    '| <b onclick=x> | " onload=" |\n|---|---|\n| а | б |',
]


@pytest.mark.parametrize("text", ATTACKS)
def test_nothing_of_a_stranger_runs(prose: MarkdownRenderer, text: str) -> None:
    for html in (prose.inline(text), prose.block(text)):
        assert not re.search(r"<(script|style|iframe|svg|math|form|object)", html, re.I)
        for tag in re.findall(r"<[a-z][^>]*>", html):
            assert not re.search(r"\son\w+\s*=", re.sub(r'"[^"]*"', '""', tag), re.I), tag
            assert not re.search(r"(href|src)=\"\s*(javascript|data|vbscript)", tag, re.I), tag


@pytest.mark.parametrize(
    "text",
    [
        "![р](https://evil.example/x.png)",
        "![р](//evil.example/x.png)",
        "![р][r]\n\n[r]: https://evil.example/x.png",
        "![<script>alert(1)</script>](//evil.example/x.png)",
        '![" onerror="alert(1)](//evil.example/x.png)',
        "![a>b &lt;img src=x&gt;](//evil.example/x.png)",
        "![р](../x.png)",
        "![р](x.png?v=1)",
    ],
)
def test_a_picture_from_elsewhere_is_its_words(prose: MarkdownRenderer, text: str) -> None:
    html = prose.block(text)
    assert "<img" not in html
    assert "<script" not in html
    assert "src=" not in re.sub("&lt;.*?&gt;", "", html)


@pytest.mark.parametrize("place", ["https://evil.example/x.png", "//evil.example/x", "/x.png"])
@pytest.mark.parametrize("words", [" src=", " src=a", "р", ' src="a"'])
@pytest.mark.parametrize("title", ["", ' "t"', ' " src="'])
def test_words_that_look_like_an_address_let_no_picture_in(
    prose: MarkdownRenderer, words: str, place: str, title: str
) -> None:
    html = prose.block(f"![{words}]({place}{title})")
    assert "<img" not in html
    assert place not in html or html == f"<p>![{words}]({place}{title})</p>"


@pytest.mark.parametrize(
    "place",
    [
        *(
            "//evil.example",
            "///evil.example",
            r"/\evil.example",
            r"\\\evil.example",
            r"\evil.example",
        ),
        *(
            r"\//evil.example",
            "&#47;/evil.example",
            "&#x2f;&#x2f;evil.example",
            "&sol;/evil.example",
        ),
        *(
            "&Tab;//evil.example",
            "/&Tab;/evil.example",
            "&#1;//evil.example",
            "&nbsp;//evil.example",
        ),
        *("<//evil.example>", "`//evil.example`", " //evil.example 't'", "/\n/evil.example"),
    ],
)
@pytest.mark.parametrize("link", ["[с]({})", "[a [b] c]({})", "[с][r]\n\n[r]: {}"])
def test_no_link_names_a_host_without_a_scheme(
    prose: MarkdownRenderer, link: str, place: str
) -> None:
    for html in (prose.inline(link.format(place)), prose.block(link.format(place))):
        for href in re.findall(r'href="([^"]*)"', html):
            seen = re.sub(r"[\t\n\r]", "", unescape(href).lstrip(CONTROLS)).replace("\\", "/")
            assert not seen.startswith("//"), html


@pytest.mark.parametrize(
    ("link", "address", "words"),
    [
        ("[https://bank.example](https://evil.example)", "https://evil.example", "{b}"),
        ("[https://bank.example](https://bank.example)", "https://bank.example", "{b}"),
        ("[**https://bank.example**](https://e.example/x)", "https://e.example/x", "<strong>{b}<"),
        ("[см. https://bank.example, тут](https://e.example)", "https://e.example", "см. {b}, тут"),
        ("[www.bank.example](https://e.example)", "https://e.example", "www.bank.example"),
        ("[<https://bank.example>](https://e.example)", "https://e.example", "&lt;{b}&gt;"),
        ("[<pochta@bank.example>](https://e.example)", "https://e.example", "&lt;pochta@bank.ex"),
        ("[https://bank.example][r]\n\n[r]: https://e.example", "https://e.example", "{b}"),
    ],
)
def test_an_address_in_the_words_of_a_link_is_words(
    prose: MarkdownRenderer, link: str, address: str, words: str
) -> None:
    said = (prose.block(link),) if "[r]" in link else (prose.inline(link), prose.block(link))
    for html in said:
        assert re.findall(r'<a href="([^"]*)"', html) == [address]
        shown = html.replace("\u00a0", " ")
        assert f">{words.format(b='https://bank.example')}" in shown


def test_an_address_behind_a_link_is_one_again(prose: MarkdownRenderer) -> None:
    html = prose.inline("[сюда](https://a.example), https://b.example")
    assert re.findall(r'href="([^"]*)"', html) == ["https://a.example", "https://b.example"]


def test_a_picture_beside_its_page_stays(prose: MarkdownRenderer) -> None:
    assert '<img alt="схема" src="shema-1.webp">' in prose.block("![схема](shema-1.webp)")


def test_a_name_becomes_a_link_from_the_page(prose: MarkdownRenderer) -> None:
    assert 'href="../../methods/keysy/"' in prose.inline("[[keysy]]")
    assert ">метод кейсов</a>" in prose.inline("[[keysy|метод кейсов]]")
    prose.root = "../"
    assert 'href="../methods/keysy/"' in prose.inline("[[keysy]]")


def test_a_name_that_leads_nowhere_stays_as_words(prose: MarkdownRenderer) -> None:
    assert prose.inline("[[nikto|такой метод]]") == "такой метод"


def test_a_field_is_one_line_whatever_stands_in_it(prose: MarkdownRenderer) -> None:
    for text in ("# не заголовок", "- не список", "1. не список", "> не цитата", "a\n\nb"):
        assert not re.search(r"<(h\d|ul|ol|blockquote|p)", prose.inline(text)), text


def test_a_table_names_its_columns_on_a_narrow_screen(prose: MarkdownRenderer) -> None:
    html = prose.block("| Этап | Часы |\n|---|---|\n| проба | 12 |")
    assert html.count('scope="col"') == 2
    assert 'data-label="Часы">12' in html


def test_a_named_link_in_a_table_does_not_cut_its_cell(prose: MarkdownRenderer) -> None:
    html = prose.block("| Было | Стало |\n|---|---|\n| [[keysy|старое]] | `[[keysy|код]]` |")
    assert html.count("<td") == 2
    assert ">старое</a>" in html
    assert "[[keysy|код]]" in html


def test_an_empty_corner_of_a_table_is_no_heading(prose: MarkdownRenderer) -> None:
    html = prose.block("| | Было |\n|---|---|\n| цель | одна |")
    assert html.count("<th") - html.count("<thead") == 1
    assert '<td data-label="Было">одна' in html


def test_a_column_stands_as_its_author_set_it(prose: MarkdownRenderer) -> None:
    html = prose.block("| | б | в |\n|:-:|:--|--:|\n| 1 | 2 | <b class=to-end>3</b> |")
    assert html.count(' class="to-center"') == html.count(' class="to-end"') == 2
    assert '<td class="to-center" data-label="">1' in html
    assert '<th scope="col">б' in html
    assert "style=" not in html


def test_headings_have_readable_anchors(prose: MarkdownRenderer) -> None:
    assert 'id="chetyre-etapa"' in prose.block("## Четыре этапа")


def test_a_table_of_numbers_keeps_one_line_a_cell_on_a_phone(prose: MarkdownRenderer) -> None:
    wide = "| Э | Д1 | Д2 | Д3 | Д4 |\n|---|---|---|---|---|\n| один | 4,5 | 3 | 2 | 1 |"
    assert 'class="table table--short"' in prose.block(wide)


def test_a_table_of_few_numbers_stays_a_table_on_a_phone(prose: MarkdownRenderer) -> None:
    html = prose.block("| Э | Д1 |\n|---|---|\n| один | 4,5 |")
    assert 'class="table table--short table--few"' in html
    long = prose.block("| Э | Что |\n|---|---|\n| 1 | слова, которым нужна строка |")
    assert 'class="table table--slim"' in long


@pytest.mark.parametrize(
    "text",
    [
        "[[one]]",
        "см. [о нём](../methods/one.md)",
        "https://example.org",
        "Слово.[^1]\n\n[^1]: Сноска.",
    ],
)
def test_what_leads_somewhere_is_made_for_its_own_page(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The HTML that is kept for all pages is only that of texts that lead nowhere."""
    monkeypatch.setattr(engine, "_KNOWN", {})
    renderer = MarkdownRenderer(lambda target, _: (f"{target}/", target))
    renderer.block(text)
    assert not engine._KNOWN
    renderer.block("## Просто\n\n- слово\n")
    assert len(engine._KNOWN) == 1


def test_no_more_html_is_kept_than_that_of_a_few_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_KNOWN", {})
    monkeypatch.setattr(engine, "MOST_KNOWN", 2)
    said = [MarkdownRenderer().block(f"слово {n}") for n in range(5)]
    assert said == [f"<p>слово {n}</p>" for n in range(5)]
    assert len(engine._KNOWN) <= 2


TEXTS = {
    "a body": "## Раздел\n\nО **методе** [[keysy]] и сноске[^1].\n\n[^1]: Сноска.\n",
    "a line": "О **методе** [[keysy]]",
    "a line that leads nowhere": "О **методе**",
}


def _html(text: str, made: MarkdownRenderer) -> str:
    made.root = "../../"
    return made.block(text) if "\n" in text else made.inline(text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_the_library_said_is_taken_from_the_cache(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _html(text, MarkdownRenderer(resolve))
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        assert _html(text, MarkdownRenderer(resolve, cached=True)) == whole
    monkeypatch.setattr(MarkdownRenderer, "_ask_library", None)
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        assert _html(text, MarkdownRenderer(resolve, cached=True)) == whole


def test_a_text_is_read_once_for_pages_at_any_depth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = MarkdownRenderer(resolve, cached=True)
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        assert 'href="../../methods/keysy/"' in _html(TEXTS["a body"], made)
        monkeypatch.setattr(MarkdownRenderer, "_ask_library", None)
        made.root = "https://example.ru/portal/"
        assert 'href="https://example.ru/portal/methods/keysy/"' in made.block(TEXTS["a body"])


def test_a_link_that_leads_elsewhere_now_is_asked_anew(tmp_path: Path) -> None:
    text, said = TEXTS["a line"], {"keysy": ("methods/keysy/", "Кейсы")}
    for target in (("methods/keysy/", "Кейсы"), ("methods/keysy/", "Кейс-метод"), None):
        said["keysy"] = target  # type: ignore[assignment]  # no such record is an answer, too
        with cache.at(tmp_path) as store, cached_values.cached_in(store):
            made = _html(text, MarkdownRenderer(lambda name, _: said.get(name), cached=True))
        assert made == _html(text, MarkdownRenderer(lambda name, _: said.get(name)))


def test_nothing_of_the_cache_is_published_uncleaned(tmp_path: Path) -> None:
    text = TEXTS["a line that leads nowhere"]
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        _html(text, MarkdownRenderer(resolve, cached=True))
    with cache.at(tmp_path) as store:
        ((key, _),) = store.each(engine.SAID, code_digest())
        bad = engine.SaidRow((), "<p>О <script>alert(1)</script><b onclick='a'>методе</b></p>")
        store.put(engine.SAID, code_digest(), [(key, bad)])
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        made = _html(text, MarkdownRenderer(resolve, cached=True))
    assert made.startswith("О\u00a0методе")
    assert "script" not in made and "onclick" not in made


@pytest.mark.parametrize("note", ["", " ", " <!-- спросить -->", " [r]: https://a.example"])
@pytest.mark.parametrize("text", ["Слово.", "Слово.[^1]"])
def test_a_footnote_that_says_nothing_breaks_nothing(
    prose: MarkdownRenderer, text: str, note: str
) -> None:
    html = prose.block(f"{text}\n\n[^1]:{note}")
    assert html.count("footnote-backref") == 1
    assert html.startswith("<p>Слово.")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "[указ](https://example.ru/p (редакция 2026))",
            '<a href="https://example.ru/p" title="редакция 2026" rel="noopener">указ</a>',
        ),
        (
            "Ищите:https://example.ru",
            'Ищите:<a href="https://example.ru" rel="noopener">https://example.ru</a>',
        ),
        (
            "HTTPS://EXAMPLE.RU/b",
            '<a href="HTTPS://EXAMPLE.RU/b" rel="noopener">HTTPS://EXAMPLE.RU/b</a>',
        ),
        ("a:www.example.ru", "a:www.example.ru"),
        ("![*схема* **урока**](k.png)", '<img alt="схема урока" src="k.png">'),
    ],
)
def test_links_are_those_of_the_forge(prose: MarkdownRenderer, text: str, html: str) -> None:
    assert prose.inline(text) == html


def test_a_bar_may_be_escaped_in_a_cell(prose: MarkdownRenderer) -> None:
    """As the forge wants it: in code, and in a link by name."""
    rows = "| Что | Где |\n|---|---|\n| `да \\| нет` | [[keysy\\|метод кейсов]] |\n"
    html = prose.block(rows)
    assert "<code>да | нет</code>" in html
    assert ">метод кейсов</a></td>" in html
    assert html.count("<td") == 2
    assert "`да \\| нет`" not in prose.inline("`да \\| нет`")
    assert "<code>да \\| нет</code>" in prose.inline("`да \\| нет`")
