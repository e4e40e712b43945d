"""A job for a meeting: its plan is counted anew from the files, its packs never share a leaf."""

from __future__ import annotations

import math
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec import structs

from generator.paper.job import job as jobs
from generator.paper.job.job import JobLook, PrintJob
from generator.paper.job.meeting import Meeting, size
from generator.paper.writers import odt, pdf, word
from tests.conftest import ROOT
from tests.support.sheets import THEME, bare, counted, pages, pen, portal, sizes

LED = [("method", id) for id in portal().methods] + [("seminar", id) for id in portal().seminars]
PEOPLE = (1, 7, 20, 33)
USUAL = JobLook()
SERVICE = 3
"""Sheets of the leader that are no records: the plan, who came, codes."""


@cache
def made(name: tuple[str, str], people: int, look: JobLook = USUAL) -> PrintJob:
    meeting = Meeting(people, size(portal(), name))
    return jobs.make(pen(), (name,), meeting, look, counted, THEME)


def printed(job: PrintJob) -> bytes:
    return pdf.write(jobs.document(pen(), job), THEME)


def written(id: str) -> dict[str, Any]:
    """A form as its file says it, read by nothing of ours."""
    read: dict[str, Any] = yaml.safe_load((ROOT / f"content/forms/{id}.yaml").read_text("utf-8"))
    return read


@pytest.mark.parametrize("look", [USUAL, JobLook(large=True), JobLook(save=True)], ids=str)
def test_a_part_takes_as_many_sheets_alone_as_among_others(look: JobLook) -> None:
    parts = [item.part for item in made(("method", "fokus-gruppa"), 7, look).items]
    document = jobs.as_document(pen(), "Фокус-группа", parts, look)
    alone = [n for one in parts for n in pdf.pages(structs.replace(document, parts=(one,)), THEME)]
    assert pdf.pages(document, THEME) == tuple(alone) == counted(document, THEME)
    assert max(alone) > 1


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("name", LED, ids="/".join)
def test_copies_and_leaves_are_those_of_the_files(name: tuple[str, str], people: int) -> None:
    job = made(name, people)
    record = portal().records[name]
    forms = record.forms if name[0] == "method" else record.packet  # type: ignore[attr-defined]
    each = {
        "участнику": people,
        "группе": math.ceil(people / size(portal(), name)),
        "эксперту": people,
        "наблюдателю": people,
    }
    told = {item.form: item for item in job.items}
    for id in forms:
        given = written(id)["копий"]
        assert told[id].whom == given["кому"]
        leader = math.ceil(people / given.get("хватает на", people))
        holders = each.get(given["кому"], leader)
        assert told[id].copies(job.meeting) == holders * given["число"]
    closed = [
        id
        for id in forms
        if "для: ведущий" in (ROOT / f"content/forms/{id}.yaml").read_text("utf-8")
    ]
    assert {f"{id}#klyuch" for id in closed} <= told.keys()
    assert len(told) == len(job.items) == 1 + len(forms) + len(closed) + SERVICE
    for duplex in (False, True):
        per = [math.ceil(item.pages / 2) if duplex else item.pages for item in job.items]
        total = sum(n * item.copies(job.meeting) for n, item in zip(per, job.items, strict=True))
        assert made(name, people, JobLook(duplex)).leaves == total


def test_the_leader_has_rows_for_everybody() -> None:
    told = {item.form: item.number for item in made(("method", "keysy"), 20).items}
    assert (told["blank-k-4"], told["blank-k-6"]) == (3, 2)


@pytest.mark.parametrize("name", LED, ids="/".join)
def test_the_file_has_as_many_pages_as_the_plan(name: tuple[str, str]) -> None:
    job = made(name, 7)
    assert len(pages(printed(job))) == job.leaves


@pytest.mark.parametrize("save", [False, True])
@pytest.mark.parametrize("name", LED[:2] + LED[-1:], ids="/".join)
def test_packs_never_share_a_leaf(name: tuple[str, str], save: bool) -> None:
    job = made(name, 7, JobLook(duplex=True, save=save))
    text = pages(printed(job))
    assert math.ceil(len(text) / 2) == job.leaves
    whose = [re.sub(r"\s\d+$", "", page.split("\r\n")[0]) for page in text]
    assert all(
        not back or back == front for front, back in zip(whose[::2], whose[1::2], strict=False)
    )
    front = [page.split("\r\n")[0] for page in text[::2]]
    assert "" not in front
    front = [said for said in front if not said.startswith("Участнику ") or "У" in said[1:]]
    assert len(set(front)) == len(front)  # numbers run on within a pack, and begin anew in the next


