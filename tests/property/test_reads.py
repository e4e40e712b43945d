"""What a page reads is noted, whichever page comes first: nothing that was read is remembered past its page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from generator.build import prepare
from generator.build.plan import FULL
from generator.build.site_state import UnitRow
from generator.build.write_unit import UnitWriter
from generator.paper.sheets import Sheets
from generator.render.shell import Shell
from generator.settings import Settings
from generator.system.output import MemoryTree
from tests.conftest import TODAY
from tests.support import renewal

SHELL = Shell.cut("<html><title>%%title%%</title>%%body%%</html>")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return renewal.small(tmp_path_factory.mktemp("reads") / "portal")


def read(root: Path, backwards: bool) -> tuple[Mapping[str, tuple[str, ...]], list[str]]:
    """What each unit of a portal reads, made one after another."""
    settings = Settings(root, TODAY, paper=False)
    catalogue = prepare.prepare(settings)
    writer = UnitWriter(
        catalogue, settings, SHELL, MemoryTree(root / "site"), Sheets(), everything=True
    )
    units = writer.units(FULL)
    units = units[::-1] if backwards else units
    made = writer.write(units).made
    decode = msgspec.json.Decoder(UnitRow).decode
    rows = {u.key: decode(one.row).reads for u, one in zip(units, made, strict=True)}
    return rows, [u.key for u in units]


def test_what_is_read_does_not_depend_on_what_was_made_before(root: Path) -> None:
    (forth, keys), (back, _) = read(root, backwards=False), read(root, backwards=True)
    assert len({*keys}) == len(keys)
    for key, found in forth.items():
        assert {*found} ^ {*back[key]} == set(), key


def test_a_record_reads_itself_and_a_page_without_a_reader_is_no_page(root: Path) -> None:
    found, _ = read(root, backwards=False)
    records = {key for key in found if "/" in key}
    assert all(key in found[key] for key in records)
    assert records <= {name for reads in found.values() for name in reads}
