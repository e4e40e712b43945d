"""Our CSS and JavaScript work in Chromium 109 and Firefox 115, the last ones on Windows 7."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.trust import floor

FOLDER = ROOT / "theme" / "assets" / "portal"
STYLES = sorted((FOLDER / "css").glob("*.css"))
SCRIPTS = sorted((FOLDER / "js").rglob("*.js"))
OURS = frozenset().union(*(floor.defined(path.read_text("utf-8")) for path in SCRIPTS))

BETTER = {
    "text-wrap": "lines of even length; without it they are only uneven",
    ":details-content": "opens on paper what is folded; an older browser opens it by a script",
    "content-visibility": "belongs to ::details-content",
    "box-decoration-break": "the ends of a broken line of code; its prefixed name stands beside it",
    "orphans": "Firefox prints a lone line at a foot of a sheet; no word is lost",
    "widows": "as orphans",
    "break-after: avoid": "Firefox may leave a heading at a foot of a sheet; no word is lost",
    "break-before: avoid": "as break-after",
    "text-size-adjust": "keeps a phone from enlarging some lines; its prefixed name stands beside it",
    "print-color-adjust": "its prefixed name stands beside it",
    "scrollbar-width": "a bar of usual width takes its place",
}
"""Newer than the floor and used all the same: without it nothing is lost. A reason each."""


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_needs_nothing_newer_than_the_floor(path: object) -> None:
    found = floor.css(path.read_text("utf-8"))  # type: ignore[attr-defined]
    assert [use for use in found if use.feature not in BETTER] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_needs_nothing_newer_than_the_floor(path: object) -> None:
    assert floor.js(path.read_text("utf-8"), OURS) == []  # type: ignore[attr-defined]


def test_every_exception_is_still_in_use() -> None:
    used = {use.feature for path in STYLES for use in floor.css(path.read_text("utf-8"))}
    assert BETTER.keys() - used == set()


NEW_STYLES = {
    "a { color: color-mix(in srgb, red, blue) }": "color-mix",
    "a:has(b) { color: red }": ":has",
    "a { &:hover { color: red } }": ":nesting",
    "a { b { color: red } }": ":nesting",
    "@starting-style { a { color: red } }": "@starting-style",
    "a { height: 2lh }": "lh",
    "a { color: light-dark(red, blue) }": "light-dark",
    "a { view-transition-name: a }": "view-transition-name",
    "@media (scripting: none) { a { color: red } }": "@media scripting",
    "@scope (a) { b { color: red } }": "@scope",
    "@layer one { @media print { a:has(b) { color: red } } }": ":has",
}
NEW_SCRIPTS = {
    "[].toSorted();": ".toSorted",
    "Object.groupBy([], f);": ".groupBy",
    "new Set().union(other);": ".union",
    "/[a]/v.test(a);": "/…/v",
    "/(?i:a)b/.test(a);": "(?i:…)",
    "document.startViewTransition(f);": ".startViewTransition",
    "panel.showPopover();": ".showPopover",
    "Promise.withResolvers();": ".withResolvers",
    "new URLPattern();": "URLPattern",
}
OLD = """
a:is(b, c):where(d)::before { inset: 0; gap: 1px; aspect-ratio: 1; width: min(1rem, 2vw) }
@layer one { @container (max-width: 60em) { a { container-type: inline-size } } }
@media (forced-colors: active) and (pointer: coarse) { a { accent-color: red } }
"""
OLD_SCRIPT = """
[1].at(-1); [].findLast(f); structuredClone(a); a?.b ?? c; class A { #b = 1; static { f(); } }
Object.hasOwn(a, "b"); "a".replaceAll("b", "c"); a ||= b; /(?<=a)b/dgu.test(c);
"""


@pytest.mark.parametrize("text", NEW_STYLES)
def test_a_newer_style_is_named(text: str) -> None:
    assert NEW_STYLES[text] in {use.feature for use in floor.css(text)}


@pytest.mark.parametrize("text", NEW_SCRIPTS)
def test_a_newer_script_is_named(text: str) -> None:
    assert NEW_SCRIPTS[text] in {use.feature for use in floor.js(text)}


def test_what_the_floor_has_is_not_named() -> None:
    assert floor.css(OLD) == []
    assert floor.js(OLD_SCRIPT) == []


def test_a_script_that_is_not_read_does_not_pass() -> None:
    with pytest.raises(ValueError, match="line 2"):
        floor.js("f();\nvar = ;")
