"""Feeds of two districts have no id in common, wherever each is published."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from generator.build import prepare
from generator.pages.files import atom
from generator.settings import Settings
from tests.conftest import Portal

_ID = "{http://www.w3.org/2005/Atom}id"


def _ids(portal: Portal) -> set[str]:
    catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
    feeds = [Xml.fromstring(plain.data) for plain in atom.make(catalogue)]
    found = [str(one.text) for feed in feeds for one in feed.iter(_ID)]
    assert found
    assert all(one.isascii() and one.startswith("tag:") for one in found)
    return set(found)


def test_districts_are_told_apart_by_name_by_folder_and_by_host(portal: Portal) -> None:
    portal.change("content/portal.yaml", "адрес сайта: ''")
    said = [_ids(portal)]
    portal.change("content/portal.yaml", "район: Другой")
    said.append(_ids(portal))
    for address in (
        "https://odin.example.ru/",
        "https://a.example.ru/odin/",
        "https://a.example.ru/dva/",
    ):
        portal.change("content/portal.yaml", f"адрес сайта: {address}")
        said.append(_ids(portal))
    assert sum(map(len, said)) == len(set().union(*said))


def test_an_odd_space_is_a_space_and_what_nobody_sees_is_nothing() -> None:
    entry = Xml.Element("entry")
    atom._text(entry, "title", "5\u00a0класс\u2003и\u00ad\u200b пробы\nдальше")
    assert entry.findtext("title") == "5 класс и пробы\nдальше"


def test_a_subject_is_that_of_a_route_or_of_a_deficit(portal: Portal) -> None:
    def subjects() -> list[str]:
        return atom.subjects(prepare.prepare(Settings(portal.root, "2026-11-24")))

    assert subjects() == ["математика"]
    portal.change("content/deficits/pr-1.yaml", "для кого: {роль: учитель, предметы: [физика]}")
    assert subjects() == ["математика", "физика"]
