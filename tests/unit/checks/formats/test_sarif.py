"""SARIF as a forge reads it: every result by its rule and its place, personal data never."""

from __future__ import annotations

import json
from typing import Any

from generator.checks.formats import sarif
from generator.findings import Finding, Place, error, remark

SITE = "https://portal.example/"
FOUND = [
    error("key-unknown", Place("routes/а б.yaml", 3, 5, 4), "нет ключа", "исправьте"),
    remark("letters-mixed", Place("routes/b.yaml"), "буквы", "наберите"),
    error(
        "key-duplicate",
        Place("routes/b.yaml", 9),
        "ключ дважды",
        "уберите",
        also=(Place("routes/b.yaml", 2), "здесь первый раз"),
    ),
    error("key-unknown", Place("routes/c.yaml", 7), "нет ключа", "исправьте"),
]


def run(findings: list[Finding], site: str = SITE) -> Any:
    (one,) = json.loads(sarif.write(findings, {}, site))["runs"]
    return one


def test_results_keep_their_order_and_name_their_rules() -> None:
    made = run(FOUND)
    rules = made["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({f.rule for f in FOUND})
    assert [r["ruleId"] for r in made["results"]] == [f.rule for f in FOUND]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in made["results"])
    assert [r["level"] for r in made["results"]] == ["error", "warning", "error", "error"]


def test_a_place_is_an_address_and_a_region() -> None:
    place = run(FOUND)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "routes/%D0%B0%20%D0%B1.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}


def test_the_other_place_comes_along() -> None:
    (other,) = run(FOUND)["results"][2]["relatedLocations"]
    assert other["message"]["text"] == "здесь первый раз"
    assert other["physicalLocation"]["region"]["startLine"] == 2


def test_a_rule_leads_to_its_page_where_there_is_a_site() -> None:
    assert run(FOUND)["tool"]["driver"]["rules"][1]["helpUri"] == f"{SITE}checks/key-unknown/"
    for site in ("", "javascript:alert(1)"):
        assert not any("helpUri" in rule for rule in run(FOUND, site)["tool"]["driver"]["rules"])


def test_fingerprints_tell_results_apart_and_stay() -> None:
    marks = [r["partialFingerprints"]["iom/v1"] for r in run(FOUND)["results"]]
    assert len(set(marks)) == len(FOUND)
    assert [r["partialFingerprints"]["iom/v1"] for r in run(FOUND)["results"]] == marks


def test_nothing_found_is_a_run_without_results() -> None:
    made = run([])
    assert (made["results"], made["tool"]["driver"]["rules"]) == ([], [])
