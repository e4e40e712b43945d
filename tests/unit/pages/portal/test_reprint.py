"""«Что перепечатать»: which sheets a change concerns, and which kits they lie in."""

from __future__ import annotations

from msgspec.structs import replace

from generator.catalogue.history.model import Edition, History, Past
from generator.pages.portal import reprint
from generator.paper import offers
from tests.support import here

FORM = "blank-fg-4"


def _edition(number: int, day: str) -> Edition:
    return Edition(number, day, f"{number:08}", "", "")


def test_what_lies_on_paper_is_what_is_told_of() -> None:
    assert set(reprint.SHEETS) == set(offers.BESIDE)


def test_a_changed_form_is_to_be_replaced_in_every_kit_that_holds_it() -> None:
    catalogue = here.catalogue()
    found = reprint.make(catalogue, [("form", FORM)])
    (sheet,) = found.sheets
    kits = {link.address for link in sheet.kits}
    for id, method in catalogue.methods.items():
        assert (catalogue.address(("method", id)) in kits) == (FORM in method.forms), id
    for id, seminar in catalogue.seminars.items():
        held = any(catalogue.resolve(one) == ("form", FORM) for one in seminar.packet)
        assert (catalogue.address(("seminar", id)) in kits) == held, id
    assert kits and found.leaning == ()


def test_a_changed_act_names_the_sheets_that_name_it_but_not_those_told_of_already() -> None:
    catalogue = here.catalogue()
    sources = {id: catalogue.backlinks["act", id] for id in catalogue.acts}
    sheets = {
        id: [n for kind in reprint.SHEETS for n in kinds.get(kind, ())]
        for id, kinds in sources.items()
    }
    act, naming = max(sheets.items(), key=lambda item: len(item[1]))
    assert len(naming) > 1
    found = reprint.make(catalogue, [("act", act), naming[0]])
    (one,) = found.leaning
    assert {link.address for link in one.sheets} == {catalogue.address(n) for n in naming[1:]}
    assert [sheet.link.address for sheet in found.sheets] == [catalogue.address(naming[0])]


def test_since_a_day_tells_what_was_there_and_says_something_else() -> None:
    changed, same, new = [("form", id) for id in list(here.catalogue().forms)[:3]]
    past = {
        changed: Past("", (_edition(1, "2026-09-01"), _edition(2, "2026-12-01"))),
        same: Past("", (_edition(1, "2026-09-01"), _edition(2, "2026-10-01"))),
        new: Past("", (_edition(1, "2026-11-20"), _edition(2, "2026-12-01"))),
    }
    catalogue = replace(here.catalogue(), history=History(past))
    found = reprint.since(catalogue, "2026-11-01")
    assert [s.link.address for s in found.sheets] == [catalogue.address(changed)]
