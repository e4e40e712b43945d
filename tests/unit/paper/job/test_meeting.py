"""People fall into groups: none too large, as alike as can be, each with its code."""

from __future__ import annotations

import pytest

from generator.paper.job import meeting as meetings
from generator.paper.job.meeting import Meeting
from generator.records.models.enums import Recipient
from tests.support.sheets import portal


@pytest.mark.parametrize(
    ("people", "size", "sizes"),
    [(20, 8, (7, 7, 6)), (20, 7, (7, 7, 6)), (7, 8, (7,)), (1, 8, (1,)), (33, 8, (7, 7, 7, 6, 6))],
)
def test_groups_are_as_alike_as_can_be(people: int, size: int, sizes: tuple[int, ...]) -> None:
    found = Meeting(people, size)
    assert found.sizes == sizes
    assert (sum(found.sizes), found.groups) == (people, len(sizes))


def test_a_group_of_no_size_is_everybody() -> None:
    assert Meeting(20).sizes == (20,)


def test_everybody_has_a_code() -> None:
    assert Meeting(20).codes[::19] == ("У1", "У20")


@pytest.mark.parametrize(
    ("kind", "id", "size"),
    [
        ("method", "fokus-gruppa", 8),
        ("method", "refleksiya", 2),
        ("seminar", "uchimsya-razrabatyvat-iom", 3),  # cards are sorted in threes
        ("seminar", "resursnoe-kartirovanie", 25),  # nothing there is for a group
        ("form", "blank-fg-1", 0),
    ],
)
def test_a_record_says_how_large_its_groups_are(kind: str, id: str, size: int) -> None:
    assert meetings.size(portal(), (kind, id)) == size


@pytest.mark.parametrize(
    ("whom", "copies"),
    [
        (Recipient.LEADER, 2),
        (Recipient.PARTICIPANT, 40),
        (Recipient.GROUP, 6),
        (Recipient.EXPERT, 40),
        (Recipient.OBSERVER, 40),
    ],
)
def test_copies_follow_those_who_hold_them(whom: Recipient, copies: int) -> None:
    assert meetings.copies(whom, 2, Meeting(20, 7)) == copies
