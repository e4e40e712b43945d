"""Sheets of the meeting itself: who came, codes to cut out, what to take."""

from __future__ import annotations

from generator.paper.document_blocks import texts
from generator.paper.job import service
from generator.paper.job.meeting import Meeting
from tests.support.sheets import pen, portal


def test_the_list_of_who_came_knows_no_codes() -> None:
    part = service.present(pen(), "Кейсы", Meeting(25), large=False)
    said = set(texts(part.sections))
    assert "25" in said
    assert "У1" not in said
    assert len(part.sections) == 2


def test_stickers_are_one_a_person_with_the_group() -> None:
    said = list(texts(service.stickers(pen(), Meeting(20, 7), large=False).sections))
    assert [text for text in said if text.startswith("У")] == [f"У{n}" for n in range(1, 21)]
    assert said.count("группа 3") == 6


def test_materials_of_a_programme_are_told_and_sheets_are_not() -> None:
    found = service.materials(portal(), [("seminar", "resursnoe-kartirovanie")])
    assert "фломастеры" in found
    assert not any("[[" in text for text in found)
