"""A document of LibreOffice: merged cells, repeated ones, lists, notes; entities are never followed."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.findings import UserError
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Budget, Line, Table, lines

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{said}:1.0"'
    for name, said in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
BODY = """
<office:automatic-styles><style:style style:name="B">
<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><office:text>
<text:p text:style-name="B">Цель</text:p>
<text:p>научиться<text:s/>ставить<text:note><text:p>сноска</text:p></text:note> опыт</text:p>
<text:list><text:list-item><text:p>пункт</text:p></text:list-item></text:list>
<table:table>
<table:table-header-rows><table:table-row>
<table:table-cell table:number-columns-spanned="2"><text:p>вбок</text:p></table:table-cell>
<table:covered-table-cell/><table:table-cell/>
</table:table-row></table:table-header-rows>
<table:table-row>
<table:table-cell table:number-rows-spanned="2"><text:p>вниз</text:p></table:table-cell>
<table:table-cell><text:p>раз</text:p></table:table-cell><table:table-cell/>
</table:table-row>
<table:table-row>
<table:covered-table-cell/><table:table-cell><text:p>два</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="16000"/>
</table:table-row>
</table:table>
</office:text></office:body>"""


def made(body: str, before: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "content.xml",
            f"{before}<office:document-content {NAMES}>{body}</office:document-content>",
        )
    return out.getvalue()


def test_lines_lists_headings_and_notes() -> None:
    found = documents.read("a.odt", made(BODY))
    assert found.body[:3] == (
        Line("Цель", False, True),
        Line("научиться ставить опыт"),
        Line("пункт", True),
    )
    assert found.aside == (Line("сноска"),)


def test_merged_cells_are_one() -> None:
    found = documents.read("a.ods", made(BODY)).body[3]
    assert isinstance(found, Table)
    assert found.rows[0][0] is found.rows[0][1]
    assert found.rows[1][0] is found.rows[2][0]
    assert list(lines([found])) == ["вбок", "вниз", "раз", "два"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        made("<a>"),
        made(""),
        made(
            "<office:body>&x;</office:body>",
            '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
    ],
    ids=["empty", "no-zip", "no-xml", "no-body", "entity"],
)
def test_a_hostile_file_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UserError):
        documents.read("a.odt", data)


def test_a_cell_repeated_without_end_is_bounded() -> None:
    cell = '<table:table-cell table:number-columns-repeated="99999"><text:p>а</text:p></table:table-cell>'
    row = f"<table:table-row>{cell}</table:table-row>"
    with pytest.raises(UserError, match="клеток"):
        documents.read(
            "a.ods",
            made(
                f"<office:body><office:text><table:table>{row * 300}</table:table></office:text></office:body>"
            ),
        )


def test_what_is_hidden_is_not_taken() -> None:
    styles = "".join(
        f'<style:style style:family="{family}" style:name="{name}" style:parent-style-name="{base}">'
        f"<style:{kind}-properties {said}/></style:style>"
        for family, name, base, kind, said in (
            ("paragraph", "P", "", "text", 'text:display="none"'),
            ("paragraph", "Q", "P", "text", 'fo:font-weight="bold"'),
            ("text", "Shown", "", "text", 'text:display="true"'),
            ("text", "Speck", "", "text", 'fo:font-size="1pt"'),
            ("text", "Line", "", "text", 'style:text-scale="1%"'),
            ("table", "Sheet", "", "table", 'table:display="false"'),
        )
    )
    body = (
        '<text:p text:style-name="Q">тайно<text:s/><text:span text:style-name="Shown">явно</text:span></text:p>'
        '<text:p>рядом <text:span text:style-name="Speck">тайно</text:span>'
        '<text:span text:style-name="Line">тайно</text:span></text:p>'
        '<text:section text:display="none"><text:p>тайно</text:p></text:section>'
        '<table:table table:style-name="Sheet"><table:table-row><table:table-cell><text:p>тайно</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    whole = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
    found = documents.read("a.odt", made(whole))
    assert list(lines(found.body)) == ["явно", "рядом"]
    assert found.hidden == (("до первой таблицы", 3), ("таблица 1 целиком", 1))


SHEET = (
    '<office:body><office:spreadsheet><table:table><table:table-column table:number-columns-repeated="2"/>'
    '<table:table-column table:visibility="collapse"/>'
    + "".join(
        f"<table:table-row{look}>"
        + "".join(
            f"<table:table-cell><text:p>{said}</text:p></table:table-cell>"
            for said in words.split()
        )
        + "</table:table-row>"
        for look, words in (
            ("", "цель задача тайно"),
            (' table:visibility="filter"', "тайно тайно тайно"),
            ("", "раз два тайно"),
        )
    )
    + "</table:table></office:spreadsheet></office:body>"
)


def test_rows_and_columns_that_are_not_shown_are_told() -> None:
    found = documents.read("a.ods", made(SHEET))
    assert list(lines(found.body)) == ["цель", "задача", "раз", "два"]
    assert found.hidden == (("лист 1, столбец C", 2), ("лист 1, строка 2", 3))
    kept = documents.read("a.ods", made(SHEET), Budget(keeps_hidden=True))
    assert "тайно" in " ".join(lines(kept.body))
    assert not kept.hidden
    assert kept.kept == (("лист 1", 1, 1),)


def test_every_word_of_a_hidden_column_is_counted() -> None:
    cells = (
        "<table:table-cell/>" * 2 + "<table:table-cell><text:p>тайно</text:p></table:table-cell>"
    )
    rows = f"<table:table-row>{cells}</table:table-row>" * 60
    begin, _, _ = SHEET.partition("<table:table-row")
    end = "</table:table></office:spreadsheet></office:body>"
    word = "<table:table-row><table:table-cell><text:p>цель</text:p></table:table-cell></table:table-row>"
    found = documents.read("a.ods", made(begin + word + rows + end))
    assert found.hidden == (("лист 1, столбец C", 60),)
