"""A job for a meeting has the same plan and the same packs in the browser and at the terminal."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.paper.job import data, plan, roles
from generator.paper.job import job as jobs
from generator.paper.job.job import JobLook
from generator.paper.job.meeting import Meeting, size
from generator.records.summary import Name
from tests.support.browser import scripted
from tests.support.sheets import THEME, counted, pen, portal

LED = data.names(pen())
LOOKS = [JobLook(), JobLook(duplex=True), JobLook(large=True), JobLook(save=True, duplex=True)]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return scripted(browser, "paper/job-count")


@cache
def given(name: Name) -> list[str]:
    """A name, and the data of its job as its script brings them."""
    script = data.make(pen(), name).write(counted, THEME).decode()
    return ["/".join(name), re.fullmatch(r"portal\.job\((.*)\);\n", script, re.S)[1]]  # type: ignore[index]


def of_page(
    page: Page,
    name: Name,
    people: int,
    group: int,
    look: JobLook,
    instead: tuple[tuple[str, int], ...] = (),
) -> Any:
    asked = {
        "people": people,
        "group": group,
        "instead": dict(instead),
        "duplex": look.duplex,
        "save": look.save,
        "large": look.large,
    }
    page.evaluate(
        "([name, job]) => { (window.told ??= {})[name] ??= JSON.parse(job); }", given(name)
    )
    return page.evaluate(
        """([name, asked]) => [portal.jobs.plan(told[name], asked),
        portal.jobs.packs(told[name], asked).map((pack) => [pack.title, pack.sheets.length])]""",
        ["/".join(name), asked],
    )


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("name", LED, ids="/".join)
def test_the_browser_counts_what_the_terminal_counts(page: Page, name: Name, look: JobLook) -> None:
    for people, group in ((1, 0), (7, 0), (20, 7), (33, 0)):
        meeting = Meeting(people, group or size(portal(), name))
        job = jobs.make(pen(), (name,), meeting, look, counted, THEME)
        planned, packs = of_page(page, name, people, group, look)
        assert planned == json.loads(plan.as_json(job))
        assert packs == [[pack.title, len(pack.parts)] for pack in jobs.packs(job)]


ROLES = (("blank-r-7", 3), ("blank-r-9", 2))


@pytest.mark.parametrize("people", [5, 20])
def test_sheets_of_other_roles_are_parted_alike(page: Page, people: int) -> None:
    name = ("method", "refleksiya")
    meeting = Meeting(people, size(portal(), name), instead=ROLES)
    job = jobs.make(pen(), (name,), meeting, JobLook(), counted, THEME)
    planned, packs = of_page(page, name, people, 0, JobLook(), ROLES)
    assert planned == json.loads(plan.as_json(job))
    assert packs == [[pack.title, len(pack.parts)] for pack in jobs.packs(job)]
    told = page.evaluate(
        "([of, asked]) => portal.jobs.told(told[of], asked)",
        ["/".join(name), {"people": people, "group": 0, "instead": dict(ROLES)}],
    )
    assert tuple(told) == roles.told(job.items, meeting)
