"""Names of what is read are gathered by the innermost page, and only while one is made."""

from __future__ import annotations

from generator.catalogue import reads

NAME = ("route", "primer")


def test_what_is_read_is_gathered_by_the_innermost_alone() -> None:
    reads.note("before")
    with reads.noted() as outer:
        reads.note("one")
        with reads.noted() as inner:
            reads.note("two")
        with reads.unnoted():
            reads.note("three")
    assert (outer, inner) == ({"one"}, {"two"})


def test_each_aspect_of_a_record_has_a_name_of_its_own() -> None:
    of_name = (
        reads.record,
        reads.past,
        reads.title,
        reads.summary,
        reads.links,
        reads.backlinks,
    )
    of_text = (
        reads.every_record,
        reads.ids,
        reads.lies,
        reads.every_summary,
        reads.routes_on,
        reads.routes_by,
        reads.abbreviation,
        reads.source,
    )
    found = [make(NAME) for make in of_name] + [make("route") for make in of_text]
    found += [reads.next_routes("m-1", "primer"), reads.PATHS, reads.EVERY_SOURCE]
    found += [reads.ASIDE, reads.STALE, reads.EVERY_PAST]
    assert len({*found}) == len(found)
