"""What a new portal begins with is what the package has, without what the first district says of itself."""

from __future__ import annotations

from generator.proposals.starter import content
from generator.records.models.enums import ForgeKind, YesNo
from tests.conftest import ROOT


def test_all_content_of_the_package_is_starter_content_but_what_is_the_districts() -> None:
    given = content.shared(ForgeKind.NONE, YesNo.YES, "Мотыгино")
    here = {
        p.relative_to(ROOT).as_posix()
        for top in ("content", "routes")
        for p in (ROOT / top).rglob("*")
        if p.is_file()
    }
    left = here - given.keys()
    assert "content/portal.yaml" in left
    assert all(p == "content/portal.yaml" or p.startswith("content/surveys/") for p in left)


def test_examples_have_the_town_of_the_new_district_on_their_title_pages() -> None:
    towns = ("Северный", "посёлок: у реки")
    given, quoted = (content.shared(ForgeKind.NONE, YesNo.YES, town) for town in towns)
    routes = [path for path in given if path.startswith("routes/") and "_blank" not in path]
    assert len(routes) > 50
    assert all("  город: Северный\n" in given[path].decode() for path in routes)
    assert '  город: "посёлок: у реки"\n' in quoted[routes[0]].decode()
    assert content.town_of("район: Южный\nгород:".encode()) == "Южный"
    assert content.town_of(b"\xff: [") == ""
