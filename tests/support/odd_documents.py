"""Documents with what is easily passed over: values without a text, boxes on a sheet, pictures, fields of old forms."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from PIL import Image

_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{name}="{_OPEN}:{space}:1.0"'
    for name, space in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
HEAD = ("№", "Мероприятие", "Сроки", "Часы", "Результат")


def changed(data: bytes, changes: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """A zip with some of its parts changed, or added to it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", 8) as made:
        for name in {**dict.fromkeys(given.namelist()), **changes}:
            part = given.read(name) if name in given.namelist() else b""
            made.writestr(name, changes[name](part) if name in changes else part)
    return out.getvalue()


def book() -> bytes:
    """A workbook whose cells show otherwise than they are stored, with a box and a picture on the sheet."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "План"
    sheet.append(("Тема", "Вопрос как начало"))
    sheet.append(("Учебный год", "2026–2027"))
    sheet.append(HEAD)
    sheet.append((1, "Прочитать", datetime.datetime(2026, 9, 1), 1234567.25, 0.85))
    sheet.append((2, "Посетить", datetime.datetime(2027, 2, 1, 10, 30), True, "=1+1"))
    sheet.append((3, "Опросить", "=DATE(2026,10,1)", datetime.timedelta(hours=36), 0.125))
    sheet["C4"].number_format, sheet["E4"].number_format = "mmm.yy", "0%"
    sheet["D6"].number_format, sheet["E6"].number_format = "[h]:mm", '0.00" ч"'
    sheet["CZ4"] = "далеко справа"
    assert sheet.oddHeader is not None
    sheet.oddHeader.center.text = "Верх листа & всё"
    data = io.BytesIO()
    made.save(data)
    relation = f'<Relationship Id="d1" Type="{_RELATIONS}/drawing" Target="../drawings/d.xml"/>'
    relations = f'<Relationships xmlns="{_PACKAGE}">{relation}</Relationships>'.encode()
    drawn = f'<drawing xmlns:r="{_RELATIONS}" r:id="d1"/></worksheet>'.encode()
    return changed(
        data.getvalue(),
        {
            "xl/worksheets/sheet1.xml": lambda part: part.replace(b"</worksheet>", drawn),
            "xl/worksheets/_rels/sheet1.xml.rels": lambda part: part or relations,
            "xl/drawings/d.xml": lambda part: part or _drawing().encode(),
        },
    )


def _drawing() -> str:
    def anchor(inner: str, rows: int) -> str:
        corners = (
            f"<x:{name}><x:col>{at}</x:col><x:row>{at * rows}</x:row></x:{name}>"
            for name, at in (("from", 0), ("to", 4))
        )
        return f"<x:twoCellAnchor>{''.join(corners)}{inner}</x:twoCellAnchor>"

    said = "<a:p><a:r><a:t>Затруднение: не задаю</a:t></a:r><a:r><a:t> вопросов</a:t></a:r></a:p>"
    box = f"<x:sp><x:txBody><a:bodyPr/>{said}</x:txBody></x:sp>"
    pictures = anchor("<x:pic/>", 5) + anchor("<x:pic/>", 1)
    spaces = f'xmlns:x="{_DRAWING}" xmlns:a="{_MAIN}"'
    return f"<x:wsDr {spaces}>{anchor(box, 1)}{pictures}</x:wsDr>"


def sheet(*cells: str, more: str = "") -> bytes:
    """A sheet of LibreOffice with a head and one row of these cells."""
    head = "".join(_cell(said) for said in HEAD)
    rows = "".join(
        f"<table:table-row>{row}</table:table-row>"
        for row in (
            _cell("Тема") + _cell("Вопрос"),
            _cell("Учебный год") + _cell("2026–2027"),
            head,
            _cell("1") + _cell("Прочитать") + "".join(cells),
        )
    )
    return opened("spreadsheet", f'<table:table table:name="План">{more}{rows}</table:table>')


def _cell(said: str) -> str:
    return f"<table:table-cell><text:p>{said}</text:p></table:table-cell>"


def value(kind: str, given: str, text: str = "", more: str = "") -> str:
    """A cell with a value; ``more`` are other attributes."""
    key = {"date": "date-", "boolean": "boolean-", "string": "string-", "time": "time-"}
    held = f'office:value-type="{kind}" office:{key.get(kind, "")}value="{given}"' if kind else ""
    shown = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {held} {more}>{shown}</table:table-cell>"


def opened(kind: str, body: str) -> bytes:
    """A document of LibreOffice with this body."""
    out = io.BytesIO()
    inner = f"<office:{kind}>{body}</office:{kind}>"
    whole = f"<office:body>{inner}</office:body>"
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        made.writestr(
            "content.xml", f"<office:document-content {_SPACES}>{whole}</office:document-content>"
        )
    return out.getvalue()


BOX = (
    '<table:shapes><draw:frame svg:width="9cm" svg:height="4cm"><draw:text-box><text:p>Надпись на '
    'листе</text:p></draw:text-box></draw:frame><draw:frame svg:width="9cm" svg:height="4cm">'
    "<draw:image/></draw:frame></table:shapes>"
)


def paper() -> bytes:
    """A Word document with pictures, fields of old forms, WordArt, a diagram, a row that begins farther right."""
    made = docx.Document()
    for line in ("Тема: Вопрос как начало", "Учебный год: 2026–2027"):
        made.add_paragraph(line)
    w = nsdecls("w")
    listed = "".join(f'<w:listEntry w:val="{one}"/>' for one in ("низкий", "высокий"))
    chosen = f'<w:ddList><w:result w:val="1"/>{listed}</w:ddList>'
    ticked = '<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'
    shape = '<v:shape><v:textpath string="Слова дугой"/></v:shape>'
    asked = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Место для ввода.</w:t></w:r></w:sdtContent>"
    inner = (
        f"<w:r><w:t>Условия: </w:t></w:r><w:sdt>{asked}</w:sdt><w:r><w:t>есть</w:t></w:r>",
        f"<w:r><w:t>Мой уровень — </w:t><w:fldChar><w:ffData>{chosen}</w:ffData></w:fldChar></w:r>",
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>Цель: петь</w:t></w:r>"
        '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t> и читать</w:t></w:r>',
        f"<w:r><w:fldChar><w:ffData>{ticked}</w:ffData></w:fldChar><w:t> согласен</w:t></w:r>",
        f'<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">{shape}</w:pict></w:r>',
        '<w:r><w:t>Доля </w:t><w:fldChar w:fldCharType="begin"/><w:instrText> EQ \\f(v;n) </w:instrText>'
        '<w:fldChar w:fldCharType="end"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> SYMBOL 163 </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>≤</w:t><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr=" SYMBOL 179 "/>',
    )
    body = made.element.body
    for one in inner:
        body.insert(len(body) - 1, parse_xml(f"<w:p {w}>{one}</w:p>"))
    body.insert(len(body) - 1, parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="r99"/>'))
    for width in (10, 2):
        made.add_picture(_picture(), width=Cm(width))
    table = made.add_table(3, 4)
    for at, row in enumerate((("Дефицит", *HEAD[1:4]), ("Не умею", "Читать", "май", "4"))):
        for column, said in enumerate(row):
            table.cell(at, column).text = said
    last = table.rows[2]._tr
    last.remove(last.tc_lst[0])
    last.insert(0, parse_xml(f'<w:trPr {w}><w:gridBefore w:val="1"/></w:trPr>'))
    for cell, said in zip(last.tc_lst, ("Писать", "июнь", "6"), strict=True):
        cell.p_lst[0].append(parse_xml(f"<w:r {w}><w:t>{said}</w:t></w:r>"))
    out = io.BytesIO()
    made.save(out)
    kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    named = f'<Override PartName="/word/diagrams/data1.xml" ContentType="{kind}"/></Types>'.encode()
    put = (
        f'<Relationship Id="r99" Type="{_RELATIONS}/aFChunk" Target="chunk.htm"/>'
        f'<Relationship Id="r98" Type="{_RELATIONS}/diagramData" Target="diagrams/data1.xml"/>'
        "</Relationships>"
    ).encode()
    text = "<a:p><a:r><a:t>Слова схемы</a:t></a:r></a:p>"
    page = b'<Default Extension="htm" ContentType="text/html"/></Types>'
    return changed(
        out.getvalue(),
        {
            "[Content_Types].xml": lambda part: part.replace(b"</Types>", named).replace(
                b"</Types>", page
            ),
            "word/_rels/document.xml.rels": lambda part: part.replace(b"</Relationships>", put),
            "word/chunk.htm": lambda part: part or b"<p>text</p>",
            "word/diagrams/data1.xml": lambda part: (
                part or f'<d xmlns:a="{_MAIN}">{text}</d>'.encode()
            ),
        },
    )


def _picture() -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "white").save(out, "PNG")
    out.seek(0)
    return out
