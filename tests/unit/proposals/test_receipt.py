"""The account of a file that was sent: counts, questions, and never what was cut."""

from __future__ import annotations

from msgspec.structs import replace

from generator.findings import Place, error, remark
from generator.proposals import receipt
from generator.proposals.intake.intake import Taken
from generator.proposals.intake.tally import Tally

FINDINGS = (
    (error("a", Place("r.yaml"), "ошибка тут", "исправьте"), "таблица 1"),
    (remark("b", Place("r.yaml"), "замечание тут", "можно"), ""),
)
TAKEN = Taken(
    "r",
    "r.yaml",
    "",
    "Р",
    ("рисунок",),
    ("строка 1",),
    FINDINGS,
    {"цель": "два слова"},
    None,
    (("строка 2", "какой год"),),
)


def test_a_program_is_told_errors_and_questions_and_no_remark() -> None:
    told = receipt.facts(TAKEN, "predlozhenie/r")
    assert told["questions"] == [
        {"place": "рисунок", "message": "не прочитано"},
        {"place": "строка 2", "message": "какой год"},
        {"place": "таблица 1", "message": "ошибка тут"},
    ]
    assert (told["words"], told["placed"], told["lost"]) == (2, 2, 0)


def test_a_person_is_told_where_and_how_much() -> None:
    said = receipt.write(TAKEN)
    assert "Ответить:\n  строка 2: какой год" in said
    assert "Слов в документе" not in said
    counted = Taken("r", "r.yaml", "", "Р", (), (), (), {}, Tally(5, 3, 1, 1, 0))
    assert "на своих местах: 3; не разложено: 1" in receipt.write(counted)


def test_what_a_document_hides_is_told_to_both() -> None:
    hiding = replace(TAKEN, hidden=(("таблица 2, строка 3", 4),))
    assert "не взято" in receipt.write(hiding)
    assert "  таблица 2, строка 3: слов 4\n" in receipt.write(hiding)
    assert receipt.facts(hiding, "b")["hidden"] == [{"place": "таблица 2, строка 3", "words": 4}]
    assert receipt.facts(TAKEN, "b")["hidden"] == []
