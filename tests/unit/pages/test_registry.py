"""Whatever a stranger writes into any field of any kind stays text on every page that shows it."""

from __future__ import annotations

from typing import Any

import html5lib
import pytest
from msgspec import structs

from generator.build import prepare
from generator.pages import chrome
from generator.pages.registry import make
from generator.records.fields import is_model, specs
from generator.records.models.kinds import PAGED
from generator.render.renderer import Renderer
from generator.settings import Settings
from tests.conftest import ROOT, TINY

EVIL = (
    "<script>window.hurt=1</script><img src=x onerror=hurt()> {{ 7*7 }} "
    '"><svg onload=hurt()> [a](javascript:hurt()) ![](https://evil.example/x.png) </title>'
)
KEPT = {"id", "former", "files", "functions", "levels", "competences", "subjects", "group"}
"""What names something else: a made-up value there is a broken reference, no text."""


def poisoned(value: Any) -> Any:
    """A record whose every free text is hostile."""
    changes: dict[str, Any] = {}
    for spec in specs(type(value)):
        if spec.name in KEPT or spec.key.refers or spec.key.registry:
            continue
        found = getattr(value, spec.name)
        items = tuple(_one(item) for item in (found if spec.many else (found,)))
        changes[spec.name] = items if spec.many else items[0]
    return structs.replace(value, **changes)


def _one(item: Any) -> Any:
    if type(item) is str:
        return EVIL if item else item
    return poisoned(item) if is_model(type(item)) else item


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    found = prepare.prepare(Settings(TINY, "2026-11-24"))
    changed = {
        kind.name: {id: poisoned(record) for id, record in found.by_kind[kind.name].items()}
        for kind in PAGED
    }
    hostile = structs.replace(found, by_kind={**found.by_kind, **changed})
    renderer = Renderer(hostile, ROOT / "theme")
    return {
        page.address: renderer.render(page, chrome.make(hostile, page), "../../").html
        for page in make(hostile)
    }


def test_every_page_shows_it_and_none_obeys_it(pages: dict[str, str]) -> None:
    shown = 0
    for address, html in pages.items():
        tree = html5lib.parse(html, namespaceHTMLElements=False)
        for node in tree.iter():
            if not isinstance(node.tag, str):
                continue
            assert node.tag != "script" or (node.get("src") and not node.text), address
            assert not any(name.lower().startswith("on") for name in node.attrib), address
            href = node.get("href", "") + node.get("src", "")
            assert "javascript:" not in href.lower(), address  # in a query it is a word
            assert "evil.example" not in node.get("src", ""), address
        shown += "{{ 7*7 }}" in html.replace("\u00a0", " ")
    assert shown > 10