def test_packs_come_in_order_and_carry_their_codes() -> None:
    job = made(("method", "keysy"), 7)
    titles = [pack.title for pack in jobs.packs(job)]
    assert titles[:8] == ["Ведущему", *(f"Участнику У{n}" for n in range(1, 8))]
    assert titles[8:] == [f"Эксперту {e}: о У{n}" for e in (1, 2) for n in range(1, 8)]
    text = pages(printed(job))
    assert any("Код участника: У5" in page for page in text)
    assert all(f"У{n}" in "".join(p for p in text if "Наклейки" in p) for n in range(1, 8))


@pytest.mark.parametrize("look", [USUAL, JobLook(large=True), JobLook(save=True)], ids=str)
def test_no_code_stands_on_a_sheet_that_asks_for_a_name(look: JobLook) -> None:
    text = pages(printed(made(("method", "fokus-gruppa"), 7, look)))
    consents = [
        page for page in text if "Согласие участника разговора" in page.split("Отметьте")[0]
    ]
    assert len([page for page in consents if page.startswith("Участнику")]) >= 7
    assert not [page for page in consents if re.match(r"Участнику У", page)]
    assert [page for page in text if page.startswith("Участнику У7")]


def test_the_key_is_in_the_pack_of_the_leader_alone() -> None:
    job = made(("seminar", "uchimsya-razrabatyvat-iom"), 7)
    said = pages(printed(job))
    key = [page for page in said if "Только ведущему" in page or "Дефицит: 1, 10, 14, 20" in page]
    assert key
    assert all(page.startswith("Ведущему") for page in key)


def test_groups_know_who_is_in_them() -> None:
    titles = [p.title for p in jobs.packs(made(("method", "fokus-gruppa"), 20))]
    assert titles[-3:] == ["Группе 1, У1–У7", "Группе 2, У8–У14", "Группе 3, У15–У20"]


def test_large_print_is_large_and_saving_takes_less() -> None:
    name = ("method", "keysy")
    large = made(name, 1, JobLook(large=True))
    assert min(sizes(printed(large))) >= 18
    spared = made(name, 1, JobLook(save=True))
    assert spared.leaves < made(name, 1).leaves < large.leaves
    assert "Связано" not in "".join(pages(printed(spared)))


def test_the_same_job_has_the_same_bytes() -> None:
    job = made(("method", "keysy"), 7)
    assert printed(job) == printed(job)
    document = jobs.document(pen(), job)
    assert word.write(document, THEME) == word.write(document, THEME)


OFFICE = ("soffice", "--headless", "--convert-to", "pdf")


def office(folder: Path, *files: str) -> None:
    """Let LibreOffice print files of a folder, each as PDF beside it."""
    home = f"-env:UserInstallation={folder.as_uri()}/home"
    subprocess.run(
        [*OFFICE, home, *files], cwd=folder, check=True, capture_output=True, timeout=300
    )


@pytest.mark.parametrize(("id", "duplex"), [("keysy", False), ("fokus-gruppa", True)])
def test_word_and_libreoffice_print_the_same_pages(tmp_path: Path, id: str, duplex: bool) -> None:
    job = made(("method", id), 7, JobLook(duplex))
    ours = pages(printed(job))
    document = jobs.document(pen(), job)
    (tmp_path / "word.docx").write_bytes(word.write(document, THEME))
    (tmp_path / "open.odt").write_bytes(odt.write(document, THEME))
    office(tmp_path, "word.docx", "open.odt")
    for name in ("word.pdf", "open.pdf"):
        theirs = pages((tmp_path / name).read_bytes())
        assert len(theirs) == len(ours)
        for one, other in zip(ours, theirs, strict=True):
            if one:  # the back of a leaf is empty in the PDF, and named in Word
                assert bare(one.split("\r\n")[0]) == bare(other.split("\r\n")[0].replace(" · ", ""))


def test_large_print_in_word_takes_no_more_than_the_plan(tmp_path: Path) -> None:
    """Word lets lines stand nearer than the PDF: a sheet may be saved, in the same packs and order."""
    methods = [name for name in LED if name[0] == "method"]
    large = {name: made(name, 1, JobLook(large=True)) for name in methods}
    for name, job in large.items():
        document = jobs.document(pen(), job)
        (tmp_path / f"{name[1]}.docx").write_bytes(word.write(document, THEME))
    office(tmp_path, *(f"{id}.docx" for _, id in methods))
    for (_, id), job in large.items():
        planned = {pack.title: sum(n for _, n in pack.parts) for pack in jobs.packs(job)}
        theirs = pages((tmp_path / f"{id}.pdf").read_bytes())
        assert 0.85 * job.leaves <= len(theirs) <= job.leaves == sum(planned.values()), id
        heads = [re.sub(r" · \d+$", "", page.split("\r\n")[0]) for page in theirs]
        begun = [n for n, head in enumerate(heads) if n == 0 or head != heads[n - 1]]
        packs = dict.fromkeys(heads[n] for n in begun if heads[n] != jobs.NAMELESS)
        assert list(packs) == list(planned), id
