"""The address of a link goes into the draft where the model has a place for it: beside what was read, in sources, in deeds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from generator.proposals.intake.documents.lost_looks import WEB, Link
from generator.records.fields import specs
from generator.records.models.roadmap import Activity
from generator.records.models.route import Route

HOLDING = {
    spec.key.label: spec.key.limit
    for model, names in ((Route, {"sources"}), (Activity, {"resources", "what", "report"}))
    for spec in specs(model)
    if spec.name in names
}
"""Keys whose texts may hold a link, and the longest text of each in signs."""
MARKS = re.compile(r"[\[\]<>]")
CODED = str.maketrans({"(": "%28", ")": "%29", "[": "%5B", "]": "%5D"})
"""Signs of an address that mean something in Markdown."""

Slot = tuple[Any, Any, int]
"""What holds a text, at which key or place, and how long it may be."""


def settle(values: dict[str, Any], links: Sequence[Link]) -> set[tuple[str, str]]:
    """Write the addresses of links whose words stand in one text alone; gives what need not be told any more."""
    slots = list(_slots(values))
    told = Counter(link.words for link in links)
    taken = set()
    for link in links:
        alone = told[link.words] == 1 and not MARKS.search(link.words)
        if alone and WEB.fullmatch(link.address) and _write(link, slots):
            taken.add((link.place, link.message))
    return taken


def _write(link: Link, slots: list[Slot]) -> bool:
    words = re.compile(rf"(?<!\w){re.escape(link.words)}(?!\w)")
    found = [slot for slot in slots if words.search(slot[0][slot[1]])]
    if len(found) != 1:
        return False
    holder, at, limit = found[0]
    linked = f"[{link.words}]({link.address.translate(CODED)})"
    said, count = words.subn(lambda _: linked, holder[at])
    if count != 1 or len(said) > limit:
        return False
    holder[at] = said
    return True


def _slots(value: Any, limit: int = 0) -> Iterator[Slot]:
    """The texts that may hold a link, in their order."""
    places = value.items() if isinstance(value, dict) else enumerate(value)
    for at, inner in places:
        most = HOLDING.get(str(at), 0) if isinstance(value, dict) else limit
        if isinstance(inner, dict | list):
            yield from _slots(inner, most)
        elif isinstance(inner, str) and most:
            yield value, at, most
