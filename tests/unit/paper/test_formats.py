"""The registry of formats: a third one is a line, and everything that offers paper follows it."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.build import prepare
from generator.catalogue import urls
from generator.cli import paper as command
from generator.findings import UserError
from generator.pages import chrome, registry
from generator.paper import formats, offers, publish
from generator.paper.document import PaperDocument
from generator.paper.document_blocks import texts
from generator.paper.formats import FORMATS, PaperFormat, Prepared
from generator.paper.kits import INVITED
from generator.settings import Settings
from generator.system import theme_files
from tests.conftest import Portal
from tests.unit.paper.test_handout import TODAY

THEME = theme_files.PACKAGE_THEME


def said(document: PaperDocument) -> bytes:
    return "\n".join(texts(document)).encode()


def prepared(document: PaperDocument, theme: Path) -> Prepared:  # noqa: ARG001
    return partial(said, document)


TEXT = PaperFormat("txt", "Текст", prepared, beside=True)


@pytest.fixture
def third(monkeypatch: pytest.MonkeyPatch) -> Iterator[PaperFormat]:
    """A third format that lies beside pages: one line of the registry."""
    monkeypatch.setitem(FORMATS, TEXT.name, TEXT)
    importlib.reload(command)
    yield TEXT
    monkeypatch.undo()
    importlib.reload(command)


def test_every_format_is_registered_under_its_own_name() -> None:
    assert [name for name, format in FORMATS.items() if format.name != name] == []
    assert [format.name for format in formats.beside()] == ["pdf", "docx", "odt"]


def test_an_unknown_format_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(UserError, match="«rtf» нет, а бывает: pdf, docx, odt, html"):
        formats.named("rtf")


def test_the_command_offers_exactly_the_formats_there_are() -> None:
    (option,) = (p for p in command.handout.params if p.name == "form")
    assert isinstance(option.type, click.Choice)
    assert list(option.type.choices) == list(FORMATS)


def test_a_third_format_lies_beside_pages_and_has_its_buttons(
    portal: Portal, third: PaperFormat, tmp_path: Path
) -> None:
    catalogue = prepare.prepare(Settings(portal.root, TODAY))
    site = tmp_path / "site"
    sheets = publish.publish(catalogue, portal.root, THEME, site)
    kits = {
        urls.PLAN_WORD,
        *(urls.beside("seminar", id, "docx", INVITED) for id in catalogue.seminars),
    }
    word = {a for a in sheets.addresses if a.endswith(".docx")} - kits
    assert word
    assert {a for a in sheets.addresses if a.endswith(".txt")} == {
        a.removesuffix("docx") + third.name for a in word
    }
    text = (site / "routes/primer/primer.txt").read_text("utf-8")
    assert "Пояснительная записка" in text
    pages = {page.address: page for page in registry.make(catalogue)}
    page = pages["routes/primer/"]
    made = chrome.make(catalogue, page, offers.downloads(page, sheets))
    assert [link.text for link in made.actions[:3]] == ["PDF", "Word", "Текст"]
    assert made.actions[2].address == "routes/primer/primer.txt"


def test_a_third_format_is_made_by_the_command(
    portal: Portal, third: PaperFormat, tmp_path: Path
) -> None:
    target = tmp_path / f"made.{third.name}"
    words = ["primer", "--root", str(portal.root), "--format", third.name, "-o", str(target)]
    done = CliRunner().invoke(command.handout, words)
    assert done.exit_code == 0, done.output
    assert "Пояснительная записка" in target.read_text("utf-8")


def test_a_format_whose_template_is_broken_takes_no_other_with_it(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(_: Path) -> None:
        raise UserError("нет шаблона")

    monkeypatch.setitem(FORMATS, "txt", PaperFormat("txt", "Текст", prepared, True, broken))
    catalogue = prepare.prepare(Settings(portal.root, TODAY))
    sheets = publish.publish(catalogue, portal.root, THEME, tmp_path / "site")
    assert sheets.lost == {"Текст": "нет шаблона"}
    assert {a.rpartition(".")[2] for a in sheets.addresses} == {"pdf", "docx", "odt"}


def test_a_form_with_a_key_offers_each_format_twice(
    portal: Portal, third: PaperFormat, tmp_path: Path
) -> None:
    del third
    catalogue = prepare.prepare(Settings(portal.root, TODAY))
    sheets = publish.publish(catalogue, portal.root, THEME, tmp_path / "site")
    found = {
        tuple(link.text for link in offers.downloads(page, sheets))
        for page in registry.make(catalogue)
        if page.record and page.record[0] == "form"
    }
    kinds = ("PDF", "Word", "LibreOffice", "Текст")
    both = (*(f"{k} участнику" for k in kinds), *(f"{k} с ключом" for k in kinds))
    assert both in found
    assert found <= {kinds, both}


def test_a_document_is_made_once_for_all_its_formats_and_then_let_go() -> None:
    made: list[PaperDocument] = []

    def make() -> PaperDocument:
        made.append(PaperDocument("x", ()))
        return made[-1]

    usable = (*formats.beside(), TEXT)
    given = [one() for _, one in publish._each(usable, make)]
    assert [one is given[0] for one in given] == [True] * 4
    assert len(made) == 1
