"""Our frame gives what Material's base gives, as long as Material is there to ask."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from msgspec import structs

from generator.build import mkdocs_shell
from generator.catalogue.catalogue import Catalogue
from generator.render import frame
from generator.settings import Settings
from generator.system import cache, theme_files
from tests.support import here


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return here.catalogue()


def both(catalogue: Catalogue, root: Path, live: bool = False) -> tuple[tuple[str, ...], ...]:
    settings = Settings(root)
    ours = frame.render(frame.values(catalogue, live), theme_files.folder(settings))
    theirs = mkdocs_shell.make(settings, catalogue, cache.NO_CACHE, live)
    return ours.parts, theirs.parts


@pytest.mark.parametrize("live", [False, True])
def test_the_frame_is_the_live_render_of_material(
    catalogue: Catalogue, tmp_path: Path, live: bool
) -> None:
    (tmp_path / "content").mkdir()
    ours, theirs = both(catalogue, tmp_path, live)
    assert ours == theirs
    assert ("Content-Security-Policy" in "".join(ours)) is not live


def test_names_of_a_district_are_text_in_both(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    named = structs.replace(
        catalogue.portal, title='<b>"&%%body%%', institution="</footer>", mail="", phone="5 %"
    )
    ours, theirs = both(structs.replace(catalogue, portal=named, today=""), tmp_path)
    assert ours == theirs
    assert "<b>" not in "".join(ours)


def test_what_only_material_has_is_an_error_of_the_template(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    for text in ('{% include "partials/nav.html" %}', "{{ config.site_name }}"):
        (tmp_path / "main.html").write_text(text, "utf-8")
        with pytest.raises(jinja2.TemplateError):
            frame.render(frame.values(catalogue), tmp_path)
