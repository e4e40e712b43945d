"""The page of promises is written by the measurements themselves."""

from __future__ import annotations

import importlib

from tests.trust import __main__ as trust


def test_every_measurement_is_found_has_a_title_and_can_be_run() -> None:
    found = trust.measurements()
    assert "injections" in found
    for name in found:
        assert callable(importlib.import_module(f"tests.trust.{name}").main)
    assert len({trust.title(name) for name in found}) == len(found)


def test_what_is_printed_becomes_rows_and_details_do_not() -> None:
    said = "строк: 218\n  подробность: x\nбез двоеточия | и с чертой\n"
    assert list(trust.rows("x", said, True)) == [
        "| строк | 218 |",
        "| x | без двоеточия ¦ и с чертой |",
    ]
    assert list(trust.rows("x", "", False)) == ["| x | **не выполнено** |"]


def test_a_measurement_replaces_its_own_figures_and_no_other() -> None:
    page = trust.PAGE.read_text("utf-8")
    once = trust.written(page, {"Проба": ["| а | б |"], "Другая": ["| в | г |"]})
    assert once.index("| **Другая** | |\n| в | г |") < once.index("| **Проба** | |\n| а | б |")
    twice = trust.written(once, {"Проба": ["| д | е |"]})
    assert "| а | б |" not in twice
    assert twice.count("| в | г |") == twice.count("| д | е |") == 1
    assert once.partition(trust.MARKS[0])[0] == page.partition(trust.MARKS[0])[0]
    assert once.partition(trust.MARKS[1])[2] == page.partition(trust.MARKS[1])[2]


def test_the_page_has_the_figures_of_every_measurement() -> None:
    page = trust.PAGE.read_text("utf-8")
    assert [n for n in trust.measurements() if f"| **{trust.title(n)}** | |" not in page] == []
