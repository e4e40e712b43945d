"""Word as its sender sees it: nothing that is shown is lost, nothing that is not shown is taken."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest

from generator.proposals.intake import docx_beside, docx_reader

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def document(piece: str, **parts: str) -> bytes:
    """A document of one paragraph, with a piece of WordprocessingML in it."""
    loose, out = io.BytesIO(), io.BytesIO()
    docx.Document().save(loose)
    with zipfile.ZipFile(loose) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            text = given.read(name)
            if name == "word/document.xml":
                text = f"<w:document {SPACES}><w:body>{piece}</w:body></w:document>".encode()
            if name == "word/styles.xml" and "styles" in parts:
                text = re.sub(b"</w:styles>", parts["styles"].encode() + b"</w:styles>", text)
            made.writestr(name, text)
    return out.getvalue()


def text(piece: str, **parts: str) -> str:
    return "\n".join(
        b.text
        for b in docx_reader.blocks(document(f"<w:p>{piece}</w:p>", **parts))
        if isinstance(b, docx_reader.WordLine)
    )


def math(inner: str) -> str:
    return f"<m:oMath>{inner}</m:oMath>"


def said(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("piece", "read"),
    [
        (
            run("Ошибок ") + '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 5"),
            "Ошибок ≥ 5",
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" да"), "✓ да"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F041"/></w:r>', "\ufffd"),
        (run("5 \uf0b1 1", '<w:rFonts w:ascii="Symbol"/>'), "5 ± 1"),
        (run("ü", '<w:rFonts w:ascii="Wingdings"/>') + run(" да"), "✓ да"),
        (
            run("2", '<w:rFonts w:ascii="Symbol"/><w:vertAlign w:val="superscript"/>') + run("D"),
            "²D",
        ),
        (run("10") + run("2", '<w:vertAlign w:val="superscript"/>'), "10²"),
        (run("H") + run("2", '<w:vertAlign w:val="subscript"/>') + run("O"), "H₂O"),
        (run("1") + run("й", '<w:vertAlign w:val="superscript"/>'), "1й"),
        (run("Видно.") + run(" Тайно.", "<w:vanish/>"), "Видно."),
        (run("Видно.", '<w:vanish w:val="0"/>'), "Видно."),
        (run("Видно.") + run(" Тайно.", '<w:color w:val="ffffff"/>'), "Видно."),
        (run("Видно.") + run(" Тайно.", '<w:sz w:val="2"/>'), "Видно."),
        (
            run("Видно.", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'),
            "Видно.",
        ),
        (run("Видно.", '<w:sz w:val="16"/>'), "Видно."),
        (run("Видно.") + run(" Тайно.", "<w:specVanish/>"), "Видно."),
        (run("Видно.") + run(" Тайно.", '<w:w w:val="1"/>'), "Видно."),
        (run("Видно.") + run(" Тайно.", '<w:sz w:val="1pt"/>'), "Видно."),
        (run("Видно.", '<w:webHidden/><w:w w:val="80%"/><w:sz w:val="2pt"/>'), "Видно."),
        (run("Да") + math("<m:r><w:rPr><w:vanish/></w:rPr><m:t>x</m:t></m:r>"), "Да"),
        (
            f"<w:del>{run('нет')}</w:del><w:moveFrom><w:hyperlink>{run('нет')}</w:hyperlink></w:moveFrom>{run('да')}",
            "да",
        ),
        (
            run("d: ") + math(f"<m:f><m:num>{said('v')}</m:num><m:den>{said('n+1')}</m:den></m:f>"),
            "d:  v/(n+1) ",
        ),
        (math(f"<m:sSup><m:e>{said('x')}</m:e><m:sup>{said('2')}</m:sup></m:sSup>"), " x^2 "),
        (math(f"<m:rad><m:deg/><m:e>{said('ab')}</m:e></m:rad>"), " √ab "),
        (
            "<mc:AlternateContent><mc:Choice>"
            + run("один раз")
            + "</mc:Choice><mc:Fallback>"
            + run("один раз")
            + "</mc:Fallback></mc:AlternateContent>",
            "один раз",
        ),
        (
            run("До ")
            + f"<w:r><w:pict><v:textbox><w:txbxContent><w:p>{run('раз')}</w:p><w:p>{run('два')}</w:p>"
            + "</w:txbxContent></v:textbox></w:pict></w:r>"
            + run("после"),
            "До раз\nдва\nпосле",
        ),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("Место для ввода")
            + "</w:sdtContent></w:sdt>"
            + run("своё"),
            "своё",
        ),
        (f"<w:ins>{run('да')}</w:ins><w:del><w:r><w:delText>нет</w:delText></w:r></w:del>", "да"),
        (f"<w:moveFrom>{run('нет')}</w:moveFrom><w:moveTo>{run('да')}</w:moveTo>", "да"),
    ],
)
def test_a_paragraph_is_read_as_it_is_shown(piece: str, read: str) -> None:
    assert text(piece) == read.replace("d:  ", "d: ")


def style(kind: str, name: str, base: str, look: str) -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/>'
        f"<w:rPr>{look}</w:rPr></w:style>"
    )


STYLES = "".join(
    (
        style("character", "T", "", "<w:vanish/>"),
        style("character", "U", "T", ""),
        style("character", "Round", "Round", ""),
        style("paragraph", "P", "", "<w:vanish/>"),
        style("paragraph", "Q", "P", ""),
        style("paragraph", "White", "", '<w:color w:val="FFFFFF"/>'),
        style("paragraph", "Speck", "", '<w:sz w:val="2"/>'),
    )
)


@pytest.mark.parametrize(
    ("paragraph", "piece", "read"),
    [
        ("", run("видно") + run(" тайно", '<w:rStyle w:val="U"/>'), "видно"),
        ("", run("видно") + run(" видно", '<w:rStyle w:val="Round"/>'), "видно видно"),
        ("", run("видно", '<w:rStyle w:val="U"/><w:vanish w:val="0"/>'), "видно"),
        ("Q", run("тайно"), ""),
        ("Q", run("тайно") + run("видно", '<w:rStyle w:val="U"/>'), "видно"),
        ("White", run("тайно") + run("видно", '<w:color w:val="000000"/>'), "видно"),
        ("White", run("видно", '<w:highlight w:val="black"/>'), "видно"),
        ("Speck", run("тайно") + run("видно", '<w:sz w:val="24"/>'), "видно"),
    ],
)
def test_a_style_can_hide_a_text(paragraph: str, piece: str, read: str) -> None:
    look = f'<w:pPr><w:pStyle w:val="{paragraph}"/></w:pPr>' if paragraph else ""
    assert text(look + piece, styles=STYLES) == read


def test_a_hidden_row_is_told_and_not_taken() -> None:
    rows = "".join(
        f"<w:tr><w:trPr>{hidden}</w:trPr><w:tc><w:p>{run(said)}</w:p></w:tc></w:tr>"
        for hidden, said in (
            ("", "да"),
            ("<w:hidden/>", "нет нет"),
            ('<w:hidden w:val="0"/>', "да"),
        )
    )
    given = document(f"<w:tbl>{rows}</w:tbl>")
    (table,) = docx_reader.read(given)[0]
    assert [row[0].label for row in table.rows] == ["да", "", "да"]
    assert docx_reader.words(given) == ["да", "да"]
    (told,) = docx_beside.aside(given)
    assert told.startswith("таблица 1, строка 2: скрытый текст (слов: 2)")


def field(code: str, shown: str = "") -> str:
    """A field of Word, with what the file keeps of what it shows."""
    kept = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}' if shown else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>{kept}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("piece", "said"),
    [
        (run("нет", "<w:strike/>") + run(" да"), "зачёркивание не прочитано"),
        (run("нет", "<w:dstrike/>"), "зачёркивание не прочитано"),
        (run("доля ") + field(r"EQ \f(v;n)"), "поле Word «EQ» не прочитано"),
        (field(r'SYMBOL 163 \f "Symbol"'), "поле Word «SYMBOL» не прочитано"),
        (r'<w:fldSimple w:instr=" EQ \x(a) "/>' + run("да"), "поле Word «EQ» не прочитано"),
        (field('HYPERLINK "https://example.org/a"', "положение"), "адрес ссылки не взят"),
    ],
)
def test_what_a_form_shows_and_no_text_holds_is_told(piece: str, said: str) -> None:
    (told,) = docx_beside.aside(document(f"<w:p>{piece}</w:p>"))
    assert told.startswith(f"до первой таблицы: {said}")


@pytest.mark.parametrize(
    "piece",
    [
        run("да", '<w:strike w:val="0"/>'),
        run(" ", "<w:strike/>") + run("да"),
        field(r'SYMBOL 163 \f "Symbol"', "≤"),
        field("PAGE", "7") + field("REF _Ref1", "рис. 1"),
        field('HYPERLINK "https://example.org/a"', "https://example.org/a"),
        f"<w:del>{run('нет', '<w:strike/>')}</w:del>" + run("да"),
    ],
)
def test_what_a_text_holds_whole_is_not_told(piece: str) -> None:
    assert docx_beside.aside(document(f"<w:p>{piece}</w:p>")) == []


def test_links_of_a_sheet_of_ours_are_its_own() -> None:
    link = field('HYPERLINK "https://example.org/a"', "положение")
    assert docx_beside.aside(document(f"<w:p>{link}</w:p>"), margins=False) == []
