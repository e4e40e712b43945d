"""Every address of the site belongs to one record."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Example, Rule
from generator.findings import Finding, Place, error
from generator.messages import say
from generator.records.models.kinds import KINDS
from generator.records.records import Records

RESERVED = frozenset(
    {kind.section for kind in KINDS.values() if kind.section}
    | {
        "search",
        "history",
        "submit",
        "handout",
        "checks",
        "api",
        "assets",
        "editions",
        "feed",
        "404",
    }
)
"""First parts of addresses that belong to the generator."""


def find(records: Records, today: str) -> Iterable[Finding]:  # noqa: ARG001
    """Compare the addresses of records and of their former ids."""
    owners: dict[str, Place] = {}
    found = [f for f in records.summaries.values() if KINDS[f.kind].has_pages]
    for one in found:
        section = KINDS[one.kind].section
        if not section and one.id in RESERVED:
            yield _reserved(Place(one.path), one.id)
        owners[_address(section, one.id)] = Place(one.path)
    for one in found:
        section = KINDS[one.kind].section
        for index, id in enumerate(one.former):
            address = _address(section, id)
            place = records.documents[one.path].tree.at("прежние адреса", index)
            if address in owners:
                yield _taken(place, address, owners[address])
            elif not section and id in RESERVED:
                yield _reserved(place, id)
            else:
                owners[address] = place


def _address(section: str, id: str) -> str:
    return f"/{section}/{id}/" if section else f"/{id}/"


def _reserved(place: Place, id: str) -> Finding:
    return error("address-taken", place, *say("address-reserved", id=id))


def _taken(place: Place, address: str, other: Place) -> Finding:
    return error(
        "address-taken",
        place,
        *say("address-taken", address=address),
        also=(other, "здесь этот же адрес"),
    )


RULE = Rule(
    id="address-taken",
    title="Две записи на одном адресе",
    reason="По одному адресу может открыться только одна страница; вторая пропадёт молча.",
    bad=Example("прежние адреса: [drugoy]\n"),
    good=Example("прежние адреса: [staryy]\n"),
    check=find,
)
