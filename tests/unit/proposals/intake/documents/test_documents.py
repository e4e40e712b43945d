"""Which reader a file needs, and what every one of them is told besides the text."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Budget, Line


def test_a_file_is_read_by_its_ending() -> None:
    found = documents.read("План.TXT", "Цель: научиться\n".encode())
    assert found.body == (Line("Цель: научиться"),)
    assert found.hidden == ()


@pytest.mark.parametrize(("name", "data"), [("a.exe", b"x"), ("a.txt", b""), ("a.txt", b" \n")])
def test_what_cannot_be_read_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(UserError):
        documents.read(name, data)


def test_a_file_of_another_kind_is_named_with_a_way() -> None:
    with pytest.raises(UserError, match=r"^это веб-страница: .* сохраните его как \.docx"):
        documents.read("План.html", b"<html><p>a</p></html>")


def test_what_is_hidden_is_counted_where_it_stands() -> None:
    budget = Budget()
    budget.hide("  ")
    budget.hide("одно")
    budget.table, budget.word = 2, "лист"
    budget.hide("два слова")
    budget.row = 7
    budget.hide("три слова тут")
    budget.hide("ещё одно", budget.column(28))
    found = documents.read("a.txt", "Цель\n".encode(), budget)
    assert found.hidden == (
        ("до первой таблицы", 1),
        ("после таблицы 2", 2),
        ("лист 2, строка 7", 3),
        ("лист 2, столбец AB", 2),
    )
