"""Text in a file of OpenDocument: headings, lists with their numbers, links, pictures with a name."""

from __future__ import annotations

from itertools import pairwise

from generator.paper import packet
from tests.support.opened import ODF, TEXT, content
from tests.support.sheets import pen


def test_headings_lists_links_and_pictures_are_told_as_what_they_are() -> None:
    made = content(packet.one(pen(), ("method", "keysy")))
    levels = [int(h.get(f"{TEXT}outline-level")) for h in made.iter(f"{TEXT}h")]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    items = [e.get(f"{TEXT}start-value") for e in made.iter(f"{TEXT}list-item")]
    assert items.count("1") > 1  # each list of steps begins at one
    assert "2" in items
    assert all(a.get("{http://www.w3.org/1999/xlink}href") for a in made.iter(f"{TEXT}a"))
    (named,) = made.iter(f"{ODF % 'svg-compatible'}title")
    assert named.text == "QR-код: проверить лист"


def test_a_packet_has_its_contents() -> None:
    names = [("form", "blank-fg-4"), ("method", "keysy")]
    (found,) = content(packet.many(pen(), names)).iter(f"{TEXT}table-of-content")
    assert "Кейсы" in "".join(found.itertext())
