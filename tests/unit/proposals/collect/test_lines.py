"""The account: ten lines, places with their files, nothing personal, the shape that programs read."""

from __future__ import annotations

import pytest

from generator.proposals.collect import collect, lines
from tests.support.collected import portal, twelve


def test_there_are_ten_lines_whatever_was_sent() -> None:
    small = collect.collect([("a.csv", "Код;Дефицит\nП-1;pr-1\n".encode())], portal())
    whole = collect.collect(twelve().items(), portal())
    assert len(lines.ten(small)) == len(lines.ten(whole)) == 10
    assert lines.title(small) == "Сбор"
    assert lines.title(whole) == "Сбор: октябрь 2026"


def test_the_account_names_files_and_places() -> None:
    said = "\n".join(lines.report(collect.collect(twelve().items(), portal())))
    assert "  08-foto.jpg, файл: это снимок" in said
    assert "  09-imya.xlsx, лист «Лист1», строка 4: вырезано: имя" in said
    assert "Сидоров" not in said
    assert "913" not in said


def test_programs_and_people_are_told_of_as_many_schools() -> None:
    """A school all of whose teachers answered «нет» has sent its sheet, too."""
    files = [
        ("a.csv", "Школа;СОШ № 1\nКод;Дефицит\nП-1;pr-1\n".encode()),
        ("b.csv", "Школа;СОШ № 2\nКод;Дефицит\nП-1;нет\n".encode()),
    ]
    found = collect.collect(files, portal())
    assert "Прислали листы: 2\xa0школы" in lines.ten(found)[0]
    assert (lines.facts(found)["schools"], lines.facts(found)["rows"]) == (2, 1)


@pytest.mark.parametrize(
    ("many", "said"), [(1, "написал 1"), (2, "написали 2"), (5, "написали 5"), (21, "написал 21")]
)
def test_one_teacher_wrote_and_two_did(many: int, said: str) -> None:
    rows = "".join(f"П-{n};не хватает времени на проверку\n" for n in range(many))
    found = collect.collect([("a.csv", f"Код;Своими словами\n{rows}".encode())], portal())
    (line,) = [one for one in lines.ten(found) if "Своими словами" in one]
    assert f"Своими словами {said}\xa0" in line


def test_programs_read_numbers_and_places() -> None:
    found = lines.facts(collect.collect(twelve().items(), portal()))
    assert (found["schools"], found["rows"]) == (9, 20)
    assert found["deficits"][0] == {"deficit": "fg-1", "teachers": 4, "schools": 3}
    assert {tuple(one) for one in found["unread"]} == {("file", "place", "message")}


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(25, 200, "13 %"), (199, 200, "99 %"), (5, 5, "100 %"), (1, 3, "33 %"), (6, 5, "сверьте")],
)
def test_shares_are_rounded_half_up_and_less_than_all_is_no_hundred(
    part: int, whole: int, said: str
) -> None:
    assert lines.percent(part, whole).endswith(said)
