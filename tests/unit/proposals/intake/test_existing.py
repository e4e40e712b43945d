"""What the portal has already, as a file that was sent is laid beside it."""

from __future__ import annotations

from generator.checks import check
from generator.proposals.intake import existing
from generator.records.records import Records
from generator.settings import Settings
from tests.conftest import Portal

PATH = "routes/primer.yaml"


def records(portal: Portal) -> Records:
    return check.check(Settings(portal.root, "2026-11-24")).records


def test_comments_of_a_record_are_carried_over(portal: Portal) -> None:
    text = (portal.root / PATH).read_text("utf-8")
    portal.write(PATH, f"# пометка\n{text}")
    unread: list[str] = []
    found = existing.remarks(records(portal).documents[PATH], unread)
    assert found
    assert [one.above for one in found.values()] == [("# пометка",)]
    assert unread == []
    assert existing.remarks(None, unread) == {}


def test_a_file_that_is_not_read_whole_gives_nothing_and_says_so(portal: Portal) -> None:
    text = (portal.root / PATH).read_text("utf-8")
    portal.write(PATH, f"{text}условия: - село\n")
    unread: list[str] = []
    assert existing.remarks(records(portal).documents[PATH], unread) is None
    assert "не прочитана" in unread[0]
    assert PATH in unread[0]


def test_only_a_title_of_one_record_calls_it() -> None:
    titles = {("route", "a"): "Урок  раз", ("route", "b"): "урок раз", ("route", "c"): "Другой "}
    assert existing.unique(titles) == {("route", "c"): "Другой"}


def test_an_id_is_free_and_tells_of_nobody(portal: Portal) -> None:
    kind = next(k for k in records(portal).documents.values() if k.path == PATH).kind
    assert existing.free_id("primer.docx", "", kind, records(portal)) == "primer-2"
    assert existing.free_id("Мой план.docx", "Устный счёт", kind, records(portal)) == "ustnyy-schet"
