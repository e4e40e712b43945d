"""One school under many names is one; two schools that are alike stay two."""

from __future__ import annotations

import pytest

from generator.proposals.collect import schools


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МБОУ Раздольская СОШ № 3", "Раздольская школа №3"),
        ("МБОУ «Раздольская СОШ № 3»", "мбоу раздольская сош 3"),
        ("СОШ № 7", "СОШ №7 п. Южный"),
        ("МКОУ Таёжинская ООШ", "Таежинская основная школа"),
        ("Машуковская СОШ", "Машуковкая СОШ"),
    ],
)
def test_one_school(one: str, other: str) -> None:
    assert schools.joined([one, other]) == {one: one, other: one}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("СОШ № 3", "СОШ № 4"),
        ("Раздольская СОШ", "Машуковская СОШ"),
        ("СОШ № 1 п. Южный", "СОШ № 1 п. Северный"),
        ("СОШ", "школа"),
        ("СОШ № 2²", "СОШ № ٢"),
    ],
)
def test_two_schools(one: str, other: str) -> None:
    assert schools.joined([one, other]) == {one: one, other: other}


def test_a_name_that_fits_two_schools_stays_its_own() -> None:
    names = ["СОШ № 1 п. Южный", "СОШ № 1 п. Северный", "СОШ № 1"]
    assert schools.joined(names) == {name: name for name in names}
