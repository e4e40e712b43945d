"""``iom check`` measures: a form longer than it promises and an overfull card are findings."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.conftest import Portal
from tests.support.sheets import TODAY

FORM = "content/forms/protokol.yaml"
METHOD = "content/methods/keysy/index.md"
ROWS = "страниц: {pages}\nблоки:\n  - таблица:\n      колонки: [{{название: Дата}}]\n      строк: {rows}\n      высота: 20\n"


@pytest.fixture(autouse=True)
def without_what_is_filled_in(portal: Portal) -> None:
    """Here forms lose their cells; an example that is filled in on them would say so, too."""
    (portal.root / "content/dossiers/zapolnennyy.yaml").unlink()


def check(portal: Portal, *words: str) -> tuple[int, list[Any]]:
    call = ["check", *words, "--root", str(portal.root), "--today", TODAY, "--format", "json"]
    done = CliRunner().invoke(main, call)
    return done.exit_code, json.loads(done.stdout)["findings"]


@pytest.mark.parametrize(
    ("pages", "rows", "said"),
    [(1, 40, "занимает 4\u00a0страницы, а сказано: 1"), (4, 40, ""), (1, 8, "")],
)
def test_a_form_keeps_to_its_pages(portal: Portal, pages: int, rows: int, said: str) -> None:
    portal.change(FORM, ROWS.format(pages=pages, rows=rows))
    code, found = check(portal)
    assert code == (1 if said else 0), found
    assert [f["rule"] for f in found] == (["pages-over"] if said else [])
    for one in found:
        assert said in one["message"]
        assert one["fix"].endswith("впишите «страниц: 4»")
        text = (portal.root / FORM).read_text("utf-8").splitlines()
        assert text[one["line"] - 1].startswith("страниц:")


def test_an_overfull_card_is_a_finding_of_its_method(portal: Portal) -> None:
    portal.change(METHOD, f"подготовка: '{'Что сделать заранее. ' * 71}'")
    code, found = check(portal)
    assert code == 1
    assert [(f["rule"], f["path"]) for f in found] == [("card-overflow", METHOD)]


def test_only_what_was_asked_for_is_measured(portal: Portal) -> None:
    portal.change(FORM, ROWS.format(pages=1, rows=40))
    path = str((portal.root / METHOD).resolve())
    assert check(portal, path) == (0, [])


def test_what_cannot_be_read_is_told_and_the_rest_measured(portal: Portal) -> None:
    portal.change(FORM, ROWS.format(pages=1, rows=40))
    portal.write("content/forms/slomano.yaml", "код: [\n")
    _, found = check(portal)
    assert "pages-over" in {f["rule"] for f in found}
    assert len({f["path"] for f in found}) == 2
