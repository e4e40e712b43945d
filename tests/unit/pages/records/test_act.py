"""An act in a sentence is its number; its long title stands beside, not inside."""

from __future__ import annotations

from generator.pages.page import refer
from generator.render.renderer import Renderer
from tests.conftest import ROOT
from tests.support import here

FOUND = here.catalogue()


def test_an_act_is_called_by_kind_and_number_and_a_standard_by_its_own_name() -> None:
    assert FOUND.called(("act", "r-76")) == "распоряжение № Р-76"
    assert FOUND.called(("act", "gost-52872")) == "ГОСТ Р 52872-2019"


def test_a_link_in_prose_says_the_number_and_a_list_says_the_title_beside_it() -> None:
    prose = Renderer(FOUND, ROOT / "theme").prose
    assert ">распоряжение №\u00a0Р-76</a>" in prose.inline("[[r-76]]")
    found = refer(FOUND, "act", "r-76")
    assert found.text == "Распоряжение № Р-76"
    assert found.note.startswith("Концепция создания")
