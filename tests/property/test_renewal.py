"""Whatever is edited, a site that was only renewed is byte for byte the site that is made from nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from generator.build.prepare import prepare
from generator.catalogue import urls
from generator.language.russian import INITIALS
from generator.pages.portal import search
from generator.settings import Settings
from tests.conftest import TINY, TODAY
from tests.support import renewal
from tests.support.renewal import OF_SMALL, OF_WHOLE, Build, builder, deal, differences

FEW = 9
SHARE = 16
"""How many edits come between two builds, of the small portal and of the whole: each alone is `test_edits.py`."""


@pytest.fixture(scope="module")
def build() -> Iterator[Build]:
    with builder() as build:
        yield build


def test_a_renewed_site_is_the_site_made_from_nothing(build: Build, tmp_path: Path) -> None:
    chance, root, shown = Random(1), renewal.small(tmp_path / "portal"), tmp_path / "site"
    assert build(root, shown).aside == ()
    for said in deal(OF_SMALL, chance, FEW):
        for name in said:
            OF_SMALL[name](root, chance)
        build(root, shown)
        assert differences(build, root, shown, tmp_path) == [], said


@pytest.fixture(scope="module")
def everything(build: Build, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The whole of this portal and its site, edited by one test after another."""
    folder = tmp_path_factory.mktemp("everything")
    root = renewal.whole(folder / "portal")
    assert build(root, folder / "site").aside == ()
    return root, folder / "site"


@pytest.mark.parametrize("names", deal(OF_WHOLE, Random(3), SHARE), ids=lambda names: names[0])
def test_a_few_edits_of_everything(
    build: Build, everything: tuple[Path, Path], tmp_path: Path, names: list[str]
) -> None:
    root, shown = everything
    for name in names:
        OF_WHOLE[name](root, Random(7))
    build(root, shown)
    assert differences(build, root, shown, tmp_path) == []


def test_an_edit_of_a_text_writes_its_record_and_no_other(build: Build, tmp_path: Path) -> None:
    root, shown = renewal.small(tmp_path / "portal"), tmp_path / "site"
    build(root, shown)
    OF_SMALL["a common word"](root, Random(3))
    done = build(root, shown)
    assert not done.whole
    assert done.pages == 1  # its past is as it was
    assert build(root, shown).pages == 0
    assert done.files == sum(1 for p in shown.rglob("*") if p.is_file())


def test_pages_of_letters_come_and_go_and_are_renewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, shown = tmp_path / "portal", tmp_path / "site"
    shutil.copytree(TINY, root, ignore=shutil.ignore_patterns(".cache"))
    more = root / "routes/zhivoy-urok.yaml"
    more.write_text((root / "routes/primer.yaml").read_text("utf-8"), "utf-8")
    records = len(prepare(Settings(root, TODAY)).summaries)
    monkeypatch.setattr(search, "MOST_ENTRIES", records - 1)
    renewal.build(root, shown)
    assert (shown / urls.letter(1) / "index.html").is_file()
    renewal.begun("routes/zhivoy-urok.yaml", "название", "Эталон. ")(root, Random(1))
    assert not renewal.build(root, shown).whole
    assert "Эталон." in (shown / urls.letter(INITIALS.index("Э")) / "index.html").read_text("utf-8")
    assert differences(renewal.build, root, shown, tmp_path) == []
    more.unlink()
    assert renewal.build(root, shown).whole
    assert not (shown / urls.letter(1)).exists()
    assert differences(renewal.build, root, shown, tmp_path) == []
