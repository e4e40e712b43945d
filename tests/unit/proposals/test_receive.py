"""One door for what was sent: a file is known by what it is, not by what it is called."""

from __future__ import annotations

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.checks import check
from generator.findings import UserError
from generator.paper import handout
from generator.proposals import receive
from generator.proposals.intake import existing, word_form_write
from generator.proposals.intake.intake import Taken
from generator.records.models.kinds import KINDS
from generator.settings import Settings
from tests.conftest import ROOT
from tests.unit.proposals.printout.test_iom_form_read import typed

ID = "geometriya-dokazatelstvo"
SETTINGS = Settings(ROOT, "2026-11-24")


def read(
    checked: check.Checked, name: str, data: bytes, kind: str = "route", id: str = ""
) -> Taken:
    return receive.read(SETTINGS, checked, name, data, KINDS[kind], id)


def paper(found: Catalogue, id: str) -> bytes:
    return handout.write(found, [id], "docx", ROOT / "theme").data


def test_a_printed_route_corrects_its_route_and_keeps_its_state(
    checked: check.Checked, found: Catalogue
) -> None:
    taken = read(checked, "письмо.docx", paper(found, ID))
    assert taken.id == ID
    assert taken.unread == ()
    assert "состояние: опубликован" in taken.text


def test_the_blank_of_a_route_makes_a_new_one(checked: check.Checked, found: Catalogue) -> None:
    taken = read(checked, "мой план.docx", typed(paper(found, "blank-iom")))
    assert taken.id not in found.routes
    assert "состояние: на экспертизе" in taken.text
    assert "Освоить пошаговое обучение" in taken.text


def test_our_word_form_makes_a_new_one(checked: check.Checked) -> None:
    records = checked.records
    values = existing.route_values(records, ID)
    assert values
    titles = existing.unique(existing.titles(records))
    form = word_form_write.write(values, titles, records.registries)
    taken = read(checked, "forma.docx", form, id="novyy")
    assert taken.path == KINDS["route"].path("novyy")
    assert "состояние: на экспертизе" in taken.text


def test_the_text_of_a_record_is_of_the_kind_that_was_said(checked: check.Checked) -> None:
    taken = read(checked, "slovo.yaml", "название: проба пера\n".encode(), "term")
    assert taken.path == KINDS["term"].path("slovo")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("снимок.png", b"\x89PNG", "это снимок: пришлите сам документ"),
        ("чертёж.dwg", b"AC1032", "такой файл не читается"),
        ("письмо.docx", b"no zip", "простой текст, а не .docx"),
        ("список.yaml", "- пункт\n".encode(), "записи в нём нет"),
    ],
)
def test_what_is_none_of_them_is_refused_in_words(
    checked: check.Checked, name: str, data: bytes, why: str
) -> None:
    with pytest.raises(UserError, match=why):
        read(checked, name, data)
