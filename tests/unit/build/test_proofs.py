"""A draft is printed as it stands, with «ЧЕРНОВИК» across; what cannot be printed says why."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import Portal
from tests.support.sheets import TODAY, pages, word

ROUTE = "routes/primer.yaml"


def handout(portal: Portal, id: str, ending: str = "pdf") -> Result:
    target = str(portal.root / f"made.{ending}")
    call = ["handout", id, "--format", ending, "-o", target]
    return CliRunner().invoke(main, [*call, "--root", str(portal.root), "--today", TODAY])


@pytest.mark.parametrize("state", ["черновик", "на экспертизе"])
def test_every_sheet_of_a_draft_says_what_it_is(portal: Portal, state: str) -> None:
    portal.change(ROUTE, f"состояние: {state}")
    done = handout(portal, "primer")
    assert done.exit_code == 0, done.output
    assert "«primer» напечатан с пометкой «ЧЕРНОВИК»" in done.stderr
    sheets = pages((portal.root / "made.pdf").read_bytes())
    assert all("ЧЕРНОВИК" in sheet for sheet in sheets)
    assert "не опубликовано" in sheets[-1]


def test_what_is_published_is_no_draft(portal: Portal) -> None:
    assert handout(portal, "primer").exit_code == 0
    assert "ЧЕРНОВИК" not in "".join(pages((portal.root / "made.pdf").read_bytes()))


def test_the_gaps_of_a_draft_stay_empty_and_are_told(portal: Portal) -> None:
    path = portal.root / ROUTE
    lines = path.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("итог:")]
    path.write_text("\n".join(kept) + "\n", "utf-8")
    portal.change(ROUTE, "состояние: черновик")
    done = handout(portal, "primer")
    assert done.exit_code == 0, done.output
    assert "«итог»" in done.stderr
    text = "".join(pages((portal.root / "made.pdf").read_bytes()))
    assert "Что просит исправить проверка" in text
    assert "«итог»" in text


def test_a_word_file_of_a_draft_is_stamped_in_every_header(portal: Portal) -> None:
    portal.change(ROUTE, "состояние: черновик")
    assert handout(portal, "primer", "docx").exit_code == 0
    made = word((portal.root / "made.docx").read_bytes())
    heads = [p for p in made.part.package.iter_parts() if "/word/header" in str(p.partname)]
    assert heads
    assert all(b"textpath" in part.blob for part in heads)


def test_what_cannot_be_printed_says_the_real_reason(portal: Portal) -> None:
    portal.change(ROUTE, "срок: {начало: завтра, месяцев: 24}")
    done = handout(portal, "primer")
    assert done.exit_code == 2
    assert "«primer» не напечатать: routes/primer.yaml, строка " in done.output
    assert "нет записи" not in done.output
