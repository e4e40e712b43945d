"""For whom a route or a deficit is, as people ask for it: «ИОМ завуча», «маршрут учителя физики»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.records.models.audience import Audience
from generator.records.models.enums import Experience

MOST_SUBJECTS = 3
"""Of a record for more subjects nobody says that it is one for physics."""

COMMON = "учитель"
"""The role of most routes: alone it tells none of them."""


def asked(audience: Audience, one: str) -> Iterator[str]:
    """Yield the texts by which a record of a kind, «маршрут», is asked for by its audience, in any form."""
    role = audience.role
    if role != COMMON:
        yield f"{one} {role}"
    subjects = audience.subjects if len(audience.subjects) <= MOST_SUBJECTS else ()
    for subject in subjects:
        yield f"{one} {subject}"
        yield f"{one} {role} {subject}"
    if audience.experience is Experience.YOUNG:
        for who in dict.fromkeys((role, "педагог", "специалист")):
            yield f"{one} {audience.experience} {who}"


def of_route(pieces: Iterable[str], one: str, short: str) -> Iterator[str]:
    """Yield those of the texts of a route that name its audience, each with the abbreviation for «маршрут», too."""
    for piece in pieces:
        first, _, who = piece.partition(" ")
        if first == one and who:
            yield piece
            yield f"{short} {who}"
