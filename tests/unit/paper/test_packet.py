"""Documents of one record and of several: what lies in them, and for whom."""

from __future__ import annotations

from generator.paper import packet
from generator.paper.document_blocks import texts
from tests.conftest import TINY
from tests.support.sheets import pen, portal

SEMINAR = "vstrecha"


def test_one_record_is_one_part_without_contents() -> None:
    document = packet.one(pen(TINY), ("method", "keysy"))
    assert [part.title for part in document.parts] == [portal(TINY).title(("method", "keysy"))]
    assert not document.contents
    assert document.day == "2026-11-24"


def test_a_packet_has_contents_and_each_record_once() -> None:
    names = [("method", "keysy"), ("form", "protokol"), ("method", "keysy")]
    document = packet.many(pen(TINY), names)
    assert (document.title, document.contents, len(document.parts)) == ("Раздатка", True, 2)


def test_the_packet_of_a_seminar_begins_with_itself() -> None:
    found = portal(TINY).seminars[SEMINAR]
    document = packet.of_seminar(pen(TINY), found)
    assert document.parts[0].title == found.title
    assert len(document.parts) == 1 + len(packet.handouts(portal(TINY), found))
    assert all(name[0] in packet.PAPER for name in packet.handouts(portal(TINY), found))


def test_participants_do_not_get_the_key() -> None:
    id = "case-9-devyat-marshrutov"
    whole = packet.one(pen(), ("form", id))
    theirs = packet.for_participants(pen(), id)

    def size(document: packet.PaperDocument) -> int:
        blocks = (s.blocks for part in document.parts for s in part.sections)
        return sum(len(text) for found in blocks for text in texts(found))

    assert size(theirs) < size(whole)
    assert size(packet.many(pen(), [("form", id)])) == size(theirs)
