"""Lists, quotations, samples and rules of a Word file: each stands where what it lies in begins."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from generator.paper.writers import word
from tests.support.sheets import THEME, tiny
from tests.support.sheets import word as opened

NESTED = """\
1. шаг

   ещё

   ```
   образец
   ```

   - под
     1. подпод

   > слова

2. второй

> цитата
> - пункт
>
> > внутри
"""


def paragraphs(body: str) -> dict[str, Any]:
    file = opened(word.write(tiny("page", "o-portale", body=body), THEME))
    return {p.text: p for p in file.paragraphs}


def place(paragraph: Any) -> tuple[int, int]:
    """How deep a paragraph is listed, and how far from the margin it stands; its number is no matter."""
    about, root = paragraph._p.pPr, paragraph.part.numbering_part.element
    if about.numPr is None:
        own = paragraph.paragraph_format.left_indent
        style = paragraph.style.paragraph_format.left_indent
        return -1, (own if own is not None else style or 0) // 635
    level, id = (about.numPr.find(qn(f"w:{n}")).get(qn("w:val")) for n in ("ilvl", "numId"))
    shape = root.find(f"{qn('w:num')}[@{qn('w:numId')}='{id}']/{qn('w:abstractNumId')}")
    (here,) = (
        one.find(f"{qn('w:lvl')}[@{qn('w:ilvl')}='{level}']/{qn('w:pPr')}/{qn('w:ind')}")
        for one in root.findall(qn("w:abstractNum"))
        if one.get(qn("w:abstractNumId")) == shape.get(qn("w:val"))
    )
    return int(level), int(here.get(qn("w:left")))


def test_what_is_inside_stands_further_in() -> None:
    found = {text: place(p) for text, p in paragraphs(NESTED).items() if text}
    assert found["шаг"] == found["второй"] == (0, 360)
    assert found["ещё"] == found["образец"] == (-1, 360)
    assert found["под"] == (1, 720)
    assert found["подпод"] == (2, 1080)
    assert found["цитата"] == (-1, 454)
    assert found["слова"] == (-1, 360 + 454)
    assert found["пункт"] == (0, 454 + 360)
    assert found["внутри"] == (-1, 454 * 2)


def test_a_table_of_an_item_stands_under_it_and_ends_with_the_sheet() -> None:
    table = "| а | б |\n|---|---|\n| 1 | 2 |\n"
    inside = "- пункт\n\n" + "".join(f"  {line}\n" for line in table.splitlines())
    file = opened(word.write(tiny("page", "o-portale", body=f"{table}\n{inside}"), THEME))
    whole, moved = (t._tbl.tblPr for t in file.tables)
    wide, narrow = (int(p.find(qn("w:tblW")).get(qn("w:w"))) for p in (whole, moved))
    assert whole.find(qn("w:tblInd")) is None
    assert int(moved.find(qn("w:tblInd")).get(qn("w:w"))) == 360
    assert abs(wide - narrow - 360) <= 2


def test_an_item_that_begins_with_something_else_keeps_its_number() -> None:
    file = opened(word.write(tiny("page", "o-portale", body="1. > слова\n2. два\n"), THEME))
    about = {p.text: p._p.pPr for p in file.paragraphs if p._p.pPr is not None}
    marked = {text: found for text, found in about.items() if found.numPr is not None}
    assert list(marked) == ["", "два"]
    assert [found.keepNext is not None for found in marked.values()] == [True, False]


def test_a_rule_is_a_line_without_words() -> None:
    file = opened(word.write(tiny("page", "o-portale", body="раз\n\n---\n\nдва\n"), THEME))
    ruled = [p for p in file.paragraphs if p._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None]
    assert [p.text for p in ruled] == [""]
