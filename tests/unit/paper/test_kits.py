"""The year and the kit of a seminar are laid beside the sheets of records."""

from __future__ import annotations

from generator.catalogue import urls
from generator.paper import kits
from generator.paper.document import PaperDocument
from tests.conftest import TINY
from tests.support.sheets import pen


def test_the_year_is_a_sheet_of_each_of_its_formats() -> None:
    made = list(kits.of_year(pen(TINY)))
    assert [one[0] for one in made] == [address for _, address, *_ in kits.YEAR]
    assert all(isinstance(one[3](), PaperDocument) for one in made)


def test_a_kit_lies_beside_its_seminar_and_is_offered_there() -> None:
    made = [one[0] for one in kits.of_seminar(pen(TINY), "vstrecha")]
    assert urls.beside("seminar", "vstrecha", "docx", kits.INVITED) in made
    assert {*made} <= {address for _, address in kits.offers("vstrecha")}
