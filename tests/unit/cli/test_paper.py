"""``iom packet``: the plan first, then one file; wrong calls are said in Russian."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import Portal
from tests.support.sheets import TODAY, of_word, pages


def packet(portal: Portal, *words: str) -> Result:
    call = ["packet", *words, "--root", str(portal.root), "--today", TODAY]
    return CliRunner().invoke(main, call)


def test_the_plan_is_told_and_nothing_is_written(portal: Portal) -> None:
    done = packet(portal, "keysy", "protokol", "--people", "20", "--group", "7", "--plan")
    assert done.exit_code == 0, done.output
    assert "20 участников, 3 группы (по 7, 7, 6)" in done.output.replace("\u00a0", " ")
    assert "Всего " in done.output
    assert not list(portal.root.glob("*.pdf"))


def test_the_plan_for_a_program_is_that_of_the_contract(portal: Portal) -> None:
    done = packet(portal, "protokol", "--people", "20", "--plan", "--json")
    plan = json.loads(done.output)
    assert list(plan) == ["people", "groups", "leaves", "forms"]
    assert all(
        list(form) == ["form", "whom", "copies", "pages", "leaves"] for form in plan["forms"]
    )
    assert plan["leaves"] == sum(form["leaves"] for form in plan["forms"])
    found = {form["form"]: form for form in plan["forms"]}
    assert (found["protokol"]["whom"], found["protokol"]["copies"]) == ("участнику", 20)


def test_the_ending_of_a_file_says_its_format(portal: Portal) -> None:
    path = portal.root / "protokol.odt"
    asked = ["handout", "protokol", "--root", str(portal.root), "-o", str(path)]
    done = CliRunner().invoke(main, asked)
    assert done.exit_code == 0, done.output
    assert b"mimetypeapplication/vnd.oasis" in path.read_bytes()[:120]
    refused = CliRunner().invoke(main, [*asked, "--format", "pdf"])
    assert refused.exit_code == 2
    assert "добавьте --format odt" in refused.output
    folded = CliRunner().invoke(main, [*asked, "--as", "booklet"])
    assert folded.exit_code == 2
    assert "только .pdf" in folded.output


def test_a_booklet_and_a_poster_are_asked_for_by_name(portal: Portal) -> None:
    path = portal.root / "made.pdf"
    asked = ["handout", "primer", "--root", str(portal.root), "-o", str(path), "--as"]
    assert CliRunner().invoke(main, [*asked, "glued"]).exit_code == 0
    assert len(pages(path.read_bytes())) == 4
    assert CliRunner().invoke(main, [*asked, "booklet"]).exit_code == 0
    assert len(pages(path.read_bytes())) % 2 == 0


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_one_file_holds_all_packs(portal: Portal, ending: str) -> None:
    path = portal.root / f"na-vstrechu.{ending}"
    more = ["--date", "2026-12-04", "--place", "Дом учителя", "-o", str(path)]
    done = packet(portal, "protokol", "--people", "2", "--duplex", *more)
    assert done.exit_code == 0, done.output
    assert done.output.rstrip().endswith(f"Готово: {path}")
    data = path.read_bytes()
    text = "\n".join(pages(data)) if ending == "pdf" else of_word(data)
    assert "4\u00a0декабря 2026" in text
    assert "Дом учителя" in text
    assert "У2" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["keysy"], "--people"),
        (["keysy", "--people", "0"], "нужно целое число от 1 до 300"),
        (["keysy", "--people", "2", "-o", "x.rtf"], "пакет бывает .pdf, .docx или .odt"),
        (["keysy", "--people", "2", "--date", "завтра"], "нужен день из календаря"),
        (["net-takogo", "--people", "2"], "нет записи «net-takogo»"),
        (["iom", "--people", "2"], "а на бумаге бывают"),
    ],
)
def test_a_wrong_call_ends_with_two(portal: Portal, words: list[str], said: str) -> None:
    done = packet(portal, *words)
    assert done.exit_code == 2
    assert said in done.output
