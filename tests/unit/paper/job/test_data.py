"""The script of a job says every item with its pages in each way to print."""

from __future__ import annotations

import json

from generator.paper.job import data
from generator.paper.writers import pdf
from tests.support.sheets import THEME, pen, portal


def test_a_script_is_one_call_with_pages_for_each_look() -> None:
    made = data.make(pen(), ("method", "keysy"))
    script = made.write(pdf.pages, THEME).decode()
    told = json.loads(script.removeprefix("portal.job(").removesuffix(");\n"))
    assert made.address == "methods/keysy/job.js"
    assert told["size"] == 20
    assert all(set(item["pages"]) == set(data.LOOKS) for item in told["items"])
    assert set(told["plan"]) == {"one", "many"}


def test_every_method_and_every_seminar_has_a_job() -> None:
    assert set(data.names(pen())) == {n for n in portal().records if n[0] in ("method", "seminar")}
