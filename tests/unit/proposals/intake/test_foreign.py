"""A document that is no form of ours becomes a draft on a branch, with every word counted."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import openpyxl
import pytest

from generator.checks import check
from generator.findings import UserError
from generator.proposals import receive
from generator.proposals.intake import foreign
from generator.proposals.intake.intake import Submission
from generator.records.models.kinds import KINDS
from generator.records.records import Records
from generator.settings import Settings
from tests.conftest import ROOT
from tests.support import teachers
from tests.support.cli import iom
from tests.support.repository import Repository
from tests.trust import intake


def plan() -> bytes:
    target = docx.Document()
    target.add_paragraph("План самообразования на 2026–2027 учебный год")
    target.add_paragraph("ФИО: Образцова Ольга Олеговна")
    target.add_paragraph("Тема: Устный счёт")
    target.add_paragraph("Просьба прислать книги")
    table = target.add_table(2, 3)
    rows = (("Мероприятия", "Сроки", "Отчёт"), ("Урок у Образцовой О. О.", "1 четверть", "План"))
    for row, said in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, said, strict=True):
            cell.text = text
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def test_a_document_becomes_a_draft_whose_gaps_are_remarks(records: Records) -> None:
    taken = foreign.take(Submission("план.docx", plan(), "plan", "2026-11-28"), records)
    assert "состояние: черновик" in taken.text
    assert "Образцов" not in taken.text
    assert taken.tally is not None
    assert (taken.tally.lost, taken.tally.kept) == (0, 3)
    assert taken.tally.personal == 6
    assert {f.severity.value for f, _ in taken.findings} == {"remark"}


def test_what_teachers_call_as_our_papers_are_called_is_still_theirs() -> None:
    target = docx.Document(io.BytesIO(plan()))
    target.paragraphs[0].insert_paragraph_before("Индивидуальный образовательный маршрут педагога")
    out = io.BytesIO()
    target.save(out)
    checked = check.check(Settings(ROOT, "2026-11-28"))
    settings, route = Settings(ROOT, "2026-11-28"), KINDS["route"]
    taken = receive.read(settings, checked, "план.docx", out.getvalue(), route, "plan")
    assert taken.tally is not None
    assert taken.tally.lost == 0


def test_a_file_that_says_nothing_is_refused(records: Records) -> None:
    with pytest.raises(UserError):
        foreign.take(Submission("a.txt", b" \n"), records)


def test_only_a_route_is_made_of_a_strange_document() -> None:
    assert foreign.is_foreign("a.docx", plan(), KINDS["route"])
    assert not foreign.is_foreign("a.docx", plan(), KINDS["method"])
    assert not foreign.is_foreign("a.yaml", b"x: y", KINDS["route"])
    assert foreign.is_named("a.TXT")
    assert not foreign.is_named("a.docx")


def test_the_command_writes_a_branch_and_tells_a_program(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    words = "content/registries/document-words.yaml"
    repository.write(words, (ROOT / words).read_text("utf-8"))
    repository.git("add", ".")
    repository.git("commit", "-m", "words")
    sent = tmp_path / "plan.docx"
    sent.write_bytes(plan())
    done = iom("intake", str(sent), "--root", str(repository.root), "--json", "--id", "plan")
    told = json.loads(done.stdout)
    assert told["record"] == "routes/plan.yaml"
    assert told["branch"] == "predlozhenie/plan"
    assert (told["lost"], told["kept"], told["personal"]) == (0, 3, 6)
    assert told["words"] == told["placed"] + told["kept"] + told["personal"]
    assert done.exit_code == (1 if told["questions"] else 0)
    text = repository.git("show", "predlozhenie/plan:routes/plan.yaml")
    assert "не разложено" in text
    broken = tmp_path / "a.docx"
    broken.write_bytes(b"PK")
    assert iom("intake", str(broken), "--root", str(repository.root)).exit_code == 2


@pytest.mark.parametrize("name", teachers.NAMES)
def test_a_document_becomes_the_record_beside_it(records: Records, name: str) -> None:
    sample = teachers.named(name)
    found = intake.measure(sample.name, sample.data, records, sample.record)
    assert not found.wrong
    assert not found.missing
    assert found.whole


def test_a_link_is_the_record_s_or_told_and_names_nobody(records: Records) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Мероприятия", "Сроки", "Литература"),
        ("Урок", "март 2027", "Сборник опытов"),
        ("Открытый урок у Образцовой О. О.", "май 2027", None),
    ):
        sheet.append(row)
    for at, page in (("C2", "sbornik"), ("A3", "obraztsova")):
        said = sheet[at].value
        sheet[at].hyperlink = f"https://example.org/{page}"
        sheet[at].value = said
    out = io.BytesIO()
    book.save(out)
    taken = foreign.take(Submission("план.xlsx", out.getvalue(), "plan", "2026-11-28"), records)
    assert "[Сборник опытов](https://example.org/sbornik)" in taken.text
    assert not [said for said in taken.unread if "sbornik" in said]
    assert "Образцов" not in str(taken.unread)
