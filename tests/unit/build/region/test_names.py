"""Districts are told apart by their names, and a fault is said with the district that it is of."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from generator.build.losses import SiteLost
from generator.build.region import names
from generator.build.region.region_file import Entry
from generator.findings import Unread, UserError
from generator.system.git_call import GitRefused
from tests.conftest import TODAY, Portal, tiny
from tests.support.cli import iom

HEAD = "название: Край\nучреждение: Институт\nрайоны:\n"
ENTRY = Entry(id="yuzhny", portal="yuzhny")
BOTH = "- {{адрес: severny, портал: severny}}\n- {{адрес: yuzhny, портал: yuzhny{more}}}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A region of two portals that both call their district «Район»."""
    for id in ("severny", "yuzhny"):
        tiny(tmp_path / id)
    return tmp_path / "regions.yaml"


def build(file: Path, more: str) -> tuple[int, str]:
    file.write_text(HEAD + BOTH.format(more=more), "utf-8")
    done = iom("build", "--region", str(file), "--no-paper", "--today", TODAY)
    return done.exit_code, done.output


def test_two_districts_of_one_name_are_refused_before_anything_is_built(file: Path) -> None:
    code, said = build(file, "")
    assert code == 1
    assert said == (
        "Районы «severny» и «yuzhny» называются одинаково — «Район»: "
        "впишите одному из них «название» в файл региона; прежний сайт цел.\n"
    )
    assert not (file.parent / "site").exists()
    code, said = build(file, ", название: Южный")
    assert (code, "Регион собран" in said) == (0, True), said


def test_a_name_that_git_alone_has_whole_is_known_before_the_pages_over_all(file: Path) -> None:
    there = Portal(file.parent / "yuzhny")
    there.write("content/portal.yaml", "название: [")
    assert names.of(ENTRY, there.root) == ""
    names.apart([("a", ""), ("b", "")])
    with pytest.raises(UserError, match="называются одинаково"):
        names.apart([("a", "Район"), ("b", "РАЙОН")])


def test_the_refusal_of_a_district_says_which_it_is(file: Path) -> None:
    Portal(file.parent / "yuzhny").change("content/portal.yaml", "версия: 9")
    code, said = build(file, ", название: Южный")
    assert code == 1
    assert "Район «yuzhny»: записи в формате 9" in said
    assert said.endswith("прежний сайт цел.\n")


@pytest.mark.parametrize("kind", [UserError, Unread, GitRefused])
def test_every_refusal_is_said_with_its_district(kind: type[Exception]) -> None:
    with pytest.raises(kind, match="район «yuzhny»: почему"), names.faults(ENTRY):
        raise kind("почему")


def test_a_loss_keeps_its_district_between_processes() -> None:
    lost = SiteLost(("routes/a/",), 9, (), "с сайтом", ())
    with pytest.raises(SiteLost) as raised, names.faults(ENTRY):
        raise lost
    assert pickle.loads(pickle.dumps(raised.value)).district == "yuzhny"
