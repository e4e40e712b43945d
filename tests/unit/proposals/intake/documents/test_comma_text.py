"""A table as text: whatever parts its cells, whatever letters it is written in."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.proposals.intake.documents import comma_text
from generator.proposals.intake.documents.blocks import Blocks, Budget, Line, Table


def texts(found: Blocks) -> list[list[str]]:
    (table,) = (block for block in found.body if isinstance(block, Table))
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize("sign", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_sign_and_letters_are_told_by_the_file(sign: str, encoding: str) -> None:
    text = sign.join(("Код", "Задача")) + "\r\n" + sign.join(("П-1", '"освоить; и, всё"')) + "\r\n"
    assert texts(comma_text.read(text.encode(encoding))) == [
        ["Код", "Задача"],
        ["П-1", "освоить; и, всё"],
    ]


def test_rows_keep_their_numbers_and_texts_above_are_lines() -> None:
    found = comma_text.read("Сведения;;\n\nКод;А;Б\n;;\nП-1;1;2\n".encode())
    line, table = found.body
    assert line == Line("Сведения")
    assert isinstance(table, Table)
    assert table.numbers == (3, 5)


def test_the_mark_of_excel_names_the_sign() -> None:
    assert texts(comma_text.read(b"sep=|\na|b;c\n1|2\n")) == [["a", "b;c"], ["1", "2"]]


def test_what_is_too_large_or_no_text_is_refused() -> None:
    with pytest.raises(UserError, match="клеток"):
        comma_text.read(b"a;b\n" * 20, Budget(most_cells=10))
    with pytest.raises(UserError, match="не текст"):
        comma_text.read(b"a\0b")


@pytest.mark.parametrize("more", ["2;Ещё;июнь", '2;"Ещё";июнь'])
def test_a_quote_that_swallows_rows_is_named_by_its_line(more: str) -> None:
    with pytest.raises(UserError, match="строка 2: кавычка"):
        comma_text.read(f'№;Дело;Срок\n1;"не закрыта;май\n{more}\n'.encode())


def test_a_quote_within_a_cell_and_a_cell_of_two_lines_are_read() -> None:
    [table] = comma_text.read('№;Дело\n1;"Кейсы" на уроке\n2;"Две\nстроки"\n'.encode()).body
    assert isinstance(table, Table)
    assert [row[1].text for row in table.rows] == ["Дело", "Кейсы на уроке", "Две\nстроки"]
