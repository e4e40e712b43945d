"""The builder understands a document as ``iom intake`` does: the same record, words, questions and remains.

Names that only the dictionary knows are left out of the comparison: the page has no dictionary.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.findings import UserError
from generator.language import encodings
from generator.language.personal import allowed_names, detect
from generator.language.stems import WORD, stems
from generator.proposals.intake import (
    as_word,
    contents,
    docx_reader,
    foreign,
    links,
    page_data,
    redact,
    word_form_tables,
)
from generator.proposals.intake.documents import documents as readers
from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table, lines
from generator.proposals.intake.intake import STATE
from generator.proposals.intake.meaning import periods, surnames
from generator.proposals.intake.meaning.understand import understand
from generator.proposals.intake.tally import count
from generator.records import closed_lists
from generator.records.models.enums import State
from generator.records.models.kinds import KINDS
from generator.records.models.route import Route
from generator.records.records import Records
from generator.records.yaml_text.parser import parse
from generator.records.yaml_text.writer import write
from tests.support import documents, here, odd_documents, teachers
from tests.support.browser import address
from tests.support.odd_documents import value
from tests.unit.proposals.intake.documents.test_lost_looks import FILES as LINKS
from tests.unit.proposals.intake.documents.test_open_document import SHEET, made
from tests.unit.proposals.intake.documents.test_rich_text import (
    OTHER_PAGES,
    REVISED,
    drop_down,
)
from tests.unit.proposals.intake.documents.test_word import AROUND, BOXED, LEVELS
from tests.unit.proposals.intake.meaning.test_understand import BLOCKS, LAYOUTS, SAID
from tests.unit.proposals.intake.test_contents import LOCKED
from tests.unit.proposals.intake.test_intake import form as word_form
from tests.unit.proposals.intake.test_open_xml import MOVED, OTHERS, STRICT_BOOK
from tests.unit.records.test_closed_lists import OTHER_NAMES

TABLES = documents.TABLES
QUIET = settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
TAKE = """([body, aside, cells]) => {
  const s = portal.submit, made = new Map();
  const block = (b) => b.rows ? {rows: b.rows.map((row) => row.map(cell))} : b;
  const cell = (id) => made.get(id) || made.set(id, s.makeCell(cells[id].map(block))).get(id);
  const said = (fault) => ({refused: fault instanceof s.Refused ? fault.message : String(fault.stack)});
  try { return s.takeDocument({body: body.map(block), aside: aside.map(block)}); }
  catch (fault) { return said(fault); }
}"""
DAMAGED = {
    "docx": documents.saved(documents.word(documents.PEOPLE, documents.LINES)),
    "xlsx": documents.workbook(documents.DISTRICT),
}
READ = """async ([name, coded]) => {
  const s = portal.submit, bytes = Uint8Array.from(atob(coded), (c) => c.charCodeAt(0));
  const ids = new Map(), cells = [];
  const block = (b) => b.rows ? {rows: b.rows.map((row) => row.map(cell))} : b;
  const cell = (c) => {
    if (!ids.has(c)) {
      ids.set(c, ids.size);
      cells[ids.get(c)] = [...c.lines, ...c.tables].map(block);
    }
    return ids.get(c);
  };
  try {
    const read = await s.readDocument(name, bytes.buffer);
    return {body: read.body.map(block), aside: read.aside, cells, taken: s.takeDocument(read)};
  } catch (fault) {
    return {refused: fault instanceof s.Refused ? fault.message : String(fault.stack)};
  }
}"""

BODY = """async (coded) => {
  const bytes = Uint8Array.from(atob(coded), (c) => c.charCodeAt(0));
  return (await portal.submit.readDocument("a.rtf", bytes.buffer)).body;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    shown = browser.new_page()
    shown.goto(address(site, "submit/"))
    shown.evaluate("portal.submit.loadReader().then(() => 1)")
    yield shown
    shown.close()


@pytest.fixture(scope="module")
def records() -> Records:
    return here.records()


@pytest.fixture(scope="module", autouse=True)
def without_dictionary() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(detect, "_likely", lambda text, public: iter(()))  # noqa: ARG005
        patch.setattr(surnames, "by_dictionary", lambda word: False)  # noqa: ARG005
        yield


def numbered(document: Blocks) -> tuple[list[Any], list[Any], list[Any]]:
    """A document as plain values; a merged cell has one number wherever it stands."""
    numbers: dict[int, int] = {}
    cells: list[Any] = []

    def block(one: Line | Table) -> Any:
        if isinstance(one, Line):
            deep = {"deep": one.deep} if one.deep else {}
            return {"text": one.text, "item": one.item, "head": one.head, **deep}
        return {"rows": [[cell(c) for c in row] for row in one.rows]}

    def cell(one: Cell) -> int:
        if id(one) not in numbers:
            numbers[id(one)] = len(cells)
            cells.append(None)
            cells[numbers[id(one)]] = [block(b) for b in (*one.lines, *one.tables)]
        return numbers[id(one)]

    return [block(b) for b in document.body], [block(b) for b in document.aside], cells


def taken(document: Blocks, records: Records) -> dict[str, Any]:
    """What the portal makes of a document."""
    draft = understand(document, foreign.lists(records))
    settled = links.settle(draft.values, document.links)
    if not draft.values:
        return {"refused": "в документе ничего не написано"}
    values = {**draft.values, STATE: State.DRAFT.value}
    public = allowed_names.listed(records.registries)
    cleaned, _, _ = redact.cut(KINDS["route"], values, "", public)
    tally = count(lines((*document.body, *document.aside)), draft, cleaned)
    return {
        "values": cleaned,
        "tally": {
            name: getattr(tally, name) for name in ("words", "placed", "kept", "personal", "lost")
        },
        "questions": [{"place": q.place, "message": q.message} for q in draft.questions],
        "unread": [list(one) for one in document.unread if one not in settled],
    }


def same(page: Page, document: Blocks, records: Records) -> dict[str, Any]:
    found = page.evaluate(TAKE, list(numbered(document)))
    places = found.pop("places", [])
    assert not found.pop("hidden", [])
    if "values" in found:
        assert found["unread"] == []
    assert found == taken(document, records)
    if "values" in found:
        assert len(places) == len(found["values"].get("не разложено", []))
    return dict(found)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_understood_alike(page: Page, records: Records, name: str) -> None:
    found = same(page, LAYOUTS[name][0], records)
    assert found["tally"]["lost"] == 0


OWN = ("Маршрут", "Название"), ("Срок", "Начало"), ("Дефицит 1. Задача 2", "задача:")


@pytest.mark.parametrize("count", [0, 1, 2, 3])
@pytest.mark.parametrize("turned", [False, True], ids=["titled", "turned"])
def test_our_word_form_is_known_alike(page: Page, count: int, turned: bool) -> None:
    grids = [
        [[Cell((Line(one),)), Cell()] for one in (names[::-1] if turned else names)]
        for names in OWN[:count]
    ]
    tables = [Table(tuple(map(tuple, grid))) for grid in grids]
    document = Blocks((Line("план учителя"), *tables))
    ours = word_form_tables.is_form(docx_reader.parted(as_word.came(document).blocks)[0])
    told = page.evaluate(TAKE, list(numbered(document)))["unread"]
    assert [one["message"] for one in told] == [page_data.FORM] * ours
    assert ours == (count > 1 and not turned)


def test_a_form_that_was_filled_in_is_told_of(page: Page, records: Records) -> None:
    data = word_form(records, "geometriya-dokazatelstvo")
    read = page.evaluate(READ, ["маршрут.docx", base64.b64encode(data).decode()])
    assert page_data.FORM in [one["message"] for one in read["taken"]["unread"]]


@QUIET
@given(BLOCKS)
def test_whatever_stands_where_is_understood_alike(
    page: Page, records: Records, body: list[Line | Table]
) -> None:
    same(page, Blocks(tuple(body)), records)


PLACE = """(values) => {
  const s = portal.submit, node = s.plain(values), fields = s.model.kinds.route.fields;
  const said = s.placeListed(fields, node);
  return [s.write(s.entry(node), fields), said.length];
}"""


@pytest.mark.parametrize("given", [one for one, _ in OTHER_NAMES], ids=str)
def test_another_name_is_placed_alike(page: Page, records: Records, given: dict[str, Any]) -> None:
    values = {"для кого": given, "пояснительная записка": {"форма самообразования": "в группе"}}
    ours = closed_lists.placed(Route, values, records.registries)
    text, count = page.evaluate(PLACE, values)
    assert parse("x.yaml", text).value == parse("x.yaml", write(KINDS["route"], ours)).value
    assert (count > 1) == (ours["для кого"] != given)


WORDS = st.text("аеёийоуыьяхъщшвлнстрмпбкдгзфцчж", min_size=1, max_size=14)


@QUIET
@given(st.lists(WORDS | SAID, max_size=6))
def test_stems_are_alike(page: Page, said: list[str]) -> None:
    text = " ".join(said)
    assert page.evaluate("(text) => portal.submit.stems(text)", text) == list(stems(text))
    assert WORD.findall(text.lower()) == page.evaluate(
        "(text) => [...text.toLowerCase().matchAll(/[\\p{L}\\p{N}]+/gu)].map((m) => m[0])", text
    )


PIECES = st.sampled_from(
    [
        *("1", "2", "3", "I", "II", "IV", "31", "15", "2026", "2027", "27", "90", "1,5", "0.125"),
        *("сентябрь", "мая", "Март", "декабре", "маю", "августа", "январь", "феврале"),
        *("четверть", "четверти", "полугодие", "триместр", "я", "й", "уч. год", "учебный год"),
        *("в течение", "года", "г.", "с", "по", "до", "после", "раз в", "или", "весь", "месяц"),
        *("–", "-", "/", ".", ",", "(", ")", " ", "\u00a0", "ч", "часов", "мин", "минут", "лет"),
        *("20٢٦", "٩", "²", "३", "２", "٣١.٠٥.2027", "2026٢", "٤ ч"),
        *("01.09", "15.10.2026", "2026-09-01", "01.09.26", "12–16", "к", "и", "х", "№", "iv"),
        *("1-15.10", "01.10", "окт.", "сент", "мар", "теч. года", "01.09. 2026"),
        *("в неделю", "ежемесячно", "2 года", "9 месяцев", "01.09.2026", "09.2026", "ак. ч"),
    ]
)


@QUIET
@given(st.lists(PIECES, max_size=9).map(" ".join) | st.lists(PIECES, max_size=9).map("".join))
def test_periods_are_read_alike(page: Page, said: str) -> None:
    for known in (None, periods.Years(2026, 2027), periods.Years(2022, 2027)):
        plain = known and {"first": known.first, "last": known.last}
        found = page.evaluate(
            "([t, k]) => { const p = portal.submit.periods;"
            " return [p.read(t, k), p.months(t), p.hours(t), p.years(t)]; }",
            [said, plain],
        )
        period, years = periods.read(said, known), periods.years(said)
        assert found == [
            period
            and {
                "start": str(period.start),
                "end": str(period.end or ""),
                "rest": period.rest,
            },
            periods.months(said),
            periods.hours(said),
            years and {"first": years.first, "last": years.last},
        ]


def opened(page: Page, records: Records, name: str, data: bytes) -> dict[str, Any]:
    """Read a file on both sides and compare the blocks and what is made of them."""
    found = page.evaluate(READ, [name, documents.coded(data)])
    try:
        document = readers.read(name, data)
    except UserError as fault:
        assert "refused" in found, f"{fault}: {found}"
        return dict(found)
    assert "refused" not in found, found["refused"]
    ours = numbered(document)
    assert [found["body"], found["aside"], found["cells"]] == list(ours)
    found["taken"].pop("places")
    hidden = [(one["place"], one["message"]) for one in found["taken"].pop("hidden")]
    assert hidden == [(place, f"слов {count}") for place, count in document.hidden]
    unread = [[one["place"], one["message"]] for one in found["taken"]["unread"]]
    found["taken"]["unread"] = unread
    assert found["taken"] == taken(document, records)
    assert found["taken"]["tally"]["lost"] == 0
    return {**found["taken"], "hidden": hidden, "unread": unread}


@pytest.mark.parametrize("name", teachers.NAMES)
def test_a_document_of_a_teacher_is_read_alike(page: Page, records: Records, name: str) -> None:
    sample = teachers.named(name)
    assert opened(page, records, sample.name, sample.data)["values"]


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("kind", ["docx", "xlsx", "txt"])
def test_a_file_is_read_alike(page: Page, records: Records, name: str, kind: str) -> None:
    rows = TABLES[name]
    data = {
        "docx": lambda: documents.saved(documents.word(rows, documents.LINES)),
        "xlsx": lambda: documents.odd_cells(documents.workbook(rows)),
        "txt": lambda: documents.text(rows).encode(),
    }[kind]()
    found = opened(page, records, f"{name}.{kind}", data)
    assert "8 (900)" not in str(found)
    assert "тайное" not in str(found)
    assert len(found["hidden"]) == (3 if kind == "xlsx" else 0)


def test_the_names_of_sheets_are_read_alike(page: Page, records: Records) -> None:
    years: documents.Rows = (("Тема", "Вопрос"), ("Срок", "2026–2027 уч. год"))
    quarter: documents.Rows = (("Мероприятие", "Результат"), ("Урок", "Отчёт"))
    names = {"Общее": years, "1 четверть": quarter, "Кружок": quarter, "Лист4": quarter}
    found = opened(page, records, "план.xlsx", documents.sheets(names))["values"]["дорожная карта"]
    assert found[0]["задачи"][0]["мероприятия"][0]["когда"] == "2026-09"
    assert [stage.get("направление") for stage in found] == [None, "Кружок", None]


def test_letters_that_look_the_same_are_read_alike(page: Page, records: Records) -> None:
    said = "Cроки: сен\u00adтябрь 2026 – мaй 2027\nЦель: TEAMом на iPad, ФГОC\n".encode()
    values = opened(page, records, "план.txt", said)["values"]
    assert values["срок"] == {"начало": "2026-09", "месяцев": 9}
    assert values["пояснительная записка"]["цель"] == "TEAMом на iPad, ФГОС"


def test_what_a_workbook_hides_is_told_alike(page: Page, records: Records) -> None:
    found = opened(page, records, "план.ods", made(SHEET))
    assert [place for place, _ in found["hidden"]] == ["лист 1, столбец C", "лист 1, строка 2"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.xlsx", odd_documents.book()),
        ("a.docx", odd_documents.paper()),
        *((name, make("план")) for name, (make, _) in LINKS.items()),
        *(
            ("a.ods", odd_documents.sheet(*pair, more=odd_documents.BOX))
            for pair in (
                (value("date", "2026-09-14", "14 сен 26"), value("float", "1234567.25")),
                (value("date", "2026-09-26", "сен.26"), value("percentage", "0.855")),
                (value("date", "2026-09-14T10:30:00"), value("boolean", "true")),
                (value("", "", "", 'table:formula="of:=A1"'), value("time", "PT36H05M00S")),
            )
        ),
    ],
)
def test_what_is_easily_passed_over_is_read_or_named_alike(
    page: Page, records: Records, name: str, data: bytes
) -> None:
    assert opened(page, records, name, data)["unread"]


