"""Nothing personal passes a cell; what is no name stays."""

from __future__ import annotations

import pytest

from generator.proposals.collect.privacy import Cutter, is_code

CUTTER = Cutter(("Выготский Л. С.",))


@pytest.mark.parametrize(
    ("said", "left", "kind"),
    [
        ("звонить 8 913 555-12-34", "звонить", "телефон"),
        ("поговорить с Петровой А. И. о пробе", "поговорить с о пробе", "имя человека"),
        ("Иванова Мария Петровна", "", "имя человека"),
        ("пишите на anna@mail.ru", "пишите на", "адрес почты"),
    ],
)
def test_what_is_personal_is_cut_and_called_by_its_kind(said: str, left: str, kind: str) -> None:
    assert CUTTER.cut(said) == (left, (kind,))


def test_what_is_told_of_a_family_is_called_so_beside_the_name() -> None:
    assert CUTTER.cut("Петя И. под опекой") == ("", ("сведения о семье", "имя человека"))


NOBODY = ("МБОУ СОШ № 3", "теорема Пифагора", "по Выготскому Л. С.", "8 класс", "")


@pytest.mark.parametrize("said", NOBODY)
def test_what_names_nobody_stays(said: str) -> None:
    assert CUTTER.cut(said) == (said, ())


def test_a_code_has_a_figure_or_is_short() -> None:
    assert all(map(is_code, ("П-1", "п1", "12", "ИАП", "С2-П3", "Пед. 4")))
    assert not any(map(is_code, ("Иванова", "Анна Ивановна", "")))


def test_the_head_of_a_column_is_shown_and_a_surname_alone_is_not() -> None:
    assert [CUTTER.shown(head) for head in ("Тема", "Примечание", "Сковородникова")] == [
        *("Тема", "Примечание", ""),
    ]
