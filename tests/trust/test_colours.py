"""Colours are read from the style sheets and counted: 4.5 : 1 in both schemes, 7 : 1 for low vision."""

from __future__ import annotations

import re

import pytest
import tinycss2
from tinycss2.color3 import parse_color

from tests.conftest import ROOT

FOLDER = ROOT / "theme" / "assets" / "portal" / "css"
TEXT = ("ink", "ink-soft", "river", "spruce", "cranberry", "honey")
GROUND = ("paper", "sheet", "sheet-soft", "river-wash")


def schemes(name: str) -> dict[str, dict[str, str]]:
    """The colours of every rule that sets a whole scheme, by the first selector of the rule."""
    found: dict[str, dict[str, str]] = {}
    for text in re.findall(r"[^{};]+\{[^{}]*--ink: *#[^{}]*\}", (FOLDER / name).read_text("utf-8")):
        rule = tinycss2.parse_one_rule(re.sub(r"/\*.*?\*/", "", text, flags=re.S))
        found[tinycss2.serialize(rule.prelude).strip()] = {
            d.lower_name.removeprefix("--"): tinycss2.serialize(d.value).strip()
            for d in tinycss2.parse_blocks_contents(rule.content, True, True)
            if d.type == "declaration"
        }
    return found


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.1, «contrast ratio»)."""

    def luminance(colour: str) -> float:
        shares = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
            for c in parse_color(colour)[:3]
        ]
        return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


SCHEMES = [
    *(("tokens.css", selector, 4.5) for selector in schemes("tokens.css")),
    *(("sight.css", selector, 7) for selector in schemes("sight.css")),
]


def test_every_scheme_is_found() -> None:
    assert len(schemes("tokens.css")) == 3
    assert len(schemes("sight.css")) == 4
    assert contrast("#000", "#fff") == 21


@pytest.mark.parametrize(("sheet", "selector", "least"), SCHEMES)
def test_a_scheme_is_readable(sheet: str, selector: str, least: float) -> None:
    colours = schemes(sheet)[selector]
    counted = {(t, g): round(contrast(colours[t], colours[g]), 2) for t in TEXT for g in GROUND}
    assert {pair: share for pair, share in counted.items() if share < least} == {}
    on_main = contrast(colours["paper"], colours["river"])
    on_hover = contrast(colours["paper"], colours["river-strong"])
    assert min(on_main, on_hover) >= least
    assert contrast(colours["line-strong"], colours["sheet"]) >= 3  # edges of fields
    assert contrast(colours.get("focus", colours["river"]), colours["paper"]) >= 3
