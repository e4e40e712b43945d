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
        ("МБОУ Гимназия № 2", "Школа № 2"),
        ("Южная НОШ", "Южная начальная школа — детский сад"),
        ("СОШ № 2", "СОШ № 2 им. Героя 9 мая"),
        ("Школа 10 имени 75-летия Победы", "СОШ № 10"),
        ("Раздольская СОШ № 3", "СОШ № 3 Озёрского муниципального округа"),
        ("Раздольская СОШ № 3", "Школа № 3 Озёрского МО"),
        ("Мотыгинская СОШ", "МБОУ Мотыгинская СОШ Мотыгинского района"),
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
        ("МБОУ СОШ № 3", "МБДОУ детский сад № 3 «Теремок»"),
        ("Южная СОШ", "Южный д/с"),
        ("СОШ № 1", "Гимназия № 1"),
        ("СОШ № 1", "Детская школа искусств № 1"),
        ("Школа № 1", "ДЮСШ № 1"),
        ("Мотыгинская СОШ № 1", "Раздольская СОШ № 1"),
        ("СОШ № 1 Южного района", "СОШ № 1 Северного района"),
    ],
)
def test_two_schools(one: str, other: str) -> None:
    assert schools.joined([one, other]) == {one: one, other: other}


def test_a_name_that_fits_two_schools_stays_its_own() -> None:
    names = ["СОШ № 1 п. Южный", "СОШ № 1 п. Северный", "СОШ № 1"]
    assert schools.joined(names) == {name: name for name in names}


def test_a_bare_number_makes_no_one_school_of_two() -> None:
    names = ["СОШ № 1", "Южная СОШ № 1", "Северная СОШ № 1", "Южная школа № 1"]
    found = schools.joined(names)
    assert found == dict(zip(names, [names[0], names[0], names[2], names[0]], strict=True))
    assert list(schools.doubtful(found)) == [(names[2], names[0])]
