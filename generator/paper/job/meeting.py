"""A meeting for which sheets are printed: how many people there are, and into what groups they fall."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from generator.catalogue.catalogue import Catalogue
from generator.records.models.enums import Recipient
from generator.records.models.method import Method
from generator.records.models.seminar import Seminar
from generator.records.summary import Name

MOST_PEOPLE = 300
"""People of one meeting: more are several meetings, each with its own leader."""

_TOGETHER = {"пар": 2, "трой": 3, "четв": 4}
"""How many work together, by how the word of a programme begins."""

_LINK = re.compile(r"\[\[([^\]|#]+)")


class Meeting(Struct, frozen=True):
    """Who meets, when and where; ``size`` is the largest group, 0 where nobody named it."""

    people: int
    size: int = 0
    day: str = ""
    """«ГГГГ-ММ-ДД», or empty: then a line to write on is printed."""
    place: str = ""
    instead: tuple[tuple[str, int], ...] = ()
    """Forms for people of another role, each with how many of the participants get it."""

    @property
    def groups(self) -> int:
        """How many groups there are, none of them over its size."""
        return -(-self.people // self.size) if self.size else 1

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many people fall to each group: as alike as can be, larger ones first."""
        least, over = divmod(self.people, self.groups)
        return tuple(least + (number < over) for number in range(self.groups))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that stand for names: У1, У2…"""
        return tuple(f"У{number}" for number in range(1, self.people + 1))


def size(catalogue: Catalogue, name: Name) -> int:
    """The largest group that a record works with, 0 where it says nothing.

    Of a method that is its ``участников``. Of a seminar it is how many sit together (pairs, threes)
    over the form that a group is given, and else how many the seminar itself can take.
    """
    record = catalogue.records[name]
    if isinstance(record, Method):
        return record.people.most or record.people.least
    if isinstance(record, Seminar):
        return _together(catalogue, record) or record.people.most or record.people.least
    return 0


def _together(catalogue: Catalogue, seminar: Seminar) -> int:
    for session in seminar.programme:
        found = (catalogue.resolve(id) for text in session.materials for id in _LINK.findall(text))
        shared = any(name and _of_group(catalogue, name) for name in found)
        for begins, count in _TOGETHER.items():
            if shared and session.form.casefold().startswith(begins):
                return count
    return 0


def _of_group(catalogue: Catalogue, name: Name) -> bool:
    form = catalogue.forms.get(name[1]) if name[0] == "form" else None
    return form is not None and form.copies.whom is Recipient.GROUP


def copies(whom: Recipient, number: int, meeting: Meeting) -> int:
    """How many copies there are in all, where each of ``whom`` has ``number``.

    An expert and an observer write about each participant.
    """
    return number * _EACH[whom](meeting)


_EACH: Mapping[Recipient, Callable[[Meeting], int]] = {
    Recipient.LEADER: lambda _: 1,
    Recipient.GROUP: lambda meeting: meeting.groups,
    Recipient.PARTICIPANT: lambda meeting: meeting.people,
    Recipient.EXPERT: lambda meeting: meeting.people,
    Recipient.OBSERVER: lambda meeting: meeting.people,
}
