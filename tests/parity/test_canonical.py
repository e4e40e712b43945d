"""The shared cases of the canonical form: the scripts of the page run the same file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.records.models.kinds import KINDS
from generator.records.yaml_text import writer
from generator.records.yaml_text.formatter import rewrite

CASES = json.loads((Path(__file__).parent / "canonical.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["values"], ids=lambda case: repr(case["value"]))
def test_a_text_is_written_as_agreed(case: dict[str, str]) -> None:
    assert writer.write(KINDS["term"], {"значение": case["value"]}) == case["text"]


@pytest.mark.parametrize("case", CASES["typed"] + CASES["records"], ids=lambda case: case["kind"])
def test_a_record_is_written_as_agreed(case: dict[str, Any]) -> None:
    written = writer.write(KINDS[case["kind"]], case["values"], case.get("body", ""))
    assert written == case["text"]


@pytest.mark.parametrize("case", CASES["rewritten"], ids=lambda case: case["before"][:20])
def test_comments_stay_where_they_belong(case: dict[str, str]) -> None:
    kind = KINDS[case["kind"]]
    assert rewrite(kind, "x.yaml", case["before"]) == (case["after"], ())
    assert rewrite(kind, "x.yaml", case["after"]) == (case["after"], ())
