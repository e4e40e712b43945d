"""The text of authors becomes blocks: breaks, lists with their numbers, samples, rules."""

from __future__ import annotations

import pypdfium2
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from msgspec import structs

from generator.paper.document_blocks import List, PaperTable, Paragraph, Run, texts
from generator.paper.writers import html, pdf, word
from tests.conftest import TINY
from tests.support.opened import FO, STYLE, TEXT, content
from tests.support.sheets import THEME, pages, pen, tiny
from tests.support.sheets import word as opened

SAMPLE = "```\nраз\n\nдва\n    три\n```\n"
BREAKS = {
    "two spaces": "раз  \nдва\n",
    "a backslash": "**раз** \\\n два\n",
    "a cell": "| а |\n|---|\n| раз <br> два |\n",
}


def lines(body: str) -> list[str]:
    """The lines of a page as PDF, from the first word of its body on."""
    document = tiny("page", "o-portale", body=f"начало\n\n{body}\n\nконец\n")
    said = [line.strip() for line in "\n".join(pages(pdf.write(document, THEME))).splitlines()]
    return said[said.index("начало") + 1 : said.index("конец")]


def page(body: str) -> str:
    return html.write(tiny("page", "o-portale", body=body), THEME).decode()


def test_the_lines_of_a_sample_stand_under_each_other() -> None:
    (sample,) = pen(TINY).blocks(SAMPLE)
    assert sample == Paragraph((Run("раз\n\nдва\n    три", "c"),), "code")
    assert [line for line in lines(SAMPLE) if line] == ["раз", "два", "три"]
    assert "<pre><code>раз\n\nдва\n    три</code></pre>" in page(SAMPLE)


@pytest.mark.parametrize("body", BREAKS.values(), ids=BREAKS)
def test_a_break_is_a_run_of_its_own_in_every_format(body: str) -> None:
    (made,) = pen(TINY).blocks(body)
    cell = made.rows[0].cells[0].blocks[0] if isinstance(made, PaperTable) else made
    assert isinstance(cell, Paragraph)
    assert [run.text for run in cell.runs] == ["раз", "\n", "два"]
    assert lines(body)[-2:] == ["раз", "два"]
    document = tiny("page", "o-portale", body=body)
    told = [p.text for p in opened(word.write(document, THEME)).element.body.iter() if _is_p(p)]
    assert "раз\nдва" in [text for text in told if text]
    assert list(content(document).iter(f"{TEXT}line-break"))
    assert "<br>два" in page(body)


def _is_p(element: object) -> bool:
    return hasattr(element, "text") and str(getattr(element, "tag", "")).endswith("}p")


def test_a_break_of_a_text_field_is_a_space_and_so_it_is_for_who_reads_words() -> None:
    assert "".join(texts(pen(TINY).runs("раз<br>два"))) == "раз два"
    assert " ".join("".join(texts(pen(TINY).blocks("раз<br>два"))).split()) == "раз два"


def test_a_break_at_the_end_of_a_paragraph_breaks_nothing() -> None:
    assert pen(TINY).blocks("раз<br>\n\nдва") == (
        Paragraph((Run("раз"),)),
        Paragraph((Run("два"),)),
    )


def test_a_list_begins_with_its_number() -> None:
    body = "4. четвёртый\n5. пятый\n\n* пункт\n\n0) ноль\n"
    made = [block for block in pen(TINY).blocks(body) if isinstance(block, List)]
    assert [(block.ordered, block.start) for block in made] == [(True, 4), (False, 1), (True, 0)]
    assert lines(body) == ["4. четвёртый", "5. пятый", "— пункт", "0. ноль"]
    assert '<ol start="4">' in page(body)
    assert page(body).count("<ul>") == 1


def test_a_rule_is_printed() -> None:
    assert pen(TINY).blocks("раз\n\n---\n\nдва")[1] == Paragraph((), "rule")
    body = "раз\n\n---\n\nдва\n"
    assert lines(body) == ["раз", "два"]
    assert page(body).count("<hr>") == 1


def test_a_column_stands_as_its_author_set_it() -> None:
    body = "| первый | второй |\n|:-:|--:|\n| 1 | 2 |\n"
    (made,) = pen(TINY).blocks(body)
    assert isinstance(made, PaperTable)
    assert [column.align for column in made.columns] == ["center", "right"]
    assert '<td class="right"><p>2</p></td>' in page(body)
    document = tiny("page", "o-portale", body=body)
    (table,) = opened(word.write(document, THEME)).tables
    ways = [[c.paragraphs[0].alignment for c in row.cells] for row in table.rows]
    assert ways == [[WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT]] * 2
    looks = [
        p.get(f"{FO}text-align") for p in content(document).iter(f"{STYLE}paragraph-properties")
    ]
    assert "end" in looks
    sheet = pypdfium2.PdfDocument(pdf.write(document, THEME))[0]
    text = sheet.get_textpage()
    head, cell = (text.get_charbox(text.search(word).get_next()[0]) for word in ("второй", "2\r"))
    end = text.get_charbox(text.search("второй").get_next()[0] + 5)
    assert cell[2] > head[2]
    assert abs(cell[2] - end[2]) < 2


@pytest.mark.parametrize(
    ("body", "stacks"),
    [
        ("| Эксперт | Д1 | Д2 | Д3 | Д4 | Д5 | Д6 |\n|---|---|---|---|---|---|---|\n| Э1 | 1 | 2 | 3 | 4,5 | 5 | 6 |\n", False),
        ("| Когда | Кто | Что | Зачем |\n|---|---|---|---|\n| Осень | завуч | смотрит урок коллеги и пишет, что увидела | д |\n", True),
    ],
    ids=["numbers", "words"],
)  # fmt: skip
def test_in_large_print_a_table_stays_one_where_its_lines_fit(body: str, stacks: bool) -> None:
    (made,) = pen(TINY).blocks(body)
    assert isinstance(made, PaperTable)
    assert made.stacks == stacks
    document = structs.replace(tiny("page", "o-portale", body=body), large=True)
    labelled = any("Кто: завуч" in page for page in pages(pdf.write(document, THEME)))
    assert labelled == stacks
    assert bool(opened(word.write(document, THEME)).tables) != stacks
