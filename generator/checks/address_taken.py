"""Every address of the site belongs to one record."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Example, Rule
from generator.findings import Finding, Place, error
from generator.phrases import say
from generator.records.kinds import KINDS
from generator.records.load import Records

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
    documents = [d for d in records.documents.values() if d.kind.has_pages]
    for document in documents:
        address = _address(document.kind.section, document.id)
        if not document.kind.section and document.id in RESERVED:
            yield _reserved(Place(document.path), document.id)
        owners[address] = Place(document.path)
    for document in documents:
        former = document.record.former if document.record else ()
        for index, id in enumerate(former):
            address = _address(document.kind.section, id)
            place = document.tree.at("прежние адреса", index)
            if address in owners:
                yield _taken(place, address, owners[address])
            elif not document.kind.section and id in RESERVED:
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
