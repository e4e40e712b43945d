"""Sheets for people of another role: some participants get one of them instead of the sheet of the rest."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from generator.catalogue.catalogue import Catalogue
from generator.findings import UserError
from generator.paper.job.items import JobItem
from generator.paper.job.meeting import Meeting
from generator.records.models.enums import Recipient


def read(catalogue: Catalogue, said: Sequence[str], people: int) -> tuple[tuple[str, int], ...]:
    """Read «Р-7=3» or «blank-r-7=3»: forms, and how many people get each instead of the usual one.

    Raises ``UserError`` for a form that replaces none or is said twice, a number that is none, and for too many people.
    """
    found: dict[str, int] = {}
    for text in said:
        name, _, number = text.partition("=")
        if not (number.isascii() and number.isdigit() and 0 < int(number[:4]) <= people):
            raise UserError(
                f"«{text[:60]}»: напишите бланк и сколько участников получат его, от 1 до {people}: Р-7=3"
            )
        form = _form(catalogue, name.strip())
        if form in found:
            raise UserError(f"«{name.strip()[:60]}» назван дважды: напишите одно число")
        found[form] = int(number)
    if sum(found.values()) > people:
        raise UserError(f"по должностям названо {sum(found.values())}, а участников {people}")
    return tuple(found.items())


def _form(catalogue: Catalogue, name: str) -> str:
    can = {id: form.code for id, form in catalogue.forms.items() if form.instead}
    for id, code in can.items():
        if name.casefold() in (id, code.casefold()):
            return id
    known = ", ".join(sorted(can.values())) or "таких бланков на портале нет"
    raise UserError(f"«{name[:60]}» не заменяет другого бланка (ключ «вместо»); заменяют: {known}")


def share(made: Sequence[JobItem], meeting: Meeting) -> tuple[JobItem, ...]:
    """Part the participants: the last of them get the sheets of other roles, which leave the leader's pack."""
    asked = dict(meeting.instead)
    forms = {item.form for item in made if item.whom is Recipient.PARTICIPANT}
    others = [item for item in made if item.form in asked and item.instead in forms]
    shared: list[JobItem] = []
    for item in made:
        mine = [other for other in others if other.instead == item.form]
        if mine:
            shared += _parted(item, mine, asked, meeting.people)
        elif item not in others:
            shared.append(item)
    return tuple(shared)


def _parted(
    item: JobItem, others: Sequence[JobItem], asked: dict[str, int], people: int
) -> list[JobItem]:
    at = people - sum(asked[other.form] for other in others)
    made = [replace(item, given=(0, at))] if at else []
    for other in others:
        given = (at, at + asked[other.form])
        made.append(replace(other, whom=Recipient.PARTICIPANT, number=item.number, given=given))
        at = given[1]
    return made


def told(items: Sequence[JobItem], meeting: Meeting) -> tuple[str, ...]:
    """Say in whose packs lie the sheets of other roles, so that the leader can give them to the right people."""
    return tuple(
        f"пакеты с листом «{item.title}»: {_codes(meeting.codes[slice(*item.given)])}"
        for item in items
        if item.given and item.instead
    )


def _codes(codes: Sequence[str]) -> str:
    return f"{codes[0]}–{codes[-1]}" if len(codes) > 1 else codes[0]
