"""What pages load: every script that a part asks for is there, styles lie in their layers."""

from __future__ import annotations

import re

import pytest

from generator.render import assets
from generator.settings import Settings
from generator.system import theme_files
from tests.conftest import TINY


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return assets.make(theme_files.folder(Settings(TINY)))


def test_a_part_is_followed_by_its_scripts_in_their_order(made: dict[str, bytes]) -> None:
    html = "".join(f'<div data-portal="{part}"></div>' for part in assets.SCRIPTS_OF)
    asked = re.findall(r'src="\.\./([^"]+)"', assets.scripts(html, "../"))
    assert asked == [
        f"{assets.FOLDER}/js/{name}.js" for names in assets.SCRIPTS_OF.values() for name in names
    ]
    assert set(asked) <= made.keys()


def test_a_page_without_parts_loads_nothing_more() -> None:
    assert assets.scripts("<p>data-portal=facets</p>", "") == ""


def test_layers_are_named_before_anything_lies_in_them(made: dict[str, bytes]) -> None:
    sheet = made[f"{assets.FOLDER}/portal.css"].decode()
    assert sheet.startswith(f"@layer {', '.join(assets.STYLES)};\n")
    assert assets.STYLES[0] == "base"
    at = [sheet.index(f"@layer {name} {{") for name in assets.STYLES]
    assert at == sorted(at)


def test_the_same_theme_gives_the_same_bytes(made: dict[str, bytes]) -> None:
    assert assets.make(theme_files.folder(Settings(TINY))) == made
    assert all(made.values())
