"""Lists in a file of OpenDocument: nested as in the text, numbered from where they begin."""

from __future__ import annotations

from tests.support.opened import FO, STYLE, TEXT, content
from tests.support.sheets import tiny

BODY = "4. шаг\n\n   - под\n\n     1. подпод\n\n5. второй\n\n> цитата\n> - пункт\n"


def test_a_list_inside_another_is_told_as_one() -> None:
    made = content(tiny("page", "o-portale", body=BODY))
    found = {}
    for item in made.iter(f"{TEXT}list-item"):
        for said in item.findall(f"{TEXT}p"):
            lists = [e for e in item.iterancestors() if e.tag == f"{TEXT}list"]
            look = lists[-1].get(f"{TEXT}style-name")
            at = f".//{TEXT}list-style[@{STYLE}name='{look}']/*[@{TEXT}level='{len(lists)}']"
            level = made.find(at)
            left = next(level.iter(f"{STYLE}list-level-label-alignment")).get(f"{FO}margin-left")
            found["".join(said.itertext())] = (item.get(f"{TEXT}start-value"), len(lists), left)
    assert found["шаг"] == ("4", 1, "18pt")
    assert found["второй"] == ("5", 1, "18pt")
    assert found["под"][1:] == (2, "36pt")
    assert found["подпод"] == ("1", 3, "54pt")
    assert found["пункт"][1:] == (1, "40.7pt")


def test_a_rule_is_the_edge_of_a_paragraph() -> None:
    made = content(tiny("page", "o-portale", body="раз\n\n---\n\nдва\n"))
    looks = [p.get(f"{FO}border-bottom") for p in made.iter(f"{STYLE}paragraph-properties")]
    assert "0.5pt solid #6e6e6e" in looks
