"""Rich text: lines, and the rows of a table."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.proposals.intake.documents import documents, rich_text
from generator.proposals.intake.documents.blocks import Blocks, Line, Table, lines


def said(text: str) -> str:
    return "".join(f"\\u{ord(sign)}?" if ord(sign) > 127 else sign for sign in text)


def test_lines_and_rows() -> None:
    row = rf"\trowd\cellx1\cellx2 {said('Курсы')}\cell {said('1 четверть')}\cell\row"
    data = rf"{{\rtf1\ansi {said('Цель: учиться')}\par {row} {said('конец')}\par}}".encode()
    found = documents.read("a.rtf", data)
    assert found.body[0] == Line("Цель: учиться")
    table = found.body[1]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]] == ["Курсы", "1 четверть"]
    assert found.body[2] == Line("конец")


def test_what_is_no_rich_text_is_refused() -> None:
    with pytest.raises(UserError, match=r"\.rtf"):
        documents.read("a.rtf", b"MZ")


def coded(text: str) -> str:
    """Text as Word writes it: bytes of Russian Windows."""
    return "".join(f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in text.encode("cp1251"))


def read(body: str) -> Blocks:
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
    return documents.read("a.rtf", (r"{\rtf1\ansi\ansicpg1252" + fonts + body + "}").encode())


def test_bytes_are_read_by_the_code_page_of_their_font() -> None:
    found = read(r"\pard\f1 " + coded("Цель") + r"\par\pard\f0 caf\'e9\par")
    assert [one.text for one in found.body if isinstance(one, Line)] == ["Цель", "café"]


def test_heads_items_and_what_nobody_sees() -> None:
    found = read(
        r"\f1{\header " + coded("Шапка") + r"\par}{\pict 0102ff}{\*\unknown x}"
        r"\pard{\b "
        + coded("План")
        + r"}\par\pard{\listtext\'95\tab}\ls1 "
        + coded("первое")
        + r"{\v "
        + coded("скрытое")
        + r"}\par"
    )
    assert found.body == (Line("План", head=True), Line("первое", item=True))
    assert found.aside == (Line("Шапка"),)


def test_what_is_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rich_text, "MOST_TOKENS", 10)
    with pytest.raises(UserError, match="слишком много"):
        read("{}" * 20)


def test_the_text_of_a_box_is_read_and_what_draws_it_is_not() -> None:
    box = r"{\shp{\*\shpinst\shpleft100{\sp{\sn fLine}{\sv 0}}{\shptxt\pard %s\par}}{\shprslt %s}}"
    shown = box % (coded("Риски: нет времени"), coded("второй раз"))
    hidden = box % (coded("скрыто"), "")
    found = read(rf"\f1\pard {coded('Цель')} {shown}{coded('одна')}\par {{\v {hidden}}}\par ")
    assert [line.text for line in found.body if isinstance(line, Line)] == [
        "Риски: нет времени",
        "Цель одна",
    ]


def test_what_is_hidden_is_told_with_its_place_and_what_was_deleted_is_not() -> None:
    found = documents.read(
        "a.rtf",
        rb"{\rtf1\ansi open {\v two hidden}\par \trowd\cellx900\intbl {\v one} seen\cell\row\pard"
        rb" after{\v more}{\deleted gone}\par}",
    )
    assert list(lines(found.body)) == ["open", "seen", "after"]
    assert found.hidden == (
        ("до первой таблицы", 2),
        ("таблица 1, строка 1", 1),
        ("после таблицы 1", 1),
    )


def _coded(text: str, page: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode(page))


OTHER_PAGES = {
    "page of DOS": r"{\rtf1\pc " + _coded("Тема: Чтение", "cp866") + r"\par}",
    "page of a Mac": r"{\rtf1\mac\ansicpg10007 " + _coded("Тема: Чтение", "mac_cyrillic") + "}",
    "UTF-8 in codes": r"{\rtf1\ansi\ansicpg65001 " + _coded("Тема: Чтение", "utf-8") + "}",
    "UTF-8 as it is": r"{\rtf1\ansi\ansicpg65001 "
    + "Тема: Чтение".encode().decode("latin-1")
    + "}",
    "a wide sign for who knows no numbers": r"{\rtf1\ansi\ansicpg65001\uc1\u1058 "
    + "😀ема: Чтение".encode().decode("latin-1")
    + "}",
}


@pytest.mark.parametrize("name", OTHER_PAGES)
def test_a_text_in_another_page_is_read(name: str) -> None:
    found = rich_text.read(OTHER_PAGES[name].encode("latin-1"))
    assert [line.text for line in found.body if isinstance(line, Line)] == ["Тема: Чтение"]


REVISED = (
    r"{\rtf1\ansi\ansicpg1251 {\deleted\revdttmdel-2074015744 "
    + (_coded("старого ", "cp1251") + r"}{\revised\revdttm-2074015744 ")
    + (_coded("нового", "cp1251") + r"}\par}")
)


def test_the_day_of_a_revision_leaves_no_figure() -> None:
    found = rich_text.read(REVISED.encode("latin-1"))
    assert [line.text for line in found.body if isinstance(line, Line)] == ["нового"]


def drop_down(numbers: str) -> str:
    items = "".join(rf"{{\*\ffl {_coded(one, 'cp1251')}}}" for one in ("низкий", "высокий"))
    field = rf"{{\*\fldinst FORMDROPDOWN{{\*\formfield{{{numbers}{items}}}}}}}"
    return rf"{{\rtf1\ansi\ansicpg1251 {{\field{field}{{\fldrslt}}}}\par}}"


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (r"\fftype2\ffres1", ["высокий"]),
        (r"\fftype2\ffres25\ffdefres1", ["высокий"]),
        (r"\fftype2", ["низкий"]),
        (r"\fftype2\ffres9", []),
        (r"\fftype0", []),
    ],
)
def test_the_item_that_is_chosen_is_read(numbers: str, said: list[str]) -> None:
    found = rich_text.read(drop_down(numbers).encode("latin-1"))
    assert [line.text for line in found.body if isinstance(line, Line)] == said


def test_a_text_that_breaks_off_is_refused() -> None:
    with pytest.raises(UserError, match="обрывается"):
        rich_text.read(rb"{\rtf1 one\par {\b two")
