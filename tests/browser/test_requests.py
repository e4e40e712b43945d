"""The site asks nobody else for anything, and keeps in the browser what its page of privacy names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT
from tests.trust.requests import Visit, visit

NAMED = [
    key.removesuffix("…")
    for key in re.findall(
        r"`(portal\.[a-z.…]+)`", (ROOT / "content/pages/personalnye-dannye.md").read_text("utf-8")
    )
]
SCRIPTS = ROOT / "theme" / "assets" / "portal" / "js"


@pytest.fixture(scope="module")
def seen(browser: Browser, site: Path) -> Visit:
    """One page of every type, and what a reader does there."""
    return visit(browser, site, of_each=1)


def test_nobody_else_is_asked(seen: Visit) -> None:
    assert seen.types > 25
    assert seen.requests > seen.pages
    assert seen.elsewhere == ()
    assert seen.errors == ()


def test_no_cookie_is_set_and_nothing_is_kept_but_in_local_storage(seen: Visit) -> None:
    assert seen.cookies == ()
    assert seen.other == ()


def test_what_is_kept_is_named_on_the_page_of_privacy(seen: Visit) -> None:
    assert len(seen.keys) >= 5, seen.keys
    for key in seen.keys:
        assert any(key == name or (name.endswith(".") and key.startswith(name)) for name in NAMED)


def test_every_name_in_the_scripts_is_named_on_the_page_of_privacy() -> None:
    scripts = "".join(path.read_text("utf-8") for path in sorted(SCRIPTS.rglob("*.js")))
    assert not re.search(
        r"document\.cookie|sessionStorage|indexedDB|sendBeacon|XMLHttpRequest|\bfetch\(", scripts
    )
    used = set(re.findall(r'(?:"|`(?=[^`$]+\$))(portal\.[a-z]+\.?)["$]', scripts))
    assert len(used) >= 6
    assert {u for u in used if not any(n.startswith(u.rstrip(".")) for n in NAMED)} == set()


def test_no_page_prepares_a_connection_to_another_host(site: Path) -> None:
    """What a recorder of requests does not see: names that are looked up ahead."""
    early = re.compile(r'<link[^>]*rel="?(?:dns-prefetch|preconnect|prefetch|preload|prerender)')
    assert [p for p in site.rglob("*.html") if early.search(p.read_text("utf-8"))] == []