@pytest.mark.parametrize("data", [AROUND, BOXED, LEVELS, *OTHERS.values(), MOVED])
def test_what_other_programs_write_is_read_alike(page: Page, records: Records, data: bytes) -> None:
    opened(page, records, "a.docx", data)


@pytest.mark.parametrize("name", ["a.txt", "a.dot"])
def test_the_page_says_how_programs_save_a_document(page: Page, name: str) -> None:
    old = contents.OLD + "WordDocument".encode("utf-16-le")
    found = page.evaluate(READ, [name, documents.coded(old)])["refused"]
    assert found.startswith("это старый документ Word")
    assert contents.HOW in found


def test_a_strict_workbook_is_read_alike(page: Page, records: Records) -> None:
    assert opened(page, records, "a.xlsx", STRICT_BOOK)["values"]


def test_items_and_headings_are_told_by_styles_alike(page: Page, records: Records) -> None:
    opened(page, records, "a.docx", documents.saved(documents.styled()))


FORMATS = ("General", "0", "0.00", "#,##0.0##", "0%", "0.0%", '0" ч"', "0;-0", "mmm.yy", "[h]:mm")


@QUIET
@given(
    st.lists(
        st.tuples(
            st.sampled_from(FORMATS),
            st.integers(-(10**6), 10**16) | st.decimals(-1000, 50_000, places=4).map(float),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_numbers_are_shown_alike(page: Page, given: list[tuple[str, float]]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Число", "и ещё"])
    for at, (code, number) in enumerate(given, 2):
        sheet.cell(at, 1, number).number_format = code
        sheet.cell(at, 2, "да")
    out = io.BytesIO()
    book.save(out)
    found = page.evaluate(READ, ["a.xlsx", documents.coded(out.getvalue())])
    ours = numbered(readers.read("a.xlsx", out.getvalue()))
    assert [found["body"], found["cells"]] == [ours[0], ours[2]]


HIDDEN_WORDS = 6
"""Words of the document with everything that nobody sees; what was deleted is not among them."""


def test_a_document_with_everything_is_read_alike(page: Page, records: Records) -> None:
    found = opened(page, records, "всё.docx", documents.crafted())
    assert "вставленное" in str(found)
    assert "скрытое" not in str(found)
    assert "тайное" not in str(found)
    assert "удалённое" not in str(found)
    assert sum(int(said.removeprefix("слов ")) for _, said in found["hidden"]) == HIDDEN_WORDS
    assert "Согласовано на совете" in found["values"]["не разложено"]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """The documents as LibreOffice writes them, by format and name."""
    folder = tmp_path_factory.mktemp("office")
    word = {n: documents.saved(documents.word(t, documents.LINES)) for n, t in TABLES.items()}
    word["crafted"] = documents.crafted()
    calc = {n: documents.odd_cells(documents.workbook(t)) for n, t in TABLES.items()}
    ways = {"odt": (word, "docx"), "docx": (word, "docm"), "ods": (calc, "xlsx")}
    ways["rtf"] = (word, "docx")
    ways["xlsx"] = (calc, "xlsm")
    return {
        kind: documents.converted(
            {f"{name}.{given}": data for name, data in all_.items()}, kind, folder / kind
        )
        for kind, (all_, given) in ways.items()
    }


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        *((kind, name) for kind in ("odt", "docx", "rtf") for name in (*TABLES, "crafted")),
        *((kind, name) for kind in ("ods", "xlsx") for name in TABLES),
    ],
)
def test_what_libreoffice_writes_is_read_alike(
    page: Page, records: Records, office: dict[str, dict[str, bytes]], kind: str, name: str
) -> None:
    opened(page, records, f"{name}.{kind}", office[kind][name])


@pytest.mark.parametrize(
    "coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", *encodings.PAGES]
)
def test_a_text_in_any_coding_is_read_alike(page: Page, records: Records, coding: str) -> None:
    said = documents.text(documents.PEOPLE).encode(coding, "replace")
    assert opened(page, records, "план.txt", said)["values"]["пояснительная записка"]


@pytest.mark.parametrize(
    "said",
    [*OTHER_PAGES.values(), REVISED, *map(drop_down, (r"\fftype2\ffres1", r"\fftype2\ffres25"))],
)
def test_rich_text_in_any_page_is_read_alike(page: Page, said: str) -> None:
    data = said.encode("latin-1")
    found = page.evaluate(BODY, documents.coded(data))
    assert found == numbered(readers.read("a.rtf", data))[0] != []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b""),
        ("a.docx", b"PK\x05\x06" + b"\0" * 18),
        ("a.docx", b"not a zip at all, but long enough to look into"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("a.docx", documents.bomb()),
        ("a.odt", documents.bomb("content.xml")),
        ("a.xlsx", documents.bomb("xl/workbook.xml")),
        ("a.docx", documents.saved(documents.word(documents.PEOPLE))[:-40]),
        ("a.odt", documents.saved(documents.word(documents.PEOPLE))),
        ("a.rtf", b"MZ"),
        ("a.rtf", b"{\\rtf1"),
        ("a.rtf", b"{\\rtf1 one\\par {\\b two"),
        ("a.txt", b" \r\n\t\n"),
        ("a.txt", b"\0\1\2\0"),
        ("a.txt", b"\x80\x81\xff\xfe\x90" * 20),
        ("a.txt", documents.saved(documents.word(documents.PEOPLE))),
        ("a.docx", documents.workbook(documents.PEOPLE)),
        ("a.xlsx", odd_documents.opened("text", "<text:p>Тема</text:p>")),
        ("a.docx", "Тема: Чтение".encode()),
        ("a.docx", b"<html><p>a</p></html>"),
        ("a.txt", b"\xef\xbb\xbf <!DOCTYPE html>\n<html>"),
        ("a.rtf", b"MIME-Version: 1.0\nContent-Type: multipart/related"),
        ("a.docx", LOCKED),
        ("a.csv", '№;Дело\n1;"не закрыта;май\n2;"Ещё";июнь\n'.encode()),
        ("a.csv", '№;Дело\n1;"не закрыта;май\n2;Ещё;июнь\n'.encode()),
        ("a.csv", "\xff\xd8\xff\xe0JFIF".encode("latin-1")),
        ("a.html", b"<html><p>a</p></html>"),
        ("a.bin", b"abc"),
        ("a", b"abc"),
    ],
)
def test_what_cannot_be_read_is_refused_on_both_sides(
    page: Page, records: Records, name: str, data: bytes
) -> None:
    said = opened(page, records, name, data)["refused"]
    assert "Error" not in said
    assert "at " not in said
    assert said[0].islower()


