"""The page of promises is written by the measurements themselves."""

from __future__ import annotations

import importlib

from tests.trust import __main__ as trust


def test_every_measurement_is_found_and_can_be_run() -> None:
    found = trust.measurements()
    assert "injections" in found
    for name in found:
        assert callable(importlib.import_module(f"tests.trust.{name}").main)


def test_what_is_printed_becomes_rows_and_details_do_not() -> None:
    said = "строк: 218\n  подробность: x\nбез двоеточия | и с чертой\n"
    assert list(trust.rows("x", said, True)) == [
        "| строк | 218 |",
        "| x | без двоеточия ¦ и с чертой |",
    ]
    assert list(trust.rows("x", "", False)) == ["| x | **не выполнено** |"]


def test_only_what_stands_between_the_marks_is_replaced() -> None:
    page = trust.PAGE.read_text("utf-8")
    once = trust.written(page, ["| а | б |"])
    assert "| а | б |" in once
    assert trust.written(once, ["| в | г |"]).count("| в | г |") == 1
    assert "| а | б |" not in trust.written(once, ["| в | г |"])
    assert once.partition(trust.MARKS[0])[0] == page.partition(trust.MARKS[0])[0]
    assert once.partition(trust.MARKS[1])[2] == page.partition(trust.MARKS[1])[2]
