"""How people write dates, numbers and lists, and how a record wants them."""

from __future__ import annotations

import pytest

from generator.proposals.intake import parse_answers
from generator.records.fields import Spec, specs
from generator.records.models.note import Diagnosis
from generator.records.models.roadmap import Activity
from generator.records.models.route import Route


def spec(model: type, label: str) -> Spec:
    return next(s for s in specs(model) if s.key.label == label)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("сентябрь 2026", "2026-09"),
        ("Сентябрь\u00a02026 г.", "2026-09"),
        ("май 2027", "2027-05"),
        ("март 2027 года", "2027-03"),
        ("1 сентября 2026", "2026-09-01"),
        ("09.2026", "2026-09"),
        ("9/2026", "2026-09"),
        ("01.09.2026 г.", "2026-09-01"),
        ("2026-09", "2026-09"),
        ("сент. 2026", "2026-09"),
        ("мар 2027", "2027-03"),
        ("мая 2027", "2027-05"),
        ("в сентябре 2026 г.", "2026-09"),
        ("сентябрь, 2026", "2026-09"),
        ("2026 год, сентябрь", "2026-09"),
        ("15-го мая 2027 года.", "2027-05-15"),
        ("до октября 2026", "до октября 2026"),
        ("ма 2027", "ма 2027"),
        ("мартышка 2027", "мартышка 2027"),
        ("год 2027", "год 2027"),
        ("осень 2026", "осень 2026"),
        ("13.2026", "13.2026"),
        ("31.02.2026", "31.02.2026"),
        ("", ""),
    ],
)
def test_a_date_is_read_as_people_write_it(written: str, wanted: str) -> None:
    assert parse_answers.day(written) == wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [("8", "8"), ("8 ч", "8"), ("1,5 часа", "1,5"), ("12 ч.", "12"), ("много", "много")],
)
def test_hours_are_read_with_their_unit(written: str, wanted: str) -> None:
    assert parse_answers.one(spec(Activity, "часов"), written, {}) == wanted


def test_a_list_loses_the_bullets_of_word() -> None:
    lines = ("• книга", "– курс", "2) люди", "", "-5 °C на улице", "\u00adмяг\u00adко\u200b")
    assert parse_answers.value(spec(Activity, "ресурсы"), lines, {}) == [
        "книга",
        "курс",
        "люди",
        "-5 °C на улице",
        "мягко",
    ]


def test_words_of_a_closed_list_may_stand_in_one_line() -> None:
    found = parse_answers.value(
        spec(Route, "группы компетенций"), ("предметные, методические",), {}
    )
    assert found == ["предметные", "методические"]


def test_a_record_is_called_by_its_title() -> None:
    titles = {("method", "рефлексия деятельности"): "refleksiya"}
    assert (
        parse_answers.one(spec(Diagnosis, "метод"), "Рефлексия  деятельности", titles)
        == "refleksiya"
    )
    assert parse_answers.one(spec(Diagnosis, "метод"), "гадание", titles) == "гадание"
