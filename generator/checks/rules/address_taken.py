"""Every address of the site belongs to one record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Place
from generator.messages import say
from generator.records.models.kinds import KINDS
from generator.records.models.sections import RESERVED
from generator.records.records import Records


def find(records: Records) -> Iterable[Finding]:
    """Compare the addresses of records and of their former ids."""
    owners: dict[str, Callable[[], Place]] = {}
    found = [f for f in records.summaries.values() if KINDS[f.kind].has_pages]
    for one in found:
        section = KINDS[one.kind].section
        if not section and one.id in RESERVED:
            yield _reserved(Place(one.path), one.id)
        owners[_address(section, one.id)] = partial(Place, one.path)
    for one in found:
        section = KINDS[one.kind].section
        for index, id in enumerate(one.former):
            address = _address(section, id)
            place = partial(_place, records, one.path, index)
            if address in owners:
                yield _taken(place(), address, owners[address]())
            elif not section and id in RESERVED:
                yield _reserved(place(), id)
            else:
                owners[address] = place


def _place(records: Records, path: str, index: int) -> Place:
    """Where a former id stands: its file is read again only where there is something to tell."""
    return records.documents[path].tree.at("прежние адреса", index)


def _address(section: str, id: str) -> str:
    return f"/{section}/{id}/" if section else f"/{id}/"


def _reserved(place: Place, id: str) -> Finding:
    return RULE.finding(place, *say("address-reserved", id=id))


def _taken(place: Place, address: str, other: Place) -> Finding:
    return RULE.finding(
        place,
        *say("address-taken", address=address),
        also=(other, "здесь этот же адрес"),
    )


RULE = Rule(
    id="address-taken",
    group=RuleGroup.LINKS,
    title="Две записи на одном адресе",
    reason="По одному адресу может открыться только одна страница; вторая пропадёт молча.",
    bad=Example("прежние адреса: [drugoy]\n"),
    good=Example("прежние адреса: [staryy]\n"),
    check=find,
)
