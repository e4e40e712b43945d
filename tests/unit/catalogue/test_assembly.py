"""What may be shown is in the catalogue: whole records, published routes, the order that the portal says."""

from __future__ import annotations

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.records import load
from generator.system import files
from tests.conftest import Portal

ROUTE = "routes/primer.yaml"


def of(portal: Portal, **more: object) -> Catalogue:
    return assembly.build(load.load(files.read(portal.root)), "2026-11-24", **more)  # type: ignore[arg-type]


def test_only_published_routes_are_shown_and_drafts_where_they_are_asked(portal: Portal) -> None:
    assert ("route", "primer") in of(portal).summaries
    portal.change(ROUTE, "состояние: черновик")
    found = of(portal)
    assert ("route", "primer") not in found.summaries
    assert "primer" not in found.routes
    assert ("route", "primer") not in of(portal).links
    assert ("route", "primer") in of(portal, drafts=frozenset({"primer"})).summaries


def test_a_record_with_a_hole_is_left_out_and_so_are_the_links_to_it(portal: Portal) -> None:
    portal.change("content/methods/keysy/index.md", "кратко: {а: б}")
    found = of(portal)
    assert "keysy" not in found.methods
    assert ("method", "keysy") not in found.links[("route", "primer")]
    assert ("method", "refleksiya") in found.links[("route", "primer")]


def test_the_portal_puts_its_methods_in_its_own_order(portal: Portal) -> None:
    for order in (["keysy", "refleksiya"], ["refleksiya", "keysy"], ["refleksiya", "net-takogo"]):
        portal.change("content/portal.yaml", f"порядок методов: [{', '.join(order)}]")
        assert next(iter(of(portal).methods)) == order[0]
        assert set(of(portal).methods) == {"keysy", "refleksiya"}


def test_a_portal_whose_own_file_is_gone_still_opens(portal: Portal) -> None:
    (portal.root / "content" / "portal.yaml").unlink()
    found = of(portal)
    assert found.portal.title
    assert "primer" in found.routes
