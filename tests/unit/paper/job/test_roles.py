"""Sheets of another role: who gets one gets none of the usual, and the number in all stays."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.findings import UserError
from generator.paper.job import items, roles
from generator.paper.job.meeting import Meeting
from generator.records.models.enums import Recipient
from tests.support.sheets import pen, portal

METHOD = ("method", "refleksiya")


def shared(people: int, *said: str) -> tuple[items.JobItem, ...]:
    instead = roles.read(portal(), said, people)
    made = items.make(pen(), items.names(portal(), [METHOD]))
    return roles.share(made, Meeting(people, instead=instead))


@pytest.mark.parametrize(
    ("said", "copies"),
    [
        ((), {"blank-r-1": 20}),
        (("Р-7=3",), {"blank-r-1": 17, "blank-r-7": 3}),
        (("р-7=3", "blank-r-9=2"), {"blank-r-1": 15, "blank-r-7": 3, "blank-r-9": 2}),
        (("Р-8=20",), {"blank-r-8": 20}),
    ],
)
def test_everybody_gets_one_sheet_of_their_role(
    said: tuple[str, ...], copies: dict[str, int]
) -> None:
    made = shared(20, *said)
    given = [item for item in made if item.whom is Recipient.PARTICIPANT]
    cards = [item for item in given if item.form in ("blank-r-1", *copies)]
    assert {item.form: item.copies(Meeting(20)) for item in cards} == copies
    gets = Counter(n for item in cards for n in range(20) if item.for_participant(n))
    assert gets == Counter(dict.fromkeys(range(20), 1))
    left = {item.form for item in made if item.whom is Recipient.LEADER and item.instead}
    assert left == {"blank-r-7", "blank-r-8", "blank-r-9"} - copies.keys()


def test_the_leader_is_told_whose_packs_they_lie_in() -> None:
    made = shared(20, "Р-7=3", "Р-9=1")
    told = roles.told(made, Meeting(20))
    assert [said.rpartition(": ")[2] for said in told] == ["У17–У19", "У20"]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Р-7", "напишите бланк и сколько"),
        ("Р-7=0", "от 1 до 20"),
        ("Р-7=21", "от 1 до 20"),
        ("Р-7=три", "напишите бланк и сколько"),
        ("Р-1=3", "заменяют: Р-7, Р-8, Р-9"),
        ("нет=3", "не заменяет другого бланка"),
    ],
)
def test_what_cannot_be_parted_is_told(said: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        roles.read(portal(), [said], 20)


def test_no_more_are_named_than_come() -> None:
    with pytest.raises(UserError, match="названо 25, а участников 20"):
        roles.read(portal(), ["Р-7=15", "Р-8=10"], 20)


def test_a_form_that_is_said_twice_is_refused() -> None:
    with pytest.raises(UserError, match="назван дважды"):
        roles.read(portal(), ["Р-7=3", "р-7=1"], 20)
