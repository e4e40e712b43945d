"""A paper of ours that LibreOffice or another program saved is still that paper."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from generator.catalogue.catalogue import Catalogue
from generator.checks import check
from generator.proposals import other_programs, receive
from generator.proposals.intake.intake import Taken
from generator.records.models.kinds import KINDS
from generator.settings import Settings
from tests.conftest import ROOT
from tests.support import printed
from tests.support.resaved import odt
from tests.unit.proposals.intake.test_intake import filled, form
from tests.unit.proposals.printout.test_iom_form_read import blank, typed

ID = printed.ID
SETTINGS = Settings(ROOT, "2026-11-24")


def read(checked: check.Checked, name: str, data: bytes, id: str = "") -> Taken:
    return receive.read(SETTINGS, checked, name, data, KINDS["route"], id)


def test_a_form_saved_by_libreoffice_is_the_same_form(checked: check.Checked) -> None:
    data = filled(form(checked.records, ID), ("срок", "начало", "Октябрь 2026 г."))
    word, other = read(checked, "мой.docx", data), read(checked, "мой.odt", odt(data))
    assert other.text == word.text
    assert "начало: 2026-10\n" in other.text
    assert (other.unread, other.tally) == (word.unread, None)
    assert dict(other.findings).keys() == dict(word.findings).keys()


def test_a_form_called_after_a_route_corrects_it(checked: check.Checked) -> None:
    taken = read(checked, f"{ID}.odt", odt(form(checked.records, ID)))
    assert taken.id == ID
    assert taken.corrects
    assert "состояние: опубликован\n" in taken.text


def test_the_blank_of_a_route_is_read_from_other_programs(
    checked: check.Checked, found: Catalogue
) -> None:
    data = typed(blank(found))
    word, other = read(checked, "мой.docx", data), read(checked, "мой.odt", odt(data))
    assert (other.text, other.unread) == (word.text, ())


def test_a_printed_route_is_known_by_the_address_on_it(
    checked: check.Checked, found: Catalogue
) -> None:
    def longer(target: Any) -> None:
        line = next(p for p in target.paragraphs if "хватит" in p.text)
        line.text = f"{line.text} Запасной урок — в мае."

    taken = read(checked, "лист.odt", odt(printed.edited(printed.sheet(found), longer)))
    assert (taken.id, taken.unread) == (ID, (other_programs.TODAY,))
    assert taken.tally is None
    (change,) = taken.changes
    assert "Запасной урок" in change


HEADS = ("Срок", "Мероприятие", "Результат")
OF_CHAIN = ("Дефицит", "Задача", "Мероприятия", "Сроки", "Результат")


@pytest.mark.parametrize("name", ["план.docx", "план.odt"])
@pytest.mark.parametrize(
    "rows",
    [
        [HEADS, ("сентябрь", "прочитать книгу", "конспект")],
        [
            ("Дорожная карта",),
            OF_CHAIN,
            ("не жду ответа", "освоить паузу", "урок", "май", "запись"),
        ],
        [("Пояснительная записка",), ("Цель", "научиться ждать"), ("Задачи", "освоить паузу")],
        [("Маршрут",), ("Название", "Пауза на уроке")],
    ],
    ids=["term", "road", "note", "route"],
)
def test_a_plan_of_a_teacher_in_the_words_of_the_form_is_no_form(
    checked: check.Checked, rows: list[tuple[str, ...]], name: str
) -> None:
    target = docx.Document()
    target.add_paragraph("План: научиться задавать открытые вопросы")
    table = target.add_table(len(rows), max(map(len, rows)))
    for row, said in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, said, strict=False):
            cell.text = text
    if len(rows[0]) == 1:
        table.rows[0].cells[0].merge(table.rows[0].cells[-1])
    target.add_paragraph("Ученики отвечают полными предложениями")
    out = io.BytesIO()
    target.save(out)
    data = out.getvalue() if name.endswith("docx") else odt(out.getvalue())
    taken = read(checked, name, data)
    assert taken.tally
    assert (taken.tally.lost, taken.unread) == (0, ())
    assert "полными предложениями" in taken.text
