"""The author that a file names is a person unless all its words are those of an institution, a post or a computer."""

from __future__ import annotations

import pytest

from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.inspect import look
from generator.checks.attachments.telling import Looked
from generator.paper import handout
from tests.conftest import ROOT, TINY
from tests.support import sheets

NOBODY = """
Управление образования
Управление образования администрации Ардатовского района
МКУ «Управление образования г. Северного»
МБОУ СОШ № 3
МКДОУ детский сад № 7
МКДОУ «Детский сад «Солнышко»
Лицей "Родник"
МКОУ Орджоникидзевская СОШ
Информационно-методический центр
Центр развития образования
Школа №5
КГБОУ ДПО
Министерство просвещения Российской Федерации
Методист РМК
учитель математики
Завуч
Ученик
Admin
HP
User1
Home
ПК-3
Кабинет 12
RePack by SPecialiST
Пользователь Windows 10
Microsoft Office
1
""".splitlines()

SOMEBODY = """
Ковылькина Ксения Карловна
Ковылькина К. К.
К. К.
Ксения
Светлана
Sveta
KovylkinaKK
Вера
Роман
Мороз
Айгуль
Белая
Вязовская
Ольга Home
HP Sveta
Учитель Ира
Директор Ковылькина
Школа Ковылькиной
МБОУ СОШ № 3 Иванова
МБОУ СОШ № 3 «Светлана»
Управление С. П.
учитель гульшат
k.kov@example.org
Мама
С
""".splitlines()


@pytest.mark.parametrize("name", [name for name in NOBODY if name])
def test_an_institution_a_post_and_a_computer_are_no_person(name: str) -> None:
    assert not is_somebody(name)


@pytest.mark.parametrize("name", [name for name in SOMEBODY if name])
def test_whoever_may_be_a_person_is_one(name: str) -> None:
    assert is_somebody(name)


@pytest.mark.parametrize("form", ["pdf", "docx", "odt"])
def test_a_sheet_of_the_portal_may_lie_beside_a_page(form: str) -> None:
    """An institution signs what it prints: that is no name of an author."""
    made = handout.write(sheets.portal(TINY), ("primer",), form, ROOT / "theme")
    assert look(made.name, made.data) == Looked()
