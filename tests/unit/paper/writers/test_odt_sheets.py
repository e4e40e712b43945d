"""Sheets of a file of OpenDocument: how they lie, what stands at their edges, where a pack begins."""

from __future__ import annotations

from generator.paper import packet
from generator.paper.job import job as jobs
from generator.paper.job.job import JobLook
from generator.paper.job.meeting import Meeting
from generator.paper.writers import pdf
from tests.support.opened import STYLE, TEXT, content
from tests.support.sheets import THEME, pen


def test_sheets_lie_both_ways_and_the_first_has_no_number() -> None:
    sheets = content(packet.one(pen(), ("route", "geometriya-dokazatelstvo")), "styles.xml")
    layouts = sheets.iter(f"{STYLE}page-layout-properties")
    assert {e.get(f"{STYLE}print-orientation") for e in layouts} == {"landscape", "portrait"}
    masters = {e.get(f"{STYLE}name"): e for e in sheets.iter(f"{STYLE}master-page")}
    (first,) = (e for e in masters.values() if e.get(f"{STYLE}next-style-name"))
    after = masters[first.get(f"{STYLE}next-style-name")]
    assert first.find(f"{STYLE}header//{TEXT}page-number") is None
    assert after.find(f"{STYLE}header//{TEXT}page-number") is not None
    assert "редакция" in "".join(first.find(f"{STYLE}footer").itertext())


def test_every_pack_begins_with_page_one() -> None:
    meeting = Meeting(2)
    job = jobs.make(pen(), (("method", "keysy"),), meeting, JobLook(), pdf.pages, THEME)
    made = content(jobs.document(pen(), job))
    packs = len(list(jobs.packs(job)))
    begun = [e.get(f"{STYLE}page-number") for e in made.iter() if e.get(f"{STYLE}page-number")]
    assert "1" in begun
    assert packs > 2