@pytest.mark.parametrize("name", ["план.doc", "план.pdf"])
def test_what_the_page_does_not_read_is_told_with_a_way(page: Page, name: str) -> None:
    said = page.evaluate(READ, [name, documents.coded(b"abc")])["refused"]
    assert "сохраните" in said
    assert ".docx" in said
    assert "письмом" in said


def test_the_file_dialogue_and_its_label_name_every_ending_that_is_read(page: Page) -> None:
    said = page.evaluate(READ, ["план.zzz", documents.coded(b"abc")])["refused"]
    endings = re.findall(r"\.[a-z]+", said)
    files, label = page.evaluate("[portal.submit.FILES, portal.submit.FILE_LABEL]")
    assert len(endings) > 5
    assert set(endings) <= set(files.split(","))
    assert set(re.findall(r"\.[a-z]+", label)) == {*endings, ".yaml"}


def test_a_zip_that_lies_about_its_size_is_not_unpacked(page: Page) -> None:
    data = bytearray(documents.saved(documents.word(documents.PEOPLE)))
    at = data.rfind(b"word/document.xml") - 46
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    said = page.evaluate(READ, ["план.docx", documents.coded(bytes(data))])["refused"]
    assert said.startswith("файл не читается")


@settings(QUIET, max_examples=60)
@given(
    st.sampled_from(("docx", "xlsx")),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
)
def test_a_damaged_file_is_refused_in_words(
    page: Page, kind: str, changes: list[tuple[float, int]]
) -> None:
    whole = DAMAGED[kind]
    data = bytearray(whole)
    for place, byte in changes:
        data[int(place * len(whole))] = byte
    found = page.evaluate(READ, [f"план.{kind}", documents.coded(bytes(data))])
    assert "Error" not in found.get("refused", "")
