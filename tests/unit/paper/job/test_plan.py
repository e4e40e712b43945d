"""A plan as a table and as JSON says the same numbers."""

from __future__ import annotations

import json

from generator.paper.job import job as jobs
from generator.paper.job import plan
from generator.paper.job.job import JobLook
from generator.paper.job.meeting import Meeting
from generator.paper.writers import pdf
from tests.support.sheets import THEME, pen


def test_the_table_ends_with_the_leaves_of_the_json() -> None:
    job = jobs.make(pen(), [("method", "keysy")], Meeting(3), JobLook(), pdf.pages, THEME)
    told = json.loads(plan.as_json(job))
    lines = plan.text(job).replace("\u00a0", " ").splitlines()
    assert lines[-1].startswith(f"Всего {told['leaves']} лист")
    rows = lines[3:-2]
    assert [int(row.split()[-1]) for row in rows] == [form["leaves"] for form in told["forms"]]
